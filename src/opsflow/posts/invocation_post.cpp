// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/posts/invocation_post.h"

#include "core/text/control_strip.h"
#include "core/text/markdown_escape.h"
#include "opsflow/posts/body_budget.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

constexpr int origin_length = 300;

QString where_from(const core::Run& run)
{
    if (!run.origin.isEmpty()) {
        return QCoreApplication::translate("Posts", "from %1")
            .arg(core::escape_markdown(cut_to(core::single_line(run.origin), origin_length)));
    }
    switch (run.surface) {
    case core::Surface::terminal:
        return QCoreApplication::translate("Posts", "from a terminal");
    case core::Surface::shell:
        return QCoreApplication::translate("Posts", "from the Opsdeck shell");
    case core::Surface::composer:
        return QCoreApplication::translate("Posts", "typed in the room");
    case core::Surface::palette:
        return QCoreApplication::translate("Posts", "from the palette");
    case core::Surface::tile:
        return QCoreApplication::translate("Posts", "from a dashboard");
    case core::Surface::agent:
        return QCoreApplication::translate("Posts", "by the agent");
    case core::Surface::schedule:
        return QCoreApplication::translate("Posts", "by schedule");
    case core::Surface::followup:
        return QCoreApplication::translate("Posts", "as a follow-up");
    }
    return {};
}

} // namespace

OutgoingPost invocation_post(const core::Run& run, const core::LedgerEntry& entry, const PostLimits& limits)
{
    constexpr int room_for_origin = 900;
    OutgoingPost post;
    post.message = core::inline_code(cut_to(core::single_line(run.line), limits.message - room_for_origin)) +
                   QLatin1Char(' ') + where_from(run);
    post.opsdeck = {
        {QStringLiteral("v"), props_version},
        {QStringLiteral("kind"), post_kind::invocation},
        {QStringLiteral("run"), run.id.value()},
        {QStringLiteral("automation"), run.automation.value()},
        {QStringLiteral("digest"), run.digest},
        {QStringLiteral("line"), run.line},
        {QStringLiteral("params"), run.params},
        {QStringLiteral("surface"), core::to_text(run.surface)},
        {QStringLiteral("danger"), core::to_text(run.danger)},
        {QStringLiteral("env"), run.environment},
        {QStringLiteral("prev"), entry.prev},
        {QStringLiteral("hash"), entry.hash},
    };
    return fitted(std::move(post), limits);
}

} // namespace opsdeck::opsflow
