// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/dashboard_desk.h"

#include "automation/expression/expression.h"
#include "core/command/finding.h"

#include <QPointer>
#include <QRandomGenerator>

#include <cmath>

namespace opsdeck::opsflow {
namespace {

using core::TileKind;
using core::TileSource;

constexpr size_t longest_history = 240;
constexpr core::Millis longest_sleep{60'000};

double random_jitter() { return QRandomGenerator::global()->generateDouble() * 2 - 1; }

/// Two tiles that ask the same share one question.
QString text_of(const SourceRequest& request)
{
    const TileSource& source = request.source;
    const core::PrometheusQuery& query = source.prometheus;
    return QStringList{QString::number(static_cast<int>(source.kind)),
                       source.line,
                       query.url,
                       query.query,
                       query.legend,
                       QString::number(query.step.count()),
                       QString::number(request.range.count())}
        .join(QChar(0x1f));
}

bool needs_range(TileKind kind) { return kind == TileKind::series || kind == TileKind::states; }

} // namespace

DashboardDesk::DashboardDesk(DashboardSources& sources, const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_sources(sources)
    , m_clock(clock)
    , m_jitter(random_jitter)
    , m_engine(std::make_unique<automation::ExpressionEngine>())
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DashboardDesk::tick);
    connect(&m_folder, &DashboardFolder::changed, this, &DashboardDesk::take_folder);
    connect(&sources, &DashboardSources::changed, this, &DashboardDesk::hurry);
    connect(&sources, &DashboardSources::lines_changed, this, &DashboardDesk::build);
}

DashboardDesk::~DashboardDesk() = default;

void DashboardDesk::set_folders(const QStringList& folders) { m_folder.set_folders(folders); }

const DashboardFile* DashboardDesk::shown() const
{
    for (const DashboardFile& file : m_folder.files()) {
        if (file.dashboard.id == m_shown)
            return &file;
    }
    return nullptr;
}

void DashboardDesk::take_folder()
{
    if (!shown())
        m_shown = m_folder.files().empty() ? QString() : m_folder.files().front().dashboard.id;
    if (const DashboardFile* file = shown(); file && !m_chosen.contains(m_shown))
        m_range = file->dashboard.range;
    Q_EMIT dashboards_changed();
    build();
}

void DashboardDesk::show(const QString& id)
{
    const QString before = std::exchange(m_shown, id);
    const DashboardFile* file = shown();
    if (!file) {
        m_shown = before;
        return;
    }
    if (before == id)
        return;
    m_range = file->dashboard.range;
    build();
}

void DashboardDesk::set_watched(bool watched)
{
    if (std::exchange(m_watched, watched) == watched)
        return;
    if (watched)
        tick();
    else
        m_timer.stop();
}

void DashboardDesk::set_value(const QString& variable, const QString& value)
{
    if (m_values.value(variable) == value)
        return;
    m_chosen[m_shown].insert(variable, value);
    build();
}

void DashboardDesk::set_range(core::Millis range)
{
    if (std::exchange(m_range, range) != range)
        build();
}

core::Timestamp DashboardDesk::oldest() const
{
    core::Timestamp oldest;
    for (const Tile& tile : m_tiles) {
        if (!tile.live->is_asked() || !tile.live->has_content())
            continue;
        if (core::to_ms(oldest) == 0 || tile.live->observed_at < oldest)
            oldest = tile.live->observed_at;
    }
    return oldest;
}

QString DashboardDesk::origin_of(int index) const
{
    const DashboardFile* file = shown();
    return tile(index).origin(file ? file->dashboard.title : QString());
}

void DashboardDesk::build()
{
    m_tiles.clear();
    m_values.clear();
    if (const DashboardFile* file = shown()) {
        const core::DashboardValues& chosen = m_chosen[m_shown];
        for (const core::DashboardVariable& variable : file->dashboard.variables) {
            const QString value = chosen.value(variable.name, variable.default_value);
            m_values.insert(variable.name, variable.values.contains(value) ? value : variable.default_value);
        }
        for (const core::TileDefinition& definition : file->dashboard.tiles)
            m_tiles.push_back(make_tile(definition));
    }
    Q_EMIT tiles_changed();
    tick();
}

DashboardDesk::Tile DashboardDesk::make_tile(const core::TileDefinition& definition)
{
    core::TileDefinition filled = definition;
    filled.title = core::fill_variables(definition.title, m_values);
    filled.text = core::fill_variables(definition.text, m_values);
    filled.source.line = core::fill_line(definition.source.line, m_values);
    filled.source.prometheus.query = core::fill_variables(definition.source.prometheus.query, m_values);
    filled.source.prometheus.url = core::fill_variables(definition.source.prometheus.url, m_values);
    for (core::TileAction& action : filled.actions) {
        action.label = core::fill_variables(action.label, m_values);
        action.line = core::fill_line(action.line, m_values);
    }
    SourceRequest request;
    request.source = filled.source;
    if (needs_range(filled.kind) && filled.source.kind == TileSource::Kind::prometheus)
        request.range = filled.source.prometheus.range.count() > 0 ? filled.source.prometheus.range : m_range;
    // What makes it another value: its question and what it takes from the answer. Looks may change freely.
    const QString key = QStringList{text_of(request),
                                    QString::number(static_cast<int>(filled.kind)),
                                    filled.title,
                                    filled.value,
                                    filled.rows,
                                    filled.lines,
                                    filled.columns.join(QChar(0x1e))}
                            .join(QChar(0x1f));
    Tile& tile = m_known[key];
    if (!tile.live) {
        tile.live = std::make_shared<TileLive>();
        tile.steady = std::make_shared<core::SteadyState>();
    }
    tile.live->tile = std::move(filled);
    tile.live->range = request.range.count() > 0 ? request.range : m_range;
    tile.source = source_of(*tile.live);
    if (tile.source && tile.source->answer && !tile.live->has_content())
        show_answer(tile, *tile.source->answer);
    return tile;
}

std::shared_ptr<DashboardDesk::Source> DashboardDesk::source_of(TileLive& live)
{
    if (!live.is_asked())
        return nullptr;
    const core::Done allowed = m_sources.check(live.tile.source);
    if (!allowed) {
        const DashboardFile* file = shown();
        live.tile.findings.push_back({file ? file->dashboard.file : QString(), live.tile.at_line, 0,
                                      QStringLiteral("source.run"), core::Finding::Severity::error,
                                      allowed.error().text, allowed.error().detail});
        return nullptr;
    }
    if (live.tile.source.kind == TileSource::Kind::run)
        live.sight = m_sources.look_at(live.tile.source.line);
    SourceRequest request;
    request.source = live.tile.source;
    if (needs_range(live.tile.kind) && request.source.kind == TileSource::Kind::prometheus)
        request.range = request.source.prometheus.range.count() > 0 ? request.source.prometheus.range : m_range;
    std::shared_ptr<Source>& source = m_by_text[text_of(request)];
    if (!source) {
        source = std::make_shared<Source>();
        source->request = request;
        source->schedule = SourceSchedule(live.tile.interval);
    }
    // The most eager of the tiles in front sets the pace.
    core::Millis interval = live.tile.interval;
    for (const Tile& other : m_tiles) {
        if (other.source == source)
            interval = std::min(interval, other.live->tile.interval);
    }
    source->schedule.set_interval(interval);
    return source;
}

void DashboardDesk::refresh(int index)
{
    if (index < 0 || index >= tile_count())
        return;
    const Tile& tile = m_tiles[static_cast<size_t>(index)];
    if (!tile.source)
        return;
    tile.source->schedule.hurry(m_clock.monotonic());
    tick();
}

void DashboardDesk::refresh_all()
{
    for (const Tile& tile : m_tiles) {
        if (tile.source)
            tile.source->schedule.hurry(m_clock.monotonic());
    }
    tick();
}

void DashboardDesk::hurry(TileSource::Kind kind)
{
    for (const Tile& tile : m_tiles) {
        if (tile.source && tile.source->request.source.kind == kind)
            tile.source->schedule.hurry(m_clock.monotonic());
    }
    tick();
}

void DashboardDesk::tick()
{
    if (!m_watched)
        return;
    const core::Millis now = m_clock.monotonic();
    std::vector<std::shared_ptr<Source>> due;
    for (const Tile& tile : m_tiles) {
        if (tile.source && tile.source->schedule.is_due(now)) {
            tile.source->schedule.begin();
            due.push_back(tile.source);
        }
    }
    for (const std::shared_ptr<Source>& source : due) {
        tell(source);
        ask(source);
    }
    arm();
}

void DashboardDesk::arm()
{
    if (!m_watched)
        return;
    core::Millis wait = longest_sleep;
    for (const Tile& tile : m_tiles) {
        if (tile.source && !tile.source->schedule.is_in_flight())
            wait = std::min(wait, tile.source->schedule.due() - m_clock.monotonic());
    }
    m_timer.start(std::max(wait, core::Millis(1)));
}

QCoro::Task<void> DashboardDesk::ask(std::shared_ptr<Source> source)
{
    const QPointer<DashboardDesk> self(this);
    SourceRequest request = source->request;
    const core::Result<SourceAnswer> answer = co_await m_sources.fetch(std::move(request));
    if (!self)
        co_return;
    take(source, answer);
}

void DashboardDesk::take(const std::shared_ptr<Source>& source, const core::Result<SourceAnswer>& answer)
{
    source->schedule.end(answer.has_value(), m_clock.monotonic(), m_jitter());
    const core::Timestamp next = m_clock.now() + (source->schedule.due() - m_clock.monotonic());
    if (answer)
        source->answer = *answer;
    for (Tile& tile : m_tiles) {
        if (tile.source != source)
            continue;
        tile.live->asked_at = m_clock.now();
        tile.live->next_at = next;
        if (answer)
            show_answer(tile, *answer);
        else
            tile.live->error = answer.error();
    }
    tell(source);
    arm();
}

void DashboardDesk::show_answer(Tile& tile, const SourceAnswer& answer)
{
    TileLive& live = *tile.live;
    live.raw = answer.raw;
    live.note = answer.note;
    core::Result<TileContent> content = read_content(live.tile, answer, m_values, *m_engine);
    if (!content) {
        live.error = content.error();
        return;
    }
    add_history(live, *content);
    live.content = std::move(*content);
    live.observed_at = answer.observed_at;
    live.error.reset();
    live.state = tile.steady->take(live.content.state, live.tile.samples);
}

/// A source that tells only what is now becomes a history here: numbers for the sparkline, lines and bands for charts.
void DashboardDesk::add_history(TileLive& live, TileContent& fresh) const
{
    const core::Timestamp now = m_clock.now();
    if (fresh.number) {
        live.history.push_back({now, *fresh.number});
        while (live.history.size() > longest_history)
            live.history.pop_front();
    }
    if (live.tile.source.kind == TileSource::Kind::prometheus)
        return;
    const bool was_away = live.has_content() && now - live.observed_at > live.tile.interval * 3;
    for (ChartLine& line : fresh.lines) {
        for (const ChartLine& before : live.content.lines) {
            if (before.name != line.name)
                continue;
            std::vector<ChartLine::Point> points = before.points;
            if (was_away && !points.empty())
                points.push_back({points.back().at + live.tile.interval, std::nan("")});
            points.insert(points.end(), line.points.begin(), line.points.end());
            if (points.size() > longest_history * 4)
                points.erase(points.begin(), points.end() - static_cast<std::ptrdiff_t>(longest_history * 4));
            line.points = std::move(points);
        }
    }
    for (StateBand& band : fresh.bands) {
        for (const StateBand& before : live.content.bands) {
            if (before.name != band.name || before.changes.empty())
                continue;
            std::vector<StateBand::Change> changes = before.changes;
            if (was_away)
                changes.push_back({live.observed_at + live.tile.interval, {}});
            if (changes.back().state != band.changes.front().state)
                changes.push_back(band.changes.front());
            if (changes.size() > longest_history)
                changes.erase(changes.begin());
            band.changes = std::move(changes);
        }
    }
}

void DashboardDesk::tell(const std::shared_ptr<Source>& source)
{
    for (int i = 0; i < tile_count(); ++i) {
        Tile& tile = m_tiles[static_cast<size_t>(i)];
        if (tile.source != source)
            continue;
        tile.live->is_asking = source->schedule.is_in_flight();
        Q_EMIT tile_changed(i);
    }
}

} // namespace opsdeck::opsflow
