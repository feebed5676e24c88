// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace opsdeck::widgets {

/// What a colour is for. Every colour that is painted is one of these; the table of values is
/// resources/themes/roles.json, and a test holds every pair that is read against the other to its contrast.
enum class Role {
    // surfaces, from the back to the front
    window,
    surface,
    raised,
    sunken,
    hover,
    pressed,
    selection,
    border,
    border_strong,
    // text on surfaces
    text,
    muted,
    link,
    // the one accent
    accent,
    on_accent,
    accent_soft,
    focus,
    unread,
    mention,
    // states: the mark itself, and a soft ground that text can stand on
    success,
    success_soft,
    warning,
    warning_soft,
    danger,
    danger_soft,
    info,
    info_soft,
    neutral,
    neutral_soft,
    // production looks different wherever it appears
    production,
    production_soft,
    on_production,
    // code and charts
    code,
    code_ground,
    chart_1,
    chart_2,
    chart_3,
    chart_4,
    chart_5,
    chart_6,
};

/// The one type scale.
enum class TextStyle { caption, small, body, body_strong, title, headline, display, mono, mono_small };

/// The one spacing scale, in pixels at 100 %: 2, 4, 8, 12, 16, 24, 32.
enum class Space { hair, tight, small, medium, large, wide, huge };

[[nodiscard]] QString to_text(Role role); ///< its name in the table: "success_soft"
[[nodiscard]] std::vector<Role> all_roles();

} // namespace opsdeck::widgets
