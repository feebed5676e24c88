// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/control_strip.h"
#include "core/text/markdown_escape.h"

#include <cstdlib>

using namespace opsdeck::core;

/// No control character is left, and a cut in the middle changes nothing.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const QString whole = strip_controls(text);
    for (const QChar c : whole) {
        if (c.category() == QChar::Other_Control && c != u'\n' && c != u'\t')
            std::abort();
    }
    ControlStripper stripper;
    const QString first = stripper.feed(QStringView(text).first(text.size() / 2));
    if (first + stripper.feed(QStringView(text).sliced(text.size() / 2)) != whole)
        std::abort();
    (void)escape_markdown(text);
    (void)inline_code(text);
    return 0;
}
