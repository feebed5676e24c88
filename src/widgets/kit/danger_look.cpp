// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/danger_look.h"

#include <QCoreApplication>

namespace opsdeck::widgets {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Danger", text); }

} // namespace

DangerLook look_of(core::Danger danger)
{
    switch (danger) {
    case core::Danger::read:
        break;
    case core::Danger::change:
        return {QStringLiteral("edit"), Role::warning, Role::warning_soft, tr("changes"), tr("Changes something")};
    case core::Danger::destructive:
        return {QStringLiteral("trash"), Role::danger, Role::danger_soft, tr("destroys"), tr("Destroys something")};
    }
    return {QStringLiteral("eye"), Role::neutral, Role::neutral_soft, tr("reads"), tr("Only reads")};
}

} // namespace opsdeck::widgets
