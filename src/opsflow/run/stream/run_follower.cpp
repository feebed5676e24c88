// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/stream/run_follower.h"

#include <QCoreApplication>

#include <utility>

namespace opsdeck::opsflow {
namespace {

/// Named after what ran, for whoever finds it in a room among others.
QString output_path(const RunContext& context)
{
    QString name = context.run.automation.value();
    for (QChar& c : name) {
        if (!c.isLetterOrNumber())
            c = QLatin1Char('-');
    }
    return context.services->outgoing_dir + QStringLiteral("/%1/%2-output.txt").arg(context.run.id.value(), name);
}

} // namespace

RunFollower::RunFollower(RunContext* context, std::unique_ptr<automation::RunStream> stream)
    : m_context(context)
    , m_stream(std::move(stream))
    , m_log(output_path(*context))
{
    m_done.start();
    connect(m_stream.get(), &automation::RunStream::received, this, &RunFollower::take);
    connect(m_stream.get(), &automation::RunStream::ended, this, &RunFollower::end);
    // The console goes, the run stays: whoever opens the profile next follows it again.
    connect(context->services->book, &QObject::destroyed, this, [this] {
        m_stream->disconnect(this);
        m_stream.reset();
        m_context->progress->stop();
        // Whoever waits for it is told that it was closed.
        if (!std::exchange(m_has_ended, true))
            m_done.finish();
    });
}

RunFollower::~RunFollower() = default;

QFuture<void> RunFollower::follow()
{
    m_stream->start();
    return m_done.future();
}

void RunFollower::take(const core::RunEvent& event)
{
    const core::RunId id = m_context->run.id;
    if (const auto* output = std::get_if<core::RunOutput>(&event.body)) {
        m_log.add(*output);
        m_context->observer->output(id, output->bytes, output->stream == core::OutputStream::err);
    } else if (const auto* progress = std::get_if<core::RunProgress>(&event.body)) {
        m_context->progress->note(*progress);
        m_context->observer->progress(id, static_cast<double>(progress->done), static_cast<double>(progress->total),
                                      progress->unit, progress->text);
    } else if (std::holds_alternative<core::RunStarted>(event.body)) {
        m_context->run.started_at = event.at;
    } else if (const auto* contact = std::get_if<core::RunContact>(&event.body)) {
        m_context->contact = *contact;
        m_context->is_lost = contact->lost;
    } else if (const auto* finished = std::get_if<core::RunFinished>(&event.body)) {
        m_context->finished = *finished;
        m_context->is_lost = false;
        m_context->took = finished->took;
        m_context->run.ended_at = event.at;
        m_heard_end = true;
    }
}

void RunFollower::end()
{
    if (m_has_ended)
        return;
    m_has_ended = true;
    m_log.finish();
    if (!m_heard_end)
        m_context->is_lost = true;
    m_done.finish();
}

} // namespace opsdeck::opsflow
