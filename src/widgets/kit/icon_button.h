// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QToolButton>

namespace opsdeck::widgets {

class Theme;

/// A flat button with one of our drawings, and a word beside it if it has text. Always named: `name` is its tool tip
/// and what a screen reader says. At least 28 pixels high at 100 %.
class IconButton final : public QToolButton {
    Q_OBJECT

public:
    enum class Look {
        quiet,   ///< no ground until the pointer is on it
        outline, ///< a border: an ordinary button
        primary, ///< filled with the accent: the one thing to do here
        danger,  ///< filled with danger: what destroys
    };

    IconButton(const Theme& theme, const QString& icon, const QString& name, QWidget* parent = nullptr);

    void set_look(Look look);
    void set_icon(const QString& icon, Role role = Role::muted);
    void set_name(const QString& name);
    /// Shows `text` beside the drawing; the drawing alone when it is empty.
    void set_word(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();
    [[nodiscard]] Role ink() const;

    const Theme& m_theme;
    QString m_icon;
    Role m_role = Role::muted;
    Look m_look = Look::quiet;
};

} // namespace opsdeck::widgets
