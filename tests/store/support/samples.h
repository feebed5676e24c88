// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/ledger/ledger_entry.h"
#include "core/run/run.h"

#include <QJsonObject>

namespace opsdeck::store {

constexpr qint64 sample_time = 1'795'332'458'597;

/// A 26-letter id as a server makes them, different for each number and prefix.
inline QString sample_id(char prefix, int number)
{
    static constexpr std::string_view letters = "13456789abcdefghijkmnopqrstuwxyz";
    QString id(26, QLatin1Char('1'));
    id[0] = QLatin1Char(prefix);
    for (int i = 25; number > 0; --i, number /= 32)
        id[i] = QLatin1Char(letters[static_cast<size_t>(number % 32)]);
    return id;
}

inline core::RoomId sample_room(int number = 1) { return core::RoomId(sample_id('r', number)); }
inline core::UserId sample_user(int number = 1) { return core::UserId(sample_id('u', number)); }
inline core::PostId sample_post_id(int number) { return core::PostId(sample_id('p', number)); }

/// The post of this number: later numbers are a second later.
inline core::Post sample_post(int number, const QString& message = QStringLiteral("hello"))
{
    core::Post post;
    post.id = sample_post_id(number);
    post.room = sample_room();
    post.user = sample_user();
    post.message = message;
    post.created_at = core::from_ms(sample_time + 1000 * number);
    post.updated_at = post.created_at;
    return post;
}

inline core::Post opsdeck_post(int number, const QString& run)
{
    auto post = sample_post(number, QStringLiteral("`status`"));
    post.props = {{QStringLiteral("opsdeck"), QJsonObject{{QStringLiteral("v"), 1},
                                                          {QStringLiteral("kind"), QStringLiteral("invocation")},
                                                          {QStringLiteral("run"), run}}}};
    return post;
}

inline core::LedgerEntry sample_entry(const QString& run, const QString& kind = QStringLiteral("run.requested"))
{
    core::LedgerEntry entry;
    entry.run = core::RunId(run);
    entry.kind = kind;
    entry.at = core::from_ms(sample_time);
    entry.body = {{QStringLiteral("line"), QStringLiteral("deploy billing 1.1 to test")}};
    return entry;
}

inline core::Run sample_run(const QString& id)
{
    core::Run run;
    run.id = core::RunId(id);
    run.automation = core::AutomationId(QStringLiteral("app.deploy"));
    run.digest = QString(64, QLatin1Char('a'));
    run.line = QStringLiteral("deploy billing 1.1 to test");
    run.params = {{QStringLiteral("service"), QStringLiteral("billing")}};
    run.danger = core::Danger::change;
    run.surface = core::Surface::shell;
    run.origin = QStringLiteral("dashboard Checkout");
    run.environment = QStringLiteral("test");
    run.actor = {QStringLiteral("https://chat.example.org"), sample_user(), QStringLiteral("anna")};
    run.team = core::TeamId(sample_id('t', 1));
    run.room = sample_room();
    run.room_name = QStringLiteral("ops");
    run.state = core::RunState::running;
    run.owner = QStringLiteral("process-1");
    run.handle = {{QStringLiteral("folder"), QStringLiteral("runs/1")}};
    run.requested_at = core::from_ms(sample_time);
    run.started_at = core::from_ms(sample_time + 5);
    return run;
}

} // namespace opsdeck::store
