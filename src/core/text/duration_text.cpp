// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/duration_text.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

struct Unit {
    QStringView name;
    qint64 ms;
};

constexpr std::array<Unit, 6> units{
    {{u"w", 604'800'000}, {u"d", 86'400'000}, {u"h", 3'600'000}, {u"m", 60'000}, {u"s", 1'000}, {u"ms", 1}}};
constexpr double longest_ms = 10.0 * 366 * 86'400'000;

tl::unexpected<Error> not_a_duration(const QString& text)
{
    return failure(ErrorKind::invalid_input,
                   QCoreApplication::translate("Duration", "\"%1\" is not a duration. Write it like 90s, 15m, 1h30m or "
                                                           "2d.")
                       .arg(text));
}

} // namespace

Result<Millis> parse_duration(const QString& text)
{
    const QString all = text.trimmed().toLower();
    if (all.isEmpty())
        return not_a_duration(text);
    double total = 0;
    qint64 last_unit = std::numeric_limits<qint64>::max();
    for (qsizetype i = 0; i < all.size();) {
        const qsizetype start = i;
        while (i < all.size() && ((all[i] >= u'0' && all[i] <= u'9') || all[i] == u'.'))
            ++i;
        bool is_number = false;
        const double number = QStringView(all).sliced(start, i - start).toDouble(&is_number);
        if (!is_number)
            return not_a_duration(text);
        const qsizetype unit_start = i;
        while (i < all.size() && all[i] >= u'a' && all[i] <= u'z')
            ++i;
        const QStringView name = QStringView(all).sliced(unit_start, i - unit_start);
        qint64 factor = 0;
        for (const Unit& unit : units) {
            if (unit.name == name)
                factor = unit.ms;
        }
        if (name.isEmpty() && start == 0 && i == all.size())
            factor = 1'000;
        // Units go from large to small, each once: "30m1h" is more likely a slip than a wish.
        if (factor == 0 || factor >= last_unit)
            return not_a_duration(text);
        last_unit = factor;
        total += number * static_cast<double>(factor);
        if (total > longest_ms)
            return failure(ErrorKind::invalid_input,
                           QCoreApplication::translate("Duration", "\"%1\" is longer than ten years.").arg(text));
    }
    return Millis(std::llround(total));
}

QString duration_text(Millis duration)
{
    qint64 left = std::max<qint64>(0, duration.count());
    if (left == 0)
        return u"0s"_s;
    QString out;
    for (const Unit& unit : units) {
        if (const qint64 count = left / unit.ms; count > 0) {
            out += QString::number(count) + unit.name.toString();
            left %= unit.ms;
        }
    }
    return out;
}

QString took_text(Millis duration)
{
    const qint64 ms = std::max<qint64>(0, duration.count());
    const auto tr = [](const char* text) { return QCoreApplication::translate("Duration", text); };
    if (ms < 9'950)
        return tr("%1 s").arg(QString::number(static_cast<double>(ms) / 1000.0, 'f', 1));
    const qint64 s = (ms + 500) / 1000;
    if (s < 60)
        return tr("%1 s").arg(s);
    if (s < 3'600)
        return s % 60 == 0 ? tr("%1 min").arg(s / 60) : tr("%1 min %2 s").arg(s / 60).arg(s % 60);
    const qint64 min = (s + 30) / 60;
    if (min < 24 * 60)
        return min % 60 == 0 ? tr("%1 h").arg(min / 60) : tr("%1 h %2 min").arg(min / 60).arg(min % 60);
    const qint64 h = (min + 30) / 60;
    const QString days = h / 24 == 1 ? tr("1 day") : tr("%1 days").arg(h / 24);
    return h % 24 == 0 ? days : tr("%1 %2 h").arg(days).arg(h % 24);
}

} // namespace opsdeck::core
