// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/kinds/parsers.h"
#include "automation/output/line_splitter.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace opsdeck::automation::kinds {
namespace {

// Qt takes objects and lists only; JSON may also be a lone value.
std::optional<QJsonValue> value_of(const QByteArray& bytes, QJsonParseError& error)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &error);
    if (error.error == QJsonParseError::NoError)
        return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
    QJsonParseError wrapped_error;
    const QJsonArray wrapped = QJsonDocument::fromJson('[' + bytes + ']', &wrapped_error).array();
    if (wrapped_error.error == QJsonParseError::NoError && wrapped.size() == 1)
        return wrapped.first();
    return std::nullopt;
}

} // namespace

ParsedOutput parse_json(const Input& input)
{
    if (input.bytes.trimmed().isEmpty())
        return as_text(input, say("JSON was expected, but nothing was printed."));
    QJsonParseError error;
    const auto value = value_of(input.bytes, error);
    if (!value)
        return as_text(
            input,
            say("JSON was expected, but it breaks off at byte %1: %2.").arg(error.offset).arg(error.errorString()));
    ParsedOutput parsed;
    parsed.kind = core::ParseKind::json;
    parsed.out = *value;
    // A list is a table, and so is what an object calls its rows.
    const QJsonValue rows = value->isArray() ? *value : value->toObject()[QStringLiteral("rows")];
    if (rows.isArray())
        fill_rows(parsed, rows.toArray(), input);
    return parsed;
}

ParsedOutput parse_ndjson(const Input& input)
{
    QJsonArray list;
    qint64 total = 0;
    qint64 bad_line = 0;
    qint64 number = 0;
    LineSplitter splitter(
        [&](QByteArrayView line) {
            ++number;
            if (bad_line != 0 || line.trimmed().isEmpty())
                return;
            QJsonParseError error;
            const auto value = value_of(line.toByteArray(), error);
            if (!value) {
                bad_line = number;
                return;
            }
            ++total;
            if (list.size() < input.limits.rows)
                list.append(*value);
        },
        input.limits.line);
    splitter.feed(input.bytes);
    splitter.finish();
    if (bad_line != 0)
        return as_text(input, say("One JSON value a line was expected, but line %1 is none.").arg(bad_line));
    ParsedOutput parsed;
    parsed.kind = core::ParseKind::ndjson;
    parsed.out = list;
    fill_rows(parsed, list, input);
    parsed.total_rows = total;
    if (total > list.size())
        parsed.note = say("Only the first %1 of %2 rows are kept.").arg(list.size()).arg(total);
    return parsed;
}

} // namespace opsdeck::automation::kinds
