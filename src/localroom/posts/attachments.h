// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

namespace opsdeck::localroom {

/// Completes `props.attachments` the way the server stores them: every key present, action ids made where missing.
[[nodiscard]] QJsonObject complete_attachments(QJsonObject props);

/// What anybody may see: the same without `integration` of the actions, whose context may hold secrets.
[[nodiscard]] QJsonObject public_props(QJsonObject props);

[[nodiscard]] bool has_attachments(const QJsonObject& props);

/// The stored action with this id, with its `integration`; nothing when there is none that can be called.
[[nodiscard]] std::optional<QJsonObject> find_action(const QJsonObject& props, const QString& action_id);

} // namespace opsdeck::localroom
