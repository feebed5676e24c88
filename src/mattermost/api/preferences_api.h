// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/call.h"
#include "mattermost/model/preference.h"

#include <vector>

namespace opsdeck::mattermost::api {

[[nodiscard]] Call<std::vector<Preference>> preferences();
/// `not_found` when the category is empty.
[[nodiscard]] Call<std::vector<Preference>> preferences(const QString& category);
[[nodiscard]] Call<void> save_preferences(const std::vector<Preference>& preferences);
[[nodiscard]] Call<void> delete_preferences(const std::vector<Preference>& preferences);

} // namespace opsdeck::mattermost::api
