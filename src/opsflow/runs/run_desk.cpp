// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/runs/run_desk.h"

#include "opsflow/chat/chat.h"

#include <QPointer>

namespace opsdeck::opsflow {
namespace {

constexpr qsizetype most_output = 512 * 1024;
constexpr size_t most_kept = 50; ///< outputs of runs that have ended

} // namespace

/// What the pipeline tells of one line. It may outlive the desk.
class RunDesk::Watch final : public PipelineObserver {
public:
    explicit Watch(RunDesk* desk)
        : m_desk(desk)
    {}

    void understood(const QString& canonical_line, const core::RunId& run) override
    {
        if (!m_desk || run.is_empty())
            return;
        m_run = run;
        m_desk->m_active.insert(run);
        Q_EMIT m_desk->started(run, canonical_line);
    }
    void output(const core::RunId& run, const QByteArray& bytes, bool) override
    {
        if (m_desk)
            m_desk->take_output(run, bytes);
    }
    void progress(const core::RunId& run, double done, double total, const QString& unit, const QString& text) override
    {
        if (!m_desk)
            return;
        RunNews news;
        news.step = text.isEmpty() ? unit : text;
        news.done = done;
        news.total = total;
        m_desk->m_console.chat().take_run_news(run, news);
        Q_EMIT m_desk->news(run, news);
    }
    void trouble(const core::RunId&, const QString& text) override
    {
        if (m_desk)
            Q_EMIT m_desk->trouble(text);
    }

    /// Empty while the line is being read.
    [[nodiscard]] const core::RunId& run() const { return m_run; }

private:
    QPointer<RunDesk> m_desk;
    core::RunId m_run;
};

RunDesk::RunDesk(Console& console, Confirmation& confirmation, QObject* parent)
    : QObject(parent)
    , m_console(console)
    , m_confirmation(confirmation)
{}

RunDesk::~RunDesk() = default;

void RunDesk::run(RunRequest request) { follow(std::move(request), std::make_shared<Watch>(this)); }

QCoro::Task<void> RunDesk::follow(RunRequest request, std::shared_ptr<Watch> watch)
{
    const QPointer<RunDesk> self(this);
    const QString line = request.line;
    const core::Result<RunReport> report = co_await m_console.submit(std::move(request), &m_confirmation, watch.get());
    if (!self)
        co_return;
    m_active.erase(watch->run());
    if (!report) {
        Q_EMIT refused(line, report.error());
        co_return;
    }
    switch (report->kind) {
    case SubmitKind::ran:
        for (const FollowUp& offer : report->followups) {
            if (offer.is_rollback)
                m_rollback[report->run.id] = offer.line;
        }
        m_console.chat().take_offers(report->run.id, report->followups);
        Q_EMIT ended(*report);
        break;
    case SubmitKind::gap:
        Q_EMIT wished(line, *report);
        break;
    case SubmitKind::refused:
    case SubmitKind::invalid_line:
        Q_EMIT refused(line, report->problem);
        break;
    }
}

void RunDesk::cancel(core::RunId run) { ask_cancel(std::move(run)); }

QCoro::Task<void> RunDesk::ask_cancel(core::RunId run)
{
    const QPointer<RunDesk> self(this);
    const core::Result<CancelAnswer> answer = co_await m_console.cancel(run.value());
    if (!self)
        co_return;
    Q_EMIT cancel_answered(run, answer ? answer->text : answer.error().text);
}

void RunDesk::take_output(const core::RunId& run, const QByteArray& bytes)
{
    if (m_output.size() > most_kept && m_output.count(run) == 0) {
        for (auto it = m_output.begin(); it != m_output.end() && m_output.size() > most_kept;)
            it = m_active.count(it->first) == 0 ? m_output.erase(it) : std::next(it); // ids grow: the oldest go
    }
    QByteArray& kept = m_output[run];
    kept += bytes;
    if (kept.size() > most_output)
        kept.remove(0, kept.size() - most_output);
    Q_EMIT output_added(run, bytes);
}

QByteArray RunDesk::output_of(const core::RunId& run) const
{
    const auto found = m_output.find(run);
    return found == m_output.end() ? QByteArray() : found->second;
}

QString RunDesk::rollback_line(const core::RunId& run) const
{
    const auto found = m_rollback.find(run);
    return found == m_rollback.end() ? QString() : found->second;
}

} // namespace opsdeck::opsflow
