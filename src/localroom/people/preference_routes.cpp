// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/people/people_routes.h"
#include "localroom/people/preference_store.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr qsizetype longest_key = 32;
constexpr qsizetype longest_value = 2000;
constexpr qsizetype most_at_once = 100;

Response list_response(const std::vector<Preference>& preferences)
{
    QJsonArray array;
    for (const Preference& preference : preferences)
        array.append(preference_json(preference));
    return json_response(array);
}

/// The preferences in a body, all of them the caller's own.
ApiResult<std::vector<Preference>> preferences_in(const Request& request, const QString& user_id)
{
    const auto array = request.array(u"preferences"_s);
    if (!array)
        return tl::unexpected(array.error());
    if (array->isEmpty() || array->size() > most_at_once)
        return invalid_body(u"preferences"_s);
    std::vector<Preference> preferences;
    for (const auto& value : *array) {
        if (!value.isObject())
            return invalid_body(u"preferences"_s);
        const QJsonObject object = value.toObject();
        Preference preference{object.value(u"user_id"_s).toString(), object.value(u"category"_s).toString(),
                              object.value(u"name"_s).toString(), object.value(u"value"_s).toString()};
        if (preference.user_id != user_id)
            return refuse(403, u"api.preference.update_preferences.set.app_error"_s);
        if (preference.category.isEmpty() || preference.category.size() > longest_key)
            return refuse(400, u"model.preference.is_valid.category.app_error"_s);
        if (preference.name.size() > longest_key)
            return refuse(400, u"model.preference.is_valid.name.app_error"_s);
        if (preference.value.size() > longest_value)
            return refuse(400, u"model.preference.is_valid.value.app_error"_s);
        preferences.push_back(std::move(preference));
    }
    return preferences;
}

ApiResult<Response> get_all(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    return list_response(preferences_of(context, *user_id, {}));
}

ApiResult<Response> get_category(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const auto preferences = preferences_of(context, *user_id, request.param(u"category"_s));
    if (preferences.empty())
        return refuse(404, u"api.preference.preferences_category.get.app_error"_s);
    return list_response(preferences);
}

ApiResult<Response> get_one(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    for (const Preference& preference : preferences_of(context, *user_id, request.param(u"category"_s))) {
        if (preference.name == request.param(u"name"_s))
            return json_response(preference_json(preference));
    }
    return refuse(400, u"app.preference.get.app_error"_s);
}

ApiResult<Response> save(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const auto preferences = preferences_in(request, *user_id);
    if (!preferences)
        return tl::unexpected(preferences.error());
    save_preferences(context, *user_id, *preferences);
    return status_ok();
}

ApiResult<Response> remove(Context& context, const Request& request)
{
    const auto user_id = own_user_id(request);
    if (!user_id)
        return tl::unexpected(user_id.error());
    const auto preferences = preferences_in(request, *user_id);
    if (!preferences)
        return tl::unexpected(preferences.error());
    delete_preferences(context, *user_id, *preferences);
    return status_ok();
}

} // namespace

void add_preference_routes(Router& router)
{
    router.add(Method::get, "/api/v4/users/{user_id}/preferences", get_all);
    router.add(Method::put, "/api/v4/users/{user_id}/preferences", save);
    router.add(Method::post, "/api/v4/users/{user_id}/preferences/delete", remove);
    router.add(Method::get, "/api/v4/users/{user_id}/preferences/{category}", get_category);
    router.add(Method::get, "/api/v4/users/{user_id}/preferences/{category}/name/{name}", get_one);
}

} // namespace opsdeck::localroom
