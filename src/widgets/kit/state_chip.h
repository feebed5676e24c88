// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QWidget>

namespace opsdeck::widgets {

class Theme;

/// A state as shape, colour and word on a soft ground; a word alone when it has no drawing. Read aloud as its word.
class StateChip final : public QWidget {
    Q_OBJECT

public:
    explicit StateChip(const Theme& theme, QWidget* parent = nullptr);

    void set(const QString& icon, const QString& word, Role ink, Role ground);
    [[nodiscard]] const QString& word() const { return m_word; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
    QString m_word;
    Role m_ink = Role::neutral;
    Role m_ground = Role::neutral_soft;
};

} // namespace opsdeck::widgets
