// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/error.h"

#include <QString>

#include <algorithm>
#include <vector>

namespace opsdeck::automation {

/// One offered value.
struct Choice {
    QString value;
    QString label; ///< for people; equal to the value when nothing better is known

    bool operator==(const Choice&) const = default;
};

/// What can be chosen now.
struct Choices {
    std::vector<Choice> list;
    core::Timestamp fetched_at; ///< "never" for values written in the definition
    bool free = false;          ///< anything may be typed: not a choice, or its source failed and on_error is free
    core::Error source_error;   ///< why the source failed, with `free`
    bool source_failed = false;

    [[nodiscard]] bool contains(const QString& value) const
    {
        return std::any_of(list.begin(), list.end(), [&](const Choice& choice) { return choice.value == value; });
    }
};

} // namespace opsdeck::automation
