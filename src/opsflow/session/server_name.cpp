// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/session/server_name.h"

#include <QHostAddress>
#include <QUrl>

namespace opsdeck::opsflow {
namespace {

const QLatin1String prefix("localroom:");

bool is_on_this_computer(const QString& server)
{
    const QString host = QUrl(server).host();
    return is_local_room(server) || host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

QString local_room_name(const QString& id) { return prefix + id; }

bool is_local_room(const QString& server) { return server.startsWith(prefix); }

bool may_be_same_server(const QString& one, const QString& other)
{
    return one == other || (is_on_this_computer(one) && is_on_this_computer(other));
}

} // namespace opsdeck::opsflow
