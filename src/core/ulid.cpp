// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ulid.h"

#include <QMutex>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace opsdeck::core {
namespace {

constexpr auto alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int time_letters = 10;
constexpr int random_letters = 16;

} // namespace

RunId new_run_id(const Clock& clock)
{
    static QMutex mutex;
    static qint64 last_ms = 0;
    static std::array<quint8, random_letters> digits{};

    const QMutexLocker lock(&mutex);
    const qint64 ms = std::max(to_ms(clock.now()), last_ms);
    if (ms == last_ms) {
        // Same millisecond: count up, so that order is kept.
        for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
            *digit = static_cast<quint8>((*digit + 1) % 32);
            if (*digit != 0)
                break;
        }
    } else {
        last_ms = ms;
        for (auto& digit : digits)
            digit = static_cast<quint8>(QRandomGenerator::system()->bounded(32));
    }

    QString text(time_letters + random_letters, Qt::Uninitialized);
    qint64 rest = ms;
    for (int i = time_letters - 1; i >= 0; --i, rest /= 32)
        text[i] = QLatin1Char(alphabet[rest % 32]);
    for (int i = 0; i < random_letters; ++i)
        text[time_letters + i] = QLatin1Char(alphabet[digits[static_cast<size_t>(i)]]);
    return RunId(text);
}

bool is_run_id(const QString& text)
{
    const QLatin1String letters(alphabet);
    return text.size() == time_letters + random_letters && text.at(0) <= QLatin1Char('7') &&
           std::all_of(text.cbegin(), text.cend(), [&](QChar c) { return letters.contains(c); });
}

Timestamp time_of(const RunId& id)
{
    if (!is_run_id(id.value()))
        return {};
    const QLatin1String letters(alphabet);
    qint64 ms = 0;
    for (int i = 0; i < time_letters; ++i)
        ms = ms * 32 + letters.indexOf(id.value().at(i));
    return from_ms(ms);
}

} // namespace opsdeck::core
