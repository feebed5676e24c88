// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/transcript.h"

#include "core/text/control_strip.h"
#include "core/text/elide.h"
#include "core/text/plain_table.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <QStringList>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

/// What people read instead of the Markdown source.
QString without_marks(QString text)
{
    static const QRegularExpression fence(u"(?m)^`{3,}[^`\\n]*\\n?"_s);
    static const QRegularExpression inline_code(u"(`+) ?(.+?) ?\\1(?!`)"_s);
    static const QRegularExpression link(u"\\[([^\\]]+)\\]\\((?:[^()]|\\([^()]*\\))*\\)"_s);
    static const QRegularExpression strong(u"\\*\\*(.+?)\\*\\*"_s);
    static const QRegularExpression escaped(u"\\\\([\\\\`*_{}\\[\\]()<>#+\\-.!|~@:&])"_s);
    text.replace(fence, QString());
    text.replace(inline_code, u"\\2"_s);
    text.replace(link, u"\\1"_s);
    text.replace(strong, u"\\1"_s);
    text.replace(escaped, u"\\1"_s);
    text.remove(QChar(0x200B));
    text.remove(QChar(0x2060));
    return text;
}

QStringList cells_of(const QString& line)
{
    static const QRegularExpression border(u"(?<!\\\\)\\|"_s);
    QStringList cells = line.trimmed().split(border);
    cells.removeFirst();
    cells.removeLast();
    for (QString& cell : cells)
        cell = without_marks(cell.trimmed());
    return cells;
}

/// Markdown as plain lines, its tables with aligned columns.
QStringList plain_lines(const QString& markdown)
{
    static const QRegularExpression row(u"^\\s*\\|.*\\|\\s*$"_s);
    static const QRegularExpression rule(u"^[\\s|:-]+$"_s);
    QStringList lines;
    QStringList words;
    core::PlainTable table;
    const auto end_words = [&] {
        if (!words.isEmpty())
            lines += without_marks(words.join(QLatin1Char('\n'))).split(QLatin1Char('\n'));
        words.clear();
    };
    const auto end_table = [&] {
        if (!table.columns.isEmpty())
            lines += core::terminal_table(table).trimmed().split(QLatin1Char('\n'));
        table = {};
    };
    for (const QString& line : markdown.split(QLatin1Char('\n'))) {
        if (!row.match(line).hasMatch()) {
            end_table();
            words.append(line);
            continue;
        }
        end_words();
        if (table.columns.isEmpty())
            table.columns = cells_of(line);
        else if (!rule.match(line).hasMatch())
            table.rows.push_back(cells_of(line));
    }
    end_words();
    end_table();
    // One empty line is a pause, several are a hole.
    QStringList tidy;
    for (const QString& line : lines) {
        if (!line.trimmed().isEmpty() || (!tidy.isEmpty() && !tidy.last().isEmpty()))
            tidy.append(line.trimmed().isEmpty() ? QString() : line);
    }
    while (!tidy.isEmpty() && tidy.last().isEmpty())
        tidy.removeLast();
    return tidy;
}

QStringList attachment_lines(const QJsonObject& attachment)
{
    QStringList lines;
    for (const QString& key : {u"pretext"_s, u"title"_s, u"text"_s})
        lines += plain_lines(attachment.value(key).toString());
    const QJsonArray given = attachment.value(u"fields"_s).toArray();
    QStringList fields;
    for (const auto& value : given) {
        const QJsonObject field = value.toObject();
        fields.append(u"%1: %2"_s.arg(field.value(u"title"_s).toString(),
                                      without_marks(field.value(u"value"_s).toVariant().toString())));
    }
    if (!fields.isEmpty())
        lines.append(fields.join(u"  ·  "_s));
    return lines;
}

} // namespace

QString plain_text(const core::Post& post)
{
    const QJsonArray attachments = post.props.value(u"attachments"_s).toArray();
    QStringList lines = plain_lines(post.message);
    for (const auto& attachment : attachments) {
        for (const QString& line : attachment_lines(attachment.toObject()))
            lines.append(u"│ "_s + line);
    }
    for (const auto& file : post.files)
        lines.append(
            u"│ "_s +
            QCoreApplication::translate("Transcript", "file %1, %2").arg(file.name, core::bytes_text(file.size)));
    return core::strip_controls(lines.join(QLatin1Char('\n')));
}

QString transcript_block(const core::Post& post, const QString& author, const Terminal& terminal)
{
    const QString time = QDateTime::fromMSecsSinceEpoch(core::to_ms(post.created_at)).toString(u"hh:mm:ss"_s);
    const QString name = core::single_line(author).leftJustified(14);
    const QString mark = post.is_reply() ? u"↳ "_s : QString();
    const QString indent(time.size() + 2 + name.size() + 1, QLatin1Char(' '));
    const bool is_system = post.type.startsWith(u"system_"_s);
    QString block = terminal.paint(time, Colour::dim) + u"  "_s + terminal.paint(name, Colour::bold) + QLatin1Char(' ');
    bool first = true;
    for (const QString& line : plain_text(post).split(QLatin1Char('\n'))) {
        if (!first)
            block += QLatin1Char('\n') + indent;
        block += mark + (is_system ? terminal.paint(line, Colour::dim) : line);
        first = false;
    }
    return block;
}

QString local_time(core::Timestamp at, core::Timestamp now)
{
    if (core::to_ms(at) == 0)
        return {};
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(core::to_ms(at));
    const bool today = moment.date() == QDateTime::fromMSecsSinceEpoch(core::to_ms(now)).date();
    return moment.toString(today ? u"hh:mm:ss"_s : u"yyyy-MM-dd hh:mm"_s);
}

Colour terminal_colour(opsflow::Outcome outcome)
{
    switch (outcome) {
    case opsflow::Outcome::succeeded:
        return Colour::green;
    case opsflow::Outcome::cancelled:
    case opsflow::Outcome::rejected:
    case opsflow::Outcome::expired:
    case opsflow::Outcome::lost:
        return Colour::yellow;
    default:
        return Colour::red;
    }
}

QString state_text(const core::Run& run, const Terminal& terminal)
{
    if (!core::is_final(run.state) && run.state != core::RunState::lost)
        return terminal.paint(u"▸ "_s + core::to_text(run.state).replace(QLatin1Char('_'), QLatin1Char(' ')),
                              Colour::blue);
    const auto outcome = opsflow::outcome_of(run);
    const QString word = opsflow::to_text(outcome).replace(QLatin1Char('_'), QLatin1Char(' '));
    return terminal.paint(opsflow::mark_of(outcome) + QLatin1Char(' ') + word, terminal_colour(outcome));
}

} // namespace opsdeck::cli
