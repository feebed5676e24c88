// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/action_button.h"

#include <QCoreApplication>

namespace opsdeck::widgets {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Dashboards", text); }

QString explanation(const opsflow::LineSight& sight)
{
    if (!sight.is_known)
        return tr("Nobody has automated this yet: a click files the wish.");
    if (!sight.is_complete)
        return tr("Asks for the values that are missing.");
    switch (sight.danger) {
    case core::Danger::read:
        return tr("Changes nothing.");
    case core::Danger::change:
        return tr("Changes something: you will be asked first.");
    case core::Danger::destructive:
        return tr("Cannot be undone: you will have to type a phrase.");
    }
    return {};
}

} // namespace

void dress_action(IconButton& button, const core::TileAction& action, const opsflow::LineSight& sight, bool is_asked)
{
    QString icon = QStringLiteral("play");
    Role ink = Role::muted;
    if (!sight.is_known) {
        icon = QStringLiteral("gaps");
        ink = Role::warning;
    } else if (sight.danger == core::Danger::destructive) {
        icon = QStringLiteral("warning");
        ink = Role::danger;
    } else if (sight.danger == core::Danger::read) {
        icon = QStringLiteral("eye");
    }
    QStringList parts{action.label};
    if (sight.is_production)
        parts << tr("in production");
    if (is_asked)
        parts << tr("asked, waits for the answer");
    button.set_name(parts.join(QStringLiteral(", ")) + QStringLiteral("\n") + action.line + QStringLiteral("\n") +
                    explanation(sight));
    button.setAccessibleName(parts.join(QStringLiteral(", ")));
    button.setAccessibleDescription(action.line + QStringLiteral(". ") + explanation(sight));
    button.set_icon(is_asked ? QStringLiteral("waiting") : icon, sight.is_production ? Role::production : ink);
    button.set_word(action.label);
    button.set_look(IconButton::Look::outline);
    button.setEnabled(!is_asked);
}

} // namespace opsdeck::widgets
