// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "core/result.h"

#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace opsdeck::store {

/// Number of an outbox row; grows, never used again. 0: none.
using OutboxId = qint64;

enum class OutboxState {
    queued,  ///< not sent, or to be sent again after next_attempt_at
    sending, ///< claimed by a process; when that one is dead the answer is unknown
    sent,    ///< the server has it: `post`
    failed,  ///< given up: `last_error`; or a person dropped it: `dropped_at`
};

[[nodiscard]] QString to_text(OutboxState state);

/// A post to be sent, or an edit of one.
struct OutboxDraft {
    QString server;    ///< URL without a trailing slash
    core::UserId user; ///< the account that posts
    core::RoomId room;
    core::PendingPostId pending; ///< made by us; unique
    QString kind;                ///< "message", "invocation", "progress", "result", "gap", ...
    core::RunId run;             ///< empty for plain messages
    QString message;
    QJsonObject props;
    core::PostId root;      ///< the thread, when the server already knows it
    OutboxId root_row = 0;  ///< or: the row whose post will be the root
    core::PostId edits;     ///< not empty: change this post instead of making one
    OutboxId edits_row = 0; ///< or: the row whose post is to be changed
    QStringList files;      ///< paths to upload first
    core::Timestamp created_at;
    core::Timestamp expires_at; ///< "never": does not expire

    bool operator==(const OutboxDraft&) const = default;
};

struct OutboxRow {
    OutboxId id = 0;
    OutboxDraft draft;
    OutboxState state = OutboxState::queued;
    int attempts = 0; ///< how often it was claimed
    core::Timestamp next_attempt_at;
    QString last_error;          ///< for people
    QString claimed_by;          ///< a process token
    QStringList file_ids;        ///< uploaded already, in the order of draft.files
    core::PostId post;           ///< when sent
    bool answer_unknown = false; ///< an attempt may have reached the server
    core::Timestamp dropped_at;  ///< "never": nobody dropped it
    int upload_failures = 0;     ///< uploads refused by a server that answered everything else
    QString note;                ///< for people, when sent: what was left out, and why

    bool operator==(const OutboxRow&) const = default;
};

/// A row to send now.
struct OutboxClaim {
    OutboxRow row;
    core::PostId root;  ///< draft.root, or the post of root_row
    core::PostId edits; ///< draft.edits, or the post of edits_row
    bool target_failed =
        false; ///< root_row or edits_row will never be a post: decide, then mark_failed or send without
    bool answer_unknown = false; ///< an earlier attempt may have reached the server: look for it before sending

    bool operator==(const OutboxClaim&) const = default;
};

} // namespace opsdeck::store
