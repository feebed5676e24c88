// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace opsdeck::widgets {

/// From values to pixels, with round numbers for the axis.
class ChartScale final {
public:
    /// Covers everything between the two, with round borders; fixed ends stay as they are.
    ChartScale(double low, double high, std::optional<double> fixed_low, std::optional<double> fixed_high, int steps);

    [[nodiscard]] double low() const { return m_low; }
    [[nodiscard]] double high() const { return m_high; }
    [[nodiscard]] std::vector<double> ticks() const;
    [[nodiscard]] int decimals() const; ///< that the ticks need
    [[nodiscard]] double y(double value, const QRectF& area) const;

private:
    double m_low;
    double m_high;
    double m_step;
};

/// A line through points (x from 0 to 1); broken where a value is no number.
[[nodiscard]] std::vector<QPainterPath> chart_paths(const std::vector<std::pair<double, double>>& points,
                                                    const ChartScale& scale, const QRectF& area);

} // namespace opsdeck::widgets
