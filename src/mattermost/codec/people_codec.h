// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/team.h"
#include "core/chat/user.h"
#include "core/result.h"
#include "mattermost/model/account.h"
#include "mattermost/model/preference.h"
#include "mattermost/model/role.h"
#include "mattermost/model/user_status.h"

#include <QJsonArray>
#include <QJsonObject>

namespace opsdeck::mattermost {

[[nodiscard]] core::Result<core::User> decode_user(const QJsonObject& json);
[[nodiscard]] core::Result<core::Team> decode_team(const QJsonObject& json);
[[nodiscard]] core::Result<UserStatus> decode_user_status(const QJsonObject& json);
[[nodiscard]] core::Result<Preference> decode_preference(const QJsonObject& json);
[[nodiscard]] core::Result<Role> decode_role(const QJsonObject& json);
[[nodiscard]] core::Result<Session> decode_session(const QJsonObject& json);
[[nodiscard]] core::Result<AccessToken> decode_access_token(const QJsonObject& json);
[[nodiscard]] Presence presence_from_text(const QString& text); ///< unknown words are offline
[[nodiscard]] QJsonArray encode_preferences(const std::vector<Preference>& preferences);

} // namespace opsdeck::mattermost
