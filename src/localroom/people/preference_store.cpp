// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/people/preference_store.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

void publish_change(Context& context, const QString& event, const QString& user_id,
                    const std::vector<Preference>& preferences)
{
    QJsonArray array;
    for (const Preference& preference : preferences)
        array.append(preference_json(preference));
    Broadcast own;
    own.user_id = user_id;
    context.publish({u"sidebar_category_updated"_s, {}, own});
    context.publish({event, {{u"preferences"_s, as_json_string(array)}}, own});
}

} // namespace

QJsonObject preference_json(const Preference& preference)
{
    return {{u"user_id"_s, preference.user_id},
            {u"category"_s, preference.category},
            {u"name"_s, preference.name},
            {u"value"_s, preference.value}};
}

std::vector<Preference> preferences_of(Context& context, const QString& user_id, const QString& category)
{
    std::vector<Preference> preferences;
    auto rows = context.db.select(u"SELECT user_id, category, name, value FROM preferences "
                                  "WHERE user_id = ? AND (? = '' OR category = ?) ORDER BY category, name"_s,
                                  {user_id, category, category});
    while (rows.next())
        preferences.push_back({rows.text(0), rows.text(1), rows.text(2), rows.text(3)});
    return preferences;
}

void save_preferences(Context& context, const QString& user_id, const std::vector<Preference>& preferences)
{
    for (const Preference& preference : preferences)
        context.db.run(u"INSERT INTO preferences (user_id, category, name, value) VALUES (?, ?, ?, ?) "
                       "ON CONFLICT (user_id, category, name) DO UPDATE SET value = excluded.value"_s,
                       {user_id, preference.category, preference.name, preference.value});
    publish_change(context, u"preferences_changed"_s, user_id, preferences);
}

void delete_preferences(Context& context, const QString& user_id, const std::vector<Preference>& preferences)
{
    for (const Preference& preference : preferences)
        context.db.run(u"DELETE FROM preferences WHERE user_id = ? AND category = ? AND name = ?"_s,
                       {user_id, preference.category, preference.name});
    publish_change(context, u"preferences_deleted"_s, user_id, preferences);
}

} // namespace opsdeck::localroom
