// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/json_rows.h"

#include <QJsonArray>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QJsonValue moment(core::Timestamp at)
{
    return core::to_ms(at) == 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(core::to_iso(at));
}

QJsonObject post_ids(const core::Run& run)
{
    QJsonObject ids;
    if (!run.invocation_post.is_empty())
        ids.insert(u"invocation"_s, run.invocation_post.value());
    if (!run.progress_post.is_empty())
        ids.insert(u"progress"_s, run.progress_post.value());
    if (!run.result_post.is_empty())
        ids.insert(u"result"_s, run.result_post.value());
    return ids;
}

QString text_of(opsflow::SubmitKind kind)
{
    switch (kind) {
    case opsflow::SubmitKind::ran:
        return u"ran"_s;
    case opsflow::SubmitKind::gap:
        return u"gap"_s;
    case opsflow::SubmitKind::refused:
        return u"refused"_s;
    case opsflow::SubmitKind::invalid_line:
        break;
    }
    return u"invalid_line"_s;
}

} // namespace

QJsonObject row_of(const core::Run& run)
{
    const bool has_outcome = core::is_final(run.state) || run.state == core::RunState::lost;
    return {
        {u"run"_s, run.id.value()},
        {u"automation"_s, run.automation.value()},
        {u"line"_s, run.line},
        {u"params"_s, run.params},
        {u"danger"_s, core::to_text(run.danger)},
        {u"surface"_s, core::to_text(run.surface)},
        {u"state"_s, core::to_text(run.state)},
        {u"outcome"_s, has_outcome ? QJsonValue(opsflow::to_text(opsflow::outcome_of(run))) : QJsonValue()},
        {u"exit"_s, run.exit_code ? QJsonValue(*run.exit_code) : QJsonValue()},
        {u"reason"_s, run.reason},
        {u"headline"_s, run.headline},
        {u"user"_s, run.actor.username},
        {u"room"_s, run.room_name},
        {u"requested_at"_s, moment(run.requested_at)},
        {u"started_at"_s, moment(run.started_at)},
        {u"ended_at"_s, moment(run.ended_at)},
        {u"posts"_s, post_ids(run)},
    };
}

QJsonObject row_of(const core::Post& post)
{
    QJsonArray files;
    for (const auto& file : post.files)
        files.append(QJsonObject{{u"id"_s, file.id.value()}, {u"name"_s, file.name}, {u"size"_s, file.size}});
    return {
        {u"id"_s, post.id.value()},
        {u"room"_s, post.room.value()},
        {u"user"_s, post.user.value()},
        {u"root"_s, post.root.value()},
        {u"type"_s, post.type},
        {u"message"_s, post.message},
        {u"props"_s, post.props},
        {u"files"_s, files},
        {u"created_at"_s, moment(post.created_at)},
        {u"edited_at"_s, moment(post.edited_at)},
    };
}

QJsonObject row_of(const core::Room& room)
{
    return {
        {u"id"_s, room.id.value()},
        {u"name"_s, room.name},
        {u"display_name"_s, room.display_name},
        {u"last_post_at"_s, moment(room.last_post_at)},
        {u"archived"_s, room.is_archived()},
    };
}

QJsonObject row_of(const opsflow::Gap& gap)
{
    QJsonArray askers;
    for (const auto& asker : gap.askers)
        askers.append(
            QJsonObject{{u"user"_s, asker.user.value()}, {u"server"_s, asker.server}, {u"times"_s, asker.times}});
    return {
        {u"key"_s, gap.key},
        {u"line"_s, gap.line},
        {u"times"_s, gap.times},
        {u"askers"_s, askers},
        {u"first_at"_s, moment(gap.first_at)},
        {u"last_at"_s, moment(gap.last_at)},
        {u"closed_at"_s, moment(gap.closed_at)},
        {u"closed_by"_s, gap.closed_by.value()},
    };
}

QJsonObject row_of(const opsflow::VerifyFinding& finding)
{
    return {
        {u"finding"_s, opsflow::to_text(finding.kind)},
        {u"post"_s, finding.post.value()},
        {u"run"_s, finding.run.value()},
        {u"text"_s, finding.text},
    };
}

QJsonObject row_of(const opsflow::RunReport& report)
{
    QJsonObject row = report.run.id.is_empty() ? QJsonObject() : row_of(report.run);
    row.insert(u"event"_s, u"ended"_s);
    row.insert(u"kind"_s, text_of(report.kind));
    if (report.kind == opsflow::SubmitKind::ran)
        row.insert(u"outcome"_s, opsflow::to_text(report.outcome));
    else if (report.kind == opsflow::SubmitKind::gap) {
        row.insert(u"gap"_s, report.gap_key);
        row.insert(u"times"_s, report.gap_times);
        row.insert(u"near"_s, QJsonArray::fromStringList(report.near_matches));
    } else {
        row.insert(u"error"_s, report.problem.text);
        row.insert(u"error_kind"_s, core::to_text(report.problem.kind));
    }
    if (!report.output_path.isEmpty())
        row.insert(u"output"_s, report.output_path);
    QJsonArray followups;
    for (const auto& followup : report.followups)
        followups.append(QJsonObject{
            {u"label"_s, followup.label}, {u"line"_s, followup.line}, {u"rollback"_s, followup.is_rollback}});
    if (!followups.isEmpty())
        row.insert(u"followups"_s, followups);
    return row;
}

QJsonObject row_of(const opsflow::DeliveryState& delivery)
{
    return {
        {u"row"_s, delivery.row},
        {u"kind"_s, delivery.kind},
        {u"edit"_s, delivery.is_edit},
        {u"state"_s, opsflow::to_text(delivery.stage)},
        {u"why"_s, delivery.why},
        {u"run"_s, delivery.run.value()},
        {u"room"_s, delivery.room.value()},
        {u"post"_s, delivery.post.value()},
        {u"words"_s, delivery.words},
        {u"attempts"_s, delivery.attempts},
        {u"may_be_there"_s, delivery.may_be_there},
        {u"must_be_confirmed"_s, delivery.must_be_confirmed},
        {u"created_at"_s, moment(delivery.created_at)},
    };
}

QJsonObject row_of(const core::Error& error)
{
    return {
        {u"error"_s, error.text},
        {u"error_kind"_s, core::to_text(error.kind)},
        {u"detail"_s, error.detail},
    };
}

} // namespace opsdeck::cli
