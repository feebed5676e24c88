// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/kinds/parsers.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace opsdeck::automation::kinds {

QString say(const char* text) { return QCoreApplication::translate("OutputParser", text); }

QString cell_text(const QJsonValue& value, int longest)
{
    QString text;
    if (value.isString())
        text = value.toString();
    else if (value.isDouble())
        text = QString::number(value.toDouble(), 'g', 15);
    else if (value.isBool())
        text = value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    else if (value.isArray())
        text = QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    else if (value.isObject())
        text = QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (text.size() > longest)
        text = text.left(longest - 1) + QChar(0x2026);
    return text;
}

namespace {

QStringList columns_of(const QJsonArray& list, const Input& input)
{
    if (!input.rule.columns.isEmpty())
        return input.rule.columns;
    QStringList columns;
    QSet<QString> known;
    int looked_at = 0;
    for (const auto& entry : list) {
        if (++looked_at > input.limits.rows)
            break;
        const QStringList keys = entry.isObject() ? entry.toObject().keys() : QStringList{QStringLiteral("value")};
        for (const QString& key : keys) {
            if (!known.contains(key) && columns.size() < input.limits.columns) {
                known.insert(key);
                columns.append(key);
            }
        }
    }
    return columns;
}

} // namespace

void fill_rows(ParsedOutput& parsed, const QJsonArray& list, const Input& input)
{
    parsed.columns = columns_of(list, input);
    parsed.total_rows = list.size();
    for (const auto& entry : list) {
        if (qint64(parsed.rows.size()) >= input.limits.rows) {
            parsed.note = say("Only the first %1 of %2 rows are shown.").arg(input.limits.rows).arg(list.size());
            break;
        }
        QStringList row;
        const QJsonObject object = entry.toObject();
        for (const QString& column : std::as_const(parsed.columns))
            row.append(cell_text(entry.isObject() ? object[column] : entry, input.limits.cell));
        parsed.rows.push_back(std::move(row));
    }
}

} // namespace opsdeck::automation::kinds
