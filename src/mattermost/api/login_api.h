// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/call.h"
#include "mattermost/model/account.h"

#include <QJsonObject>

namespace opsdeck::mattermost::api {

/// Signs in with a password. No cookies are asked for. On failure see asks_for_mfa_code().
[[nodiscard]] Call<SignedIn> sign_in(const Credentials& credentials);
/// Succeeds also for a token that is no longer known. The server leaves the event socket open: close it.
[[nodiscard]] Call<void> sign_out();

} // namespace opsdeck::mattermost::api
