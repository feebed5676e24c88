// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/kinds/log_line.h"

#include <array>
#include <utility>

namespace opsdeck::automation::kinds {
namespace {

constexpr qsizetype level_within = 160; // characters; further on it is prose
constexpr qsizetype shape_within = 300; // characters of a message that tell it from others

constexpr std::array<std::pair<const char*, LogLevel>, 18> level_words{{
    {"emerg", LogLevel::error},
    {"alert", LogLevel::error},
    {"fatal", LogLevel::error},
    {"critical", LogLevel::error},
    {"crit", LogLevel::error},
    {"severe", LogLevel::error},
    {"panic", LogLevel::error},
    {"error", LogLevel::error},
    {"err", LogLevel::error},
    {"warning", LogLevel::warn},
    {"warn", LogLevel::warn},
    {"notice", LogLevel::info},
    {"info", LogLevel::info},
    {"debug", LogLevel::debug},
    {"trace", LogLevel::debug},
    {"verbose", LogLevel::debug},
    {"fine", LogLevel::debug},
    {"dbg", LogLevel::debug},
}};

LogLevel level_of(QStringView word)
{
    for (const auto& [name, level] : level_words) {
        if (word.compare(QLatin1String(name), Qt::CaseInsensitive) == 0)
            return level;
    }
    return LogLevel::none;
}

bool is_upper(QStringView word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.isUpper(); });
}

// A level is a word in capitals, or one in brackets, before a colon, or the value of level= or "level":.
LogLevel find_level(QStringView line, qsizetype& after)
{
    const QStringView head = line.first(std::min(line.size(), level_within));
    for (qsizetype at = 0; at < head.size();) {
        if (!head.at(at).isLetter()) {
            ++at;
            continue;
        }
        qsizetype end = at;
        while (end < head.size() && (head.at(end).isLetter() || head.at(end) == QLatin1Char('_')))
            ++end;
        const QStringView word = head.sliced(at, end - at);
        const LogLevel level = level_of(word);
        if (level != LogLevel::none) {
            const QChar before = at > 0 ? head.at(at - 1) : QChar(u' ');
            const QChar behind = end < head.size() ? head.at(end) : QChar(u' ');
            const bool marked = before == QLatin1Char('[') || before == QLatin1Char('<') ||
                                before == QLatin1Char('(') || before == QLatin1Char('=') ||
                                before == QLatin1Char('"') || (behind == QLatin1Char(':') && before.isSpace()) ||
                                (behind == QLatin1Char(':') && at == 0);
            if ((is_upper(word) && !before.isLetterOrNumber() && !behind.isLetterOrNumber()) || marked) {
                after = end;
                return level;
            }
        }
        at = end;
    }
    return LogLevel::none;
}

// The date and time a line begins with, in any of the usual forms: digits with separators, with a month's name or "T".
qsizetype time_length(QStringView line)
{
    qsizetype at = 0;
    qsizetype end = 0;
    int digits = 0;
    int letters = 0;
    bool clock = false; // hours and minutes were seen: only fractions and a zone may follow
    if (line.startsWith(QLatin1Char('[')))
        ++at;
    for (; at < line.size() && at < 40; ++at) {
        const QChar c = line.at(at);
        if (c.isDigit()) {
            ++digits;
            letters = 0;
            end = at + 1;
        } else if (c.isLetter()) {
            if (clock) {
                end += c == QLatin1Char('Z') && end == at ? 1 : 0;
                break;
            }
            if (++letters > 3)
                break;
        } else if (c == QLatin1Char(' ') && clock) {
            const bool zone =
                at + 1 < line.size() && (line.at(at + 1) == QLatin1Char('+') || line.at(at + 1) == QLatin1Char('-'));
            if (!zone)
                break;
        } else if (c == QLatin1Char(':') && end == at && digits > 0) {
            clock = true;
        } else if (!QStringView(u"-/:.,+ ").contains(c)) {
            break;
        }
    }
    return digits >= 4 && clock ? end : 0;
}

// Numbers, hexadecimal ids and quoted parts become "#", so that messages that differ only there are one.
QString shape_of(QStringView message)
{
    QString shape;
    const QStringView text = message.first(std::min(message.size(), shape_within));
    for (qsizetype at = 0; at < text.size();) {
        const QChar c = text.at(at);
        if (c.isLetterOrNumber()) {
            qsizetype end = at;
            bool digit = false;
            while (end < text.size() && (text.at(end).isLetterOrNumber() || text.at(end) == QLatin1Char('_'))) {
                digit = digit || text.at(end).isDigit();
                ++end;
            }
            if (!digit)
                shape += text.sliced(at, end - at);
            else if (!shape.endsWith(QLatin1Char('#')))
                shape += QLatin1Char('#');
            at = end;
        } else if (c == QLatin1Char('"') || c == QLatin1Char('\'')) {
            const qsizetype close = text.indexOf(c, at + 1);
            if (close < 0) {
                shape += c;
                ++at;
            } else {
                shape += QLatin1Char('#');
                at = close + 1;
            }
        } else {
            // "10.0.0.1" and "a1-b2" are one thing each.
            const bool joins = shape.endsWith(QLatin1Char('#')) &&
                               (c == QLatin1Char('.') || c == QLatin1Char('-') || c == QLatin1Char(':')) &&
                               at + 1 < text.size() && text.at(at + 1).isLetterOrNumber();
            if (!joins)
                shape += c.isSpace() ? QChar(u' ') : c;
            ++at;
        }
    }
    return shape;
}

} // namespace

LogLine read_log_line(const QString& line)
{
    LogLine read;
    const QStringView view(line);
    const qsizetype time_end = time_length(view);
    qsizetype message_at = time_end;
    qsizetype level_end = 0;
    read.level = find_level(view, level_end);
    message_at = std::max(message_at, level_end);
    if (time_end > 0)
        read.time = line.left(time_end).remove(QLatin1Char('[')).trimmed();
    while (message_at < line.size() && !line.at(message_at).isLetterOrNumber() &&
           line.at(message_at) != QLatin1Char('"') && line.at(message_at) != QLatin1Char('/'))
        ++message_at;
    read.message = line.mid(message_at).trimmed();
    if (read.message.isEmpty())
        read.message = line.trimmed();
    if (read.level != LogLevel::none)
        read.shape = shape_of(read.message);
    return read;
}

QString to_text(LogLevel level)
{
    switch (level) {
    case LogLevel::error:
        return QStringLiteral("ERROR");
    case LogLevel::warn:
        return QStringLiteral("WARN");
    case LogLevel::info:
        return QStringLiteral("INFO");
    case LogLevel::debug:
        return QStringLiteral("DEBUG");
    case LogLevel::none:
        break;
    }
    return {};
}

} // namespace opsdeck::automation::kinds
