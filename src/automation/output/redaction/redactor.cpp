// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/redaction/redactor.h"

#include "automation/output/redaction/token_presets.h"

#include <algorithm>
#include <cstring>

namespace opsdeck::automation {
namespace {

constexpr std::size_t slice = 64 * 1024;
constexpr std::size_t longest_key_block = 64 * 1024;
constexpr std::string_view key_end = "-----END";
constexpr std::string_view key_dashes = "-----";

// The length of "-----BEGIN ... PRIVATE KEY ...-----" at the beginning of the text, or 0.
std::size_t private_key_header(std::string_view text)
{
    const std::size_t keyword = text.substr(0, 80).find("PRIVATE KEY");
    if (keyword == std::string_view::npos)
        return 0;
    const std::size_t dashes = text.substr(0, 120).find(key_dashes, keyword);
    return dashes == std::string_view::npos ? 0 : dashes + key_dashes.size();
}

} // namespace

Redactor::Redactor(const RedactionPlan* plan)
    : m_plan(plan)
{}

void Redactor::feed(std::string_view bytes, std::string& out)
{
    while (!bytes.empty()) {
        const std::string_view piece = bytes.substr(0, slice);
        bytes.remove_prefix(piece.size());
        take(piece, false, out);
    }
}

void Redactor::finish(std::string& out)
{
    take({}, true, out);
    *this = Redactor(m_plan);
}

void Redactor::take(std::string_view bytes, bool all, std::string& out)
{
    std::string rest;
    while (true) {
        if (m_swallow != Swallow::none) {
            bytes.remove_prefix(swallow(bytes));
            if (m_swallow != Swallow::none)
                return;
        }
        m_held.append(bytes);
        scan();
        apply_patterns(all);
        const std::optional<Cut> cut = judge(all);
        if (!cut) {
            emit(safe_end(all), out);
            return;
        }
        std::string next = m_held.substr(cut->rest_at);
        cut_off(*cut, out);
        rest = std::move(next);
        bytes = rest;
    }
}

void Redactor::scan()
{
    while (m_scanned < m_held.size()) {
        m_scanned += m_plan->m_scanner.run(m_state, std::string_view(m_held).substr(m_scanned));
        if (m_plan->m_scanner.hits(m_state))
            note_hits(m_scanned);
    }
}

void Redactor::note_hits(std::size_t end)
{
    for (const std::uint32_t id : m_plan->m_scanner.literals_at(m_state)) {
        const RedactionPlan::Literal& literal = m_plan->m_literals[id];
        const std::size_t begin = end - literal.length;
        if (literal.kind == RedactionPlan::Kind::secret) {
            if (m_held.compare(begin, literal.length, literal.text) == 0) {
                // Secrets without a gap between them ("aaaa" full of "a") are one span, not thousands.
                if (!m_spans.empty() && begin >= m_spans.back().first && begin <= m_spans.back().second)
                    m_spans.back().second = std::max(m_spans.back().second, end);
                else
                    m_spans.emplace_back(begin, end);
            }
            continue;
        }
        std::size_t start = begin;
        if (literal.kind == RedactionPlan::Kind::email) {
            while (start > 0 && begin - start < longest_email_local &&
                   is_email_local(static_cast<unsigned char>(m_held[start - 1])))
                --start;
        }
        m_places.push_back(Place{begin, start, id});
    }
}

void Redactor::apply_patterns(bool all)
{
    if (m_plan->m_patterns.empty()) {
        m_patterned = m_held.size();
        return;
    }
    std::size_t limit = all ? m_held.size() : m_held.rfind('\n') + 1;
    if (limit <= m_patterned && m_held.size() - m_patterned > slice)
        limit = m_held.size() - longest_look; // a line that does not end: look at it in pieces
    while (m_patterned < limit) {
        const std::size_t line_end = std::min(m_held.find('\n', m_patterned), limit);
        const std::string_view line = std::string_view(m_held).substr(m_patterned, line_end - m_patterned);
        for (const auto& [begin, end] : m_plan->match_patterns(line))
            m_spans.emplace_back(m_patterned + begin, m_patterned + end);
        m_patterned = std::min(line_end + 1, limit);
    }
}

std::optional<Redactor::Cut> Redactor::judge(bool all)
{
    std::size_t decided = 0;
    std::size_t line_end = 0; // of the place before; places come nearly in order, so it is rarely searched again
    std::size_t line_from = 0;
    std::optional<Cut> cut;
    for (; decided < m_places.size() && !cut; ++decided) {
        const Place& place = m_places[decided];
        if (decided == 0 || place.at > line_end || place.at < line_from) {
            line_from = place.at;
            line_end = m_held.find('\n', place.at);
        }
        const bool whole = line_end != std::string::npos || all || m_held.size() - place.at >= longest_look;
        if (!whole)
            break;
        cut = judge_place(place, std::min(line_end, m_held.size()), all);
    }
    m_places.erase(m_places.begin(), m_places.begin() + std::ptrdiff_t(decided));
    return cut;
}

std::optional<Redactor::Cut> Redactor::judge_place(const Place& place, std::size_t line_end, bool all)
{
    const RedactionPlan::Literal& literal = m_plan->m_literals[place.literal];
    const std::string_view line = std::string_view(m_held).substr(0, line_end);
    if (literal.kind == RedactionPlan::Kind::private_key) {
        const std::size_t length = private_key_header(line.substr(place.at));
        return length == 0 ? std::nullopt : std::optional(Cut{Swallow::private_key, place.at, place.at + length});
    }
    if (literal.kind == RedactionPlan::Kind::email) {
        if (const auto address = match_email(line, place.at))
            m_spans.push_back(*address);
        return std::nullopt;
    }
    if (!m_spans.empty() && place.at > m_spans.back().first && place.at < m_spans.back().second)
        return std::nullopt; // inside of what is hidden anyway
    for (const auto& [begin, end] : match_preset(literal.preset, line, place.at, before(place.at))) {
        const bool cut_short = end == place.at + longest_look || (end == m_held.size() && !all);
        if (cut_short)
            return Cut{Swallow::token, begin, end};
        m_spans.emplace_back(begin, end);
    }
    return std::nullopt;
}

void Redactor::cut_off(const Cut& cut, std::string& out)
{
    m_held.resize(cut.from);
    std::erase_if(m_spans, [&](const Span& span) { return span.first >= cut.from; });
    for (Span& span : m_spans)
        span.second = std::min(span.second, cut.from);
    m_places.clear();
    emit(cut.from, out);
    if (!m_masked_last)
        out.append(redaction_mask);
    m_masked_last = true;
    m_state = LiteralScanner::root();
    m_scanned = 0;
    m_patterned = 0;
    m_swallow = cut.mode;
    m_swallowed = 0;
    m_key_end_seen = false;
    m_key_tail.clear();
}

std::size_t Redactor::swallow(std::string_view bytes)
{
    if (m_swallow == Swallow::token) {
        const std::size_t end = bytes.find_first_of(" \t\r\n\"'");
        if (end != std::string_view::npos)
            m_swallow = Swallow::none;
        return std::min(end, bytes.size());
    }
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        m_key_tail += bytes[at];
        if (m_key_tail.size() > key_end.size())
            m_key_tail.erase(0, 1);
        ++m_swallowed;
        const bool over =
            m_key_end_seen ? bytes[at] == '\n' || m_key_tail.ends_with(key_dashes) : m_swallowed >= longest_key_block;
        if (over) {
            m_swallow = Swallow::none;
            // The line break after the block belongs to what follows.
            return bytes[at] == '\n' ? at : at + 1;
        }
        if (!m_key_end_seen && m_key_tail == key_end) {
            m_key_end_seen = true;
            m_key_tail.clear();
        }
    }
    return bytes.size();
}

