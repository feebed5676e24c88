// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error.h"

#include <tl/expected.hpp>
#include <utility>

namespace opsdeck::core {

/// A value or the reason why there is none. Every function of ours that can fail returns one; no exception of
/// ours crosses a function.
template<typename T>
using Result = tl::expected<T, Error>;

/// For operations that yield nothing but success.
using Done = Result<void>;

[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QString text, QString detail = {})
{
    return tl::unexpected<Error>(Error{kind, std::move(text), std::move(detail)});
}

[[nodiscard]] inline tl::unexpected<Error> failure(Error error) { return tl::unexpected<Error>(std::move(error)); }

} // namespace opsdeck::core
