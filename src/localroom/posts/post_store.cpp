// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/post_store.h"

#include "localroom/ids.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

QString to_text(const QJsonObject& object)
{
    return object.isEmpty() ? u"{}"_s : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject to_object(const QByteArray& text)
{
    return text.size() <= 2 ? QJsonObject() : QJsonDocument::fromJson(text).object();
}

QString to_text(const QStringList& list)
{
    return list.isEmpty()
               ? u"[]"_s
               : QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

QStringList to_list(const QByteArray& text)
{
    QStringList list;
    if (text.size() <= 2)
        return list;
    const QJsonArray array = QJsonDocument::fromJson(text).array();
    for (const auto& item : array)
        list.append(item.toString());
    return list;
}

PostRow read(const Rows& rows)
{
    PostRow row;
    row.n = rows.number(0);
    row.id = rows.text(1);
    row.create_at = rows.number(2);
    row.update_at = rows.number(3);
    row.edit_at = rows.number(4);
    row.delete_at = rows.number(5);
    row.is_pinned = rows.flag(6);
    row.user_id = rows.text(7);
    row.channel_id = rows.text(8);
    row.root_id = rows.text(9);
    row.original_id = rows.text(10);
    row.message = rows.text(11);
    row.type = rows.text(12);
    row.props = to_object(rows.text(13).toUtf8());
    row.hidden_props = to_object(rows.text(14).toUtf8());
    row.hashtags = rows.text(15);
    row.file_ids = to_list(rows.text(16).toUtf8());
    row.has_reactions = rows.flag(17);
    return row;
}

std::optional<PostRow> first(std::vector<PostRow> rows)
{
    if (rows.empty())
        return std::nullopt;
    return std::move(rows.front());
}

} // namespace

QString post_columns()
{
    return u"posts.n, posts.id, posts.create_at, posts.update_at, posts.edit_at, posts.delete_at, posts.is_pinned, "
           "posts.user_id, posts.channel_id, posts.root_id, posts.original_id, posts.message, posts.type, posts.props, "
           "posts.hidden_props, posts.hashtags, posts.file_ids, posts.has_reactions"_s;
}

std::vector<PostRow> select_posts(Database& db, const QString& sql, const QVariantList& values)
{
    std::vector<PostRow> found;
    Rows rows = db.select(sql, values);
    while (rows.next())
        found.push_back(read(rows));
    return found;
}

std::optional<PostRow> find_post(Database& db, const QString& id)
{
    return first(select_posts(db, u"SELECT "_s + post_columns() + u" FROM posts WHERE id = ?"_s, {id}));
}

std::optional<PostRow> find_living_post(Database& db, const QString& id)
{
    return first(
        select_posts(db, u"SELECT "_s + post_columns() + u" FROM posts WHERE id = ? AND delete_at = 0"_s, {id}));
}

void insert_post_row(Database& db, PostRow& row)
{
    db.run(u"INSERT INTO posts(id, create_at, update_at, edit_at, delete_at, is_pinned, user_id, channel_id, root_id, "
           "original_id, message, type, props, hidden_props, hashtags, file_ids, has_reactions) "
           "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
           {row.id, row.create_at, row.update_at, row.edit_at, row.delete_at, row.is_pinned ? 1 : 0, row.user_id,
            row.channel_id, row.root_id, row.original_id, row.message, row.type, to_text(row.props),
            row.hidden_props.isEmpty() ? QString(u""_s) : to_text(row.hidden_props), row.hashtags,
            to_text(row.file_ids), row.has_reactions ? 1 : 0});
    row.n = db.last_rowid();
}

void write_post_row(Database& db, const PostRow& row)
{
    db.run(u"UPDATE posts SET update_at = ?, edit_at = ?, delete_at = ?, is_pinned = ?, message = ?, props = ?, "
           "hidden_props = ?, hashtags = ?, file_ids = ?, has_reactions = ? WHERE id = ?"_s,
           {row.update_at, row.edit_at, row.delete_at, row.is_pinned ? 1 : 0, row.message, to_text(row.props),
            row.hidden_props.isEmpty() ? QString(u""_s) : to_text(row.hidden_props), row.hashtags,
            to_text(row.file_ids), row.has_reactions ? 1 : 0, row.id});
}

void keep_history(Database& db, PostRow row, qint64 at)
{
    row.original_id = row.id;
    row.id = new_id();
    row.update_at = at;
    row.delete_at = at;
    row.has_reactions = false;
    insert_post_row(db, row);
}

qint64 count_replies(Database& db, const QString& root_id)
{
    return db.number(u"SELECT count(*) FROM posts WHERE root_id = ? AND delete_at = 0"_s, {root_id});
}

} // namespace opsdeck::localroom
