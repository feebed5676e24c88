// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/session/place.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr qsizetype told_names = 12;

QString names_text(QStringList names)
{
    names.sort();
    const bool more = names.size() > told_names;
    return names.mid(0, told_names).join(QStringLiteral(", ")) + (more ? QStringLiteral(", …") : QString());
}

template<typename T>
bool is_meant(const T& place, const QString& wish)
{
    return place.id.value() == wish || place.name.compare(wish, Qt::CaseInsensitive) == 0 ||
           place.display_name.compare(wish, Qt::CaseInsensitive) == 0;
}

} // namespace

core::Result<core::Team> choose_team(const std::vector<core::Team>& teams, const QString& wish,
                                     const core::TeamId& used_last)
{
    if (teams.empty()) {
        return core::failure(core::ErrorKind::not_found,
                             QCoreApplication::translate("Session", "This account is in no team yet. Ask for an "
                                                                    "invitation to a team, then try again."));
    }
    const auto found = std::find_if(teams.begin(), teams.end(), [&](const core::Team& team) {
        return wish.isEmpty() ? team.id == used_last : is_meant(team, wish);
    });
    if (found != teams.end())
        return *found;
    if (wish.isEmpty())
        return teams.front();
    QStringList names;
    for (const core::Team& team : teams)
        names << team.name;
    return core::failure(core::ErrorKind::not_found,
                         QCoreApplication::translate("Session", "You are in no team called \"%1\". Your teams: %2.")
                             .arg(wish, names_text(names)));
}

core::Result<core::Room> choose_room(const std::vector<core::Room>& rooms, const QString& wish,
                                     const core::RoomId& used_last)
{
    const QString name = wish.startsWith(QLatin1Char('~')) ? wish.mid(1) : wish;
    const auto find = [&](auto&& matches) { return std::find_if(rooms.begin(), rooms.end(), matches); };
    if (!name.isEmpty()) {
        const auto found = find([&](const core::Room& room) { return !room.is_archived() && is_meant(room, name); });
        if (found != rooms.end())
            return *found;
        QStringList names;
        for (const core::Room& room : rooms) {
            if (!room.is_archived() && !room.team.is_empty())
                names << room.name;
        }
        return core::failure(core::ErrorKind::not_found,
                             QCoreApplication::translate("Session", "There is no room \"%1\" here. Your rooms: %2.")
                                 .arg(name, names_text(names)));
    }
    auto found = find([&](const core::Room& room) { return room.id == used_last && !room.is_archived(); });
    if (found == rooms.end())
        found = find([](const core::Room& room) { return room.name == QLatin1String("town-square"); });
    if (found == rooms.end())
        found = find([](const core::Room& room) { return room.type == core::RoomType::open && !room.is_archived(); });
    if (found != rooms.end())
        return *found;
    return core::failure(
        core::ErrorKind::not_found,
        QCoreApplication::translate("Session", "You are in no room of this team yet. Join one first."));
}

} // namespace opsdeck::opsflow
