// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace opsdeck::localroom {

/// A group of rooms in one person's sidebar of one team.
struct Category {
    QString id; ///< built-in ones: "channels_<user>_<team>"
    QString user_id;
    QString team_id;
    QString type; ///< favorites | channels | direct_messages | custom
    QString display_name;
    QString sorting;
    qint64 sort_order = 0;
    bool muted = false;
    bool collapsed = false;
    QStringList channel_ids;

    [[nodiscard]] bool is_custom() const { return type == QLatin1String("custom"); }
};

[[nodiscard]] QJsonObject category_json(const Category& category);

/// In their order, the three built-in ones made if missing. Rooms that are in none are in `channels` or
/// `direct_messages`; rooms the person left are in none.
[[nodiscard]] std::vector<Category> categories_of(Context& context, const QString& user_id, const QString& team_id);

[[nodiscard]] Category insert_category(Context& context, const QString& user_id, const QString& team_id,
                                       const QString& display_name, const QStringList& channel_ids);
/// Stores everything a person may change. A room named here leaves the category it was in.
void store_category(Context& context, const Category& category);
void delete_category(Context& context, const QString& id);
void order_categories(Context& context, const QStringList& ids);

} // namespace opsdeck::localroom
