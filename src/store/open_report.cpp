// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/open_report.h"

#include <QCoreApplication>

namespace opsdeck::store {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Store", text); }

} // namespace

QStringList OpenReport::messages() const
{
    QStringList lines;
    if (cache == CacheOutcome::rebuilt)
        lines << tr("The stored copy of the server's rooms could not be used and was made anew (%1). It fills again "
                    "from the server; nothing of yours was in it.")
                     .arg(cache_reason);
    if (cache == CacheOutcome::temporary)
        lines
            << tr("The stored copy of the server's rooms is damaged (%1) and another Opsdeck process uses it, so this "
                  "one works with a temporary copy. Close the others and start again to mend it.")
                   .arg(cache_reason);
    if (userdata == UserdataOutcome::migrated)
        lines << tr("Your data was brought to this version's form. A copy of how it was is in %1.").arg(backup);
    if (userdata == UserdataOutcome::recovered) {
        lines << tr("Your data was damaged. The damaged file is kept as %1, and what could be read was recovered.")
                     .arg(set_aside);
        for (const auto& table : recovered) {
            lines << (table.complete ? tr("%1: all %2 rows").arg(table.name).arg(table.rows)
                                     : tr("%1: %2 rows; some are lost").arg(table.name).arg(table.rows));
        }
    }
    return lines;
}

} // namespace opsdeck::store
