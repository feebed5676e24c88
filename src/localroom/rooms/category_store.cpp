// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/rooms/category_store.h"

#include "localroom/ids.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr qint64 order_step = 10;

void ensure_built_in(Context& context, const QString& user_id, const QString& team_id)
{
    if (context.db.exists(u"SELECT 1 FROM sidebar_categories WHERE user_id = ? AND team_id = ? AND type = 'channels'"_s,
                          {user_id, team_id}))
        return;
    qint64 order = 0;
    for (const auto& [type, title, sorting] :
         {std::tuple(u"favorites"_s, u"Favorites"_s, u""_s), std::tuple(u"channels"_s, u"Channels"_s, u""_s),
          std::tuple(u"direct_messages"_s, u"Direct Messages"_s, u"recent"_s)}) {
        context.db.run(
            u"INSERT INTO sidebar_categories (id, user_id, team_id, type, display_name, sorting, sort_order) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING"_s,
            {u"%1_%2_%3"_s.arg(type, user_id, team_id), user_id, team_id, type, title, sorting, order});
        order += order_step;
    }
}

/// The person's rooms that a team's sidebar shows: id and whether it is a direct or group one.
std::vector<std::pair<QString, bool>> rooms_of(Context& context, const QString& user_id, const QString& team_id)
{
    std::vector<std::pair<QString, bool>> rooms;
    auto rows = context.db.select(
        u"SELECT channels.id, type IN ('D', 'G') FROM channels "
        "JOIN channel_members ON channel_members.channel_id = channels.id WHERE channel_members.user_id = ? "
        "AND (team_id = ? OR team_id = '') AND channels.delete_at = 0 "
        "ORDER BY iif(team_id = '', -last_post_at, 0), display_name COLLATE NOCASE, channels.n"_s,
        {user_id, team_id});
    while (rows.next())
        rooms.emplace_back(rows.text(0), rows.flag(1));
    return rooms;
}

} // namespace

QJsonObject category_json(const Category& category)
{
    return {{u"id"_s, category.id},
            {u"user_id"_s, category.user_id},
            {u"team_id"_s, category.team_id},
            {u"sort_order"_s, category.sort_order},
            {u"sorting"_s, category.sorting},
            {u"type"_s, category.type},
            {u"display_name"_s, category.display_name},
            {u"muted"_s, category.muted},
            {u"collapsed"_s, category.collapsed},
            {u"channel_ids"_s, QJsonArray::fromStringList(category.channel_ids)}};
}

std::vector<Category> categories_of(Context& context, const QString& user_id, const QString& team_id)
{
    ensure_built_in(context, user_id, team_id);
    std::vector<Category> categories;
    {
        auto rows =
            context.db.select(u"SELECT id, type, display_name, sorting, sort_order, muted, collapsed "
                              "FROM sidebar_categories WHERE user_id = ? AND team_id = ? ORDER BY sort_order, n"_s,
                              {user_id, team_id});
        while (rows.next())
            categories.push_back({rows.text(0),
                                  user_id,
                                  team_id,
                                  rows.text(1),
                                  rows.text(2),
                                  rows.text(3),
                                  rows.number(4),
                                  rows.flag(5),
                                  rows.flag(6),
                                  {}});
    }
    const auto rooms = rooms_of(context, user_id, team_id);
    QSet<QString> present;
    for (const auto& [id, is_direct] : rooms)
        present.insert(id);
    QSet<QString> placed;
    for (Category& category : categories) {
        auto rows = context.db.select(
            u"SELECT channel_id FROM sidebar_channels WHERE category_id = ? ORDER BY sort_order"_s, {category.id});
        while (rows.next()) {
            const QString id = rows.text(0);
            if (!present.contains(id) || placed.contains(id))
                continue;
            category.channel_ids.append(id);
            placed.insert(id);
        }
    }
    for (Category& category : categories) {
        const bool for_direct = category.type == "direct_messages"_L1;
        if (!for_direct && category.type != "channels"_L1)
            continue;
        for (const auto& [id, is_direct] : rooms) {
            if (is_direct == for_direct && !placed.contains(id))
                category.channel_ids.append(id);
        }
    }
    return categories;
}

Category insert_category(Context& context, const QString& user_id, const QString& team_id, const QString& display_name,
                         const QStringList& channel_ids)
{
    // A new one stands right below the favorites, as on the wire.
    auto before = categories_of(context, user_id, team_id);
    Category category{new_id(), user_id,    team_id, u"custom"_s, display_name,
                      u""_s,    order_step, false,   false,       channel_ids};
    context.db.run(u"INSERT INTO sidebar_categories (id, user_id, team_id, type, display_name, sort_order) "
                   "VALUES (?, ?, ?, 'custom', ?, ?)"_s,
                   {category.id, user_id, team_id, display_name, category.sort_order});
    QStringList order;
    for (const Category& other : before)
        order.append(other.id);
    order.insert(std::min<qsizetype>(1, order.size()), category.id);
    order_categories(context, order);
    store_category(context, category);
    return category;
}

void store_category(Context& context, const Category& category)
{
    context.db.run(
        u"UPDATE sidebar_categories SET display_name = ?, sorting = ?, muted = ?, collapsed = ? WHERE id = ?"_s,
        {category.display_name, category.sorting, category.muted, category.collapsed, category.id});
    context.db.run(u"DELETE FROM sidebar_channels WHERE category_id = ?"_s, {category.id});
    qint64 order = 0;
    for (const QString& channel_id : category.channel_ids) {
        context.db.run(u"DELETE FROM sidebar_channels WHERE channel_id = ? AND category_id IN "
                       "(SELECT id FROM sidebar_categories WHERE user_id = ? AND team_id = ?)"_s,
                       {channel_id, category.user_id, category.team_id});
        context.db.run(u"INSERT INTO sidebar_channels (category_id, channel_id, sort_order) "
                       "SELECT ?, id, ? FROM channels WHERE id = ?"_s,
                       {category.id, order, channel_id});
        order += order_step;
    }
}

void delete_category(Context& context, const QString& id)
{
    context.db.run(u"DELETE FROM sidebar_categories WHERE id = ?"_s, {id});
}

void order_categories(Context& context, const QStringList& ids)
{
    qint64 order = 0;
    for (const QString& id : ids) {
        context.db.run(u"UPDATE sidebar_categories SET sort_order = ? WHERE id = ?"_s, {order, id});
        order += order_step;
    }
}

} // namespace opsdeck::localroom
