// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "opsflow/outbox/post_gate.h"
#include "opsflow/posts/outgoing_post.h"
#include "store/userdata/outbox_table.h"

#include <QObject>

#include <optional>
#include <set>
#include <variant>

namespace opsdeck::opsflow {

struct Sent {
    core::Post post;
    bool was_there = false; ///< an earlier attempt had reached the server; `post` then holds only its id
    QString note;           ///< for people: the server dropped a file
};
struct NotSent {
    core::Error error;
    bool upload_failed = false; ///< it never came to the post: the server refuses the file and answers everything else
    bool surely_not = false;    ///< the post itself was not even tried
};
using SendOutcome = std::variant<Sent, NotSent>;

/// Sends one claimed row: looks for it where an earlier attempt may have succeeded, uploads its files, fills in the
/// invocation, posts and checks that the answer is ours. A post is worth more than its file: when the server refuses
/// the file, or takes everything but files for several attempts, the post goes without and says so. Keeps no state
/// between rows but what it has posted.
class OutboxSender final : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    OutboxSender(PostGate* gate, store::OutboxTable* table, const core::Clock* clock);

    /// `place` is where the run's invocation is, empty when it is not known.
    [[nodiscard]] QCoro::Task<SendOutcome> send(store::OutboxClaim claim, InvocationPlace place);

private:
    /// What became of a row's files: the ids, or why the post goes without, or why it cannot go yet.
    struct Upload {
        QStringList ids;
        QString left_out;
        std::optional<NotSent> not_yet;
    };

    [[nodiscard]] QCoro::Task<core::Result<core::PostId>> look_for(store::OutboxDraft draft);
    [[nodiscard]] QCoro::Task<SendOutcome> edit(store::OutboxClaim claim);
    [[nodiscard]] QCoro::Task<core::Result<QStringList>> uploaded(store::OutboxRow row);
    [[nodiscard]] QCoro::Task<Upload> upload(store::OutboxRow row);
    [[nodiscard]] QCoro::Task<bool> server_answers(core::RoomId room);

    PostGate* m_gate;
    store::OutboxTable* m_table;
    const core::Clock* m_clock;
    std::set<core::PostId> m_posted;
};

} // namespace opsdeck::opsflow
