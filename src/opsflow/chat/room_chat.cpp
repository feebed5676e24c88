// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/chat/room_chat.h"

#include "mattermost/api/files_api.h"
#include "mattermost/api/posts_api.h"
#include "mattermost/api/reactions_api.h"
#include "mattermost/api/rooms_api.h"
#include "opsflow/outbox/pending_id.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QPointer>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>
#include <QUuid>
#include <qcoro/qcorofuture.h>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr int read_rooms_after_ms = 200;
constexpr int largest_message = 16'383; // of any server; a smaller limit is told by the server itself
constexpr qint64 largest_file = 100LL * 1024 * 1024;
constexpr int most_files = 10;
const QString message_kind = QStringLiteral("message");

core::Error closed() { return {core::ErrorKind::cancelled, {}, {}}; }

QString tr(const char* text) { return QCoreApplication::translate("Chat", text); }

/// Copies into the profile, so that the file is still there when the server is back.
core::Result<QStringList> keep_files(const QStringList& paths, const QString& dir)
{
    if (paths.size() > most_files)
        return core::failure(core::ErrorKind::invalid_input, tr("A post takes at most %1 files.").arg(most_files));
    QStringList kept;
    for (const QString& path : paths) {
        const QFileInfo info(path);
        if (!info.isFile() || !info.isReadable())
            return core::failure(core::ErrorKind::not_found,
                                 tr("The file %1 cannot be read. Nothing was sent.").arg(info.fileName()));
        const QString folder = dir + QStringLiteral("/out-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
        const QString copy = folder + QLatin1Char('/') + info.fileName();
        if (!QDir().mkpath(folder) || !QFile::copy(path, copy))
            return core::failure(
                core::ErrorKind::storage,
                tr("The file %1 could not be kept for sending. Is the disk full?").arg(info.fileName()));
        kept << copy;
    }
    return kept;
}

/// keep_files() on another thread: a file may be large, and the disk slow.
QFuture<core::Result<QStringList>> keep_files_aside(QStringList paths, QString dir)
{
    auto promise = std::make_shared<QPromise<core::Result<QStringList>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, paths = std::move(paths), dir = std::move(dir)] {
        promise->addResult(keep_files(paths, dir));
        promise->finish();
    });
    return promise->future();
}

/// A name from the server never leaves the folder it is for.
QString safe_name(const QString& name)
{
    QString safe = QFileInfo(QString(name).replace(QLatin1Char('\\'), QLatin1Char('/'))).fileName();
    safe.remove(QChar(0));
    return safe.isEmpty() || safe.startsWith(QLatin1Char('.')) ? QStringLiteral("file") + safe : safe;
}

} // namespace

RoomChat::RoomChat(TimelineParts parts, core::TeamId team, QString files_dir, const core::Clock* clock, QObject* parent)
    : Chat(parent)
    , m_parts(parts)
    , m_team(std::move(team))
    , m_files_dir(std::move(files_dir))
    , m_clock(clock)
    , m_timeline(parts)
    , m_unread(parts.session->actor().user, parts.session->actor().username)
{
    m_read_rooms.setSingleShot(true);
    m_read_rooms.setInterval(read_rooms_after_ms);
    connect(&m_read_rooms, &QTimer::timeout, this, [this] { read_rooms(); });
    connect(&m_timeline, &TimelineSource::problem, this, &Chat::problem);
    connect(&parts.sync->writer(), &StoreWriter::post_changed, this, &RoomChat::take_post);
    connect(parts.sync, &RoomSync::caught_up, this, [this] { read_rooms(); });
    connect(&parts.session->socket(), &mattermost::EventSocket::received, this, &RoomChat::take_event);
    connect(parts.book, &RunBook::run_changed, this, &RoomChat::take_run);
    read_rooms();
}

RoomChat::~RoomChat() = default;

