// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/scope/run_scope.h"

#include "core/text/duration_text.h"

#include <QJsonArray>

namespace opsdeck::opsflow {
namespace {

QJsonObject common_scope(const RunContext& context)
{
    const RunServices& services = *context.services;
    const QString room = context.request.room_name.isEmpty() ? services.room_name : context.request.room_name;
    QJsonObject scope{
        {QStringLiteral("pack"), QJsonObject{{QStringLiteral("dir"), context.definition->pack_folder},
                                             {QStringLiteral("state"), context.state_dir}}},
        {QStringLiteral("run"), QJsonObject{{QStringLiteral("id"), context.run.id.value()},
                                            {QStringLiteral("took"), core::took_text(context.took)},
                                            {QStringLiteral("outcome"), to_text(context.outcome)},
                                            {QStringLiteral("by"), services.actor.username}}},
        {QStringLiteral("room"), QJsonObject{{QStringLiteral("name"), room}}},
        {QStringLiteral("out"), context.parsed.out},
        {QStringLiteral("exit"), context.run.exit_code ? QJsonValue(*context.run.exit_code) : QJsonValue()},
        {QStringLiteral("verify"), context.verify_scope},
    };
    const QJsonArray rows = rows_of(context.parsed);
    scope.insert(QStringLiteral("rows"), rows);
    const QJsonValue counts = context.parsed.out.toObject().value(QLatin1String("count"));
    // A log counts by level; everything else counts its rows.
    scope.insert(QStringLiteral("count"), context.parsed.kind == core::ParseKind::log && counts.isObject()
                                              ? counts
                                              : QJsonValue(rows.isEmpty() ? context.parsed.total_rows : rows.size()));
    if (context.parsed.kind == core::ParseKind::log)
        scope.insert(QStringLiteral("groups"), context.parsed.out.toObject().value(QLatin1String("groups")));
    return scope;
}

} // namespace

QJsonArray rows_of(const automation::ParsedOutput& parsed)
{
    if (parsed.out.isArray())
        return parsed.out.toArray();
    QJsonArray rows;
    for (const QStringList& row : parsed.rows) {
        QJsonObject object;
        for (qsizetype i = 0; i < row.size() && i < parsed.columns.size(); ++i)
            object.insert(parsed.columns.at(i), row.at(i));
        rows.append(object);
    }
    return rows;
}

QJsonObject expression_scope(const RunContext& context)
{
    QJsonObject scope = common_scope(context);
    scope.insert(QStringLiteral("params"), context.arguments.typed(context.definition->params));
    return scope;
}

QJsonObject template_scope(const RunContext& context)
{
    QJsonObject scope = common_scope(context);
    scope.insert(QStringLiteral("params"), context.arguments.texts(context.definition->params, false));
    return scope;
}

QJsonObject secret_scope(const RunContext& context)
{
    QJsonObject scope = common_scope(context);
    scope.insert(QStringLiteral("params"), context.arguments.texts(context.definition->params, true));
    return scope;
}

} // namespace opsdeck::opsflow
