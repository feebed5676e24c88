// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/child_environment.h"
#include "automation/runner/local_runner.h"
#include "core/ulid.h"

#include <QCoroTask>
#include <QTemporaryDir>
#include <QtTest>

#include <signal.h>

namespace opsdeck::test {

/// Everything one stream said.
struct Told {
    std::vector<core::RunEvent> events;
    QByteArray out;
    QByteArray err;
    std::optional<core::RunFinished> finished;
    std::optional<core::RunContact> lost;
    bool ended = false;

    void take(const core::RunEvent& event)
    {
        events.push_back(event);
        if (const auto* output = std::get_if<core::RunOutput>(&event.body))
            (output->stream == core::OutputStream::out ? out : err).append(output->bytes);
        if (const auto* last = std::get_if<core::RunFinished>(&event.body))
            finished = *last;
        if (const auto* contact = std::get_if<core::RunContact>(&event.body))
            lost = *contact;
    }
};

/// A local runner with a folder of its own; every process it leaves is killed at the end by its run id.
class RunnerFixture final {
public:
    RunnerFixture()
        : runner(automation::LocalRunnerPlace{place.path(), QStringLiteral(OPSDECK_BIN "/opsdeck-supervisor")})
    {}

    [[nodiscard]] automation::RunOrder order(QStringList argv) const
    {
        automation::RunOrder order;
        order.run = core::new_run_id(core::SystemClock());
        order.argv = std::move(argv);
        order.environment =
            automation::child_environment({order.run, place.path(), place.path(), QStringLiteral("ops")});
        return order;
    }
    [[nodiscard]] automation::RunOrder script(const QString& text) const
    {
        return order({QStringLiteral("/bin/sh"), QStringLiteral("-c"), text});
    }
    [[nodiscard]] core::Result<automation::RunHandle> submit(automation::RunOrder order)
    {
        return QCoro::waitFor(runner.submit(std::move(order)));
    }
    [[nodiscard]] QString folder(const core::RunId& run) const { return place.path() + QLatin1Char('/') + run.value(); }
    [[nodiscard]] QJsonObject state(const core::RunId& run) const
    {
        QFile file(folder(run) + QStringLiteral("/state"));
        return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
    }
    [[nodiscard]] QByteArray spool(const core::RunId& run) const
    {
        QFile file(folder(run) + QStringLiteral("/spool"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Follows to the end, at most half a minute.
    [[nodiscard]] Told follow(const automation::RunHandle& handle, qint64 cursor = 0)
    {
        Told told;
        const auto stream = runner.attach(handle, cursor);
        QObject::connect(stream.get(), &automation::RunStream::received, stream.get(),
                         [&told](const core::RunEvent& event) { told.take(event); });
        QObject::connect(stream.get(), &automation::RunStream::ended, stream.get(), [&told] { told.ended = true; });
        stream->start();
        [[maybe_unused]] const bool in_time = QTest::qWaitFor([&told] { return told.ended; }, 30'000);
        return told;
    }
    [[nodiscard]] Told run(automation::RunOrder order)
    {
        const auto handle = submit(std::move(order));
        return handle ? follow(*handle) : Told();
    }

    QTemporaryDir place;
    automation::LocalRunner runner;
};

} // namespace opsdeck::test
