// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <QWidget>

class QLabel;

namespace opsdeck::widgets {

class IconButton;
class Panel;
class TextLabel;
class Theme;

/// Why something did not work, what to do or to ask for, and the technical detail one click away.
class FailureNote final : public QWidget {
    Q_OBJECT

public:
    explicit FailureNote(const Theme& theme, QWidget* parent = nullptr);

    void show_error(const core::Error& error, const QString& advice);
    void clear();
    [[nodiscard]] QString text() const;
    [[nodiscard]] QString advice() const;

private:
    void show_detail(bool is_shown);
    void restyle();

    const Theme& m_theme;
    Panel* m_panel;
    QLabel* m_mark;
    TextLabel* m_text;
    TextLabel* m_advice;
    IconButton* m_more;
    IconButton* m_copy;
    TextLabel* m_detail;
};

} // namespace opsdeck::widgets
