// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/people/people_routes.h"
#include "localroom/rooms/category_store.h"
#include "localroom/rooms/room_routes.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

/// Whose sidebar of which team a request is about.
struct Sidebar {
    QString user_id;
    QString team_id;
    std::vector<Category> categories;

    [[nodiscard]] const Category* find(const QString& id) const
    {
        const auto found =
            std::find_if(categories.cbegin(), categories.cend(), [&](const Category& c) { return c.id == id; });
        return found == categories.cend() ? nullptr : &*found;
    }
    [[nodiscard]] QStringList order() const
    {
        QStringList ids;
        for (const Category& category : categories)
            ids.append(category.id);
        return ids;
    }
    [[nodiscard]] Broadcast own() const
    {
        Broadcast to;
        to.user_id = user_id;
        to.team_id = team_id;
        return to;
    }
};

ApiResult<Sidebar> sidebar_of(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const QString team_id = request.param(u"team_id"_s);
    if (!may_in_team(context, request.caller, team_id, u"view_team"_s))
        return no_permission();
    return Sidebar{*user_id, team_id, categories_of(context, *user_id, team_id)};
}

tl::unexpected<ApiError> no_such_category()
{
    return refuse(404, u"app.channel.sidebar_categories.app_error"_s, u"Unable to find the sidebar category."_s);
}

/// What a body changes in a category; a built-in one keeps its name.
ApiResult<Category> changed(const Category& before, const QJsonObject& body)
{
    constexpr qsizetype longest_name = 64;
    Category category = before;
    const auto name = optional_text(body, u"display_name"_s, u"category"_s);
    const auto sorting = optional_text(body, u"sorting"_s, u"category"_s);
    const auto muted = optional_flag(body, u"muted"_s, u"category"_s);
    const auto collapsed = optional_flag(body, u"collapsed"_s, u"category"_s);
    const auto channels = optional_strings(body, u"channel_ids"_s, u"category"_s);
    if (!name || !sorting || !muted || !collapsed || !channels)
        return invalid_body(u"category"_s);
    if (category.is_custom())
        category.display_name = name->value_or(category.display_name);
    if (category.display_name.size() > longest_name)
        return invalid_body(u"category"_s);
    if (!QStringList{u""_s, u"manual"_s, u"alpha"_s, u"recent"_s}.contains(sorting->value_or(u""_s)))
        return invalid_body(u"category"_s);
    category.sorting = sorting->value_or(category.sorting);
    category.muted = muted->value_or(category.muted);
    category.collapsed = collapsed->value_or(category.collapsed);
    category.channel_ids = channels->value_or(category.channel_ids);
    return category;
}

void publish_updated(Context& context, const Sidebar& sidebar, const QJsonArray& categories)
{
    context.publish(
        {u"sidebar_category_updated"_s, {{u"updatedCategories"_s, as_json_string(categories)}}, sidebar.own()});
}

ApiResult<Response> get_categories(Context& context, const Request& request)
{
    const auto sidebar = sidebar_of(context, request);
    if (!sidebar)
        return tl::unexpected(sidebar.error());
    QJsonArray categories;
    for (const Category& category : sidebar->categories)
        categories.append(category_json(category));
    return json_response(
        QJsonObject{{u"categories"_s, categories}, {u"order"_s, QJsonArray::fromStringList(sidebar->order())}});
}

ApiResult<Response> get_order(Context& context, const Request& request)
{
    const auto sidebar = sidebar_of(context, request);
    if (!sidebar)
        return tl::unexpected(sidebar.error());
    return json_response(QJsonArray::fromStringList(sidebar->order()));
}

ApiResult<Response> put_order(Context& context, const Request& request)
{
    const auto sidebar = sidebar_of(context, request);
    if (!sidebar)
        return tl::unexpected(sidebar.error());
    const auto wanted = request.strings(u"order"_s);
    if (!wanted)
        return tl::unexpected(wanted.error());
    QStringList sorted_wanted = *wanted;
    QStringList sorted_have = sidebar->order();
    sorted_wanted.sort();
    sorted_have.sort();
    if (sorted_wanted != sorted_have)
        return invalid_body(u"order"_s);
    order_categories(context, *wanted);
    context.publish(
        {u"sidebar_category_order_updated"_s, {{u"order"_s, QJsonArray::fromStringList(*wanted)}}, sidebar->own()});
    return json_response(QJsonArray::fromStringList(*wanted));
}

