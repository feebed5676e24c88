// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QString>

#include <vector>

namespace opsdeck::localroom {

struct Preference {
    QString user_id;
    QString category;
    QString name;
    QString value;
};

[[nodiscard]] QJsonObject preference_json(const Preference& preference);
/// An empty category means all.
[[nodiscard]] std::vector<Preference> preferences_of(Context& context, const QString& user_id, const QString& category);
/// Stores them and tells the person's own sockets: the sidebar may have changed, the preferences have.
void save_preferences(Context& context, const QString& user_id, const std::vector<Preference>& preferences);
void delete_preferences(Context& context, const QString& user_id, const std::vector<Preference>& preferences);

} // namespace opsdeck::localroom
