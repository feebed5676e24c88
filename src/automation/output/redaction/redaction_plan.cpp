// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/redaction/redactor.h"
#include "automation/output/redaction/secret_forms.h"
#include "automation/output/redaction/token_presets.h"
#include "automation/output/redaction/wipe.h"

#include <array>
#include <re2/re2.h>

namespace opsdeck::automation {
namespace {

constexpr int pattern_memory = 4 << 20; // bytes one expression may use for its automaton

// RE2 of this release knows (?P<name>...) only; the format's users write (?<name>...).
std::string with_python_groups(const std::string& pattern)
{
    std::string text;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        text += pattern[at];
        if (pattern[at] == '\\' && at + 1 < pattern.size()) {
            text += pattern[++at];
            continue;
        }
        const bool named = pattern.compare(at, 3, "(?<") == 0 && at + 3 < pattern.size() && pattern[at + 3] != '=' &&
                           pattern[at + 3] != '!';
        if (named) {
            text += "?P<";
            at += 2;
        }
    }
    return text;
}

std::unique_ptr<re2::RE2> compile(const std::string& pattern)
{
    RE2::Options options; // UTF-8; bytes that are none do not match
    options.set_log_errors(false);
    options.set_max_mem(pattern_memory);
    return std::make_unique<RE2>(with_python_groups(pattern), options);
}

} // namespace

RedactionPlan::RedactionPlan(const RedactionSettings& settings)
    : m_emails(settings.emails)
{
    for (const std::string& secret : settings.secrets) {
        for (const std::string& form : secret_forms(secret))
            add(Kind::secret, form);
    }
    const auto& presets = token_presets();
    for (std::size_t preset = 0; settings.tokens && preset < presets.size(); ++preset) {
        for (const std::string_view anchor : presets[preset].anchors)
            add(Kind::preset, anchor, preset);
    }
    add(Kind::private_key, "-----BEGIN ");
    if (m_emails)
        add(Kind::email, "@");
    m_scanner.build();

    for (const std::string& pattern : settings.patterns) {
        if (pattern_problem(pattern).empty())
            m_patterns.push_back(compile(pattern));
        else
            m_unusable.push_back(pattern);
    }
}

RedactionPlan::~RedactionPlan()
{
    for (Literal& literal : m_literals)
        wipe(literal.text);
}

void RedactionPlan::add(Kind kind, std::string_view text, std::size_t preset)
{
    m_scanner.add(text);
    m_literals.push_back(Literal{kind, preset, kind == Kind::secret ? std::string(text) : std::string(), text.size()});
}

std::vector<std::pair<std::size_t, std::size_t>> RedactionPlan::match_patterns(std::string_view line) const
{
    constexpr int most_groups = 16;
    std::vector<std::pair<std::size_t, std::size_t>> spans;
    const re2::StringPiece text(line.data(), line.size());
    for (const auto& pattern : m_patterns) {
        const auto& names = pattern->NamedCapturingGroups();
        const auto named = names.find("secret");
        const int group = named == names.end() ? 0 : named->second;
        std::array<re2::StringPiece, most_groups + 1> groups;
        for (std::size_t at = 0; at <= line.size();) {
            if (!pattern->Match(text, at, line.size(), RE2::UNANCHORED, groups.data(), group + 1))
                break;
            const re2::StringPiece& hidden = groups[std::size_t(group)];
            if (hidden.data() && !hidden.empty()) {
                const auto begin = std::size_t(hidden.data() - line.data());
                spans.emplace_back(begin, begin + hidden.size());
            }
            const auto end = std::size_t(groups[0].data() - line.data()) + groups[0].size();
            at = end > at ? end : at + 1;
        }
    }
    return spans;
}

std::string pattern_problem(const std::string& pattern)
{
    if (pattern.size() > 1000)
        return "it is longer than 1000 characters";
    const auto compiled = compile(pattern);
    if (!compiled->ok())
        return compiled->error();
    if (compiled->NumberOfCapturingGroups() > 16)
        return "it has more than 16 groups";
    if (RE2::FullMatch("", *compiled))
        return "it matches nothing at all, so it would match everywhere";
    return {};
}

} // namespace opsdeck::automation
