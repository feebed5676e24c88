// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace opsdeck::automation {

/// What is known about one kind of secret by its looks.
struct TokenPreset {
    /// Any of them, in any case, marks a place to look at. A place is cheap: the expression runs only there.
    std::vector<std::string_view> anchors;
    /// RE2, matched at the anchor. The groups that took part are masked; without groups the whole match.
    const char* expression;
    /// What may stand before the anchor. An escape (\\n, %20) always may.
    enum class Before {
        anything,
        no_word, ///< no letter or digit: for short anchors that also end common words
        no_run,  ///< no letter, digit, - or _: for tokens whose expression runs over many of them
    };
    Before before = Before::anything;
};

/// The preset "tokens": AWS, GitHub, GitLab, Slack, JWT, Bearer and other Authorization headers, passwords in URLs,
/// `password=` and its relatives, and the well-known token prefixes. Private key blocks are the redactor's own, because
/// they go over many lines.
[[nodiscard]] const std::vector<TokenPreset>& token_presets();

/// How far behind an anchor the expressions look.
constexpr std::size_t longest_look = 8192;

/// The spans (begin, end) to be masked when the preset matches `text` at `at`; empty when it does not. `before` holds
/// up to three bytes in front of `at`. Thread: any; the compiled expressions are shared.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> match_preset(std::size_t preset, std::string_view text,
                                                                            std::size_t at, std::string_view before);

/// The e-mail address around the `@` at `at`.
[[nodiscard]] std::optional<std::pair<std::size_t, std::size_t>> match_email(std::string_view text, std::size_t at);

/// True for a byte that may stand in front of the `@` of an address.
[[nodiscard]] bool is_email_local(unsigned char byte);

/// The longest part in front of the `@` that is looked at.
constexpr std::size_t longest_email_local = 64;

} // namespace opsdeck::automation
