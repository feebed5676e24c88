// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/palette_search.h"

#include "opsflow/palette/palette_lines.h"
#include "opsflow/palette/palette_sources.h"
#include "opsflow/palette/ranking/found_order.h"
#include "opsflow/palette/ranking/near_entries.h"

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr size_t candidates_of_a_kind = 64;
constexpr size_t habits_looked_at = 100;
constexpr qsizetype posts_from = 3; ///< letters

bool is_running(const PaletteEntry& entry)
{
    const auto* run = std::get_if<RunTarget>(&entry.target);
    return run && run->is_running;
}

PaletteFound* find_entry(std::vector<PaletteFound>& found, const PaletteEntry* entry)
{
    const auto at =
        std::find_if(found.begin(), found.end(), [entry](const PaletteFound& f) { return f.entry == entry; });
    return at == found.end() ? nullptr : &*at;
}

/// What the query says about an automation wins over its mere letters, unless those fit better.
void put(std::vector<PaletteFound>& found, PaletteFound better)
{
    PaletteFound* known = find_entry(found, better.entry);
    if (!known) {
        found.push_back(std::move(better));
        return;
    }
    if (known->rank.band > better.rank.band)
        return;
    if (better.form < 0)
        better.match.name = known->match.name;
    *known = std::move(better);
}

} // namespace

struct PaletteSearch::Sessions {
    explicit Sessions(const PaletteIndex::Part& part)
        : names(part.names)
        , words(part.words)
    {}
    core::FuzzySession names;
    core::FuzzySession words;
};

struct PaletteSearch::Asked {
    const PaletteQuery& query;
    const PaletteContext& context;
    const PaletteMemory& memory;
    const PaletteFacts& facts;
    QString pick; ///< what was chosen last for these letters
};

PaletteSearch::PaletteSearch(const PaletteIndex& index, core::BindOptions options)
    : m_index(index)
    , m_options(std::move(options))
{
    for (const auto& [kind, part] : index.parts())
        m_sessions.emplace(kind, std::make_unique<Sessions>(part));
}

PaletteSearch::~PaletteSearch() = default;

PaletteFound PaletteSearch::found_of(const Asked& asked, uint32_t index, PaletteMatch match) const
{
    PaletteFound found;
    found.entry = &m_index.entry(index);
    found.match = match;
    found.rank = rank_of(*found.entry, match, asked.context, asked.memory, asked.facts);
    found.rank.picked_before = !asked.pick.isEmpty() && found.entry->key == asked.pick;
    found.order = found.rank.score();
    return found;
}

std::set<uint32_t> PaletteSearch::candidates(const Asked& asked)
{
    std::set<uint32_t> out;
    for (const auto& [kind, part] : m_index.parts()) {
        if (!is_in_scope(kind, asked.query.scope))
            continue;
        Sessions& sessions = *m_sessions.at(kind);
        for (const core::FuzzyHit& hit : sessions.names.search(asked.query.text, candidates_of_a_kind))
            out.insert(part.owners[hit.entry]);
        for (const core::FuzzyHit& hit : sessions.words.search(asked.query.text, candidates_of_a_kind))
            out.insert(part.entries[hit.entry]);
    }
    // What is used often must not be lost among many that fit a little better.
    QStringList used = asked.memory.most_used(asked.context.room, asked.context.now, habits_looked_at);
    if (!asked.pick.isEmpty())
        used.append(asked.pick);
    for (const QString& key : used) {
        const auto index = m_index.find(key);
        if (index && is_in_scope(m_index.entry(*index).kind, asked.query.scope))
            out.insert(*index);
    }
    return out;
}

/// The slash command that the line begins with; what follows is for the server.
std::optional<uint32_t> PaletteSearch::server_command(const PaletteQuery& query) const
{
    if (query.scope != PaletteScope::lines)
        return std::nullopt;
    return m_index.find(server_command_key(query.text.section(u' ', 0, 0)));
}

