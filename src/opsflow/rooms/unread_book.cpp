// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/rooms/unread_book.h"

#include "opsflow/posts/opsdeck_props.h"

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

bool is_name_letter(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('-') || c == QLatin1Char('.');
}

bool has_word(const QString& text, const QString& word)
{
    for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive)) {
        const bool begins = at == 0 || !is_name_letter(text.at(at - 1));
        qsizetype end = at + word.size();
        while (end < text.size() && text.at(end) == QLatin1Char('.')) // the end of a sentence is no part of a name
            ++end;
        const bool ends = end >= text.size() || !is_name_letter(text.at(end));
        if (begins && ends)
            return true;
    }
    return false;
}

} // namespace

UnreadBook::UnreadBook(core::UserId me, QString username)
    : m_me(std::move(me))
    , m_username(std::move(username))
{}

void UnreadBook::set(const std::vector<core::Room>& rooms, const std::vector<core::RoomMember>& mine)
{
    std::map<core::RoomId, qint64> totals;
    for (const core::Room& room : rooms)
        totals[room.id] = room.total_root_messages > 0 ? room.total_root_messages : room.total_messages;
    for (const core::RoomMember& member : mine) {
        const auto total = totals.find(member.room);
        if (member.user != m_me || total == totals.end())
            continue;
        const qint64 seen = member.root_messages_seen > 0 ? member.root_messages_seen : member.messages_seen;
        Count& count = m_counts[member.room];
        count.unread = static_cast<int>(std::max<qint64>(0, total->second - seen));
        count.mentions = static_cast<int>(std::max<qint64>(0, member.mentions));
        count.is_muted = member.notify_props.value(QLatin1String("mark_unread")).toString() == QLatin1String("mention");
        count.seen_at = std::max(count.seen_at, member.last_viewed_at);
    }
}

bool UnreadBook::add(const core::Post& post)
{
    // A progress post is edited every few seconds; an old post may only have been changed.
    const bool counts = post.user != m_me && !post.is_deleted() && !post.is_history_row() &&
                        !post.type.startsWith(QLatin1String("system_")) && kind_of(post) != post_kind::progress;
    Count& count = m_counts[post.room];
    if (!counts || post.created_at <= count.seen_at || !m_counted[post.room].insert(post.id).second)
        return false;
    if (!post.is_reply())
        ++count.unread;
    if (mentions_me(post.message))
        ++count.mentions;
    return true;
}

void UnreadBook::seen(const core::RoomId& room, core::Timestamp at)
{
    Count& count = m_counts[room];
    count.unread = 0;
    count.mentions = 0;
    count.seen_at = std::max(count.seen_at, at);
    m_counted.erase(room);
}

void UnreadBook::set_unread(const core::RoomId& room, int unread, int mentions, core::Timestamp seen_at)
{
    Count& count = m_counts[room];
    count.unread = unread;
    count.mentions = mentions;
    count.seen_at = seen_at;
}

UnreadBook::Count UnreadBook::of(const core::RoomId& room) const
{
    const auto found = m_counts.find(room);
    return found == m_counts.end() ? Count() : found->second;
}

bool UnreadBook::mentions_me(const QString& text) const
{
    const QStringList words{QLatin1Char('@') + m_username, QStringLiteral("@all"), QStringLiteral("@channel"),
                            QStringLiteral("@here")};
    return std::any_of(words.begin(), words.end(), [&text](const QString& word) { return has_word(text, word); });
}

} // namespace opsdeck::opsflow
