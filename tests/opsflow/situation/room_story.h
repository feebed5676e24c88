// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/run/run.h"
#include "core/ulid.h"
#include "opsflow/support/manual_clock.h"

#include <QJsonObject>

#include <vector>

namespace opsdeck::opsflow {

/// The posts of one room as people and runs write them, at the time of its clock.
class RoomStory final {
public:
    ManualClock clock;
    core::RoomId room{QStringLiteral("room")};
    std::vector<core::Post> posts;

    struct Asked {
        core::RunId run;
        size_t post = 0;
    };

    core::Post& say(const QString& user, const QString& text, QJsonObject opsdeck = {})
    {
        core::Post post;
        post.id = core::PostId(QStringLiteral("post%1").arg(posts.size(), 22, 10, QLatin1Char('0')));
        post.room = room;
        post.user = core::UserId(user);
        post.message = text;
        post.created_at = clock.now();
        post.updated_at = clock.now();
        if (!opsdeck.isEmpty())
            post.props.insert(QStringLiteral("opsdeck"), opsdeck);
        posts.push_back(post);
        return posts.back();
    }

    /// "update", "decision" and the like, as a person says them.
    core::Post& tell(const QString& kind, const QString& text)
    {
        return say(QStringLiteral("ana"), text, {{QStringLiteral("v"), 1}, {QStringLiteral("kind"), kind}});
    }

    core::RunId ask(const QString& line, const QString& danger, const QString& environment = {},
                    const QString& user = QStringLiteral("ana"))
    {
        const core::RunId run = core::new_run_id(clock);
        say(user, QLatin1Char('`') + line + QLatin1Char('`'),
            {{QStringLiteral("v"), 1},
             {QStringLiteral("kind"), QStringLiteral("invocation")},
             {QStringLiteral("run"), run.value()},
             {QStringLiteral("automation"), QStringLiteral("some.thing")},
             {QStringLiteral("line"), line},
             {QStringLiteral("danger"), danger},
             {QStringLiteral("env"), environment}});
        return run;
    }

    core::Post& answer(const core::RunId& run, const QString& outcome, const QString& headline,
                       const QString& user = QStringLiteral("ana"))
    {
        return say(user, headline,
                   {{QStringLiteral("v"), 1},
                    {QStringLiteral("kind"), QStringLiteral("result")},
                    {QStringLiteral("run"), run.value()},
                    {QStringLiteral("outcome"), outcome},
                    {QStringLiteral("headline"), headline},
                    {QStringLiteral("started_at"), core::to_iso(core::time_of(run))},
                    {QStringLiteral("ended_at"), core::to_iso(clock.now())}});
    }

    /// Asked and answered a second later.
    core::Post& run(const QString& line, const QString& danger, const QString& outcome, const QString& headline,
                    const QString& environment = {})
    {
        const core::RunId asked = ask(line, danger, environment);
        clock.pass(std::chrono::seconds(1));
        return answer(asked, outcome, headline);
    }
};

} // namespace opsdeck::opsflow
