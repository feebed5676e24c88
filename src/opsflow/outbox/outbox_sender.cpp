// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/outbox_sender.h"

#include "core/logging.h"
#include "core/text/control_strip.h"
#include "core/text/markdown_escape.h"
#include "opsflow/outbox/own_post.h"
#include "opsflow/outbox/pending_id.h"
#include "opsflow/outbox/send_policy.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPointer>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr int most_pages = 20;  // 4,000 posts since the row was written
constexpr int most_uploads = 5; // then the post goes without its files: after some ten seconds

mattermost::NewPost new_post(const store::OutboxClaim& claim, const InvocationPlace& place)
{
    const store::OutboxDraft& draft = claim.row.draft;
    OutgoingPost outgoing;
    outgoing.message = draft.message;
    outgoing.opsdeck = draft.props.value(QLatin1String("opsdeck")).toObject();
    if (draft.kind == post_kind::result && !place.post.is_empty())
        outgoing.links_to_run = draft.run;
    outgoing = with_invocation(std::move(outgoing), place);

    mattermost::NewPost post;
    post.room = draft.room;
    post.message = outgoing.message;
    post.root = claim.root;
    post.pending = draft.pending;
    post.props = draft.props;
    if (!outgoing.opsdeck.isEmpty())
        post.props.insert(QStringLiteral("opsdeck"), outgoing.opsdeck);
    return post;
}

/// For people, of a post that goes without its files.
QString left_out_text(const store::OutboxDraft& draft, const core::Error& why)
{
    QStringList names;
    for (const QString& path : draft.files)
        names << QFileInfo(path).fileName();
    QString text = why.kind == core::ErrorKind::too_large
                       ? QCoreApplication::translate("Outbox", "Left out, too large for the server: %1.")
                       : QCoreApplication::translate("Outbox", "Left out, it could not be uploaded: %1.");
    text = text.arg(names.join(QStringLiteral(", ")));
    if (why.kind != core::ErrorKind::too_large)
        text += QLatin1Char(' ') + core::single_line(why.text);
    if (!draft.run.is_empty() && why.kind != core::ErrorKind::not_found) {
        text +=
            QLatin1Char(' ') +
            QCoreApplication::translate("Outbox", "It is kept where it ran: opsdeckctl show %1").arg(draft.run.value());
    }
    return text;
}

bool is_too_late(const store::OutboxDraft& draft, core::Timestamp now)
{
    return core::to_ms(draft.expires_at) > 0 && draft.expires_at <= now;
}

core::Error too_late() { return {core::ErrorKind::refused, store::OutboxTable::too_late_text(), {}}; }

core::Error gone() { return {core::ErrorKind::cancelled, {}, {}}; }

} // namespace

OutboxSender::OutboxSender(PostGate* gate, store::OutboxTable* table, const core::Clock* clock)
    : m_gate(gate)
    , m_table(table)
    , m_clock(clock)
{}

QCoro::Task<core::Result<core::PostId>> OutboxSender::look_for(store::OutboxDraft draft)
{
    const QPointer<OutboxSender> self(this);
    for (int page_number = 0; page_number < most_pages; ++page_number) {
        const core::Result<mattermost::PostPage> page = co_await m_gate->newest(draft.room, page_number);
        if (!page || !self)
            co_return core::failure(page ? gone() : page.error());
        // The row bears our clock, the posts bear the server's.
        core::Timestamp written = draft.created_at;
        if (core::to_ms(page->answered_at) > 0)
            written += page->answered_at - m_clock->now();
        const auto found = find_own_post(page->posts, draft, written, m_posted);
        if (found)
            co_return *found;
        const bool reaches_back = std::any_of(page->posts.begin(), page->posts.end(), [&](const core::Post& post) {
            return post.created_at < written - std::chrono::minutes(5);
        });
        if (page->prev.is_empty() || page->order.empty() || reaches_back)
            break;
    }
    co_return core::PostId();
}

