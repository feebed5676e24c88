// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dashboard/freshness.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::core {
namespace {

using namespace std::chrono_literals;

constexpr double fresh_intervals = 1.5;
constexpr double ageing_intervals = 3;

QString tr(const char* text, int n = -1) { return QCoreApplication::translate("Dashboards", text, nullptr, n); }

Millis times(Millis interval, double factor)
{
    return Millis(static_cast<qint64>(static_cast<double>(interval.count()) * factor));
}

} // namespace

Freshness freshness_of(Timestamp observed_at, Millis interval, bool has_failed, Timestamp now)
{
    if (to_ms(observed_at) == 0)
        return Freshness::never;
    const Millis age = now - observed_at;
    if (has_failed || age > times(interval, ageing_intervals))
        return Freshness::stale;
    return age > times(interval, fresh_intervals) ? Freshness::ageing : Freshness::fresh;
}

Millis until_next_freshness(Timestamp observed_at, Millis interval, bool has_failed, Timestamp now)
{
    if (to_ms(observed_at) == 0 || has_failed)
        return 0ms;
    for (const double border : {fresh_intervals, ageing_intervals}) {
        const Millis left = observed_at + times(interval, border) + 1ms - now;
        if (left > 0ms)
            return left;
    }
    return 0ms;
}

QString age_text(Millis age)
{
    age = std::max(age, 0ms);
    const auto whole = [](auto unit) { return QString::number(unit.count()); };
    if (age < 1min)
        return tr("%1 s").arg(whole(std::chrono::duration_cast<std::chrono::seconds>(age)));
    if (age < 1h)
        return tr("%1 min").arg(whole(std::chrono::duration_cast<std::chrono::minutes>(age)));
    if (age < 48h)
        return tr("%1 h").arg(whole(std::chrono::duration_cast<std::chrono::hours>(age)));
    return tr("%1 d").arg(whole(std::chrono::duration_cast<std::chrono::days>(age)));
}

QString spoken_age(Millis age)
{
    if (age < 1min)
        return tr("less than a minute");
    if (age < 1h)
        return tr("%n minute(s)", static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(age).count()));
    if (age < 48h)
        return tr("%n hour(s)", static_cast<int>(std::chrono::duration_cast<std::chrono::hours>(age).count()));
    return tr("%n day(s)", static_cast<int>(std::chrono::duration_cast<std::chrono::days>(age).count()));
}

} // namespace opsdeck::core