void RoomChat::open_room(core::RoomId room, core::PostId post)
{
    const core::Timestamp seen_at = m_unread.of(room).seen_at;
    const bool has_unread = m_unread.of(room).unread > 0;
    m_timeline.show(std::move(room), std::move(post), has_unread ? seen_at : core::Timestamp());
}

QCoro::Task<core::Done> RoomChat::say(Message message)
{
    const QPointer<RoomChat> self(this);
    if (message.text.trimmed().isEmpty() && message.files.isEmpty())
        co_return core::failure(core::ErrorKind::invalid_input, tr("There is nothing to send."));
    if (message.text.size() > largest_message)
        co_return core::failure(core::ErrorKind::too_large,
                                tr("The message has %1 characters; at most %2 can be sent. Attach it as a file.")
                                    .arg(message.text.size())
                                    .arg(largest_message));
    auto keeping = keep_files_aside(message.files, m_files_dir);
    const core::Result<QStringList> files = co_await keeping;
    if (!self || !files)
        co_return core::failure(files ? closed() : files.error());
    OutboxOrder order;
    order.kind = message_kind;
    order.room = message.room;
    order.post.message = message.text;
    order.post.root = message.root;
    for (const QString& path : *files)
        order.post.files.push_back({QFileInfo(path).fileName(), path});
    const core::Result<store::OutboxId> row = co_await m_parts.outbox->add(std::move(order));
    if (!row)
        co_return core::failure(row.error());
    if (self)
        m_timeline.outbox_changed();
    co_return core::Done();
}

QCoro::Task<core::Done> RoomChat::edit(core::PostId post, QString text)
{
    const QPointer<RoomChat> self(this);
    auto reading = m_parts.store->cache().posts().by_id(post);
    const core::Result<std::optional<core::Post>> known = co_await reading;
    if (!self || !known || !known->has_value())
        co_return core::failure(core::ErrorKind::not_found, tr("This post is not here any more."));
    const core::Post& old = **known;
    if (!kind_of(old).isEmpty())
        co_return core::failure(core::ErrorKind::refused, tr("What Opsdeck has told about a run is never rewritten."));
    if (old.user != m_parts.session->actor().user)
        co_return core::failure(core::ErrorKind::forbidden, tr("Only your own posts can be edited."));
    if (text.trimmed().isEmpty())
        co_return core::failure(core::ErrorKind::invalid_input, tr("An empty post: delete it instead."));
    store::OutboxDraft draft;
    draft.server = m_parts.outbox->account().server;
    draft.user = old.user;
    draft.room = old.room;
    draft.pending = new_pending_id(old.user);
    draft.kind = message_kind;
    draft.message = text;
    draft.props = old.props;
    draft.edits = post;
    draft.created_at = m_clock->now();
    auto adding = m_parts.store->userdata().outbox().add(draft);
    const core::Result<store::OutboxId> row = co_await adding;
    if (!row)
        co_return core::failure(row.error());
    if (self)
        m_parts.outbox->look();
    co_return core::Done();
}

QCoro::Task<core::Done> RoomChat::remove(core::PostId post)
{
    auto asking = mattermost::api::delete_post(post);
    co_return co_await m_parts.session->transport().call(std::move(asking));
}

QCoro::Task<core::Done> RoomChat::toggle_reaction(core::PostId post, QString emoji)
{
    const QPointer<RoomChat> self(this);
    const core::UserId me = m_parts.session->actor().user;
    const core::Post* shown = m_timeline.post(post);
    const bool is_mine =
        shown && std::any_of(shown->reactions.begin(), shown->reactions.end(), [&](const core::Reaction& reaction) {
            return reaction.user == me && reaction.emoji == emoji;
        });
    if (is_mine) {
        auto removing = mattermost::api::remove_reaction(post, me, emoji);
        co_return co_await m_parts.session->transport().call(std::move(removing));
    }
    auto adding = mattermost::api::add_reaction(post, me, emoji);
    const core::Result<core::Reaction> added = co_await m_parts.session->transport().call(std::move(adding));
    if (!added)
        co_return core::failure(added.error());
    co_return core::Done();
}

