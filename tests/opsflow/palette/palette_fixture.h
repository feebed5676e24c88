// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition_reader.h"
#include "opsflow/palette/palette_search.h"
#include "opsflow/palette/palette_sources.h"
#include "opsflow/support/manual_clock.h"

#include <QtGlobal>

namespace opsdeck::opsflow {

/// A team's automations, rooms, people, window commands, runs and gaps; the same ones for every palette test.
inline const QByteArray palette_pack = R"(opsdeck: 1
id: app.deploy
title: Deploy a version
help: Copies the version, switches and waits for the health check.
say: ["deploy {app} {version} to {env}", "ship {app} {version} to {env}", {form: "noop {app} {version} to {env}", verb: plan}]
tags: [service, change, release]
danger: change
params:
  app: {type: choice, required: true, choices: {argv: [apps], ttl: 60s, on_error: block}}
  version: {type: choice, required: true, choices: {argv: [apps, "${params.app}"], needs: [app], ttl: 30s, on_error: block}}
  env: {type: choice, required: true, values: [test, staging, production]}
plan: {argv: [planner]}
run: {argv: [deployer]}
---
opsdeck: 1
id: app.rollback
title: Go back to the version before
say: ["rollback {app} in {env}", "undo deploy of {app} in {env}"]
tags: [service, change, release]
danger: change
params:
  app: {type: text, required: true}
  env: {type: choice, required: true, values: [test, staging, production]}
run: {argv: [deployer]}
---
opsdeck: 1
id: service.restart
title: Restart a service
say: ["restart {app} in {env}", "bounce {app} in {env}"]
tags: [service, change]
danger: change
params:
  app: {type: text, required: true}
  env: {type: choice, required: true, values: [test, staging, production]}
run: {argv: [service]}
---
opsdeck: 1
id: service.status
title: Status of a service
say: ["status of {app}", "status of {app} in {env}", "is {app} up"]
tags: [service, read]
danger: read
params:
  app: {type: text, required: true}
  env: {type: choice, values: [test, staging, production], default: test}
run: {argv: [service]}
---
opsdeck: 1
id: service.stop
title: Stop a service
say: ["stop {app} in {env}"]
tags: [service, change]
danger: change
params:
  app: {type: text, required: true}
  env: {type: choice, required: true, values: [test, staging, production]}
run: {argv: [service]}
---
opsdeck: 1
id: machine.status
title: Status of this machine
say: ["status", "machine status"]
tags: [machine, read]
danger: read
run: {argv: [machine]}
---
opsdeck: 1
id: disk.usage
title: Disk usage
say: ["disk usage", "disk usage of {folder}", "how full is {folder}"]
tags: [machine, read]
danger: read
params:
  folder: {type: text}
run: {argv: [du]}
---
opsdeck: 1
id: logs.check
title: Check the logs of a service
say: ["logs {app}", "check logs of {app}", "check logs of {app} in {env}"]
tags: [logs, read, incident]
danger: read
params:
  app: {type: text, required: true}
  env: {type: choice, values: [test, staging, production], default: test}
  since: {type: duration, default: 15m, positional: false}
run: {argv: [logs]}
---
opsdeck: 1
id: url.check
title: Check a URL
say: ["check {url}", "is {url} reachable"]
tags: [network, read]
danger: read
params:
  url: {type: url, required: true}
run: {argv: [curl]}
---
opsdeck: 1
id: port.check
title: Check a port
say: ["check port {port} on {host}", "port {port}"]
tags: [network, read]
danger: read
params:
  port: {type: int, required: true, min: 1, max: 65535}
  host: {type: host}
run: {argv: [nc]}
---
opsdeck: 1
id: db.version
title: Database version
say: ["database version of {app}", "db version {app}"]
tags: [database, read]
danger: read
params:
  app: {type: text, required: true}
run: {argv: [db]}
---
opsdeck: 1
id: db.upgrade
title: Upgrade the database
say: ["upgrade database of {app} in {env}", "upgrade db {app} in {env}"]
tags: [database, change]
danger: change
params:
  app: {type: text, required: true}
  env: {type: choice, required: true, values: [test, staging, production]}
run: {argv: [db]}
---
opsdeck: 1
id: db.restore
title: Restore the database
say: ["restore database of {app} in {env}"]
tags: [database, change]
danger: destructive
params:
  app: {type: text, required: true}
  env: {type: choice, required: true, values: [test, staging, production]}
plan: none
plan_reason: It cannot be tried
run: {argv: [db]}
---
opsdeck: 1
id: test.integration
title: Integration test
say: ["test {app} in {env}", "run integration tests of {app} in {env}"]
tags: [test, read]
danger: read
params:
  app: {type: text, required: true}
  env: {type: choice, required: true, values: [test, staging, production]}
run: {argv: [tester]}
---
opsdeck: 1
id: user.add
title: Add a user
say: ["add user {login} to {app}"]
tags: [users, change]
danger: change
params:
  login: {type: text, required: true}
  app: {type: text, required: true}
  password: {type: secret, required: true, positional: false}
run: {argv: [users]}
---
opsdeck: 1
id: user.remove
title: Remove a user
say: ["remove user {login} from {app}"]
tags: [users, change]
danger: destructive
params:
  login: {type: text, required: true}
  app: {type: text, required: true}
plan: none
plan_reason: It cannot be tried
run: {argv: [users]}
---
opsdeck: 1
id: batch.run
title: Write invoices as a batch job
say: ["run batch {app} in {env}"]
tags: [batch, change]
danger: change
params:
  app: {type: text, required: true}
  env: {type: choice, required: true, values: [test, staging, production]}
run: {argv: [batch]}
---
opsdeck: 1
id: report.velocity
title: Velocity report
say: ["report velocity", "velocity"]
tags: [report, read]
danger: read
run: {argv: [report]}
)";

