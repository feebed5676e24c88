// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/chart_scale.h"

#include <algorithm>
#include <cmath>

namespace opsdeck::widgets {
namespace {

/// 1, 2 or 5 times a power of ten, at least as large as `rough`.
double round_step(double rough)
{
    if (!(rough > 0))
        return 1;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= rough * 0.999)
            return factor * power;
    }
    return 10 * power;
}

} // namespace

ChartScale::ChartScale(double low, double high, std::optional<double> fixed_low, std::optional<double> fixed_high,
                       int steps)
    : m_low(fixed_low.value_or(low))
    , m_high(fixed_high.value_or(high))
{
    if (!(m_high > m_low)) {
        const double around = std::abs(m_low) > 0 ? std::abs(m_low) * 0.1 : 1;
        m_high = fixed_high ? m_high : m_low + around;
        m_low = fixed_low || m_low == 0 ? m_low : m_low - around;
        if (!(m_high > m_low))
            m_high = m_low + 1;
    }
    m_step = round_step((m_high - m_low) / std::max(1, steps));
    if (!fixed_low)
        m_low = std::floor(m_low / m_step) * m_step;
    if (!fixed_high)
        m_high = std::ceil(m_high / m_step) * m_step;
}

std::vector<double> ChartScale::ticks() const
{
    std::vector<double> out;
    for (double tick = std::ceil(m_low / m_step) * m_step; tick <= m_high + m_step * 0.001 && out.size() < 20;
         tick += m_step)
        out.push_back(std::abs(tick) < m_step * 1e-6 ? 0 : tick);
    return out;
}

int ChartScale::decimals() const { return std::clamp(static_cast<int>(std::ceil(-std::log10(m_step) - 1e-9)), 0, 6); }

double ChartScale::y(double value, const QRectF& area) const
{
    const double share = std::clamp((value - m_low) / (m_high - m_low), 0.0, 1.0);
    return area.bottom() - share * area.height();
}

std::vector<QPainterPath> chart_paths(const std::vector<std::pair<double, double>>& points, const ChartScale& scale,
                                      const QRectF& area)
{
    std::vector<QPainterPath> out;
    bool is_open = false;
    for (const auto& [x, value] : points) {
        if (!std::isfinite(value)) {
            is_open = false;
            continue;
        }
        const QPointF at(area.left() + x * area.width(), scale.y(value, area));
        if (is_open)
            out.back().lineTo(at);
        else
            out.emplace_back(at);
        is_open = true;
    }
    return out;
}

} // namespace opsdeck::widgets
