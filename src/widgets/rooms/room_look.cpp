// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rooms/room_look.h"

namespace opsdeck::widgets {

QString icon_of(core::RoomType type)
{
    switch (type) {
    case core::RoomType::private_:
        return QStringLiteral("lock");
    case core::RoomType::direct:
        return QStringLiteral("person");
    case core::RoomType::group:
        return QStringLiteral("people");
    case core::RoomType::open:
        break;
    }
    return QStringLiteral("hash");
}

} // namespace opsdeck::widgets