inline core::Definitions palette_definitions()
{
    core::PackInfo pack;
    pack.id = core::PackId(QStringLiteral("starter"));
    pack.version = QStringLiteral("1");
    const core::ReadDefinitions read = core::read_definitions(palette_pack, QStringLiteral("palette.yaml"), pack);
    for (const core::Finding& finding : read.findings) {
        if (finding.severity == core::Finding::Severity::error)
            qFatal("%s", qPrintable(core::to_text(finding)));
    }
    return read.definitions;
}

inline core::RoomId room_id(const QString& name) { return core::RoomId(name.leftJustified(26, u'r')); }

inline RoomListEntry palette_room(const QString& address, const QString& name, int unread = 0, int mentions = 0)
{
    RoomListEntry room;
    room.room = room_id(address);
    room.address = address;
    room.name = name;
    room.unread = unread;
    room.mentions = mentions;
    return room;
}

inline core::User palette_user(const QString& name, const QString& first, const QString& last)
{
    core::User user;
    user.id = core::UserId(name.leftJustified(26, u'u'));
    user.username = name;
    user.first_name = first;
    user.last_name = last;
    return user;
}

inline core::Run palette_run(const QString& line, core::RunState state, core::Timestamp at,
                             const QString& automation = QStringLiteral("app.deploy"))
{
    static int number = 0;
    core::Run run;
    run.id = core::RunId(QStringLiteral("01HRUN%1").arg(++number, 20, 10, QLatin1Char('0')));
    run.automation = core::AutomationId(automation);
    run.line = line;
    run.state = state;
    run.requested_at = at;
    run.started_at = at;
    run.ended_at = at + core::Millis(70'000);
    run.room_name = QStringLiteral("ops");
    return run;
}

inline std::vector<PaletteEntry> palette_entries(core::Timestamp now)
{
    std::vector<PaletteEntry> out = automation_entries(palette_definitions());
    const auto add = [&out](std::vector<PaletteEntry> more) {
        out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    add(room_entries({palette_room(QStringLiteral("town-square"), QStringLiteral("Town Square")),
                      palette_room(QStringLiteral("ops"), QStringLiteral("Operations"), 12),
                      palette_room(QStringLiteral("inc-482-checkout"), QStringLiteral("Incident 482 checkout"), 3, 2),
                      palette_room(QStringLiteral("deploys"), QStringLiteral("Deploys")),
                      palette_room(QStringLiteral("ops-billing"), QStringLiteral("Billing operations")),
                      palette_room(QStringLiteral("off-topic"), QStringLiteral("Off-Topic"))}));
    add(person_entries({palette_user(QStringLiteral("ana"), QStringLiteral("Ana"), QStringLiteral("Ferreira")),
                        palette_user(QStringLiteral("li"), QStringLiteral("Li"), QStringLiteral("Wei")),
                        palette_user(QStringLiteral("bo"), QStringLiteral("Bo"), QStringLiteral("Larsen")),
                        palette_user(QStringLiteral("matt.b"), QStringLiteral("Matthew"), QStringLiteral("Brown")),
                        palette_user(QStringLiteral("matt.r"), QStringLiteral("Matthias"), QStringLiteral("Roth")),
                        palette_user(QStringLiteral("jose"), QStringLiteral("José"), QStringLiteral("Núñez"))},
                       core::UserId(QStringLiteral("ana").leftJustified(26, u'u'))));
    add({action_entry(QStringLiteral("settings"), QStringLiteral("Open settings"), {QStringLiteral("preferences")},
                      QStringLiteral("Ctrl+Shift+A")),
         action_entry(QStringLiteral("shortcuts"), QStringLiteral("Show keyboard shortcuts"), {},
                      QStringLiteral("Ctrl+/")),
         action_entry(QStringLiteral("dark"), QStringLiteral("Switch to dark colours"),
                      {QStringLiteral("theme"), QStringLiteral("night")}),
         action_entry(QStringLiteral("side"), QStringLiteral("Toggle side panel"), {}, QStringLiteral("Ctrl+.")),
         action_entry(QStringLiteral("quit"), QStringLiteral("Quit Opsdeck"), {QStringLiteral("exit")})});
    add(run_entries({palette_run(QStringLiteral("deploy web 1.4.2 to test"), core::RunState::succeeded,
                                 now - std::chrono::hours(2)),
                     palette_run(QStringLiteral("restart kafka in staging"), core::RunState::running,
                                 now - std::chrono::minutes(1), QStringLiteral("service.restart"))}));
    Gap gap;
    gap.key = QStringLiteral("drain node 7");
    gap.line = QStringLiteral("drain node 7");
    gap.times = 3;
    gap.last_at = now;
    add(gap_entries({gap}));
    add(prefix_entries());
    add({server_command_entry(QStringLiteral("away"), QStringLiteral("Set your status away")),
         server_command_entry(QStringLiteral("remind"), QStringLiteral("Set a reminder"))});
    return out;
}

inline PaletteContext palette_context(const core::Clock& clock, const QString& room = QStringLiteral("ops"))
{
    return {room_id(room), room, clock.now(), false};
}

/// "automation:app.deploy", and "(wish)" or "(near) ..." for what is not simply found.
inline QStringList keys_of(const PaletteAnswer& answer)
{
    QStringList out;
    for (const PaletteRow& row : answer.rows) {
        if (row.kind == PaletteKind::wish)
            out.append(QStringLiteral("(wish)"));
        else
            out.append((row.did_you_mean ? QStringLiteral("(near) ") : QString()) + row.key);
    }
    return out;
}

} // namespace opsdeck::opsflow