std::size_t Redactor::safe_end(bool all)
{
    std::size_t end = m_held.size();
    if (!all) {
        end -= std::min(end, m_plan->m_scanner.depth(m_state));
        end = std::min(end, m_patterned);
        if (m_plan->m_emails) {
            std::size_t local = m_held.size();
            while (local > 0 && m_held.size() - local < longest_email_local &&
                   is_email_local(static_cast<unsigned char>(m_held[local - 1])))
                --local;
            end = std::min(end, local);
        }
    }
    for (const Place& place : m_places)
        end = std::min(end, place.start);
    merge_spans();
    for (const Span& span : m_spans) {
        if (span.first < end && end < span.second)
            end = span.first;
    }
    return end;
}

void Redactor::merge_spans()
{
    std::sort(m_spans.begin(), m_spans.end());
    std::vector<Span> merged;
    for (const Span& span : m_spans) {
        if (!merged.empty() && span.first <= merged.back().second)
            merged.back().second = std::max(merged.back().second, span.second);
        else
            merged.push_back(span);
    }
    m_spans = std::move(merged);
}

std::string Redactor::before(std::size_t at) const
{
    constexpr std::size_t context = 3;
    if (at >= context)
        return m_held.substr(at - context, context);
    return m_before + m_held.substr(0, at);
}

void Redactor::emit(std::size_t end, std::string& out)
{
    if (end == 0)
        return;
    merge_spans();
    std::size_t at = 0;
    std::size_t used = 0;
    for (; used < m_spans.size() && m_spans[used].second <= end; ++used) {
        const auto& [begin, span_end] = m_spans[used];
        if (begin > at) {
            out.append(m_held, at, begin - at);
            m_masked_last = false;
        }
        if (!m_masked_last)
            out.append(redaction_mask);
        m_masked_last = true;
        at = span_end;
    }
    if (end > at) {
        out.append(m_held, at, end - at);
        m_masked_last = false;
    }
    m_before = before(end);
    m_held.erase(0, end);
    m_spans.erase(m_spans.begin(), m_spans.begin() + std::ptrdiff_t(used));
    for (Span& span : m_spans)
        span = {span.first - end, span.second - end};
    for (Place& place : m_places) {
        place.at -= end;
        place.start -= end;
    }
    m_scanned -= end;
    m_patterned -= std::min(m_patterned, end);
}

std::string redacted(const RedactionPlan& plan, std::string_view text)
{
    std::string out;
    Redactor redactor(&plan);
    redactor.feed(text, out);
    redactor.finish(out);
    return out;
}

} // namespace opsdeck::automation