QCoro::Task<core::Done> RoomChat::send_again(qint64 outbox_row)
{
    const QPointer<RoomChat> self(this);
    const core::Done done = co_await m_parts.outbox->retry(outbox_row);
    if (self)
        m_timeline.outbox_changed();
    co_return done;
}

QCoro::Task<core::Done> RoomChat::drop(qint64 outbox_row)
{
    const QPointer<RoomChat> self(this);
    core::Actor by = m_parts.session->actor();
    const core::Done done = co_await m_parts.outbox->drop(outbox_row, std::move(by));
    if (self)
        m_timeline.outbox_changed();
    co_return done;
}

void RoomChat::mark_seen(core::RoomId room)
{
    const UnreadBook::Count count = m_unread.of(room);
    if (count.unread == 0 && count.mentions == 0)
        return;
    m_unread.seen(room, m_clock->now());
    show_rooms();
    tell_seen(std::move(room));
}

QCoro::Task<void> RoomChat::tell_seen(core::RoomId room)
{
    const QPointer<RoomChat> self(this);
    const core::UserId me = m_parts.session->actor().user;
    auto viewing = mattermost::api::view_room(room);
    const core::Result<mattermost::ViewedTimes> seen = co_await m_parts.session->transport().call(std::move(viewing));
    if (!self || !seen)
        co_return; // offline: it counts as read here, and the server hears of it next time
    auto reading = m_parts.store->cache().members().find(room, me);
    const core::Result<std::optional<core::RoomMember>> member = co_await reading;
    if (!self || !member || !member->has_value())
        co_return;
    core::RoomMember changed = **member;
    for (const core::Room& known : m_known) {
        if (known.id != room)
            continue;
        changed.messages_seen = std::max(changed.messages_seen, known.total_messages);
        changed.root_messages_seen = std::max(changed.root_messages_seen, known.total_root_messages);
    }
    changed.mentions = 0;
    changed.root_mentions = 0;
    changed.last_viewed_at = std::max(changed.last_viewed_at, m_clock->now());
    const std::vector<core::RoomMember> members{changed};
    auto storing = m_parts.store->cache().members().upsert(members);
    co_await storing;
}

QCoro::Task<core::Done> RoomChat::mark_unread_from(core::PostId post)
{
    const QPointer<RoomChat> self(this);
    auto asking = mattermost::api::set_unread(post);
    const core::Result<mattermost::RoomUnread> unread = co_await m_parts.session->transport().call(std::move(asking));
    if (!self || !unread)
        co_return core::failure(unread ? closed() : unread.error());
    take_unread(unread->room, unread->messages, unread->mentions, unread->last_viewed_at);
    if (unread->room == open())
        m_timeline.set_unread_from(unread->last_viewed_at);
    co_return core::Done();
}

QCoro::Task<core::Result<QString>> RoomChat::fetch_file(core::FileInfo file)
{
    const QString folder = m_files_dir + QLatin1Char('/') + safe_name(file.id.value());
    const QString path = folder + QLatin1Char('/') + safe_name(file.name);
    if (QFileInfo::exists(path))
        co_return path;
    auto asking = mattermost::api::download_file(file.id, largest_file);
    const core::Result<QByteArray> bytes = co_await m_parts.session->transport().call(std::move(asking));
    if (!bytes)
        co_return core::failure(bytes.error());
    QSaveFile out(path);
    const bool kept =
        QDir().mkpath(folder) && out.open(QIODevice::WriteOnly) && out.write(*bytes) == bytes->size() && out.commit();
    if (!kept)
        co_return core::failure(core::ErrorKind::storage,
                                tr("The file could not be stored: %1").arg(out.errorString()));
    co_return path;
}

