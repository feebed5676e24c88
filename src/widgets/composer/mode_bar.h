// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace opsdeck::widgets {

class IconButton;
class TextLabel;
class Theme;

/// Above the text while it is a reply or an edit: what it belongs to, and a way out.
class ModeBar final : public QWidget {
    Q_OBJECT

public:
    explicit ModeBar(const Theme& theme, QWidget* parent = nullptr);

    /// "Replying to ana:", "the first line of it", "Stop replying".
    void show_mode(const QString& icon, const QString& title, const QString& excerpt, const QString& leave);

Q_SIGNALS:
    void leave_wanted();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    QString m_icon;
    TextLabel* m_title;
    TextLabel* m_excerpt;
    IconButton* m_leave;
};

} // namespace opsdeck::widgets
