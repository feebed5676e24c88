// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/delivery_state.h"

#include "core/text/control_strip.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

DeliveryState::Stage stage_of(const store::OutboxRow& row)
{
    switch (row.state) {
    case store::OutboxState::queued:
        return DeliveryState::Stage::queued;
    case store::OutboxState::sending:
        return DeliveryState::Stage::sending;
    case store::OutboxState::sent:
        return DeliveryState::Stage::sent;
    case store::OutboxState::failed:
        break;
    }
    return core::to_ms(row.dropped_at) > 0 ? DeliveryState::Stage::dropped : DeliveryState::Stage::failed;
}

} // namespace

DeliveryState delivery_state(const store::OutboxRow& row, core::Timestamp now)
{
    DeliveryState state;
    state.row = row.id;
    state.stage = stage_of(row);
    state.kind = row.draft.kind;
    state.is_edit = row.draft.edits_row != 0 || !row.draft.edits.is_empty();
    state.run = row.draft.run;
    state.room = row.draft.room;
    state.words = core::single_line(row.draft.message.section(QLatin1Char('\n'), 0, 0));
    state.why = state.stage == DeliveryState::Stage::sent ? row.note : row.last_error;
    state.attempts = row.attempts;
    state.created_at = row.draft.created_at;
    state.next_attempt_at = row.next_attempt_at;
    state.may_be_there = row.answer_unknown && state.is_open();
    state.must_be_confirmed = state.stage == DeliveryState::Stage::failed && core::to_ms(row.draft.expires_at) > 0 &&
                              row.draft.expires_at <= now;
    state.post = row.post;
    return state;
}

QString to_text(DeliveryState::Stage stage)
{
    switch (stage) {
    case DeliveryState::Stage::queued:
        return QStringLiteral("queued");
    case DeliveryState::Stage::sending:
        return QStringLiteral("sending");
    case DeliveryState::Stage::sent:
        return QStringLiteral("sent");
    case DeliveryState::Stage::failed:
        return QStringLiteral("failed");
    case DeliveryState::Stage::dropped:
        break;
    }
    return QStringLiteral("dropped");
}

QString words_of(DeliveryState::Stage stage)
{
    const auto say = [](const char* text) { return QCoreApplication::translate("Delivery", text); };
    switch (stage) {
    case DeliveryState::Stage::queued:
        return say("waits");
    case DeliveryState::Stage::sending:
        return say("being sent");
    case DeliveryState::Stage::sent:
        return say("sent");
    case DeliveryState::Stage::failed:
        return say("not sent");
    case DeliveryState::Stage::dropped:
        break;
    }
    return say("dropped");
}

} // namespace opsdeck::opsflow
