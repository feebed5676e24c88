// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/settings/settings.h"

#include "opsflow/session/server_name.h"

namespace opsdeck::opsflow {

PostingPolicy Settings::posting_policy(const RoomKey& room) const
{
    const auto said = posting.find(room);
    if (said != posting.end())
        return said->second;
    return is_local_room(room.server) ? PostingPolicy::post : PostingPolicy::ask;
}

QString to_text(ThemeChoice choice)
{
    switch (choice) {
    case ThemeChoice::light:
        return QStringLiteral("light");
    case ThemeChoice::dark:
        return QStringLiteral("dark");
    case ThemeChoice::follow_desktop:
        break;
    }
    return QStringLiteral("desktop");
}

QString to_text(MotionChoice choice)
{
    switch (choice) {
    case MotionChoice::reduced:
        return QStringLiteral("reduced");
    case MotionChoice::full:
        return QStringLiteral("full");
    case MotionChoice::follow_desktop:
        break;
    }
    return QStringLiteral("desktop");
}

QString to_text(ClockChoice choice)
{
    return choice == ClockChoice::utc ? QStringLiteral("utc") : QStringLiteral("local");
}

QString to_text(NotifyAbout choice)
{
    switch (choice) {
    case NotifyAbout::all:
        return QStringLiteral("all");
    case NotifyAbout::none:
        return QStringLiteral("none");
    case NotifyAbout::mentions:
        break;
    }
    return QStringLiteral("mentions");
}

QString to_text(PostingPolicy policy)
{
    switch (policy) {
    case PostingPolicy::post:
        return QStringLiteral("post");
    case PostingPolicy::read_only:
        return QStringLiteral("read-only");
    case PostingPolicy::ask:
        break;
    }
    return QStringLiteral("ask");
}

} // namespace opsdeck::opsflow
