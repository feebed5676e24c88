// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/outcome.h"

#include <QCoreApplication>

#include <array>

namespace opsdeck::opsflow {
namespace {

struct OutcomeRow {
    Outcome outcome;
    core::RunState state;
    const char* name;
    const char16_t* mark;
    const char* words;
    const char* colour;
};

constexpr std::array<OutcomeRow, 12> table{{
    {Outcome::succeeded, core::RunState::succeeded, "succeeded", u"✔", QT_TRANSLATE_NOOP("Outcome", "succeeded"),
     "#2e7d32"},
    {Outcome::failed, core::RunState::failed, "failed", u"✖", QT_TRANSLATE_NOOP("Outcome", "failed"), "#c62828"},
    {Outcome::cancelled, core::RunState::cancelled, "cancelled", u"■",
     QT_TRANSLATE_NOOP("Outcome", "cancelled on request"), "#616161"},
    {Outcome::timed_out, core::RunState::timed_out, "timed_out", u"⧖",
     QT_TRANSLATE_NOOP("Outcome", "stopped: over its time limit"), "#b26a00"},
    {Outcome::silent, core::RunState::timed_out, "silent", u"⧖",
     QT_TRANSLATE_NOOP("Outcome", "stopped: silent for longer than allowed"), "#b26a00"},
    {Outcome::over_limit, core::RunState::over_limit, "over_limit", u"▲",
     QT_TRANSLATE_NOOP("Outcome", "stopped: too much output"), "#b26a00"},
    {Outcome::missing_executable, core::RunState::failed, "missing_executable", u"✖",
     QT_TRANSLATE_NOOP("Outcome", "not started: the program cannot be run"), "#c62828"},
    {Outcome::killed, core::RunState::failed, "killed", u"✖",
     QT_TRANSLATE_NOOP("Outcome", "killed by a signal from elsewhere"), "#c62828"},
    {Outcome::disk_full, core::RunState::failed, "disk_full", u"✖",
     QT_TRANSLATE_NOOP("Outcome", "stopped: the disk is full"), "#c62828"},
    {Outcome::rejected, core::RunState::rejected, "rejected", u"⊘",
     QT_TRANSLATE_NOOP("Outcome", "refused: nothing ran"), "#616161"},
    {Outcome::expired, core::RunState::expired, "expired", u"⊘",
     QT_TRANSLATE_NOOP("Outcome", "expired: it never started"), "#616161"},
    {Outcome::lost, core::RunState::lost, "lost", u"?",
     QT_TRANSLATE_NOOP("Outcome", "lost: whether it finished is unknown"), "#6a1b9a"},
}};

const OutcomeRow& row_of(Outcome outcome)
{
    for (const OutcomeRow& row : table) {
        if (row.outcome == outcome)
            return row;
    }
    return table.back();
}

} // namespace

core::RunState state_of(Outcome outcome) { return row_of(outcome).state; }
QString to_text(Outcome outcome) { return QString::fromLatin1(row_of(outcome).name); }
QString mark_of(Outcome outcome) { return QString::fromUtf16(row_of(outcome).mark); }
QString words_of(Outcome outcome) { return QCoreApplication::translate("Outcome", row_of(outcome).words); }
QString colour_of(Outcome outcome) { return QString::fromLatin1(row_of(outcome).colour); }

core::Result<Outcome> outcome_from_text(const QString& text)
{
    for (const OutcomeRow& row : table) {
        if (text == QLatin1String(row.name))
            return row.outcome;
    }
    return core::failure(core::ErrorKind::invalid_input, QStringLiteral("\"%1\" is no outcome of a run.").arg(text));
}

Outcome outcome_of(const core::Run& run)
{
    const auto noted = outcome_from_text(run.handle.value(QLatin1String("outcome")).toString());
    if (noted && state_of(*noted) == run.state)
        return *noted;
    for (const OutcomeRow& row : table) {
        if (row.state == run.state)
            return row.outcome;
    }
    return Outcome::lost;
}

Outcome outcome_of_end(const core::RunFinished& finished)
{
    switch (finished.end) {
    case core::RunEnd::exit:
        return finished.exit_code == 0 ? Outcome::succeeded : Outcome::failed;
    case core::RunEnd::signal:
        return Outcome::killed;
    case core::RunEnd::cancelled:
        return Outcome::cancelled;
    case core::RunEnd::time_limit:
        return Outcome::timed_out;
    case core::RunEnd::silence_limit:
        return Outcome::silent;
    case core::RunEnd::output_limit:
        return Outcome::over_limit;
    case core::RunEnd::disk_full:
        return Outcome::disk_full;
    case core::RunEnd::missing:
    case core::RunEnd::not_executable:
        return Outcome::missing_executable;
    case core::RunEnd::bad_folder:
    case core::RunEnd::not_started:
        break;
    }
    return Outcome::failed;
}

void set_outcome(core::Run& run, Outcome outcome)
{
    run.state = state_of(outcome);
    run.handle.insert(QStringLiteral("outcome"), to_text(outcome));
}

} // namespace opsdeck::opsflow
