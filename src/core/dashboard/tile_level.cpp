// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard/tile_level.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("Dashboards", text); }

TileLevel usual_level(const QString& word)
{
    static const QMap<QString, TileLevel> known{
        {u"ok"_s, TileLevel::good},           {u"up"_s, TileLevel::good},
        {u"running"_s, TileLevel::good},      {u"healthy"_s, TileLevel::good},
        {u"good"_s, TileLevel::good},         {u"passed"_s, TileLevel::good},
        {u"succeeded"_s, TileLevel::good},    {u"true"_s, TileLevel::good},
        {u"high"_s, TileLevel::warning},      {u"degraded"_s, TileLevel::warning},
        {u"warning"_s, TileLevel::warning},   {u"starting"_s, TileLevel::warning},
        {u"down"_s, TileLevel::bad},          {u"failed"_s, TileLevel::bad},
        {u"unhealthy"_s, TileLevel::bad},     {u"stopped"_s, TileLevel::bad},
        {u"crashed"_s, TileLevel::bad},       {u"error"_s, TileLevel::bad},
        {u"false"_s, TileLevel::bad},         {u"maintenance"_s, TileLevel::maintenance},
        {u"not deployed"_s, TileLevel::none}, {u"none"_s, TileLevel::none},
    };
    return known.value(word, TileLevel::unknown);
}

int rank(TileLevel level)
{
    switch (level) {
    case TileLevel::none:
        return 0;
    case TileLevel::good:
        return 1;
    case TileLevel::maintenance:
        return 2;
    case TileLevel::unknown:
        return 3;
    case TileLevel::warning:
        return 4;
    case TileLevel::bad:
        return 5;
    }
    return 0;
}

} // namespace

TileState state_of(double number, const TileDefinition& tile)
{
    if (tile.thresholds.empty())
        return {};
    if (std::isnan(number))
        return {TileLevel::unknown, word_of(TileLevel::unknown)};
    TileState out{TileLevel::good, tile.normal.isEmpty() ? word_of(TileLevel::good) : tile.normal};
    for (const TileThreshold& step : tile.thresholds) {
        if (step.is_below ? number < step.limit : number >= step.limit)
            out = {step.level, step.word};
    }
    return out;
}

TileState state_of(const QString& word, const TileDefinition& tile)
{
    const QString folded = word.trimmed().toCaseFolded();
    if (folded.isEmpty())
        return {TileLevel::unknown, word_of(TileLevel::unknown)};
    const auto own = tile.states.constFind(folded);
    return {own != tile.states.constEnd() ? *own : usual_level(folded), word.trimmed()};
}

QString word_of(TileLevel level)
{
    switch (level) {
    case TileLevel::good:
        return tr("Good");
    case TileLevel::warning:
        return tr("Warning");
    case TileLevel::bad:
        return tr("Bad");
    case TileLevel::maintenance:
        return tr("In maintenance");
    case TileLevel::unknown:
        return tr("Unknown");
    case TileLevel::none:
        break;
    }
    return {};
}

TileLevel worse(TileLevel a, TileLevel b) { return rank(a) >= rank(b) ? a : b; }

TileState SteadyState::take(const TileState& seen, int samples)
{
    if (!m_has_one || seen == m_shown) {
        m_shown = seen;
        m_has_one = true;
        m_times = 0;
        return m_shown;
    }
    m_times = seen == m_next ? m_times + 1 : 1;
    m_next = seen;
    if (m_times >= samples) {
        m_shown = seen;
        m_times = 0;
    }
    return m_shown;
}

QString number_text(double number, std::optional<int> decimals)
{
    const QLocale locale;
    if (std::isnan(number))
        return tr("not a number");
    if (std::isinf(number))
        return number > 0 ? u"∞"_s : u"−∞"_s;
    const double size = std::abs(number);
    if (decimals)
        return locale.toString(number, 'f', *decimals);
    if (size >= 1e9)
        return tr("%1 G").arg(locale.toString(number / 1e9, 'f', 1));
    if (size >= 1e6)
        return tr("%1 M").arg(locale.toString(number / 1e6, 'f', 1));
    if (number == std::floor(number) || size >= 1000)
        return locale.toString(number, 'f', 0);
    const int most = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 4;
    const QString exact = QString::number(number, 'f', most);
    int needed = most;
    while (needed > 0 && exact.at(exact.size() - 1 - (most - needed)) == u'0')
        --needed; // a zero at the end says nothing
    return locale.toString(number, 'f', needed);
}

} // namespace opsdeck::core
