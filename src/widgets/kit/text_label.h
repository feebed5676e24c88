// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QLabel>

namespace opsdeck::widgets {

class Theme;

/// Plain text in a style and a role of the theme, and following it. Never reads its text as markup. Elides on the right
/// when told to, with the whole text as its tool tip.
class TextLabel final : public QLabel {
    Q_OBJECT

public:
    TextLabel(const Theme& theme, TextStyle style, Role role, QWidget* parent = nullptr);
    TextLabel(const Theme& theme, TextStyle style, Role role, const QString& text, QWidget* parent = nullptr);

    void set_role(Role role);
    void set_style(TextStyle style);
    /// One line that is cut at the end instead of widening what it stands in.
    void set_elided(bool elided);
    void set_text(const QString& text);
    [[nodiscard]] const QString& full_text() const { return m_text; }

    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void restyle();
    void show_text();

    const Theme& m_theme;
    TextStyle m_style;
    Role m_role;
    QString m_text;
    bool m_elided = false;
};

} // namespace opsdeck::widgets
