// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/step.h"

namespace opsdeck::opsflow {

QString to_text(Step step)
{
    switch (step) {
    case Step::parse:
        return QStringLiteral("parse");
    case Step::choices:
        return QStringLiteral("choices");
    case Step::rights:
        return QStringLiteral("rights");
    case Step::preconditions:
        return QStringLiteral("preconditions");
    case Step::plan:
        return QStringLiteral("plan");
    case Step::confirm:
        return QStringLiteral("confirm");
    case Step::ledger:
        return QStringLiteral("ledger");
    case Step::invocation_post:
        return QStringLiteral("invocation_post");
    case Step::submit:
        return QStringLiteral("submit");
    case Step::stream:
        return QStringLiteral("stream");
    case Step::parse_output:
        return QStringLiteral("parse_output");
    case Step::verify:
        return QStringLiteral("verify");
    case Step::result_post:
        return QStringLiteral("result_post");
    case Step::followups:
        return QStringLiteral("followups");
    case Step::done:
        break;
    }
    return QStringLiteral("done");
}

} // namespace opsdeck::opsflow
