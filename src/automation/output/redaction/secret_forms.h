// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace opsdeck::automation {

/// Every literal that gives `secret` away: itself, its lines when it has several, its base64 (plain and URL-safe, at
/// each of the three alignments it can have inside a longer text), its percent-encoded and its JSON-escaped form. Long
/// ones come in pieces of at most 128 bytes, so that what a scanner must hold back stays small.
[[nodiscard]] std::vector<std::string> secret_forms(std::string_view secret);

} // namespace opsdeck::automation
