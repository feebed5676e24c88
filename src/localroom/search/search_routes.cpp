// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/search/search_routes.h"

#include "localroom/access.h"
#include "localroom/files/file_store.h"
#include "localroom/posts/post_json.h"
#include "localroom/search/post_search.h"

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr int most_found = 100;
constexpr auto never_cached = "no-cache, no-store, must-revalidate";

struct SearchBody {
    QString terms;
    bool any_word = false;
    int page = 0;
    int time_zone_offset = 0;
};

ApiResult<SearchBody> read_body(const Request& request)
{
    const auto body = request.object(u"searchParams"_s);
    if (!body)
        return tl::unexpected(body.error());
    const auto terms = optional_text(*body, u"terms"_s, u"searchParams"_s);
    const auto any_word = optional_flag(*body, u"is_or_search"_s, u"searchParams"_s);
    const auto page = optional_number(*body, u"page"_s, u"searchParams"_s);
    const auto offset = optional_number(*body, u"time_zone_offset"_s, u"searchParams"_s);
    if (!terms || !any_word || !page || !offset)
        return invalid_body(u"searchParams"_s);
    if (terms->value_or(QString()).trimmed().isEmpty())
        return invalid_body(u"terms"_s);
    constexpr qint64 half_day = 14 * 3600;
    return SearchBody{**terms, any_word->value_or(false), static_cast<int>(std::clamp<qint64>(page->value_or(0), 0, 1)),
                      static_cast<int>(std::clamp<qint64>(offset->value_or(0), -half_day, half_day))};
}

ApiResult<Response> posts_in(Context& context, const Request& request, const QString& team_id)
{
    if (!team_id.isEmpty() && !is_team_member(context, request.caller.user_id, team_id))
        return no_permission();
    const auto body = read_body(request);
    if (!body)
        return tl::unexpected(body.error());
    PostList list;
    // The database search of the real server does not page: everything beyond the first page is empty.
    if (body->page == 0) {
        const SearchWish wish{request.caller.user_id, team_id,   parse_search(body->terms), body->any_word,
                              body->time_zone_offset, most_found};
        for (const PostRow& row : search_posts(context, wish))
            list.add(row.id, post_json(context, row));
    }
    QJsonObject answer = list.to_json();
    answer.insert(u"matches"_s, QJsonValue::Null);
    return json_response(answer).header("Cache-Control", never_cached);
}

ApiResult<Response> files_in_team(Context& context, const Request& request)
{
    const QString team_id = request.param(u"team_id"_s);
    if (!is_team_member(context, request.caller.user_id, team_id))
        return no_permission();
    const auto body = read_body(request);
    if (!body)
        return tl::unexpected(body.error());
    QString condition;
    QVariantList values{request.caller.user_id, team_id};
    const SearchTerms terms = parse_search(body->terms);
    for (const SearchTerm& term : terms.terms) {
        const QString glue = condition.isEmpty() ? QString() : (body->any_word ? u" OR "_s : u" AND "_s);
        condition +=
            glue + (term.excluded ? u"instr(lower(files.name), ?) = 0"_s : u"instr(lower(files.name), ?) > 0"_s);
        values.append(term.text.toLower());
    }
    QJsonArray order;
    QJsonObject infos;
    if (body->page == 0 && !condition.isEmpty()) {
        const auto files = select_files(
            context.db,
            u"SELECT "_s + file_columns() +
                u" FROM files JOIN posts ON posts.id = files.post_id JOIN channels ON channels.id = posts.channel_id "
                "JOIN channel_members ON channel_members.channel_id = channels.id "
                "WHERE channel_members.user_id = ? AND channels.team_id IN ('', ?) AND posts.delete_at = 0 AND ("_s +
                condition + u") ORDER BY files.n DESC LIMIT 100"_s,
            values);
        for (const FileRow& file : files) {
            QJsonObject json = file_json(file);
            json.insert(u"channel_id"_s, file.channel_id);
            order.append(file.id);
            infos.insert(file.id, json);
        }
    }
    return json_response(QJsonObject{{u"order"_s, order},
                                     {u"file_infos"_s, infos},
                                     {u"next_file_info_id"_s, QString(u""_s)},
                                     {u"prev_file_info_id"_s, QString(u""_s)}})
        .header("Cache-Control", never_cached);
}

} // namespace

void add_search_routes(Router& router)
{
    router.add(Method::post, "/api/v4/teams/{team_id}/posts/search", [](Context& context, const Request& request) {
        return posts_in(context, request, request.param(u"team_id"_s));
    });
    router.add(Method::post, "/api/v4/posts/search",
               [](Context& context, const Request& request) { return posts_in(context, request, QString()); });
    router.add(Method::post, "/api/v4/teams/{team_id}/files/search", files_in_team);
}

} // namespace opsdeck::localroom
