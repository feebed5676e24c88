// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/command/argument_binder.h"
#include "core/result.h"

#include <qcoro/qcorotask.h>

#include <algorithm>
#include <functional>
#include <vector>

namespace opsdeck::opsflow {

struct OfferedValue {
    QString value;
    QString label; ///< for people; equal to the value when nothing better is known

    bool operator==(const OfferedValue&) const = default;
};

/// What can be chosen for a parameter.
struct OfferedValues {
    std::vector<OfferedValue> list;
    core::Timestamp fetched_at; ///< "never" for values written in the definition
    bool is_free = false;       ///< anything may be typed besides
    QString remark;             ///< for people: the source failed, so that anything may be typed

    [[nodiscard]] bool contains(const QString& value) const
    {
        return std::any_of(list.begin(), list.end(), [&value](const OfferedValue& v) { return v.value == value; });
    }
};

struct ValueQuestion {
    core::DefinitionPtr definition;
    QString parameter;
    core::ParameterTexts texts; ///< the others, as far as they are known
    bool only_known = false;    ///< what the source said last, of any age: an answer at once, or none
};

/// Asks for the values of a parameter. Without `only_known` it takes as long as its source does; an error says for
/// people why nothing can be chosen now.
using AskValues = std::function<QCoro::Task<core::Result<OfferedValues>>(ValueQuestion)>;

} // namespace opsdeck::opsflow
