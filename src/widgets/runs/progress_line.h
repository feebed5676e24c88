// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QWidget>

namespace opsdeck::widgets {

class Theme;

/// A thin bar: how far something is, or, when that is not known, that it is under way. It moves only with tick().
class ProgressLine final : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(const Theme& theme, QWidget* parent = nullptr);

    /// total 0: unknown.
    void set(double done, double total);
    void tick();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    double m_share = -1;
    int m_step = 0;
};

} // namespace opsdeck::widgets