QCoro::Task<std::vector<core::User>> RoomChat::people()
{
    auto reading = m_parts.store->cache().users().all();
    core::Result<std::vector<core::User>> users = co_await reading;
    co_return users ? std::move(*users) : std::vector<core::User>();
}

std::optional<core::Post> RoomChat::last_own_post() const
{
    const core::Post* post = m_timeline.last_own();
    return post ? std::optional<core::Post>(*post) : std::nullopt;
}

QCoro::Task<QString> RoomChat::draft(core::RoomId room)
{
    const core::Actor& actor = m_parts.session->actor();
    auto reading = m_parts.store->userdata().drafts().find(actor.server, actor.user, std::move(room), {});
    const core::Result<std::optional<store::Draft>> draft = co_await reading;
    co_return draft && draft->has_value() ? (*draft)->text : QString();
}

void RoomChat::keep_draft(core::RoomId room, QString text)
{
    const core::Actor& actor = m_parts.session->actor();
    const bool changed = text.isEmpty() ? m_with_draft.erase(room) > 0 : m_with_draft.insert(room).second;
    static_cast<void>(m_parts.store->userdata().drafts().put(
        {actor.server, actor.user, std::move(room), {}, std::move(text), m_clock->now()}));
    if (changed)
        show_rooms();
}

void RoomChat::take_offers(const core::RunId& run, const std::vector<FollowUp>& offers)
{
    RunOffers told;
    for (const FollowUp& offer : offers) {
        if (offer.is_rollback)
            told.rollback_line = offer.line;
        else
            told.next_lines << offer.line;
    }
    m_timeline.take_offers(run, told);
}

void RoomChat::take_post(const core::Post& post)
{
    const bool counts = m_unread.add(post);
    if (counts) {
        show_rooms();
        tell_noteworthy(post, counts);
    }
}

void RoomChat::tell_noteworthy(const core::Post& post, bool is_counted)
{
    const bool is_direct = std::any_of(m_known.begin(), m_known.end(), [&post](const core::Room& room) {
        return room.id == post.room && (room.type == core::RoomType::direct || room.type == core::RoomType::group);
    });
    if (!is_counted || m_unread.of(post.room).is_muted || !(is_direct || m_unread.mentions_me(post.message)))
        return;
    const int row = m_rooms.row_of(post.room);
    const auto author = m_users.constFind(post.user);
    Q_EMIT noteworthy(post, row < 0 ? QString() : m_rooms.entry(row).name,
                      author == m_users.constEnd() ? QString() : author->username);
}

void RoomChat::take_event(const mattermost::ServerEvent& event)
{
    if (const auto* viewed = std::get_if<mattermost::RoomsViewedEvent>(&event.payload)) {
        for (auto it = viewed->rooms.constBegin(); it != viewed->rooms.constEnd(); ++it)
            m_unread.seen(it.key(), it.value());
        show_rooms();
        return;
    }
    if (const auto* unread = std::get_if<mattermost::PostUnreadEvent>(&event.payload)) {
        take_unread(unread->room, unread->messages, unread->mentions, unread->last_viewed_at);
        return;
    }
    const bool is_about_rooms = std::holds_alternative<mattermost::RoomUpdatedEvent>(event.payload) ||
                                std::holds_alternative<mattermost::RoomCreatedEvent>(event.payload) ||
                                std::holds_alternative<mattermost::RoomArchivedEvent>(event.payload) ||
                                std::holds_alternative<mattermost::RoomRestoredEvent>(event.payload) ||
                                std::holds_alternative<mattermost::DirectRoomAddedEvent>(event.payload) ||
                                std::holds_alternative<mattermost::MemberAddedEvent>(event.payload) ||
                                std::holds_alternative<mattermost::MemberRemovedEvent>(event.payload) ||
                                std::holds_alternative<mattermost::MembershipUpdatedEvent>(event.payload);
    if (is_about_rooms)
        m_read_rooms.start(); // once it is stored
}

