// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/output/redaction/literal_scanner.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace re2 {
class RE2;
}

namespace opsdeck::automation {

/// What is to be hidden. `secrets` are live values.
struct RedactionSettings {
    bool tokens = true; ///< the preset of well-known tokens and of values behind names such as "password="
    bool emails = false;
    std::vector<std::string> patterns;
    std::vector<std::string> secrets;
};

/// What stands in the place of a secret.
constexpr std::string_view redaction_mask = "[redacted]";

/// The compiled settings of one run, shared by its streams. No Qt: the supervisor redacts before anything reaches a
/// disk. Immutable after construction; its automaton contains the secrets and is wiped as far as the language allows.
class RedactionPlan final {
public:
    explicit RedactionPlan(const RedactionSettings& settings);
    ~RedactionPlan();
    RedactionPlan(const RedactionPlan&) = delete;
    RedactionPlan& operator=(const RedactionPlan&) = delete;

    /// The patterns that could not be compiled. Whoever runs something refuses to, if there are any.
    [[nodiscard]] const std::vector<std::string>& unusable_patterns() const { return m_unusable; }

private:
    friend class Redactor;

    enum class Kind : std::uint8_t { secret, preset, email, private_key };
    struct Literal {
        Kind kind;
        std::size_t preset; ///< for Kind::preset
        std::string text;   ///< for Kind::secret: exact; the scanner itself is blind to case
        std::size_t length;
    };

    void add(Kind kind, std::string_view text, std::size_t preset = 0);
    /// The spans of one line that the custom patterns hide.
    [[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> match_patterns(std::string_view line) const;

    LiteralScanner m_scanner;
    std::vector<Literal> m_literals;
    std::vector<std::unique_ptr<re2::RE2>> m_patterns;
    std::vector<std::string> m_unusable;
    bool m_emails = false;
};

/// Hides secrets in one stream. Bytes go in as they come and out as soon as they are known to be harmless; a secret
/// split over any number of chunks is found. What is held back is bounded: a line with something suspicious in it, up
/// to 64 KiB. Custom patterns see whole lines; of a line longer than 64 KiB they see pieces.
class Redactor final {
public:
    /// The plan must outlive the redactor.
    explicit Redactor(const RedactionPlan* plan);

    /// Appends what is harmless to `out`.
    void feed(std::string_view bytes, std::string& out);
    /// The stream is over: appends the rest.
    void finish(std::string& out);
    /// Bytes held back now.
    [[nodiscard]] std::size_t held() const { return m_held.size(); }

private:
    using Span = std::pair<std::size_t, std::size_t>;
    struct Place {
        std::size_t at;    ///< where the anchor begins
        std::size_t start; ///< from where to hold back: before `at` for addresses
        std::uint32_t literal;
    };
    enum class Swallow { none, token, private_key };
    struct Cut {
        Swallow mode;
        std::size_t from;    ///< of m_held: hide from here
        std::size_t rest_at; ///< of m_held: go on swallowing from here
    };

    void take(std::string_view bytes, bool all, std::string& out);
    void scan();
    void note_hits(std::size_t end);
    void apply_patterns(bool all);
    [[nodiscard]] std::optional<Cut> judge(bool all);
    [[nodiscard]] std::optional<Cut> judge_place(const Place& place, std::size_t line_end, bool all);
    void cut_off(const Cut& cut, std::string& out);
    [[nodiscard]] std::size_t safe_end(bool all);
    void emit(std::size_t end, std::string& out);
    [[nodiscard]] std::size_t swallow(std::string_view bytes);
    void merge_spans();
    /// Up to three bytes in front of m_held[at].
    [[nodiscard]] std::string before(std::size_t at) const;

    const RedactionPlan* m_plan;
    std::string m_held;
    LiteralScanner::State m_state = LiteralScanner::root();
    std::size_t m_scanned = 0;   ///< of m_held
    std::size_t m_patterned = 0; ///< of m_held: already seen by the custom patterns
    std::vector<Span> m_spans;   ///< to be masked
    std::vector<Place> m_places; ///< to be decided
    std::string m_before;        ///< the last bytes that left m_held, for word boundaries
    bool m_masked_last = false;  ///< the last thing emitted was a mask: no second one next to it
    Swallow m_swallow = Swallow::none;
    std::size_t m_swallowed = 0;
    bool m_key_end_seen = false;
    std::string m_key_tail; ///< the last bytes of a private key block, to find its end
};

/// For one whole text.
[[nodiscard]] std::string redacted(const RedactionPlan& plan, std::string_view text);

/// Empty when the pattern can be used, else why not.
[[nodiscard]] std::string pattern_problem(const std::string& pattern);

} // namespace opsdeck::automation
