// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/posts/gap_post.h"

#include "core/text/control_strip.h"
#include "core/text/markdown_escape.h"
#include "opsflow/posts/body_budget.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

constexpr int line_length = 1000;

QString code(const QString& line) { return core::inline_code(cut_to(core::single_line(line), line_length)); }

} // namespace

OutgoingPost gap_post(const QString& line, const QString& key, const QStringList& near_matches,
                      const PostLimits& limits)
{
    QStringList near;
    for (const QString& match : near_matches.mid(0, 3))
        near << code(match);
    OutgoingPost post;
    post.message = code(line) + QLatin1Char('\n');
    post.message += near.isEmpty() ? QCoreApplication::translate("Posts", "not automated yet")
                                   : QCoreApplication::translate("Posts", "not automated yet; nearest: %1")
                                         .arg(near.join(QStringLiteral(", ")));
    post.opsdeck = {
        {QStringLiteral("v"), props_version},
        {QStringLiteral("kind"), post_kind::gap},
        {QStringLiteral("key"), key},
    };
    return fitted(std::move(post), limits);
}

OutgoingPost gap_closed_post(const QString& line, const QString& key, const core::AutomationId& automation,
                             const QString& title, const PostLimits& limits)
{
    OutgoingPost post;
    post.message = QCoreApplication::translate("Posts", "✔ Automated now: %1 is answered by %2 (%3).")
                       .arg(code(line), core::escape_markdown(cut_to(core::single_line(title), limits.headline)),
                            core::inline_code(automation.value()));
    post.opsdeck = {
        {QStringLiteral("v"), props_version},
        {QStringLiteral("kind"), post_kind::gap_closed},
        {QStringLiteral("key"), key},
        {QStringLiteral("automation"), automation.value()},
    };
    return fitted(std::move(post), limits);
}

} // namespace opsdeck::opsflow