std::vector<PaletteFound> PaletteSearch::asked_for(const Asked& asked, bool& is_answered)
{
    std::vector<PaletteFound> found;
    PaletteMatcher matcher(asked.query.text);
    for (const uint32_t index : candidates(asked)) {
        if (const auto match = matcher.match(m_index.entry(index)))
            found.push_back(found_of(asked, index, *match));
    }
    const PaletteReading reading =
        may_wish(asked.query.scope) ? read_as_line(m_index, asked.query.line, m_options) : PaletteReading();
    is_answered = reading.is_answered;
    if (is_in_scope(PaletteKind::automation, asked.query.scope)) {
        const auto put_line = [&](const PaletteLine& line, PaletteBand band) {
            PaletteFound better = found_of(asked, line.entry, {band, line.text, 0});
            better.verb = line.verb;
            better.texts = line.texts;
            better.form = line.form;
            better.is_line = line.is_line;
            put(found, std::move(better));
        };
        for (const PaletteLine& line : fit_values(m_index, asked.query.text))
            put_line(line, PaletteBand::word_starts);
        for (const PaletteLine& line : reading.exact)
            put_line(line, PaletteBand::exact);
    }
    if (const auto command = server_command(asked.query)) {
        PaletteFound better = found_of(asked, *command, {PaletteBand::exact, 1, 0});
        better.is_line = true;
        put(found, std::move(better));
        is_answered = true;
    }
    sort_found(found);
    if (asked.query.scope == PaletteScope::everything)
        limit_kinds(found);
    if (found.empty() || found.front().rank.band == PaletteBand::scattered) {
        // What holds the letters was found, however far they are apart; what is only near comes behind it.
        for (const uint32_t index : near_entries(m_index, asked.query)) {
            if (find_entry(found, &m_index.entry(index)))
                continue;
            found.push_back(found_of(asked, index, {}));
            found.back().did_you_mean = true;
        }
    }
    if (found.size() > most_rows)
        found.resize(most_rows);
    return found;
}

/// Nothing typed: what is going on, who wants something, then what this person usually does here.
std::vector<PaletteFound> PaletteSearch::unasked(const Asked& asked) const
{
    std::vector<PaletteFound> found;
    std::set<uint32_t> taken;
    const auto add = [&](uint32_t index) {
        if (found.size() < most_unasked && is_in_scope(m_index.entry(index).kind, asked.query.scope) &&
            taken.insert(index).second)
            found.push_back(found_of(asked, index, {}));
    };
    const auto add_all = [&](auto&& wanted, auto&& before) {
        std::vector<uint32_t> list;
        for (uint32_t i = 0; i < m_index.entries().size(); ++i) {
            if (wanted(m_index.entry(i)) && is_in_scope(m_index.entry(i).kind, asked.query.scope))
                list.push_back(i);
        }
        std::stable_sort(list.begin(), list.end(),
                         [&](uint32_t a, uint32_t b) { return before(m_index.entry(a), m_index.entry(b)); });
        std::for_each(list.begin(), list.end(), add);
    };
    const auto newest = [](const PaletteEntry& a, const PaletteEntry& b) { return a.last_at > b.last_at; };
    const auto is_mixed = asked.query.scope == PaletteScope::everything;
    add_all(is_running, newest);
    add_all([](const PaletteEntry& e) { return e.kind == PaletteKind::room && e.mentions > 0; }, room_comes_before);
    if (asked.query.scope == PaletteScope::rooms)
        add_all([](const PaletteEntry& e) { return e.kind == PaletteKind::room; }, room_comes_before);
    for (const QString& key : asked.memory.most_used(asked.context.room, asked.context.now, habits_looked_at)) {
        if (const auto index = m_index.find(key))
            add(*index);
    }
    const auto team = [&](const PaletteEntry& entry) {
        const auto* target = std::get_if<AutomationTarget>(&entry.target);
        return target ? asked.facts.team_use(target->definition->id, asked.context.room) : 0.0;
    };
    add_all([&](const PaletteEntry& e) { return team(e) > 0; },
            [&](const PaletteEntry& a, const PaletteEntry& b) { return team(a) > team(b); });
    add_all([](const PaletteEntry& e) { return e.kind == PaletteKind::prefix; }, [](auto&, auto&) { return false; });
    // Nobody begins with an empty box: a newcomer sees what there is.
    add_all([&](const PaletteEntry& e) { return !is_mixed || e.kind == PaletteKind::automation; },
            [&](const PaletteEntry& a, const PaletteEntry& b) {
                return a.kind != b.kind ? a.kind < b.kind : newest(a, b);
            });
    return found;
}

PaletteAnswer PaletteSearch::search(const QString& typed, const PaletteContext& context, const PaletteMemory& memory,
                                    const PaletteFacts& facts)
{
    PaletteAnswer answer;
    answer.query = read_palette_query(typed);
    const QString& text = answer.query.text;
    const Asked asked{answer.query, context, memory, facts, text.isEmpty() ? QString() : memory.pick_for(typed)};
    bool is_answered = false;
    const std::vector<PaletteFound> found = text.isEmpty() ? unasked(asked) : asked_for(asked, is_answered);
    for (const PaletteFound& one : found) {
        answer.rows.push_back(palette_row(one, text, context, facts));
        auto* command = std::get_if<ServerCommandTarget>(&answer.rows.back().target);
        if (command && one.is_line)
            command->line = u'/' + answer.query.line;
    }
    if (!text.isEmpty() && may_wish(answer.query.scope) && !is_answered)
        answer.rows.push_back(wish_row(text, found.empty()));
    answer.wants_posts = answer.query.scope == PaletteScope::everything && text.size() >= posts_from;
    return answer;
}

} // namespace opsdeck::opsflow
