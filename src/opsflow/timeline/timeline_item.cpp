// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/timeline/timeline_item.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace opsdeck::opsflow {
namespace {

QString delivery_words(Delivery delivery)
{
    switch (delivery) {
    case Delivery::sent:
        return {};
    case Delivery::queued:
        return QCoreApplication::translate("Timeline", "waits for the server");
    case Delivery::sending:
        return QCoreApplication::translate("Timeline", "being sent");
    case Delivery::failed:
        return QCoreApplication::translate("Timeline", "not sent");
    }
    return {};
}

QString run_words(const RunCard& run)
{
    const QString state = run.outcome ? words_of(*run.outcome) : core::to_text(run.state);
    return run.headline.isEmpty() ? state : state + QStringLiteral(": ") + run.headline;
}

} // namespace

QString TimelineItem::accessible_text() const
{
    switch (kind) {
    case Kind::day:
        return QLocale().toString(day, QLocale::LongFormat);
    case Kind::unread:
        return QCoreApplication::translate("Timeline", "New posts");
    case Kind::start:
        return QCoreApplication::translate("Timeline", "The beginning of the room");
    case Kind::folded:
        return folded_lines.isEmpty() ? message : folded_lines.join(QStringLiteral(", "));
    default:
        break;
    }
    QStringList parts{author};
    if (core::to_ms(post.created_at) > 0) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(core::to_ms(post.created_at));
        parts << QLocale().toString(at.time(), QLocale::ShortFormat);
    }
    if (parent)
        parts << QCoreApplication::translate("Timeline", "in reply to %1").arg(parent->author);
    if (post.is_deleted())
        parts << QCoreApplication::translate("Timeline", "deleted");
    else if (run && kind == Kind::run)
        parts << run->line << run_words(*run);
    else if (gap)
        parts << gap->line
              << (gap->is_closed ? QCoreApplication::translate("Timeline", "automated since then")
                                 : QCoreApplication::translate("Timeline", "not automated yet"));
    else
        parts << message;
    if (core::to_ms(post.edited_at) > 0 && !post.is_deleted())
        parts << QCoreApplication::translate("Timeline", "edited");
    const QString sending = delivery_words(delivery);
    if (!sending.isEmpty())
        parts << sending;
    return parts.join(QStringLiteral(", "));
}

} // namespace opsdeck::opsflow
