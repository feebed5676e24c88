// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QWidget>

class QLabel;

namespace opsdeck::widgets {

class Theme;
class WrappedText;

/// A sentence that wants to be read, with a drawing, on a soft ground: a reason, a warning, an explanation. Wraps.
/// Hidden while it says nothing.
class NoticeLine final : public QWidget {
    Q_OBJECT

public:
    explicit NoticeLine(const Theme& theme, QWidget* parent = nullptr);

    void set(const QString& icon, const QString& text, Role ink, Role ground);
    void clear() { set({}, {}, Role::neutral, Role::neutral_soft); }
    [[nodiscard]] QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    QLabel* m_drawing;
    WrappedText* m_label;
    QString m_icon;
    Role m_ink = Role::neutral;
    Role m_ground = Role::neutral_soft;
};

} // namespace opsdeck::widgets
