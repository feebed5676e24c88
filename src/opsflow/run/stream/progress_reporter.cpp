// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/stream/progress_reporter.h"

#include "opsflow/posts/opsdeck_props.h"

#include <QPointer>

namespace opsdeck::opsflow {
namespace {

OutboxOrder order_for(const core::Run& run, const ProgressState& progress, const PostLimits& limits)
{
    OutboxOrder order;
    order.kind = post_kind::progress;
    order.run = run.id;
    order.room = run.room;
    order.post = progress_post(run, progress, limits);
    return order;
}

} // namespace

ProgressReporter::ProgressReporter(const RunServices* services, core::Run run, store::OutboxId invocation_row,
                                   store::OutboxId post_row)
    : m_services(services)
    , m_outbox(services->outbox)
    , m_run(std::move(run))
    , m_invocation_row(invocation_row)
    , m_post_row(post_row)
{
    connect(&m_timer, &QTimer::timeout, this, &ProgressReporter::tick);
    connect(services->outbox, &Outbox::sent, this, [this](const store::OutboxRow& row) {
        if (row.id == m_open_row)
            m_open_row = 0;
    });
    connect(services->outbox, &Outbox::failed, this, [this](const store::OutboxRow& row) {
        if (row.id != m_open_row && row.id != m_post_row)
            return;
        m_open_row = 0;
        m_gave_up = true;
        m_timer.stop();
    });
    connect(services->outbox, &QObject::destroyed, this, &ProgressReporter::stop);
    m_timer.start(services->progress_after);
}

void ProgressReporter::note(const core::RunProgress& progress)
{
    if (m_is_told)
        return;
    m_progress.done = static_cast<double>(progress.done);
    m_progress.total = static_cast<double>(progress.total);
    m_progress.unit = progress.unit;
    m_progress.text = progress.text;
}

void ProgressReporter::say(const QString& text)
{
    m_progress = ProgressState{0, 0, {}, text, m_progress.elapsed, m_progress.seq};
    m_is_told = true;
}

OutboxOrder ProgressReporter::next_order()
{
    // By the run's own start: after a crash it goes on counting.
    const bool has_ended = core::to_ms(m_run.ended_at) > 0;
    m_progress.elapsed = (has_ended ? m_run.ended_at : m_services->clock->now()) - m_run.started_at;
    ++m_progress.seq;
    OutboxOrder order = order_for(m_run, m_progress, m_services->limits);
    if (m_post_row == 0)
        order.root_row = m_invocation_row;
    else
        order.edits_row = m_post_row;
    return order;
}

std::optional<OutboxOrder> ProgressReporter::last_word(const core::Run& run)
{
    m_timer.stop();
    m_run = run;
    if (m_finished || m_gave_up)
        return std::nullopt;
    m_finished = true;
    m_progress.text.clear();
    if (m_post_row != 0)
        return next_order();
    if (m_adding)
        *m_last_word = run;
    return std::nullopt;
}

void ProgressReporter::tick()
{
    m_timer.setInterval(m_services->progress_every);
    if (m_outbox && !m_adding && m_open_row == 0)
        post();
}

QCoro::Task<void> ProgressReporter::post()
{
    const QPointer<ProgressReporter> self(this);
    m_adding = true;
    const bool is_first = m_post_row == 0;
    OutboxOrder order = next_order();
    const QPointer<Outbox> outbox = m_outbox;
    const auto last_word = m_last_word;
    const PostLimits limits = m_services->limits;
    ProgressState progress = m_progress;
    const core::Result<store::OutboxId> row = co_await outbox->add(std::move(order));
    if (row && is_first && outbox && last_word->has_value()) {
        // It ended while its first word was being stored: that must not say "running" for ever.
        const core::Run ended = **last_word;
        progress.text.clear();
        progress.elapsed = ended.ended_at - ended.started_at;
        ++progress.seq;
        OutboxOrder last = order_for(ended, progress, limits);
        last.edits_row = *row;
        co_await outbox->add(std::move(last));
        co_return;
    }
    if (!self)
        co_return;
    m_adding = false;
    if (!row)
        co_return;
    m_open_row = *row;
    if (is_first)
        m_post_row = *row;
}

} // namespace opsdeck::opsflow
