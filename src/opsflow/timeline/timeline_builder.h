// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/user.h"
#include "opsflow/gaps/gap.h"
#include "opsflow/timeline/run_cards.h"
#include "opsflow/timeline/timeline_item.h"
#include "store/userdata/outbox_row.h"

#include <QHash>

#include <map>
#include <vector>

namespace opsdeck::opsflow {

/// Everything a timeline is made of.
struct TimelineInput {
    core::RoomId room;
    std::vector<core::Post> posts;            ///< of the room, oldest first
    std::map<core::PostId, core::Post> roots; ///< of replies whose root is older than the window
    std::vector<store::OutboxRow> unsent;     ///< of the room, in order
    std::vector<core::Run> runs;              ///< this profile's own ones among the posts
    std::map<core::RunId, RunNews> news;
    std::map<core::RunId, RunOffers> offers;
    QHash<core::UserId, core::User> users;
    std::map<QString, Gap> gaps; ///< by key, as far as this profile knows them
    core::UserId me;
    QString my_name;
    core::Timestamp unread_from; ///< the first post after it gets the line; "never": no line
    bool at_start = false;
    bool at_end = true;
};

/// From what is known to what is shown; pure.
[[nodiscard]] std::vector<TimelineItem> build_timeline(const TimelineInput& input);

/// The post a row of the outbox will be; its id is empty.
[[nodiscard]] core::Post post_to_be(const store::OutboxRow& row);

} // namespace opsdeck::opsflow
