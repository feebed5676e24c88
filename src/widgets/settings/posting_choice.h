// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/settings/settings.h"

#include <QWidget>

class QComboBox;

namespace opsdeck::widgets {

class TextLabel;
class Theme;

/// A room and what may be posted there: ask each time, post, or read only.
class PostingChoice final : public QWidget {
    Q_OBJECT

public:
    PostingChoice(const Theme& theme, const QString& room, QWidget* parent);

    void set_policy(opsflow::PostingPolicy policy);
    [[nodiscard]] opsflow::PostingPolicy policy() const;

Q_SIGNALS:
    /// By a person.
    void chosen(opsdeck::opsflow::PostingPolicy policy);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    const Theme& m_theme;
    TextLabel* m_name;
    QComboBox* m_box;
};

} // namespace opsdeck::widgets
