// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"

#include <QString>

namespace opsdeck::mattermost {

/// A small value kept by the server for one person. Limits: category and name 32, value 2000 characters.
struct Preference {
    core::UserId user;
    QString category;
    QString name;
    QString value;

    bool operator==(const Preference&) const = default;
};

} // namespace opsdeck::mattermost
