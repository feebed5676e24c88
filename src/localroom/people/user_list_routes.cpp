// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/people/people_routes.h"
#include "localroom/people/user_store.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr int most_found = 100;

/// Which people a list is about; empty fields do not restrict.
struct UserFilter {
    QString term; ///< start of a name
    QString in_team;
    QString not_in_team;
    QString in_channel;
    QString not_in_channel;
    bool inactive_too = false;
    int limit = most_found;
    qint64 offset = 0;
};

std::vector<UserRow> filtered(Context& context, const UserFilter& filter)
{
    QStringList conditions;
    QVariantList values;
    const auto add = [&](const QString& condition, const QString& value) {
        if (value.isEmpty())
            return;
        conditions.append(condition);
        values.append(value);
    };
    add(u"EXISTS (SELECT 1 FROM team_members WHERE user_id = users.id AND delete_at = 0 AND team_id = ?)"_s,
        filter.in_team);
    add(u"NOT EXISTS (SELECT 1 FROM team_members WHERE user_id = users.id AND delete_at = 0 AND team_id = ?)"_s,
        filter.not_in_team);
    add(u"EXISTS (SELECT 1 FROM channel_members WHERE user_id = users.id AND channel_id = ?)"_s, filter.in_channel);
    add(u"NOT EXISTS (SELECT 1 FROM channel_members WHERE user_id = users.id AND channel_id = ?)"_s,
        filter.not_in_channel);
    if (!filter.inactive_too)
        conditions.append(u"users.delete_at = 0"_s);
    if (!filter.term.isEmpty()) {
        QString start = filter.term.startsWith(u'@') ? filter.term.mid(1) : filter.term;
        start.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
        QStringList fields;
        for (const auto& column : {u"username"_s, u"first_name"_s, u"last_name"_s, u"nickname"_s}) {
            fields.append(u"users.%1 LIKE ? ESCAPE '\\'"_s.arg(column));
            values.append(start + u'%');
        }
        conditions.append(u'(' + fields.join(u" OR "_s) + u')');
    }
    values.append(filter.limit);
    values.append(filter.offset);
    const QString where = conditions.isEmpty() ? QString() : u" WHERE "_s + conditions.join(u" AND "_s);
    return select_users(context.db,
                        u"SELECT "_s + user_columns() + u" FROM users"_s + where +
                            u" ORDER BY users.username LIMIT ? OFFSET ?"_s,
                        values);
}

QJsonArray users_json(const std::vector<UserRow>& users)
{
    QJsonArray array;
    for (const UserRow& user : users)
        array.append(public_user_json(user));
    return array;
}

ApiResult<Response> list_users(Context& context, const Request& request)
{
    const Page page = page_of(request);
    UserFilter filter;
    filter.in_team = request.query_text(u"in_team"_s);
    filter.not_in_team = request.query_text(u"not_in_team"_s);
    filter.in_channel = request.query_text(u"in_channel"_s);
    filter.not_in_channel = request.query_text(u"not_in_channel"_s);
    filter.inactive_too = !request.query_flag(u"active"_s);
    filter.limit = page.per_page;
    filter.offset = page.offset();
    return json_response(users_json(filtered(context, filter)));
}

ApiResult<Response> users_by_ids(Context& context, const Request& request)
{
    const auto ids = request.strings(u"user_ids"_s);
    if (!ids)
        return tl::unexpected(ids.error());
    if (ids->isEmpty())
        return invalid_body(u"user_ids"_s);
    QStringList distinct = *ids;
    distinct.removeDuplicates();
    auto users = find_users(context.db, distinct);
    std::sort(users.begin(), users.end(), [](const UserRow& a, const UserRow& b) { return a.username < b.username; });
    return json_response(users_json(users));
}

ApiResult<Response> users_by_names(Context& context, const Request& request)
{
    const auto names = request.strings(u"usernames"_s);
    if (!names)
        return tl::unexpected(names.error());
    if (names->isEmpty())
        return invalid_body(u"usernames"_s);
    std::vector<UserRow> users;
    QStringList distinct = *names;
    distinct.removeDuplicates();
    for (const QString& name : std::as_const(distinct)) {
        if (auto user = find_user_by_name(context.db, name))
            users.push_back(std::move(*user));
    }
    std::sort(users.begin(), users.end(), [](const UserRow& a, const UserRow& b) { return a.username < b.username; });
    return json_response(users_json(users));
}

ApiResult<Response> search_users(Context& context, const Request& request)
{
    const auto body = request.object(u"body"_s);
    if (!body)
        return tl::unexpected(body.error());
    UserFilter filter;
    filter.term = body->value(u"term"_s).toString().trimmed();
    if (filter.term.isEmpty())
        return invalid_body(u"term"_s);
    filter.in_team = body->value(u"team_id"_s).toString();
    filter.not_in_team = body->value(u"not_in_team_id"_s).toString();
    filter.in_channel = body->value(u"in_channel_id"_s).toString();
    filter.not_in_channel = body->value(u"not_in_channel_id"_s).toString();
    filter.inactive_too = body->value(u"allow_inactive"_s).toBool();
    filter.limit = std::clamp(body->value(u"limit"_s).toInt(most_found), 1, 1000);
    return json_response(users_json(filtered(context, filter)));
}

ApiResult<Response> autocomplete_users(Context& context, const Request& request)
{
    UserFilter filter;
    filter.term = request.query_text(u"name"_s);
    filter.in_team = request.query_text(u"in_team"_s);
    filter.in_channel = request.query_text(u"in_channel"_s);
    filter.limit = static_cast<int>(
        std::clamp(request.query_number(u"limit"_s).value_or(most_found), qint64(1), qint64(most_found)));
    QJsonObject body{{u"users"_s, users_json(filtered(context, filter))}};
    if (!filter.in_channel.isEmpty()) {
        filter.not_in_channel = std::exchange(filter.in_channel, {});
        if (const QJsonArray others = users_json(filtered(context, filter)); !others.isEmpty())
            body.insert(u"out_of_channel"_s, others);
    }
    return json_response(body);
}

} // namespace

void add_user_list_routes(Router& router)
{
    router.add(Method::get, "/api/v4/users", list_users);
    router.add(Method::post, "/api/v4/users/ids", users_by_ids);
    router.add(Method::post, "/api/v4/users/usernames", users_by_names);
    router.add(Method::post, "/api/v4/users/search", search_users);
    router.add(Method::get, "/api/v4/users/autocomplete", autocomplete_users);
}

} // namespace opsdeck::localroom
