// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/choices/choice.h"

#include <qcorotask.h>

#include <optional>

namespace opsdeck::automation {

/// What a source answered, and when.
struct FetchedChoices {
    std::vector<Choice> list;
    core::Timestamp at;

    bool operator==(const FetchedChoices&) const = default;
};

/// Where fetched values outlive the process, so that a ttl counts for every process of a profile. It may forget at any
/// time. Lives on the resolver's thread and outlives it.
class ChoiceMemory {
public:
    virtual ~ChoiceMemory() = default;
    /// Of any age; nothing when it is not known or cannot be read.
    [[nodiscard]] virtual QCoro::Task<std::optional<FetchedChoices>> find(QString key) = 0;
    /// Returns at once; what cannot be kept is only fetched again.
    virtual void keep(const QString& key, const FetchedChoices& choices) = 0;
};

} // namespace opsdeck::automation
