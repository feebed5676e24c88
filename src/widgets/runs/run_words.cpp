// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_words.h"

#include "opsflow/timeline/run_cards.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace opsdeck::widgets {
namespace {

using opsflow::Outcome;

QString tr(const char* text) { return QCoreApplication::translate("RunWords", text); }

/// What happened, when the run itself gave no reason.
QString plain_cause(const core::Run& run, Outcome outcome)
{
    switch (outcome) {
    case Outcome::succeeded:
        return {};
    case Outcome::failed:
        return run.exit_code && *run.exit_code != 0 ? tr("The program ended with exit status %1.").arg(*run.exit_code)
                                                    : tr("It ran, and it did not work.");
    case Outcome::cancelled:
        return tr("Somebody stopped it.");
    case Outcome::timed_out:
        return tr("It took longer than it may, so it was stopped.");
    case Outcome::silent:
        return tr("It printed nothing for longer than it may, so it was stopped.");
    case Outcome::over_limit:
        return tr("It printed more than it may, so it was stopped.");
    case Outcome::missing_executable:
        return tr("The program is not there or cannot be started.");
    case Outcome::killed:
        return tr("A signal from somewhere else ended it.");
    case Outcome::disk_full:
        return tr("Its output could not be stored any more, so it was stopped: the disk is full.");
    case Outcome::rejected:
        return tr("It was refused.");
    case Outcome::expired:
        return tr("It waited for too long and never started.");
    case Outcome::lost:
        return tr("Contact was lost.");
    }
    return {};
}

/// What follows from it; empty when that is plain.
QString consequence(Outcome outcome)
{
    switch (outcome) {
    case Outcome::missing_executable:
    case Outcome::rejected:
    case Outcome::expired:
        return tr("Nothing ran.");
    case Outcome::cancelled:
    case Outcome::timed_out:
    case Outcome::silent:
    case Outcome::over_limit:
    case Outcome::killed:
    case Outcome::disk_full:
        return tr("What it had done until then stays done.");
    case Outcome::lost:
        return tr("Whether it finished is unknown: look at the target before running it again.");
    default:
        return {};
    }
}

QString sentence(QString text)
{
    text = text.trimmed();
    if (text.isEmpty())
        return text;
    text[0] = text[0].toUpper();
    if (!QStringLiteral(".!?…").contains(text.back()))
        text += QLatin1Char('.');
    return text;
}

} // namespace

bool has_ended(const core::Run& run) { return core::is_final(run.state) || run.state == core::RunState::lost; }

opsflow::RunCard card_of(const core::Run& run)
{
    opsflow::RunCard card;
    card.run = run.id;
    card.automation = run.automation;
    card.line = run.line;
    card.danger = run.danger;
    card.environment = run.environment;
    card.is_production = opsflow::is_production(run.environment);
    card.state = run.state;
    if (has_ended(run))
        card.outcome = opsflow::outcome_of(run);
    card.started_at = run.started_at;
    card.ended_at = run.ended_at;
    card.exit_code = run.exit_code;
    card.headline = run.headline;
    card.is_mine = true;
    card.invocation_post = run.invocation_post;
    card.result_post = run.result_post;
    return card;
}

QString cause_words(const core::Run& run)
{
    if (!has_ended(run))
        return {};
    const Outcome outcome = opsflow::outcome_of(run);
    if (outcome == Outcome::succeeded)
        return {};
    const QString cause = sentence(run.reason.isEmpty() ? plain_cause(run, outcome) : run.reason);
    const QString then = consequence(outcome);
    return then.isEmpty() ? cause : cause + QLatin1Char(' ') + then;
}

QString source_words(const core::Run& run)
{
    if (!run.origin.isEmpty())
        return tr("From %1").arg(run.origin);
    switch (run.surface) {
    case core::Surface::terminal:
        return tr("From a terminal");
    case core::Surface::shell:
        return tr("From the Opsdeck shell");
    case core::Surface::composer:
        return tr("Typed in the room");
    case core::Surface::palette:
        return tr("From the palette");
    case core::Surface::tile:
        return tr("From a dashboard");
    case core::Surface::agent:
        return tr("By the agent");
    case core::Surface::schedule:
        return tr("By schedule");
    case core::Surface::followup:
        return tr("Offered after another run");
    }
    return {};
}

QString moment_words(core::Timestamp at)
{
    if (core::to_ms(at) == 0)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(core::to_ms(at));
    const QString time = QLocale().toString(local.time(), QStringLiteral("HH:mm:ss"));
    if (local.date() == QDate::currentDate())
        return tr("Today, %1").arg(time);
    return QStringLiteral("%1, %2").arg(QLocale().toString(local.date(), QLocale::ShortFormat), time);
}

} // namespace opsdeck::widgets
