// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/run/run_state.h"

#include <array>
#include <utility>

namespace opsdeck::core {
namespace {

template<typename E, size_t n>
using Names = std::array<std::pair<E, const char*>, n>;

constexpr Names<RunState, 15> state_names{{
    {RunState::draft, "draft"},
    {RunState::planned, "planned"},
    {RunState::awaiting_approval, "awaiting_approval"},
    {RunState::waiting_for_lock, "waiting_for_lock"},
    {RunState::queued, "queued"},
    {RunState::running, "running"},
    {RunState::cancelling, "cancelling"},
    {RunState::succeeded, "succeeded"},
    {RunState::failed, "failed"},
    {RunState::cancelled, "cancelled"},
    {RunState::timed_out, "timed_out"},
    {RunState::over_limit, "over_limit"},
    {RunState::rejected, "rejected"},
    {RunState::expired, "expired"},
    {RunState::lost, "lost"},
}};

constexpr Names<Danger, 3> danger_names{{
    {Danger::read, "read"},
    {Danger::change, "change"},
    {Danger::destructive, "destructive"},
}};

constexpr Names<Surface, 8> surface_names{{
    {Surface::terminal, "terminal"},
    {Surface::shell, "shell"},
    {Surface::composer, "composer"},
    {Surface::palette, "palette"},
    {Surface::tile, "tile"},
    {Surface::agent, "agent"},
    {Surface::schedule, "schedule"},
    {Surface::followup, "followup"},
}};

template<typename E, size_t n>
QString name_of(const Names<E, n>& names, E value)
{
    for (const auto& [known, name] : names) {
        if (known == value)
            return QString::fromLatin1(name);
    }
    return {};
}

template<typename E, size_t n>
Result<E> value_of(const Names<E, n>& names, const QString& text)
{
    QString known_names;
    for (const auto& [value, name] : names) {
        if (text == QLatin1String(name))
            return value;
        known_names += (known_names.isEmpty() ? QString() : QStringLiteral(", ")) + QLatin1String(name);
    }
    return failure(ErrorKind::invalid_input, QStringLiteral("\"%1\" is not one of: %2.").arg(text, known_names));
}

} // namespace

bool is_final(RunState state) { return state >= RunState::succeeded && state != RunState::lost; }

bool may_follow(RunState from, RunState to)
{
    if (is_final(from) || from == to)
        return false;
    if (from == RunState::lost)
        return to == RunState::running || is_final(to);
    if (to == RunState::lost || is_final(to))
        return true;
    if (from == RunState::cancelling)
        return false;
    return to > from;
}

QString to_text(RunState state) { return name_of(state_names, state); }
QString to_text(Danger danger) { return name_of(danger_names, danger); }
QString to_text(Surface surface) { return name_of(surface_names, surface); }

Result<RunState> run_state_from_text(const QString& text) { return value_of(state_names, text); }
Result<Danger> danger_from_text(const QString& text) { return value_of(danger_names, text); }
Result<Surface> surface_from_text(const QString& text) { return value_of(surface_names, text); }

} // namespace opsdeck::core
