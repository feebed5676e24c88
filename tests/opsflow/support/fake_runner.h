// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/runner.h"

#include <QHash>
#include <QTimer>

#include <algorithm>
#include <vector>

namespace opsdeck::opsflow {

/// Emits what it was given, from the event loop.
class FakeStream final : public automation::RunStream {
    Q_OBJECT

public:
    FakeStream(std::vector<core::RunEvent> events, bool ends)
        : RunStream(nullptr)
        , m_events(std::move(events))
        , m_ends(ends)
    {}

    void start() override
    {
        QTimer::singleShot(0, this, [this] {
            for (const core::RunEvent& one : m_events)
                Q_EMIT received(one);
            if (m_ends)
                Q_EMIT ended();
        });
    }
    [[nodiscard]] qint64 cursor() const override { return static_cast<qint64>(m_events.size()); }

private:
    std::vector<core::RunEvent> m_events;
    bool m_ends;
};

/// Plays the end of a process for each program name instead of running it.
class FakeRunner final : public automation::Runner {
public:
    struct Play {
        QByteArray out;
        QByteArray err;
        core::RunEnd end = core::RunEnd::exit;
        int exit_code = 0;
        bool lost = false;
        bool never_ends = false;
    };

    QHash<QString, Play> plays; ///< by argv[0]; a program without one exits with 0
    std::vector<automation::RunOrder> orders;
    QHash<core::RunId, QString> started;
    std::vector<core::RunId> forbidden;
    core::ErrorKind submit_error = core::ErrorKind::internal;
    bool refuses = false;

    [[nodiscard]] QString kind() const override { return QStringLiteral("local"); }
    [[nodiscard]] automation::RunnerCapabilities capabilities() const override { return {}; }

    [[nodiscard]] QCoro::Task<core::Result<automation::RunHandle>> submit(automation::RunOrder order) override
    {
        orders.push_back(order);
        if (std::find(forbidden.begin(), forbidden.end(), order.run) != forbidden.end())
            co_return core::failure(core::ErrorKind::conflict, QStringLiteral("It was forbidden before."));
        if (refuses)
            co_return core::failure(submit_error, QStringLiteral("It cannot be started."));
        started.insert(order.run, order.argv.value(0));
        co_return handle_of(order.run);
    }

    [[nodiscard]] std::unique_ptr<automation::RunStream> attach(const automation::RunHandle& handle, qint64) override
    {
        const Play play = plays.value(started.value(handle.run));
        std::vector<core::RunEvent> events;
        const auto add = [&](auto body) {
            core::RunEvent event;
            event.number = static_cast<qint64>(events.size()) + 1;
            event.at = core::from_ms(1'795'000'001'000);
            event.body = std::move(body);
            events.push_back(std::move(event));
        };
        add(core::RunStarted{4711, QStringLiteral("here")});
        if (!play.out.isEmpty())
            add(core::RunOutput{core::OutputStream::out, play.out});
        if (!play.err.isEmpty())
            add(core::RunOutput{core::OutputStream::err, play.err});
        if (play.lost) {
            add(core::RunContact{true, false, QStringLiteral("Its supervisor is gone.")});
        } else if (!play.never_ends) {
            core::RunFinished finished;
            finished.end = play.end;
            if (play.end == core::RunEnd::exit)
                finished.exit_code = play.exit_code;
            if (play.end != core::RunEnd::exit || play.exit_code != 0)
                finished.text = QStringLiteral("It ended badly.");
            finished.took = core::Millis(1'500);
            add(finished);
        }
        return std::make_unique<FakeStream>(std::move(events), !play.never_ends);
    }

    [[nodiscard]] QCoro::Task<core::Result<automation::CancelReport>> cancel(automation::RunHandle handle,
                                                                             automation::CancelGrade) override
    {
        if (!started.contains(handle.run))
            co_return core::failure(core::ErrorKind::not_found, QStringLiteral("It was never started."));
        automation::CancelReport report;
        report.outcome = automation::CancelReport::Outcome::ended;
        report.text = QStringLiteral("2 processes ended.");
        co_return report;
    }
    [[nodiscard]] core::Result<bool> forbid_start(const automation::RunHandle& handle) override
    {
        forbidden.push_back(handle.run);
        return !started.contains(handle.run);
    }
    [[nodiscard]] automation::RunHandle handle_of(const core::RunId& run) const override
    {
        automation::RunHandle handle;
        handle.runner = kind();
        handle.run = run;
        return handle;
    }
    [[nodiscard]] core::Done forget(const automation::RunHandle&) override { return {}; }
};

} // namespace opsdeck::opsflow
