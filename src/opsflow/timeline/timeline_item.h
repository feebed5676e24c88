// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/run/run.h"
#include "opsflow/run/outcome.h"

#include <QDate>

#include <optional>

namespace opsdeck::opsflow {

/// Where a post of ours is on its way to the server.
enum class Delivery {
    sent,    ///< the server has it; also every post of other people
    queued,  ///< on disk, waits for the server
    sending, ///< asked, not answered
    failed,  ///< given up: `delivery_problem` says why
};

/// The one line of the root post that stands above a reply shown at its own time.
struct ParentQuote {
    core::PostId post;
    QString author; ///< "@ana"
    QString text;   ///< first line, plain
    bool operator==(const ParentQuote&) const = default;
};

/// What is known of a run from its posts, and from this profile's own run book where it is ours.
struct RunCard {
    core::RunId run;
    core::AutomationId automation;
    QString line;   ///< canonical
    QString origin; ///< "from dashboard Checkout": plain; empty when it was typed in the room
    core::Danger danger = core::Danger::read;
    QString environment;
    bool is_production = false;
    core::RunState state = core::RunState::running;
    std::optional<Outcome> outcome; ///< once it has ended
    core::Timestamp started_at;     ///< "never" until known
    core::Timestamp ended_at;
    std::optional<int> exit_code;
    QString headline;    ///< of the result; plain text
    QString first_error; ///< the first line that says why; empty when it went well
    QString progress;    ///< the newest step, while it runs
    double done = 0;     ///< of `total`; total 0: unknown
    double total = 0;
    bool is_mine = false; ///< started by this account: may be cancelled here
    bool has_output = false;
    bool can_roll_back = false;
    QString rollback_line;  ///< the line that undoes it, when its end offered one
    QStringList next_lines; ///< what else was offered then
    core::PostId invocation_post;
    core::PostId result_post;
    bool operator==(const RunCard&) const = default;
};

/// A wish that nobody has automated yet.
struct GapCard {
    QString key;
    QString line;
    int times = 0; ///< 0: not known on this profile
    int askers = 0;
    bool is_closed = false;
    QStringList near_lines; ///< lines that would work
    bool operator==(const GapCard&) const = default;
};

/// One thing of a timeline, ready to be laid out: values only, no colours, no sizes.
struct TimelineItem {
    enum class Kind {
        day,    ///< separator: `day`
        unread, ///< the line above what is new
        post,   ///< a person's or a bot's post
        run,    ///< an invocation: the post of a person, and the run's card below it
        result, ///< a result post: its card
        gap,    ///< a post that nobody has automated, and its card
        folded, ///< several posts of the system in one line: `message`, `folded_posts`
        start,  ///< the beginning of the room: nothing is older
    };

    Kind kind = Kind::post;
    QString key; ///< stays the same when the item changes: "post:<id>", "pending:<outbox row>", "day:2026-11-22"
    quint64 revision = 0; ///< another one whenever anything below is different: layouts are cached by key and revision

    core::Post post;     ///< of post, run, result, gap; its id is empty while it is not sent
    QString author;      ///< "ana", or the name a bot gave itself
    bool is_bot = false; ///< verified by the server
    bool is_own = false;
    bool starts_group = true; ///< author and time are shown; false: same author within five minutes
    bool mentions_me = false;
    QString message; ///< Markdown as to be shown
    std::optional<ParentQuote> parent;
    int reply_count = 0; ///< of a root post
    Delivery delivery = Delivery::sent;
    QString delivery_problem;
    qint64 outbox_row = 0; ///< 0 when it is sent

    std::optional<RunCard> run;
    std::optional<GapCard> gap;
    QDate day;
    std::vector<core::PostId> folded_posts;
    QStringList folded_lines; ///< one a post; Markdown

    /// "Ana, 14:01, deploy web 1.4.2 to staging, failed": for screen readers and tests.
    [[nodiscard]] QString accessible_text() const;
};

} // namespace opsdeck::opsflow