QCoro::Task<core::Result<QStringList>> OutboxSender::uploaded(store::OutboxRow row)
{
    if (row.draft.files.isEmpty() || row.file_ids.size() == row.draft.files.size())
        co_return row.file_ids;
    const QPointer<OutboxSender> self(this);
    for (const QString& path : row.draft.files) {
        if (!QFileInfo::exists(path)) {
            co_return core::failure(core::ErrorKind::not_found,
                                    QCoreApplication::translate("Outbox", "It is not on this computer any more."),
                                    path);
        }
    }
    core::Result<QStringList> ids = co_await m_gate->upload(row.draft.room, row.draft.files);
    if (!ids || !self)
        co_return ids;
    auto kept = m_table->set_file_ids(row.id, *ids);
    const core::Result<bool> noted = co_await kept;
    if (!noted) // only the next process would upload them again
        qCInfo(log_opsflow) << "uploads could not be noted:" << noted.error().detail;
    co_return ids;
}

QCoro::Task<bool> OutboxSender::server_answers(core::RoomId room)
{
    const core::Result<mattermost::PostPage> page = co_await m_gate->newest(room, 0);
    co_return page.has_value();
}

QCoro::Task<OutboxSender::Upload> OutboxSender::upload(store::OutboxRow row)
{
    const QPointer<OutboxSender> self(this);
    Upload upload;
    core::Result<QStringList> ids = co_await uploaded(row);
    if (ids) {
        upload.ids = std::move(*ids);
        co_return upload;
    }
    const core::Error why = ids.error();
    const AfterFailure next = after_failure(why);
    upload.not_yet = NotSent{why, false, true};
    if (!self || next == AfterFailure::retry || next == AfterFailure::wait_sign_in)
        co_return upload;
    if (next != AfterFailure::give_up) {
        // A server that is away takes no post either: then everything waits. One that is there has its files broken.
        const core::RoomId room = row.draft.room;
        upload.not_yet->upload_failed = co_await server_answers(room);
        if (!upload.not_yet->upload_failed || row.upload_failures + 1 < most_uploads)
            co_return upload;
    }
    upload.not_yet.reset();
    upload.left_out = left_out_text(row.draft, why);
    co_return upload;
}

QCoro::Task<SendOutcome> OutboxSender::edit(store::OutboxClaim claim)
{
    mattermost::PostPatch patch;
    patch.message = claim.row.draft.message;
    patch.props = claim.row.draft.props;
    core::Result<core::Post> answer = co_await m_gate->patch(claim.edits, std::move(patch));
    if (!answer)
        co_return NotSent{answer.error()};
    co_return Sent{std::move(*answer), false, QString()};
}

QCoro::Task<SendOutcome> OutboxSender::send(store::OutboxClaim claim, InvocationPlace place)
{
    if (!claim.edits.is_empty())
        co_return co_await edit(std::move(claim));

    const QPointer<OutboxSender> self(this);
    if (claim.answer_unknown) {
        const core::Result<core::PostId> found = co_await look_for(claim.row.draft);
        if (!found || !self)
            co_return NotSent{found ? gone() : found.error()};
        if (!found->is_empty()) {
            m_posted.insert(*found);
            Sent sent;
            sent.post.id = *found;
            sent.was_there = true;
            co_return sent;
        }
    }

    if (is_too_late(claim.row.draft, m_clock->now()))
        co_return NotSent{too_late(), false, true};

    mattermost::NewPost post = new_post(claim, place);
    const store::OutboxRow row = claim.row;
    const Upload files = co_await upload(row);
    if (!self)
        co_return NotSent{gone()};
    if (files.not_yet)
        co_return *files.not_yet;
    QString note = files.left_out;
    if (!note.isEmpty())
        post.message += QStringLiteral("\n_%1_").arg(core::escape_markdown(note));
    post.file_ids = files.ids;

    store::OutboxDraft asked = claim.row.draft;
    for (int tries = 0; tries < 3; ++tries) {
        core::Result<core::Post> answer = co_await m_gate->create(post);
        if (!answer || !self)
            co_return NotSent{answer ? gone() : answer.error()};
        if (is_answer_ours(*answer, asked, post.message)) {
            if (answer->file_ids.size() < post.file_ids.size())
                note = QCoreApplication::translate("Outbox", "The server dropped a file of a post.");
            m_posted.insert(answer->id);
            co_return Sent{std::move(*answer), false, note};
        }
        // Somebody else's post came back for our id: nothing was made. Another id will do.
        post.pending = new_pending_id(asked.user);
        asked.pending = post.pending;
    }
    core::Error error{core::ErrorKind::protocol,
                      QCoreApplication::translate("Outbox", "The server answered with other people's posts."),
                      {}};
    co_return NotSent{std::move(error)};
}

} // namespace opsdeck::opsflow
