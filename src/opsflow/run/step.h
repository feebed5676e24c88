// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::opsflow {

/// The steps of a run, in their order. DESIGN section 4; the order itself is written in run_pipeline.cpp.
enum class Step {
    parse,
    choices,
    rights,
    preconditions,
    plan,
    confirm,
    ledger,
    invocation_post,
    submit,
    stream,
    parse_output,
    verify,
    result_post,
    followups,
    done,
};

[[nodiscard]] QString to_text(Step step); ///< stable names: "invocation_post"

} // namespace opsdeck::opsflow
