// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/scope/json_rows.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace opsdeck::opsflow {

QStringList columns_of(const QJsonArray& rows)
{
    QStringList columns;
    for (const auto& row : rows) {
        if (row.isArray()) {
            for (qsizetype i = columns.size(); i < row.toArray().size(); ++i)
                columns << QString::number(i + 1);
        } else if (!row.isObject() && columns.isEmpty()) {
            columns << QStringLiteral("value");
        }
        const QJsonObject object = row.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (!columns.contains(it.key()))
                columns << it.key();
        }
    }
    return columns;
}

std::vector<QStringList> table_of(const QJsonArray& rows, const QStringList& columns)
{
    std::vector<QStringList> table;
    table.reserve(static_cast<size_t>(rows.size()));
    for (const auto& row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            if (row.isObject())
                cells << cell_text(row.toObject().value(columns.at(i)));
            else if (row.isArray())
                cells << cell_text(row.toArray().at(i));
            else
                cells << (i == 0 ? cell_text(row) : QString());
        }
        table.push_back(std::move(cells));
    }
    return table;
}

QString cell_text(const QJsonValue& value)
{
    switch (value.type()) {
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double: {
        const double number = value.toDouble();
        if (std::floor(number) == number && std::abs(number) < 1e15)
            return QString::number(static_cast<qint64>(number));
        return QString::number(number, 'g', 6);
    }
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Array:
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    case QJsonValue::Object:
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    default:
        return {};
    }
}

} // namespace opsdeck::opsflow
