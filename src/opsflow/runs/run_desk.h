// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/console.h"
#include "opsflow/timeline/run_cards.h"

#include <QObject>

#include <map>
#include <memory>
#include <set>

namespace opsdeck::opsflow {

/// Where a window runs its lines: several at a time, each with its newest words, its output so far and what is offered
/// when it has ended. UI thread; everything that waits is the console's.
class RunDesk final : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it. `confirmation` asks the person.
    RunDesk(Console& console, Confirmation& confirmation, QObject* parent = nullptr);
    ~RunDesk() override;

    /// From text to result post; told by the signals.
    void run(RunRequest request);
    /// Asks the run to stop; what became of it is told by cancel_answered().
    void cancel(core::RunId run);

    /// The output so far of a run that this window started, at most the last 512 KiB; empty when there is none.
    [[nodiscard]] QByteArray output_of(const core::RunId& run) const;
    /// The line that undoes the run, when its end offered one.
    [[nodiscard]] QString rollback_line(const core::RunId& run) const;
    [[nodiscard]] int running() const { return static_cast<int>(m_active.size()); }

Q_SIGNALS:
    /// The line was read; it has an id from here on.
    void started(const opsdeck::core::RunId& run, const QString& canonical_line);
    void output_added(const opsdeck::core::RunId& run, const QByteArray& bytes);
    /// The newest words of its progress.
    void news(const opsdeck::core::RunId& run, const opsdeck::opsflow::RunNews& news);
    void ended(const opsdeck::opsflow::RunReport& report);
    /// Nothing ran: `line` as it was typed, so that it is not lost.
    void refused(const QString& line, const opsdeck::core::Error& why);
    /// Nobody has automated it; the wish is on its way to the room.
    void wished(const QString& line, const opsdeck::opsflow::RunReport& report);
    void cancel_answered(const opsdeck::core::RunId& run, const QString& words);
    void trouble(const QString& words);

private:
    class Watch;
    QCoro::Task<void> follow(RunRequest request, std::shared_ptr<Watch> watch);
    QCoro::Task<void> ask_cancel(core::RunId run);
    void take_output(const core::RunId& run, const QByteArray& bytes);

    Console& m_console;
    Confirmation& m_confirmation;
    std::map<core::RunId, QByteArray> m_output;
    std::map<core::RunId, QString> m_rollback;
    std::set<core::RunId> m_active;
};

} // namespace opsdeck::opsflow
