// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/welcome/demo_script.h"

#include "core/text/duration_text.h"
#include "core/text/markdown_escape.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

namespace opsdeck::opsflow {
namespace {

using namespace std::chrono_literals;
using Kind = DemoStep::Kind;

struct Text {
    Q_DECLARE_TR_FUNCTIONS(DemoIncident)
};

QString time_of_day(core::Timestamp at)
{
    return QDateTime::fromMSecsSinceEpoch(core::to_ms(at), Qt::UTC).toString(QStringLiteral("HH:mm:ss'Z'"));
}

} // namespace

std::vector<DemoStep> demo_script()
{
    return {
        {Kind::say, 0ms,
         Text::tr("**Practice incident.** The sample service `billing` is about to get a version that breaks. "
                  "Everything below really runs on this computer; nobody else sees it.")},
        {Kind::run, 4s, QStringLiteral("deploy billing 1.0 to test")},
        {Kind::say, 3s, Text::tr("1.0 is healthy. Now the new version.")},
        {Kind::run, 3s, QStringLiteral("deploy billing 1.2 to test")},
        {Kind::say, 4s,
         Text::tr("The check after the deploy does not hold: `billing` is unhealthy. What do its logs say?")},
        {Kind::run, 4s, QStringLiteral("logs billing in test")},
        {Kind::say, 5s, Text::tr("1.2 asks for a table that is not there yet. Back to the version before.")},
        {Kind::run, 4s, QStringLiteral("rollback billing in test")},
        {Kind::run, 4s, QStringLiteral("test billing in test")},
        {Kind::summary, 4s, {}},
    };
}

QString demo_summary(core::Timestamp started_at, const std::vector<DemoEvent>& events)
{
    QStringList lines;
    const core::Timestamp ended_at = events.empty() ? started_at : events.back().at;
    lines
        << Text::tr("**Summary: billing in test was broken by 1.2 and is back on the version before**") << QString()
        << QStringLiteral("| %1 | %2 | %3 |").arg(Text::tr("time"), Text::tr("what was run"), Text::tr("what came out"))
        << QStringLiteral("|---|---|---|");
    for (const DemoEvent& event : events) {
        lines << QStringLiteral("| %1 | %2 | %3 %4 |")
                     .arg(time_of_day(event.at), core::inline_code(event.line),
                          event.has_succeeded ? QStringLiteral("✔") : QStringLiteral("✖"),
                          core::escape_markdown(event.headline));
    }
    lines << QString()
          << Text::tr(
                 "From the first line to the last it took %1. Whoever opens this room later can read all of it: what "
                 "was asked, what came out, and that the way back was one line.")
                 .arg(core::took_text(ended_at - started_at))
          << QString() << Text::tr("Your turn: type `status of billing`, or anything you wish were automated.");
    return lines.join(QLatin1Char('\n'));
}

} // namespace opsdeck::opsflow
