// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/elide.h"

#include <algorithm>
#include <array>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

/// True where a cut before `at` would part what belongs together.
bool is_inside(const QString& text, qsizetype at)
{
    if (at <= 0 || at >= text.size())
        return false;
    const QChar c = text[at];
    return c.isLowSurrogate() || c.isMark() || c == QChar(0x200D) || text[at - 1] == QChar(0x200D);
}

} // namespace

QString elide_right(const QString& text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    if (length <= 0)
        return {};
    qsizetype cut = length - 1;
    while (is_inside(text, cut))
        --cut;
    return text.first(cut) + u'…';
}

QString elide_middle(const QString& text, qsizetype length)
{
    if (text.size() <= length)
        return text;
    if (length <= 0)
        return {};
    qsizetype head = length / 2;
    qsizetype tail = text.size() - (length - 1 - head);
    while (is_inside(text, head))
        --head;
    while (is_inside(text, tail))
        ++tail;
    return text.first(head) + u'…' + text.sliced(tail);
}

QString bytes_text(qint64 bytes)
{
    constexpr std::array<QStringView, 6> units{u"bytes", u"KiB", u"MiB", u"GiB", u"TiB", u"PiB"};
    auto value = static_cast<double>(std::max<qint64>(0, bytes));
    size_t unit = 0;
    while (value >= 1024 && unit + 1 < units.size()) {
        value /= 1024;
        ++unit;
    }
    const bool whole = unit == 0 || value >= 100 || value == static_cast<double>(static_cast<qint64>(value));
    return QString::number(value, 'f', whole ? 0 : 1) + u' ' + units[unit].toString();
}

} // namespace opsdeck::core
