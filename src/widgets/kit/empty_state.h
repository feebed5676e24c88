// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace opsdeck::widgets {

class IconButton;
class TextLabel;
class Theme;

/// What stands where nothing is yet: a drawing, a sentence, what to do about it, and perhaps a button that does it.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    EmptyState(const Theme& theme, const QString& icon, QWidget* parent = nullptr);

    void set_text(const QString& title, const QString& explanation);
    /// No button while `word` is empty.
    void set_action(const QString& icon, const QString& word);

Q_SIGNALS:
    void action_wanted();

private:
    void restyle();

    const Theme& m_theme;
    QString m_icon;
    QLabel* m_drawing;
    TextLabel* m_title;
    TextLabel* m_explanation;
    IconButton* m_button;
};

} // namespace opsdeck::widgets
