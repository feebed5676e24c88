// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"
#include "core/command/reading/field_reader.h"

namespace opsdeck::core {

/// Each reads one section of an automation from the document's fields into the definition; see definition_reader.h.
void read_say(const FieldReader& document, AutomationDefinition& out);
void read_params(const FieldReader& document, AutomationDefinition& out);
void read_run(const FieldReader& document, AutomationDefinition& out);
void read_plan(const FieldReader& document, AutomationDefinition& out);
void read_verify(const FieldReader& document, AutomationDefinition& out);
void read_limits(const FieldReader& document, AutomationDefinition& out);
void read_parse(const FieldReader& document, AutomationDefinition& out);
void read_redact(const FieldReader& document, AutomationDefinition& out);
void read_result(const FieldReader& document, AutomationDefinition& out);
void read_followups(const FieldReader& document, AutomationDefinition& out);
void read_rollback(const FieldReader& document, AutomationDefinition& out);
void read_confirm(const FieldReader& document, AutomationDefinition& out);

} // namespace opsdeck::core
