// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/choices/choice_reader.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace opsdeck::automation {

using namespace Qt::StringLiterals;
using core::Result;

namespace {

constexpr qsizetype most_choices = 5'000;

/// JSON as it is; anything else as the list of its lines.
QJsonValue value_of_output(const QByteArray& output)
{
    const QJsonDocument document = QJsonDocument::fromJson(output);
    if (document.isArray())
        return document.array();
    if (document.isObject())
        return document.object();
    QJsonArray lines;
    for (const QString& line : QString::fromUtf8(output).split(u'\n')) {
        const QString text = line.trimmed();
        if (!text.isEmpty())
            lines.append(text);
    }
    return lines;
}

QString js_text(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

/// An expression for one row: the field of that name if the row has it, else the text as an expression.
QString row_expression(const QString& text, ExpressionEngine& engine)
{
    const QString name = js_text(text);
    const QString otherwise = engine.check(text) ? u'(' + text + u"\n)"_s : u"null"_s;
    return u"(row !== null && typeof row === 'object' && Object.prototype.hasOwnProperty.call(row, "_s + name +
           u") ? row["_s + name + u"] : "_s + otherwise + u')';
}

QString text_of(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == static_cast<double>(static_cast<qint64>(number)) ? QString::number(static_cast<qint64>(number))
                                                                          : QString::number(number, 'g', 15);
    }
    return value.toString();
}

} // namespace

Result<std::vector<Choice>> read_choices(const core::ChoiceSource& source, const QByteArray& output, QJsonObject scope,
                                         ExpressionEngine& engine)
{
    scope.insert(u"out"_s, value_of_output(output));
    const QString rows = source.rows.isEmpty() ? u"out"_s : source.rows;
    const QString value = source.value.isEmpty() ? u"row"_s : row_expression(source.value, engine);
    const QString label = source.label.isEmpty() ? u"null"_s : row_expression(source.label, engine);
    const auto list = engine.evaluate(u"Array.from((\n"_s + rows + u"\n)).map(function (row) { return {value: "_s +
                                          value + u", label: "_s + label + u"}; })"_s,
                                      scope);
    if (!list)
        return failure(list.error());
    std::vector<Choice> out;
    const QJsonArray items = list->toArray();
    for (const auto& item : items) {
        const QJsonObject row = item.toObject();
        Choice choice;
        choice.value = text_of(row.value(u"value"_s));
        choice.label = text_of(row.value(u"label"_s));
        if (choice.value.isEmpty())
            continue;
        if (choice.label.isEmpty())
            choice.label = choice.value;
        out.push_back(std::move(choice));
        if (static_cast<qsizetype>(out.size()) >= most_choices)
            break;
    }
    return out;
}

} // namespace opsdeck::automation
