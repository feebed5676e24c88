// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/userdata/outbox_row.h"

namespace opsdeck::opsflow {

/// Where a post of ours is on its way to the server, for people.
struct DeliveryState {
    enum class Stage {
        queued,  ///< it waits: `why` says for what, once it was tried
        sending, ///< a process is at it
        sent,    ///< the server has it: `post`; `why` says what was left out
        failed,  ///< given up: `why`
        dropped, ///< a person did not want it sent
    };

    store::OutboxId row = 0;
    Stage stage = Stage::queued;
    QString kind; ///< "message", "invocation", "progress", "result", "gap", ...
    bool is_edit = false;
    core::RunId run; ///< empty for what belongs to no run
    core::RoomId room;
    QString words; ///< its first line, plain; empty when it was dropped
    QString why;   ///< a sentence
    int attempts = 0;
    core::Timestamp created_at;
    core::Timestamp next_attempt_at; ///< of a queued one
    bool may_be_there = false;       ///< an attempt may have reached the server; it is looked for before it is sent
    bool must_be_confirmed = false;  ///< its time is over: only sent when a person says so for this one
    core::PostId post;               ///< of a sent one

    [[nodiscard]] bool is_open() const { return stage != Stage::sent && stage != Stage::dropped; }
    bool operator==(const DeliveryState&) const = default;
};

[[nodiscard]] DeliveryState delivery_state(const store::OutboxRow& row, core::Timestamp now);
[[nodiscard]] QString to_text(DeliveryState::Stage stage);  ///< stable names: "queued"
[[nodiscard]] QString words_of(DeliveryState::Stage stage); ///< for people

} // namespace opsdeck::opsflow
