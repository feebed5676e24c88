// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/posts/result_post.h"

#include "core/text/control_strip.h"
#include "core/text/duration_text.h"
#include "core/text/markdown_escape.h"
#include "core/text/plain_table.h"
#include "opsflow/posts/body_budget.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr int cell_length = 200;
constexpr int line_length = 300;
constexpr int reason_length = 600;
constexpr int offered_lines = 5;

QString tr(const char* text) { return QCoreApplication::translate("Posts", text); }

QString table_text(const ResultContent& content, size_t rows)
{
    core::PlainTable table;
    for (const QString& column : content.columns)
        table.columns << cut_to(core::single_line(column), cell_length);
    for (size_t i = 0; i < std::min(rows, content.rows.size()); ++i) {
        QStringList row = content.rows[i];
        for (QString& cell : row)
            cell = cut_to(core::single_line(cell), cell_length);
        table.rows.push_back(std::move(row));
    }
    return core::markdown_table(table);
}

QString lines_text(const ResultContent& content, int count)
{
    // Of a failed run the end tells most, of any other the beginning.
    const bool from_end = content.outcome != Outcome::succeeded;
    const qsizetype first = from_end ? std::max<qsizetype>(0, content.lines.size() - count) : 0;
    QStringList shown;
    for (const QString& line : content.lines.mid(first, count))
        shown << cut_to(core::strip_controls(line), line_length);
    return core::code_block(core::defuse_mentions(shown.join(QLatin1Char('\n'))));
}

QJsonObject field(const QString& title, const QString& value)
{
    return {{QStringLiteral("title"), title}, {QStringLiteral("value"), value}, {QStringLiteral("short"), true}};
}

QString footer(const ResultContent& content, qint64 shown_lines, qint64 shown_rows)
{
    QStringList parts;
    if (shown_rows > 0 && content.rows_total > shown_rows)
        parts << tr("%1 of %2 rows").arg(shown_rows).arg(content.rows_total);
    if (shown_lines > 0 && content.lines_total > shown_lines)
        parts << tr("%1 of %2 lines").arg(shown_lines).arg(content.lines_total);
    if (content.output_file)
        parts << tr("all of it in %1").arg(content.output_file->name);
    if (!content.note.isEmpty())
        parts << cut_to(core::single_line(content.note), cell_length);
    return parts.join(QStringLiteral(" · "));
}

QJsonObject attachment(const core::Run& run, const ResultContent& content, const PostLimits& limits, int rows,
                       int lines)
{
    const bool has_table = !content.rows.empty() && !content.columns.isEmpty();
    QString text;
    if (has_table && rows > 0)
        text = table_text(content, static_cast<size_t>(rows));
    else if (!has_table && !content.lines.isEmpty() && lines > 0)
        text = lines_text(content, lines);
    if (!content.next_lines.isEmpty()) {
        QStringList offers;
        for (const QString& line : content.next_lines.mid(0, offered_lines))
            offers << core::inline_code(cut_to(core::single_line(line), line_length));
        text += QStringLiteral("\n\n") + tr("Next:") + QLatin1Char(' ') + offers.join(QStringLiteral(", "));
    }

    QJsonArray fields{field(tr("Outcome"), words_of(content.outcome))};
    if (core::to_ms(run.started_at) > 0 && core::to_ms(run.ended_at) > 0)
        fields.append(field(tr("Took"), core::took_text(run.ended_at - run.started_at)));
    if (run.exit_code)
        fields.append(field(tr("Exit status"), QString::number(*run.exit_code)));

    const qint64 shown_rows = has_table ? std::min<qint64>(rows, static_cast<qint64>(content.rows.size())) : 0;
    const qint64 shown_lines = has_table ? 0 : std::min<qint64>(lines, content.lines.size());
    QJsonObject made{
        {QStringLiteral("color"), colour_of(content.outcome)},
        {QStringLiteral("fallback"), cut_to(core::single_line(run.headline), limits.headline)},
        {QStringLiteral("text"), text.trimmed()},
        {QStringLiteral("fields"), fields},
    };
    const QString foot = footer(content, shown_lines, shown_rows);
    if (!foot.isEmpty())
        made.insert(QStringLiteral("footer"), foot);
    return made;
}

} // namespace

OutgoingPost result_post(const core::Run& run, const core::LedgerEntry& entry, const ResultContent& content,
                         const PostLimits& limits)
{
    QString headline = cut_to(core::single_line(content.headline), limits.headline);
    if (headline.isEmpty())
        headline = cut_to(run.line + QStringLiteral(": ") + words_of(content.outcome), limits.headline);

    OutgoingPost post;
    post.message = mark_of(content.outcome) + QLatin1Char(' ') + core::escape_markdown(headline);
    const QString reason = core::single_line(content.reason);
    if (!reason.isEmpty() && content.outcome != Outcome::succeeded && !headline.contains(reason))
        post.message += QLatin1Char('\n') + core::escape_markdown(cut_to(reason, reason_length));
    post.message += QLatin1Char('\n') + core::inline_code(cut_to(core::single_line(run.line), line_length));
    post.links_to_run = run.id;
    if (content.output_file)
        post.files.push_back(*content.output_file);
    post.opsdeck = {
        {QStringLiteral("v"), props_version},
        {QStringLiteral("kind"), post_kind::result},
        {QStringLiteral("run"), run.id.value()},
        {QStringLiteral("invocation_post"), run.invocation_post.value()},
        {QStringLiteral("outcome"), to_text(content.outcome)},
        {QStringLiteral("exit"), run.exit_code ? QJsonValue(*run.exit_code) : QJsonValue()},
        {QStringLiteral("started_at"), core::to_ms(run.started_at) > 0 ? core::to_iso(run.started_at) : QString()},
        {QStringLiteral("ended_at"), core::to_ms(run.ended_at) > 0 ? core::to_iso(run.ended_at) : QString()},
        {QStringLiteral("headline"), headline},
        {QStringLiteral("prev"), entry.prev},
        {QStringLiteral("hash"), entry.hash},
    };

    core::Run shown = run;
    shown.headline = headline;
    int rows = static_cast<int>(std::min<size_t>(content.rows.size(), 200));
    int lines = limits.post_lines;
    for (;;) {
        post.attachments = {attachment(shown, content, limits, rows, lines)};
        if (body_bytes(post) <= limits.body_bytes || rows + lines == 0)
            break;
        rows /= 2;
        lines /= 2;
    }
    return fitted(std::move(post), limits);
}

} // namespace opsdeck::opsflow
