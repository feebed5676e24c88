// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/console_sources.h"

#include "automation/catalog/catalog.h"
#include "opsflow/console.h"
#include "opsflow/dashboard/quiet_read.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/run/scope/run_scope.h"
#include "opsflow/timeline/run_cards.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>
#include <qcoro/qcorotimer.h>

namespace opsdeck::opsflow {
namespace {

constexpr int most_runs = 50;
constexpr core::Millis first_sample{250}; ///< the share of processor time needs two looks

using Answer = core::Result<SourceAnswer>;

QJsonObject object_of(const core::Run& run)
{
    return {{QStringLiteral("id"), run.id.value()},
            {QStringLiteral("automation"), run.automation.value()},
            {QStringLiteral("line"), run.line},
            {QStringLiteral("state"), core::to_text(run.state)},
            {QStringLiteral("danger"), core::to_text(run.danger)},
            {QStringLiteral("environment"), run.environment},
            {QStringLiteral("by"), run.actor.username},
            {QStringLiteral("started"), core::to_ms(run.started_at)},
            {QStringLiteral("ended"), core::to_ms(run.ended_at)}};
}

QJsonObject object_of(const Gap& gap)
{
    return {{QStringLiteral("line"), gap.line},
            {QStringLiteral("times"), gap.times},
            {QStringLiteral("people"), static_cast<int>(gap.askers.size())},
            {QStringLiteral("last"), core::to_ms(gap.last_at)}};
}

template<typename Thing>
QJsonArray list_of(const std::vector<Thing>& things)
{
    QJsonArray list;
    for (const Thing& thing : things)
        list.append(object_of(thing));
    return list;
}

} // namespace

ConsoleSources::ConsoleSources(Console& console, const core::Clock& clock, QObject* parent)
    : DashboardSources(parent)
    , m_console(console)
    , m_clock(clock)
    , m_prometheus(clock)
{
    using Kind = core::TileSource::Kind;
    connect(&console, &Console::run_changed, this, [this] { Q_EMIT changed(Kind::runs); });
    connect(&console, &Console::post_arrived, this, [this](const core::Post& post) {
        if (kind_of(post) == post_kind::gap)
            Q_EMIT changed(Kind::gaps);
    });
    connect(&console, &Console::automations_changed, this, [this] {
        Q_EMIT changed(Kind::gaps);
        Q_EMIT lines_changed();
    });
}

QCoro::Task<Answer> ConsoleSources::fetch(SourceRequest request)
{
    switch (request.source.kind) {
    case core::TileSource::Kind::run:
        return read_line(request.source.line);
    case core::TileSource::Kind::prometheus:
        return m_prometheus.ask(request.source.prometheus, request.range);
    case core::TileSource::Kind::runs:
        return read_runs();
    case core::TileSource::Kind::gaps:
        return read_gaps();
    case core::TileSource::Kind::host:
    case core::TileSource::Kind::none:
        break;
    }
    return read_host();
}

core::Done ConsoleSources::check(const core::TileSource& source) const
{
    if (source.kind != core::TileSource::Kind::run)
        return {};
    const core::Result<core::LineMatch> match = quiet_line(m_console.catalog(), source.line);
    return match ? core::Done() : core::failure(match.error());
}

LineSight ConsoleSources::look_at(const QString& line) const
{
    LineSight sight;
    const core::LineOutcome outcome = m_console.catalog().match(line);
    const core::Arguments* arguments = nullptr;
    core::DefinitionPtr definition;
    if (const auto* match = std::get_if<core::LineMatch>(&outcome)) {
        definition = match->definition;
        arguments = &match->arguments;
        sight.is_complete = true;
        sight.danger = match->verb == core::Verb::plan ? core::Danger::read : definition->danger;
    } else if (const auto* incomplete = std::get_if<core::LineIncomplete>(&outcome)) {
        definition = incomplete->definition;
        arguments = &incomplete->arguments;
        sight.danger = definition->danger;
    }
    if (!definition) {
        sight.is_known = std::holds_alternative<core::LineAmbiguous>(outcome);
        return sight;
    }
    sight.is_known = true;
    sight.title = definition->title;
    const core::Argument* environment = arguments->find(QStringLiteral("env"));
    sight.is_production = environment && is_production(environment->text);
    return sight;
}

QCoro::Task<Answer> ConsoleSources::read_line(QString line)
{
    core::Result<QuietAnswer> read = co_await m_console.read_quietly(std::move(line));
    if (!read)
        co_return core::failure(read.error());
    SourceAnswer answer;
    answer.observed_at = read->at;
    answer.out = read->parsed.out;
    answer.rows = rows_of(read->parsed);
    answer.columns = read->parsed.columns;
    answer.raw = read->out;
    answer.note = read->parsed.note;
    co_return answer;
}

QCoro::Task<Answer> ConsoleSources::read_runs()
{
    const QPointer<ConsoleSources> self(this);
    core::Result<std::vector<core::Run>> runs = co_await m_console.runs(most_runs);
    if (!runs || !self)
        co_return core::failure(runs ? core::Error{core::ErrorKind::cancelled, {}, {}} : runs.error());
    SourceAnswer answer;
    answer.observed_at = m_clock.now();
    answer.rows = list_of(*runs);
    answer.out = answer.rows;
    answer.runs = std::move(*runs);
    co_return answer;
}

QCoro::Task<Answer> ConsoleSources::read_gaps()
{
    const QPointer<ConsoleSources> self(this);
    core::Result<std::vector<Gap>> gaps = co_await m_console.gaps(false);
    if (!gaps || !self)
        co_return core::failure(gaps ? core::Error{core::ErrorKind::cancelled, {}, {}} : gaps.error());
    SourceAnswer answer;
    answer.observed_at = m_clock.now();
    answer.rows = list_of(*gaps);
    answer.out = answer.rows;
    answer.gaps = std::move(*gaps);
    co_return answer;
}

QCoro::Task<Answer> ConsoleSources::read_host()
{
    const QPointer<ConsoleSources> self(this);
    if (!m_host.has_read()) {
        static_cast<void>(m_host.read());
        co_await QCoro::sleepFor(first_sample);
        if (!self)
            co_return core::failure(core::ErrorKind::cancelled, QString());
    }
    SourceAnswer answer;
    const QJsonObject vitals = m_host.read();
    answer.observed_at = m_clock.now();
    answer.out = vitals;
    answer.rows = vitals[QLatin1String("disks")].toArray();
    answer.raw = QJsonDocument(vitals).toJson(QJsonDocument::Indented);
    co_return answer;
}

} // namespace opsdeck::opsflow