ApiResult<Response> get_category(Context& context, const Request& request)
{
    const auto sidebar = sidebar_of(context, request);
    if (!sidebar)
        return tl::unexpected(sidebar.error());
    const Category* category = sidebar->find(request.param(u"category_id"_s));
    return category ? ApiResult<Response>(json_response(category_json(*category))) : no_such_category();
}

ApiResult<Response> create_category(Context& context, const Request& request)
{
    constexpr size_t most_categories = 100;
    const auto sidebar = sidebar_of(context, request);
    if (!sidebar)
        return tl::unexpected(sidebar.error());
    const auto body = request.object(u"category"_s);
    if (!body)
        return tl::unexpected(body.error());
    Category empty;
    empty.type = u"custom"_s;
    const auto wanted = changed(empty, *body);
    if (!wanted)
        return tl::unexpected(wanted.error());
    if (sidebar->categories.size() >= most_categories || wanted->display_name.isEmpty())
        return invalid_body(u"category"_s);
    const Category category =
        insert_category(context, sidebar->user_id, sidebar->team_id, wanted->display_name, wanted->channel_ids);
    context.publish({u"sidebar_category_created"_s, {{u"category_id"_s, category.id}}, sidebar->own()});
    return json_response(category_json(category));
}

ApiResult<Response> update_category(Context& context, const Request& request)
{
    const auto sidebar = sidebar_of(context, request);
    if (!sidebar)
        return tl::unexpected(sidebar.error());
    const auto body = request.object(u"category"_s);
    if (!body)
        return tl::unexpected(body.error());
    const Category* before = sidebar->find(request.param(u"category_id"_s));
    if (!before)
        return no_such_category();
    const auto category = changed(*before, *body);
    if (!category)
        return tl::unexpected(category.error());
    store_category(context, *category);
    publish_updated(context, *sidebar, {category_json(*category)});
    return json_response(category_json(*category));
}

ApiResult<Response> update_categories(Context& context, const Request& request)
{
    const auto sidebar = sidebar_of(context, request);
    if (!sidebar)
        return tl::unexpected(sidebar.error());
    const auto array = request.array(u"categories"_s);
    if (!array)
        return tl::unexpected(array.error());
    QJsonArray updated;
    for (const auto& value : *array) {
        const Category* before = sidebar->find(value.toObject().value(u"id"_s).toString());
        if (!before)
            return invalid_body(u"category"_s);
        const auto category = changed(*before, value.toObject());
        if (!category)
            return tl::unexpected(category.error());
        store_category(context, *category);
        updated.append(category_json(*category));
    }
    publish_updated(context, *sidebar, updated);
    return json_response(updated);
}

ApiResult<Response> remove_category(Context& context, const Request& request)
{
    const auto sidebar = sidebar_of(context, request);
    if (!sidebar)
        return tl::unexpected(sidebar.error());
    const Category* category = sidebar->find(request.param(u"category_id"_s));
    if (!category)
        return no_such_category();
    if (!category->is_custom())
        return refuse(400, u"api.channel.delete_sidebar_category.invalid.app_error"_s,
                      u"Unable to delete a built-in sidebar category."_s);
    delete_category(context, category->id);
    context.publish({u"sidebar_category_deleted"_s, {{u"category_id"_s, category->id}}, sidebar->own()});
    return status_ok();
}

} // namespace

void add_category_routes(Router& router)
{
    const QByteArray base = "/api/v4/users/{user_id}/teams/{team_id}/channels/categories";
    router.add(Method::get, base, get_categories);
    router.add(Method::post, base, create_category);
    router.add(Method::put, base, update_categories);
    router.add(Method::get, base + "/order", get_order);
    router.add(Method::put, base + "/order", put_order);
    router.add(Method::get, base + "/{category_id}", get_category);
    router.add(Method::put, base + "/{category_id}", update_category);
    router.add(Method::delete_, base + "/{category_id}", remove_category);
}

} // namespace opsdeck::localroom
