// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/tile_live.h"

#include <QCoreApplication>
#include <QDateTime>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

using core::TileKind;

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Dashboards", text, nullptr, n); }

QString services_text(const TileContent& content)
{
    const auto good = std::count_if(content.items.begin(), content.items.end(),
                                    [](const NamedState& item) { return item.state.level == core::TileLevel::good; });
    return tr("%1 of %2 good").arg(good).arg(content.items.size());
}

QString meters_text(const TileContent& content)
{
    QStringList parts;
    for (const Meter& meter : content.meters)
        parts << tr("%1 %2 %").arg(meter.name, core::number_text(meter.percent, 0));
    return parts.join(QStringLiteral(", "));
}

QString lines_text(const TileContent& content, const core::TileDefinition& tile)
{
    QStringList parts;
    for (const ChartLine& line : content.lines) {
        if (line.points.empty())
            continue;
        const QString number = core::number_text(line.points.back().value, tile.decimals);
        const QString value = tile.unit.isEmpty() ? number : number + QLatin1Char(' ') + tile.unit;
        parts << (content.lines.size() == 1 ? value : line.name + QLatin1Char(' ') + value);
    }
    return parts.join(QStringLiteral(", "));
}

} // namespace

QString TileLive::value_text() const
{
    if (!has_content())
        return {};
    if (content.is_empty)
        return tr("No data");
    switch (tile.kind) {
    case TileKind::stat:
    case TileKind::gauge: {
        if (!content.number)
            return content.text;
        const QString number = core::number_text(*content.number, tile.decimals);
        return tile.unit.isEmpty() ? number : number + QLatin1Char(' ') + tile.unit;
    }
    case TileKind::series:
        return lines_text(content, tile);
    case TileKind::services:
        return services_text(content);
    case TileKind::states:
        return tr("%n row(s)", static_cast<int>(content.bands.size()));
    case TileKind::table:
        return tr("%n row(s)", content.total_rows);
    case TileKind::log:
        return tr("%n line(s)", static_cast<int>(content.log.size()));
    case TileKind::runs:
        return tr("%n run(s)", static_cast<int>(content.runs.size()));
    case TileKind::gaps:
        return tr("%n wish(es)", static_cast<int>(content.gaps.size()));
    case TileKind::host:
        return meters_text(content);
    case TileKind::buttons:
    case TileKind::note:
        break;
    }
    return {};
}

QString TileLive::accessible_text(core::Timestamp now) const
{
    QStringList parts{tile.title};
    if (tile.is_broken()) {
        parts << tr("cannot be shown") << tile.findings.front().text;
        return parts.join(QStringLiteral(", "));
    }
    if (!is_asked())
        return tile.title;
    const QString value = value_text();
    if (!value.isEmpty())
        parts << value;
    if (!state.word.isEmpty())
        parts << state.word;
    switch (freshness(now)) {
    case core::Freshness::never:
        parts << (error ? error->text : tr("no data yet"));
        break;
    case core::Freshness::fresh:
        parts << tr("fresh");
        break;
    case core::Freshness::ageing:
        parts << tr("ageing, %1 old").arg(core::spoken_age(now - observed_at));
        break;
    case core::Freshness::stale:
        parts << tr("stale, %1 old").arg(core::spoken_age(now - observed_at));
        if (error)
            parts << error->text;
        break;
    }
    return parts.join(QStringLiteral(", "));
}

QString TileLive::origin(const QString& dashboard) const
{
    const QString place = tr("dashboard %1 / %2").arg(dashboard, tile.title);
    const QString value = value_text();
    if (value.isEmpty())
        return place;
    const QString at =
        QDateTime::fromMSecsSinceEpoch(core::to_ms(observed_at), Qt::UTC).toString(QStringLiteral("HH:mm:ss'Z'"));
    return tr("%1, %2 at %3").arg(place, value, at);
}

} // namespace opsdeck::opsflow
