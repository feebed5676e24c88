// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/kinds/parsers.h"

#include <QJsonObject>

namespace opsdeck::automation::kinds {
namespace {

// Where the key ends: at the rule's delimiter, else at the first "=" or ":".
qsizetype delimiter_at(const QString& line, const QString& delimiter, qsizetype& length)
{
    if (!delimiter.isEmpty()) {
        length = delimiter.size();
        return line.indexOf(delimiter);
    }
    length = 1;
    const qsizetype equals = line.indexOf(QLatin1Char('='));
    const qsizetype colon = line.indexOf(QLatin1Char(':'));
    return equals < 0 || (colon >= 0 && colon < equals) ? colon : equals;
}

} // namespace

ParsedOutput parse_kv(const Input& input)
{
    ParsedOutput parsed;
    parsed.kind = core::ParseKind::kv;
    parsed.columns = {say("name"), say("value")};
    QJsonObject object;
    for (const QString& line : lines_of(input)) {
        qsizetype length = 0;
        const qsizetype at = delimiter_at(line, input.rule.delimiter, length);
        const QString key = at > 0 ? line.left(at).trimmed() : QString();
        if (key.isEmpty() || key.startsWith(QLatin1Char('#')))
            continue;
        if (!object.contains(key) && object.size() >= input.limits.rows) {
            parsed.note = say("Only the first %1 values are kept.").arg(input.limits.rows);
            break;
        }
        QString value = line.mid(at + length).trimmed();
        const bool quoted = value.size() >= 2 && value.front() == value.back() &&
                            (value.front() == QLatin1Char('"') || value.front() == QLatin1Char('\''));
        if (quoted)
            value = value.mid(1, value.size() - 2);
        if (!object.contains(key))
            parsed.rows.push_back({key, QString()});
        object[key] = cell_text(value, input.limits.cell);
    }
    if (object.isEmpty())
        return as_text(input, say("Names with values were expected, but no line has one."));
    for (QStringList& row : parsed.rows)
        row[1] = object[row.first()].toString();
    parsed.out = object;
    parsed.total_rows = qint64(parsed.rows.size());
    return parsed;
}

} // namespace opsdeck::automation::kinds
