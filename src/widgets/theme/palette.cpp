// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme/palette.h"

namespace opsdeck::widgets {

QPalette make_palette(const std::function<QColor(Role)>& color)
{
    QPalette palette;
    const auto set = [&](QPalette::ColorRole to, Role from) { palette.setColor(to, color(from)); };
    set(QPalette::Window, Role::window);
    set(QPalette::WindowText, Role::text);
    set(QPalette::Base, Role::surface);
    set(QPalette::AlternateBase, Role::sunken);
    set(QPalette::Text, Role::text);
    set(QPalette::PlaceholderText, Role::muted);
    set(QPalette::Button, Role::raised);
    set(QPalette::ButtonText, Role::text);
    set(QPalette::BrightText, Role::danger);
    set(QPalette::ToolTipBase, Role::raised);
    set(QPalette::ToolTipText, Role::text);
    set(QPalette::Link, Role::link);
    set(QPalette::LinkVisited, Role::link);
    set(QPalette::Highlight, Role::selection);
    set(QPalette::HighlightedText, Role::text);
    // the bevels of Fusion
    set(QPalette::Light, Role::raised);
    set(QPalette::Midlight, Role::hover);
    set(QPalette::Mid, Role::border);
    set(QPalette::Dark, Role::border_strong);
    set(QPalette::Shadow, Role::border);
    for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, text, color(Role::border_strong));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, color(Role::hover));
    palette.setColor(QPalette::Disabled, QPalette::Base, color(Role::window));
    palette.setColor(QPalette::Disabled, QPalette::Button, color(Role::window));
    return palette;
}

} // namespace opsdeck::widgets
