// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/ranking/found_order.h"

#include <algorithm>
#include <map>

namespace opsdeck::opsflow {
namespace {

size_t most_of(PaletteKind kind)
{
    switch (kind) {
    case PaletteKind::automation:
        return 30;
    case PaletteKind::run:
    case PaletteKind::gap:
        return 3;
    default:
        return 6;
    }
}

/// The rooms of a band share out their own scores again, in the fixed order of rooms.
void level_rooms(std::vector<PaletteFound>& found)
{
    std::map<PaletteBand, std::vector<PaletteFound*>> bands;
    for (PaletteFound& one : found) {
        if (one.entry->kind == PaletteKind::room)
            bands[one.rank.band].push_back(&one);
    }
    for (auto& [band, rooms] : bands) {
        std::vector<double> orders;
        for (const PaletteFound* room : rooms)
            orders.push_back(room->order);
        std::sort(orders.begin(), orders.end(), std::greater<>());
        std::stable_sort(rooms.begin(), rooms.end(), [](const PaletteFound* a, const PaletteFound* b) {
            return room_comes_before(*a->entry, *b->entry);
        });
        for (size_t i = 0; i < rooms.size(); ++i)
            rooms[i]->order = orders[i];
    }
}

/// An earlier run is a use of its automation: that stands as high as the runs of its lines in the same band, and being
/// of the first kind it comes before them. What was picked for these letters is ahead of both.
void lift_automations(std::vector<PaletteFound>& found)
{
    std::map<std::pair<PaletteBand, QString>, double> runs;
    for (const PaletteFound& one : found) {
        if (const auto* run = std::get_if<RunTarget>(&one.entry->target)) {
            double& best = runs[{one.rank.band, run->automation.value()}];
            best = std::max(best, one.order);
        }
    }
    for (PaletteFound& one : found) {
        const auto* automation = std::get_if<AutomationTarget>(&one.entry->target);
        if (!automation || automation->verb != core::Verb::run)
            continue;
        const auto run = runs.find({one.rank.band, automation->definition->id.value()});
        if (run != runs.end())
            one.order = std::max(one.order, run->second);
    }
}

bool comes_before(const PaletteFound& a, const PaletteFound& b)
{
    if (a.rank.band != b.rank.band)
        return a.rank.band > b.rank.band;
    if (a.rank.picked_before != b.rank.picked_before)
        return a.rank.picked_before;
    if (a.order != b.order)
        return a.order > b.order;
    if (a.entry->kind != b.entry->kind)
        return a.entry->kind < b.entry->kind;
    if (a.entry->kind == PaletteKind::room)
        return room_comes_before(*a.entry, *b.entry);
    if (a.match.unused != b.match.unused)
        return a.match.unused < b.match.unused;
    return a.entry->names.value(0).compare(b.entry->names.value(0), Qt::CaseInsensitive) < 0;
}

} // namespace

void sort_found(std::vector<PaletteFound>& found)
{
    level_rooms(found);
    lift_automations(found);
    std::stable_sort(found.begin(), found.end(), comes_before);
}

void limit_kinds(std::vector<PaletteFound>& found)
{
    std::map<PaletteKind, size_t> seen;
    std::erase_if(found, [&seen](const PaletteFound& f) { return ++seen[f.entry->kind] > most_of(f.entry->kind); });
}

} // namespace opsdeck::opsflow
