// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/items/run_look.h"

#include "widgets/timeline/words.h"

namespace opsdeck::widgets {
namespace {

using core::RunState;

RunLook waiting(const QString& word) { return {QStringLiteral("waiting"), Role::info, Role::info_soft, word}; }

RunLook ended(const char* icon, Role ink, Role ground, const char* word)
{
    return {QLatin1String(icon), ink, ground, Words::tr(word)};
}

} // namespace

RunLook look_of(const opsflow::RunCard& run)
{
    if (run.outcome) {
        switch (*run.outcome) {
        case opsflow::Outcome::missing_executable:
            return ended("failed", Role::danger, Role::danger_soft, QT_TRANSLATE_NOOP("Timeline", "Not started"));
        case opsflow::Outcome::killed:
            return ended("failed", Role::danger, Role::danger_soft, QT_TRANSLATE_NOOP("Timeline", "Killed"));
        case opsflow::Outcome::disk_full:
            return ended("failed", Role::danger, Role::danger_soft, QT_TRANSLATE_NOOP("Timeline", "Disk full"));
        default:
            break;
        }
    }
    switch (run.state) {
    case RunState::draft:
    case RunState::planned:
        return waiting(Words::tr("Being prepared"));
    case RunState::awaiting_approval:
        return {QStringLiteral("shield"), Role::warning, Role::warning_soft, Words::tr("Waits for approval")};
    case RunState::waiting_for_lock:
        return {QStringLiteral("lock"), Role::warning, Role::warning_soft, Words::tr("Waits for the lock")};
    case RunState::queued:
        return waiting(Words::tr("Queued"));
    case RunState::running:
        return {QStringLiteral("running"), Role::info, Role::info_soft, Words::tr("Running")};
    case RunState::cancelling:
        return {QStringLiteral("stop"), Role::warning, Role::warning_soft, Words::tr("Being stopped")};
    case RunState::succeeded:
        return ended("done", Role::success, Role::success_soft, QT_TRANSLATE_NOOP("Timeline", "Succeeded"));
    case RunState::failed:
        return ended("failed", Role::danger, Role::danger_soft, QT_TRANSLATE_NOOP("Timeline", "Failed"));
    case RunState::cancelled:
        return ended("cancelled", Role::neutral, Role::neutral_soft, QT_TRANSLATE_NOOP("Timeline", "Stopped"));
    case RunState::timed_out:
        return ended("clock", Role::danger, Role::danger_soft, QT_TRANSLATE_NOOP("Timeline", "Timed out"));
    case RunState::over_limit:
        return ended("warning", Role::danger, Role::danger_soft, QT_TRANSLATE_NOOP("Timeline", "Too much output"));
    case RunState::rejected:
        return ended("cancelled", Role::warning, Role::warning_soft, QT_TRANSLATE_NOOP("Timeline", "Rejected"));
    case RunState::expired:
        return ended("clock", Role::neutral, Role::neutral_soft, QT_TRANSLATE_NOOP("Timeline", "Expired"));
    case RunState::lost:
        return ended("unknown", Role::warning, Role::warning_soft, QT_TRANSLATE_NOOP("Timeline", "Unknown"));
    }
    return waiting({});
}

bool is_ticking(const opsflow::RunCard& run)
{
    const bool is_under_way = run.state == RunState::running || run.state == RunState::cancelling;
    return is_under_way && !run.outcome && core::to_ms(run.started_at) > 0;
}

} // namespace opsdeck::widgets
