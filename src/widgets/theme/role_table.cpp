// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/role_table.h"

#include "core/logging.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace opsdeck::widgets {

using core::ErrorKind;
using core::failure;

core::Result<RoleTable> RoleTable::read(const QByteArray& json)
{
    const auto wrong = [](const QString& detail) {
        return failure(ErrorKind::invalid_input,
                       QCoreApplication::translate("RoleTable", "The table of colours cannot be used. Install Opsdeck "
                                                                "again."),
                       detail);
    };
    QJsonParseError parsed;
    const QJsonObject roles = QJsonDocument::fromJson(json, &parsed).object();
    if (parsed.error != QJsonParseError::NoError)
        return wrong(parsed.errorString());

    RoleTable table;
    for (const Role role : all_roles()) {
        const QJsonObject entry = roles.value(to_text(role)).toObject();
        const Pair pair{QColor(entry.value(QStringLiteral("light")).toString()),
                        QColor(entry.value(QStringLiteral("dark")).toString())};
        if (!pair.light.isValid() || !pair.dark.isValid())
            return wrong(QStringLiteral("no light and dark colour for %1").arg(to_text(role)));
        table.m_colors.push_back(pair);
    }
    if (static_cast<size_t>(roles.size()) != table.m_colors.size())
        return wrong(QStringLiteral("%1 roles, expected %2").arg(roles.size()).arg(table.m_colors.size()));
    return table;
}

RoleTable RoleTable::built_in()
{
    QFile file(QStringLiteral(":/widgets/themes/roles.json"));
    if (file.open(QIODevice::ReadOnly)) {
        auto table = read(file.readAll());
        if (table)
            return *std::move(table);
        qCCritical(log_widgets).noquote() << table.error().text << table.error().detail;
    }
    RoleTable grey;
    grey.m_colors.resize(all_roles().size());
    return grey;
}

} // namespace opsdeck::widgets
