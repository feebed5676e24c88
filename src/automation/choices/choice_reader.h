// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/choices/choice.h"
#include "automation/expression/expression.h"
#include "core/command/parameter.h"
#include "core/result.h"

#include <QByteArray>
#include <QJsonObject>

namespace opsdeck::automation {

/// The values in what a source printed, by its expressions over `scope`. At most 5,000; empty values are left out.
[[nodiscard]] core::Result<std::vector<Choice>> read_choices(const core::ChoiceSource& source, const QByteArray& output,
                                                             QJsonObject scope, ExpressionEngine& engine);

} // namespace opsdeck::automation
