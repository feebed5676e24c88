// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/kit/overlay.h"

#include <functional>

namespace opsdeck::widgets {

class IconButton;
class TextLabel;

/// A question with yes and no about something that cannot be taken back and runs nothing: deleting a post, dropping a
/// draft. The keyboard starts on no.
class AskSheet final : public Overlay {
    Q_OBJECT

public:
    AskSheet(const Theme& theme, QWidget* host);

    enum class Weight { ordinary, destroys };
    /// `yes` or `no` is called, once; an earlier question that is still open counts as no.
    void ask(const QString& title, const QString& text, const QString& yes_word, std::function<void()> yes,
             Weight weight = Weight::destroys, std::function<void()> no = {});

private:
    TextLabel* m_title;
    TextLabel* m_text;
    IconButton* m_no;
    IconButton* m_yes;
    std::function<void()> m_on_yes;
    std::function<void()> m_on_no;
};

} // namespace opsdeck::widgets
