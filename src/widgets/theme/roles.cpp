// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/roles.h"

#include <array>

namespace opsdeck::widgets {
namespace {

struct Named {
    Role role;
    const char* name;
};

constexpr std::array names{
    Named{Role::window, "window"},
    Named{Role::surface, "surface"},
    Named{Role::raised, "raised"},
    Named{Role::sunken, "sunken"},
    Named{Role::hover, "hover"},
    Named{Role::pressed, "pressed"},
    Named{Role::selection, "selection"},
    Named{Role::border, "border"},
    Named{Role::border_strong, "border_strong"},
    Named{Role::text, "text"},
    Named{Role::muted, "muted"},
    Named{Role::link, "link"},
    Named{Role::accent, "accent"},
    Named{Role::on_accent, "on_accent"},
    Named{Role::accent_soft, "accent_soft"},
    Named{Role::focus, "focus"},
    Named{Role::unread, "unread"},
    Named{Role::mention, "mention"},
    Named{Role::success, "success"},
    Named{Role::success_soft, "success_soft"},
    Named{Role::warning, "warning"},
    Named{Role::warning_soft, "warning_soft"},
    Named{Role::danger, "danger"},
    Named{Role::danger_soft, "danger_soft"},
    Named{Role::info, "info"},
    Named{Role::info_soft, "info_soft"},
    Named{Role::neutral, "neutral"},
    Named{Role::neutral_soft, "neutral_soft"},
    Named{Role::production, "production"},
    Named{Role::production_soft, "production_soft"},
    Named{Role::on_production, "on_production"},
    Named{Role::code, "code"},
    Named{Role::code_ground, "code_ground"},
    Named{Role::chart_1, "chart_1"},
    Named{Role::chart_2, "chart_2"},
    Named{Role::chart_3, "chart_3"},
    Named{Role::chart_4, "chart_4"},
    Named{Role::chart_5, "chart_5"},
    Named{Role::chart_6, "chart_6"},
};
static_assert(names.size() == static_cast<size_t>(Role::chart_6) + 1, "a role has no name");

} // namespace

QString to_text(Role role) { return QString::fromLatin1(names.at(static_cast<size_t>(role)).name); }

std::vector<Role> all_roles()
{
    std::vector<Role> roles;
    roles.reserve(names.size());
    for (const Named& named : names)
        roles.push_back(named.role);
    return roles;
}

} // namespace opsdeck::widgets
