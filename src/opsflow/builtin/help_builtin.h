// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"
#include "opsflow/builtin/builtin_set.h"

#include <QJsonObject>

namespace opsdeck::opsflow {

/// What was asked about: the first parameter that says anything; empty: everything.
[[nodiscard]] QString help_topic(const QJsonObject& params);
/// The answer as plain text, wrapped to `width` cells (0: not wrapped); empty when nothing is known of the topic.
[[nodiscard]] QString help_answer(const QString& topic, const core::Definitions& all, int width);

/// `help` and `help NAME`, made from the definitions themselves.
[[nodiscard]] QCoro::Task<core::Result<BuiltinAnswer>> help_builtin(RunContext* context);

} // namespace opsdeck::opsflow
