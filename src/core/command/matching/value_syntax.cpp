// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/matching/value_syntax.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <array>
#include <cmath>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

constexpr double largest_exact = 9'007'199'254'740'991.0;

bool is_ipv4(const QString& text)
{
    const QStringList parts = text.split(u'.');
    return parts.size() == 4 && std::all_of(parts.begin(), parts.end(), [](const QString& part) {
               bool ok = false;
               const uint number = part.toUInt(&ok);
               return ok && number <= 255 && part.size() <= 3 && part.front().isDigit();
           });
}

/// Groups of up to four hexadecimal digits, one "::", an IPv4 tail, a zone behind "%".
bool is_ipv6(QString text)
{
    if (const qsizetype zone = text.indexOf(u'%'); zone >= 0) {
        static const QRegularExpression zone_name(u"\\A[A-Za-z0-9._-]{1,32}\\z"_s);
        if (!zone_name.match(text.sliced(zone + 1)).hasMatch())
            return false;
        text.truncate(zone);
    }
    if (text.count(u"::"_s) > 1 || text.contains(u":::"_s) || !text.contains(u':'))
        return false;
    const bool shortened = text.contains(u"::"_s);
    if (!shortened && (text.startsWith(u':') || text.endsWith(u':')))
        return false;
    QStringList groups = text.split(u':', Qt::SkipEmptyParts);
    qsizetype count = groups.size();
    if (!groups.isEmpty() && groups.back().contains(u'.')) {
        if (!is_ipv4(groups.back()) || text.endsWith(u':'))
            return false;
        groups.removeLast();
        ++count;
    }
    static const QRegularExpression group(u"\\A[0-9A-Fa-f]{1,4}\\z"_s);
    const bool right =
        std::all_of(groups.begin(), groups.end(), [](const QString& g) { return group.match(g).hasMatch(); });
    return right && (shortened ? count < 8 : count == 8);
}

} // namespace

std::optional<double> parse_whole_number(const QString& text)
{
    static const QRegularExpression digits(u"\\A[+-]?[0-9]{1,17}\\z"_s);
    if (!digits.match(text).hasMatch())
        return std::nullopt;
    const auto number = static_cast<double>(text.toLongLong());
    return std::abs(number) <= largest_exact ? std::optional(number) : std::nullopt;
}

std::optional<double> parse_number(const QString& text)
{
    static const QRegularExpression shape(u"\\A[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?\\z"_s);
    bool ok = false;
    const double number = text.toDouble(&ok);
    if (!ok || !std::isfinite(number) || !shape.match(text).hasMatch())
        return std::nullopt;
    return number;
}

std::optional<bool> parse_boolean(const QString& text)
{
    static const QStringList yes{u"true"_s, u"yes"_s, u"on"_s, u"1"_s};
    static const QStringList no{u"false"_s, u"no"_s, u"off"_s, u"0"_s};
    const QString word = text.trimmed().toLower();
    if (yes.contains(word))
        return true;
    if (no.contains(word))
        return false;
    return std::nullopt;
}

bool is_url(const QString& text)
{
    static const QRegularExpression shape(u"\\A[A-Za-z][A-Za-z0-9+.-]*://[^\\s\\x{0}-\\x{20}\\x{7f}]+\\z"_s);
    if (!shape.match(text).hasMatch())
        return false;
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && !url.host().isEmpty();
}

bool is_host(const QString& text)
{
    static const QRegularExpression label(u"\\A[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?\\z"_s);
    if (text.isEmpty() || text.size() > 253)
        return false;
    if (text.contains(u':'))
        return is_ipv6(text);
    static const QRegularExpression only_numbers(u"\\A[0-9.]+\\z"_s);
    if (only_numbers.match(text).hasMatch() && text.contains(u'.'))
        return is_ipv4(text);
    QStringList labels = text.split(u'.');
    if (labels.size() > 1 && labels.back().isEmpty())
        labels.removeLast(); // a fully qualified name ends with a point
    return std::all_of(labels.begin(), labels.end(), [](const QString& part) { return label.match(part).hasMatch(); });
}

std::optional<qint64> parse_size(const QString& text)
{
    struct Unit {
        QStringView name;
        double bytes;
    };
    static constexpr std::array<Unit, 10> units{{{u"", 1},
                                                 {u"b", 1},
                                                 {u"kb", 1e3},
                                                 {u"mb", 1e6},
                                                 {u"gb", 1e9},
                                                 {u"kib", 1024},
                                                 {u"mib", 1048576},
                                                 {u"gib", 1073741824},
                                                 {u"k", 1024},
                                                 {u"m", 1048576}}};
    static const QRegularExpression shape(u"\\A([0-9]+(?:\\.[0-9]+)?) ?([a-z]*)\\z"_s);
    const auto match = shape.match(text.trimmed().toLower());
    if (!match.hasMatch())
        return std::nullopt;
    for (const Unit& unit : units) {
        if (unit.name != match.capturedView(2))
            continue;
        const double bytes = match.capturedView(1).toDouble() * unit.bytes;
        return bytes < 1e15 ? std::optional(static_cast<qint64>(bytes)) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace opsdeck::core
