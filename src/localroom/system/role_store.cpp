// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/system/role_store.h"

#include "localroom/resources.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr qint64 roles_since = 1'792'000'000'000; ///< they are not made by anybody: any fixed time will do

const QJsonObject& built_in()
{
    static const QJsonObject table = json_resource(u"roles.json"_s);
    return table;
}

QStringList texts_of(const QJsonArray& array)
{
    QStringList texts;
    for (const auto& item : array)
        texts.append(item.toString());
    return texts;
}

} // namespace

QStringList role_names() { return built_in().keys(); }

bool is_role(const QString& name) { return built_in().contains(name); }

std::optional<RoleRow> find_role(Database& db, const QString& name)
{
    if (!is_role(name))
        return std::nullopt;
    const QJsonObject made = built_in().value(name).toObject();
    RoleRow role;
    role.id = made.value("id"_L1).toString();
    role.name = name;
    role.display_name = made.value("display_name"_L1).toString();
    role.description = made.value("description"_L1).toString();
    role.scheme_managed = made.value("scheme_managed"_L1).toBool();
    role.update_at = roles_since;
    Rows rows = db.select(u"SELECT permissions, update_at FROM role_changes WHERE name = ?"_s, {name});
    const bool is_changed = rows.next();
    role.permissions = texts_of(is_changed ? QJsonDocument::fromJson(rows.text(0).toUtf8()).array()
                                           : made.value("permissions"_L1).toArray());
    if (is_changed)
        role.update_at = rows.number(1);
    return role;
}

std::optional<RoleRow> find_role_by_id(Database& db, const QString& id)
{
    for (const QString& name : role_names()) {
        if (built_in().value(name).toObject().value("id"_L1).toString() == id)
            return find_role(db, name);
    }
    return std::nullopt;
}

void write_role_permissions(Database& db, const RoleRow& role)
{
    db.run(u"INSERT INTO role_changes(name, permissions, update_at) VALUES (?, ?, ?) ON CONFLICT(name) DO UPDATE "
           "SET permissions = excluded.permissions, update_at = excluded.update_at"_s,
           {role.name, as_json_string(QJsonArray::fromStringList(role.permissions)), role.update_at});
}

QJsonObject role_json(const RoleRow& role)
{
    return {{u"id"_s, role.id},
            {u"name"_s, role.name},
            {u"display_name"_s, role.display_name},
            {u"description"_s, role.description},
            {u"create_at"_s, roles_since},
            {u"update_at"_s, role.update_at},
            {u"delete_at"_s, 0},
            {u"permissions"_s, QJsonArray::fromStringList(role.permissions)},
            {u"scheme_managed"_s, role.scheme_managed},
            {u"built_in"_s, true}};
}

} // namespace opsdeck::localroom
