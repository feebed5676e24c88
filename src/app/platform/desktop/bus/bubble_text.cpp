// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/bus/bubble_text.h"

#include "core/text/control_strip.h"
#include "core/text/elide.h"

namespace opsdeck::app {
namespace {

constexpr qsizetype longest_title = 120;
constexpr qsizetype longest_body = 400;

} // namespace

BubbleText bubble_text(const QString& title, const QString& body, const QStringList& capabilities)
{
    BubbleText text{core::elide_right(core::single_line(title), longest_title),
                    core::elide_right(core::strip_controls(body).trimmed(), longest_body)};
    if (!capabilities.contains(QLatin1String("body"))) {
        // A server that shows only titles: better one long line than half of what is to be said.
        if (!text.body.isEmpty())
            text.title =
                core::elide_right(text.title + QStringLiteral(": ") + core::single_line(text.body), longest_body);
        text.body.clear();
    } else if (capabilities.contains(QLatin1String("body-markup"))) {
        text.body = text.body.toHtmlEscaped();
    }
    return text;
}

} // namespace opsdeck::app
