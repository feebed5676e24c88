// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"

#include <chrono>

namespace opsdeck::test {

/// A run of ~deploys by @ana that began `ago` before `now` and, when its state is an end, took 13 seconds.
inline core::Run some_run(int number, const char* line, core::RunState state, core::Timestamp now,
                          core::Millis ago = std::chrono::minutes(1))
{
    core::Run run;
    run.id = core::RunId(QStringLiteral("01M81G1CAFFQETPEVTVEJV%1").arg(number, 4, 10, QLatin1Char('0')));
    run.automation = core::AutomationId(QStringLiteral("app.deploy"));
    run.line = QString::fromUtf8(line);
    run.danger = core::Danger::change;
    run.surface = core::Surface::composer;
    run.actor = {QStringLiteral("s"), core::UserId(QStringLiteral("ana")), QStringLiteral("ana")};
    run.room = core::RoomId(QStringLiteral("room"));
    run.room_name = QStringLiteral("deploys");
    run.state = state;
    run.requested_at = now - ago - std::chrono::seconds(1);
    run.started_at = now - ago;
    if (core::is_final(state) || state == core::RunState::lost)
        run.ended_at = run.started_at + std::chrono::seconds(13);
    run.invocation_post = core::PostId(QStringLiteral("invocation"));
    if (core::is_final(state))
        run.result_post = core::PostId(QStringLiteral("result"));
    return run;
}

} // namespace opsdeck::test
