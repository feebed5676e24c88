// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/posts/progress_post.h"

#include "core/text/control_strip.h"
#include "core/text/duration_text.h"
#include "core/text/markdown_escape.h"
#include "opsflow/posts/body_budget.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/run/outcome.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr int text_length = 200;

QString state_words(const core::Run& run)
{
    if (core::is_final(run.state) || run.state == core::RunState::lost)
        return words_of(outcome_of(run));
    switch (run.state) {
    case core::RunState::running:
        return QCoreApplication::translate("Posts", "running");
    case core::RunState::cancelling:
        return QCoreApplication::translate("Posts", "being stopped");
    default:
        return QCoreApplication::translate("Posts", "waiting");
    }
}

} // namespace

OutgoingPost progress_post(const core::Run& run, const ProgressState& progress, const PostLimits& limits)
{
    const auto shown = [](const QString& text) {
        return core::escape_markdown(cut_to(core::single_line(text), text_length));
    };
    const bool has_ended = core::is_final(run.state) || run.state == core::RunState::lost;
    const QString mark = has_ended ? mark_of(outcome_of(run)) : QStringLiteral("⏳");
    QStringList parts{mark + QLatin1Char(' ') + state_words(run)};
    if (progress.total > 0) {
        const double percent = std::clamp(100.0 * progress.done / progress.total, 0.0, 100.0);
        parts << QStringLiteral("%1 % (%2/%3%4)")
                     .arg(static_cast<int>(percent))
                     .arg(progress.done, 0, 'g', 10)
                     .arg(progress.total, 0, 'g', 10)
                     .arg(progress.unit.isEmpty() ? QString() : QLatin1Char(' ') + shown(progress.unit));
    } else if (progress.done > 0) {
        parts << QString::number(progress.done, 'g', 10) + QLatin1Char(' ') + shown(progress.unit);
    }
    if (!progress.text.isEmpty())
        parts << shown(progress.text);
    parts << core::took_text(progress.elapsed);

    OutgoingPost post;
    post.message = parts.join(QStringLiteral(" · "));
    post.reply_to_run = run.id;
    post.opsdeck = {
        {QStringLiteral("v"), props_version},    {QStringLiteral("kind"), post_kind::progress},
        {QStringLiteral("run"), run.id.value()}, {QStringLiteral("state"), core::to_text(run.state)},
        {QStringLiteral("seq"), progress.seq},
    };
    return fitted(std::move(post), limits);
}

} // namespace opsdeck::opsflow
