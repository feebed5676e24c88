// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/posts/post_limits.h"

namespace opsdeck::opsflow {

int code_points(const QString& text)
{
    int count = 0;
    for (const QChar unit : text)
        count += unit.isLowSurrogate() ? 0 : 1;
    return count;
}

QString cut_to(const QString& text, int limit)
{
    if (text.size() <= limit || code_points(text) <= limit)
        return text;
    int count = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text.at(i).isLowSurrogate())
            continue;
        if (++count == limit)
            return text.left(i) + QChar(0x2026);
    }
    return text;
}

} // namespace opsdeck::opsflow
