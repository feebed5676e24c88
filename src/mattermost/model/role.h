// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace opsdeck::mattermost {

/// What the holder of a role may do: "create_post", "edit_post", ...
struct Role {
    QString id;
    QString name;
    QStringList permissions;

    bool operator==(const Role&) const = default;
};

} // namespace opsdeck::mattermost
