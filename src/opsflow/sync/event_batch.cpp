// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/sync/event_batch.h"

namespace opsdeck::opsflow {
namespace {

using namespace mattermost;

/// One overload for each event that changes what is stored.
struct Adder {
    EventBatch* batch;
    core::UserId me;

    void operator()(const PostedEvent& event) const { batch->posts.push_back(event.post); }
    void operator()(const PostEditedEvent& event) const { batch->posts.push_back(event.post); }
    void operator()(const PostDeletedEvent& event) const { batch->deleted.push_back(event.post); }
    void operator()(const ReactionAddedEvent& event) const { batch->reactions.emplace_back(event.reaction, true); }
    void operator()(const ReactionRemovedEvent& event) const { batch->reactions.emplace_back(event.reaction, false); }
    void operator()(const RoomUpdatedEvent& event) const { batch->rooms.push_back(event.room); }
    void operator()(const RoomCreatedEvent&) const { batch->memberships_changed = true; }
    void operator()(const RoomArchivedEvent& event) const { batch->rooms_to_ask.insert(event.room); }
    void operator()(const RoomRestoredEvent& event) const { batch->rooms_to_ask.insert(event.room); }
    void operator()(const RoomConvertedEvent& event) const { batch->rooms_to_ask.insert(event.room); }
    void operator()(const DirectRoomAddedEvent&) const { batch->memberships_changed = true; }
    void operator()(const MemberAddedEvent& event) const
    {
        batch->memberships_changed = batch->memberships_changed || event.user == me;
    }
    void operator()(const MemberRemovedEvent& event) const
    {
        batch->memberships_changed = batch->memberships_changed || event.user.is_empty() || event.user == me;
    }
    void operator()(const MembershipUpdatedEvent& event) const { batch->members.push_back(event.member); }
    void operator()(const TeamsChangedEvent&) const { batch->memberships_changed = true; }
    void operator()(const UserUpdatedEvent& event) const { batch->users.push_back(event.user); }
    template<typename Other>
    void operator()(const Other&) const
    {}
};

} // namespace

bool EventBatch::is_empty() const
{
    return posts.empty() && deleted.empty() && reactions.empty() && rooms.empty() && members.empty() && users.empty() &&
           rooms_to_ask.empty() && !memberships_changed;
}

void add_event(EventBatch* batch, const ServerEvent& event, const core::UserId& me)
{
    std::visit(Adder{batch, me}, event.payload);
}

} // namespace opsdeck::opsflow
