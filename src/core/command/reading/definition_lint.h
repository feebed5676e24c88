// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"
#include "core/command/reading/field_reader.h"

namespace opsdeck::core {

/// What has to hold between the fields of one automation, above all the rules of safety: no secret in an argument, no
/// shell string, nothing destructive without a plan or a reason, no look-up that cannot be there.
void lint_definition(const AutomationDefinition& definition, ReadingNotes& notes);

} // namespace opsdeck::core