/// The server tells how many were seen, not how many were not; the post it was marked from is one of the latter in any
/// case, whatever is known of the total yet.
void RoomChat::take_unread(const core::RoomId& room, qint64 seen, qint64 mentions, core::Timestamp seen_at)
{
    qint64 unread = 1;
    for (const core::Room& known : m_known) {
        if (known.id == room)
            unread = std::max(unread, known.total_messages - seen);
    }
    m_unread.set_unread(room, static_cast<int>(unread), static_cast<int>(mentions), seen_at);
    show_rooms();
}

void RoomChat::take_run(const core::Run& run)
{
    std::set<core::RunId>& running = m_running[run.room];
    const bool is_under_way = !core::is_final(run.state) && run.state != core::RunState::lost;
    const bool changed = is_under_way ? running.insert(run.id).second : running.erase(run.id) > 0;
    if (changed)
        show_rooms();
}

QCoro::Task<void> RoomChat::read_rooms()
{
    const QPointer<RoomChat> self(this);
    const core::Actor actor = m_parts.session->actor();
    auto reading_rooms = m_parts.store->cache().rooms().all();
    auto reading_members = m_parts.store->cache().members().of_user(actor.user);
    auto reading_users = m_parts.store->cache().users().all();
    auto reading_drafts = m_parts.store->userdata().drafts().of_user(actor.server, actor.user);
    const core::Result<std::vector<core::Room>> rooms = co_await reading_rooms;
    if (!self || !rooms)
        co_return;
    const core::Result<std::vector<core::RoomMember>> members = co_await reading_members;
    if (!self || !members)
        co_return;
    const core::Result<std::vector<core::User>> users = co_await reading_users;
    if (!self || !users)
        co_return;
    const core::Result<std::vector<store::Draft>> drafts = co_await reading_drafts;
    if (!self || !drafts)
        co_return;
    m_known.clear();
    for (const core::Room& room : *rooms) {
        const bool is_mine = std::any_of(members->begin(), members->end(),
                                         [&room](const core::RoomMember& member) { return member.room == room.id; });
        if (is_mine && (room.team.is_empty() || room.team == m_team))
            m_known.push_back(room);
    }
    for (const core::User& user : *users)
        m_users.insert(user.id, user);
    m_with_draft.clear();
    for (const store::Draft& draft : *drafts)
        m_with_draft.insert(draft.room);
    m_unread.set(*rooms, *members);
    show_rooms();
}

void RoomChat::show_rooms()
{
    const core::UserId me = m_parts.session->actor().user;
    std::vector<RoomListEntry> entries;
    for (const core::Room& room : m_known) {
        const UnreadBook::Count count = m_unread.of(room.id);
        RoomListEntry entry;
        entry.room = room.id;
        entry.type = room.type;
        entry.address = room.name;
        entry.name = room.display_name.isEmpty() ? room.name : room.display_name;
        if (room.type == core::RoomType::direct) {
            for (const QString& part : room.name.split(QStringLiteral("__"))) {
                const auto user = m_users.constFind(core::UserId(part));
                if (part != me.value() && user != m_users.constEnd())
                    entry.name = QLatin1Char('@') + user->username;
            }
        }
        entry.header = room.header;
        entry.unread = count.unread;
        entry.mentions = count.mentions;
        entry.is_muted = count.is_muted;
        entry.is_archived = room.is_archived();
        entry.has_draft = m_with_draft.count(room.id) > 0;
        const auto running = m_running.find(room.id);
        entry.running = running == m_running.end() ? 0 : static_cast<int>(running->second.size());
        entry.last_post_at = room.last_post_at;
        if (!entry.is_archived || entry.unread > 0)
            entries.push_back(std::move(entry));
    }
    m_rooms.set_entries(std::move(entries));
}

} // namespace opsdeck::opsflow
