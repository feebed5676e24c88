// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/kinds/parsers.h"
#include "automation/output/line_splitter.h"

#include <QJsonObject>

#include <deque>

namespace opsdeck::automation::kinds {

QStringList lines_of(const Input& input, qint64* total)
{
    std::deque<QByteArrayView> kept;
    std::deque<QByteArray> copies; // a line that the splitter put together lives only as long as its call
    qint64 count = 0;
    LineSplitter splitter(
        [&](QByteArrayView line) {
            ++count;
            const char* begin = input.bytes.constData();
            const bool inside = line.data() >= begin && line.data() + line.size() <= begin + input.bytes.size();
            if (!inside) {
                copies.push_back(line.toByteArray());
                line = copies.back();
            }
            kept.push_back(line);
            if (kept.size() > std::size_t(input.limits.lines))
                kept.pop_front();
        },
        input.limits.line);
    splitter.feed(input.bytes);
    splitter.finish();
    QStringList lines;
    lines.reserve(qsizetype(kept.size()));
    for (const QByteArrayView line : kept)
        lines.append(plain_line(line));
    if (total)
        *total = count;
    return lines;
}

ParsedOutput parse_text(const Input& input)
{
    ParsedOutput parsed;
    qint64 total = 0;
    const QStringList lines = lines_of(input, &total);
    QString first;
    for (const QString& line : lines) {
        first = line.trimmed();
        if (!first.isEmpty())
            break;
    }
    parsed.out =
        QJsonObject{{QStringLiteral("lines"), QJsonArray::fromStringList(lines)}, {QStringLiteral("first"), first}};
    if (total > lines.size())
        parsed.note = say("Only the last %1 of %2 lines are kept here.").arg(lines.size()).arg(total);
    return parsed;
}

ParsedOutput as_text(const Input& input, const QString& note)
{
    ParsedOutput parsed = parse_text(input);
    parsed.note = parsed.note.isEmpty() ? note : note + QLatin1Char(' ') + parsed.note;
    return parsed;
}

} // namespace opsdeck::automation::kinds
