// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/scope/run_redaction.h"

namespace opsdeck::opsflow {

core::Redaction run_redaction(const core::AutomationDefinition& definition, const core::Arguments& arguments)
{
    core::Redaction redaction;
    redaction.secrets = arguments.secrets();
    for (const core::RedactionRule& rule : definition.redact) {
        switch (rule.kind) {
        case core::RedactionRule::Kind::preset:
            redaction.emails = redaction.emails || rule.value == QLatin1String("emails");
            break;
        case core::RedactionRule::Kind::pattern:
            redaction.patterns << rule.value;
            break;
        case core::RedactionRule::Kind::parameter:
            if (const core::Argument* argument = arguments.find(rule.value))
                redaction.secrets << argument->text;
            break;
        }
    }
    redaction.secrets.removeAll(QString());
    redaction.secrets.removeDuplicates();
    return redaction;
}

} // namespace opsdeck::opsflow
