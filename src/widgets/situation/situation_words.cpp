// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/situation/situation_words.h"

#include "opsflow/palette/palette_row.h"
#include "widgets/timeline/items/run_look.h"
#include "widgets/timeline/paint/item_painter.h"

#include <QCoreApplication>

namespace opsdeck::widgets {
namespace {

using opsflow::InsightKind;
using opsflow::SituationModel;

QString tr(const char* text) { return QCoreApplication::translate("Situation", text); }

struct Look {
    const char* icon;
    Role ink;
};

Look look_of(InsightKind kind)
{
    switch (kind) {
    case InsightKind::update:
        return {"bell", Role::info};
    case InsightKind::milestone:
        return {"flag", Role::info};
    case InsightKind::severity:
    case InsightKind::threshold:
        return {"warning", Role::warning};
    case InsightKind::decision:
        return {"check", Role::accent};
    case InsightKind::failed_change:
        return {"failed", Role::danger};
    case InsightKind::ended_change:
        return {"done", Role::success};
    case InsightKind::state_difference:
        return {"eye", Role::info};
    case InsightKind::promoted:
        return {"pin", Role::accent};
    }
    return {"info", Role::info};
}

QString place_words(const SituationModel& names, const core::RoomId& room, const core::UserId& user,
                    const QString& username, bool with_room)
{
    QStringList parts;
    const QString name = username.isEmpty() ? names.user_name(user) : username;
    if (!name.isEmpty())
        parts << QLatin1Char('@') + name;
    const QString where = names.room_name(room);
    if (with_room && !where.isEmpty())
        parts << QLatin1Char('~') + where;
    return parts.join(QStringLiteral(" · "));
}

core::Timestamp ended_at(const opsflow::RunFacts& run)
{
    return core::to_ms(run.card.ended_at) > 0 ? run.card.ended_at : run.told_at;
}

} // namespace

QString SituationEntry::accessible_text() const
{
    QStringList parts{state, text, production, detail, time};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

SituationEntry entry_of(const opsflow::RunFacts& running, const SituationModel& names, core::Timestamp now,
                        bool with_room)
{
    const RunLook look = look_of(running.card);
    SituationEntry entry;
    entry.icon = look.icon;
    entry.ink = look.ink;
    entry.state = look.word;
    entry.text = running.card.line;
    entry.is_mono = true;
    entry.detail = place_words(names, running.room, running.user, running.username, with_room);
    if (core::to_ms(running.card.started_at) > 0)
        entry.time = running_time(now - running.card.started_at);
    if (running.card.is_production)
        entry.production = running.card.environment;
    entry.post = running.card.invocation_post;
    entry.room = running.room;
    entry.run = running.card.run;
    return entry;
}

SituationEntry entry_of(const opsflow::SituationFailure& failure, const SituationModel& names, core::Timestamp now,
                        bool with_room)
{
    const opsflow::RunCard& card = failure.run.card;
    const RunLook look = look_of(card);
    SituationEntry entry;
    entry.icon = failure.has_recovered ? QStringLiteral("undo") : look.icon;
    entry.ink = failure.has_recovered ? Role::neutral : look.ink;
    entry.state = failure.has_recovered ? tr("Failed, succeeded since") : look.word;
    entry.text = card.line.isEmpty() ? card.headline : card.line;
    entry.is_mono = !card.line.isEmpty();
    QStringList details;
    const QString why = card.first_error.isEmpty() ? card.headline : card.first_error;
    if (failure.has_recovered)
        details << tr("succeeded since");
    else if (!why.isEmpty() && why != entry.text)
        details << why;
    details << place_words(names, failure.run.room, failure.run.user, failure.run.username, with_room);
    details.removeAll(QString());
    entry.detail = details.join(QStringLiteral(" · "));
    entry.time = opsflow::ago_text(now - ended_at(failure.run));
    if (card.is_production)
        entry.production = card.environment;
    entry.post = card.result_post;
    entry.room = failure.run.room;
    entry.run = card.run;
    return entry;
}

SituationEntry entry_of(const opsflow::Insight& insight, const SituationModel& names, core::Timestamp now,
                        bool with_room)
{
    const Look look = look_of(insight.kind);
    SituationEntry entry;
    entry.icon = QLatin1String(look.icon);
    entry.ink = look.ink;
    entry.state = words_of(insight.kind);
    entry.text = insight.text;
    entry.detail = place_words(names, insight.room, insight.user, {}, with_room);
    entry.time = opsflow::ago_text(now - insight.at);
    if (insight.is_production)
        entry.production = insight.environment;
    entry.post = insight.post;
    entry.room = insight.room;
    entry.run = insight.run;
    return entry;
}

} // namespace opsdeck::widgets
