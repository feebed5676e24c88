// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/child_environment.h"

#include <QDir>

#include <array>

namespace opsdeck::automation {

QMap<QString, QString> child_environment(const ChildPlace& place, const QMap<QString, QString>& added)
{
    constexpr std::array inherited{"PATH", "HOME", "LANG", "TZ", "USER", "TMPDIR"};
    QMap<QString, QString> environment;
    for (const char* name : inherited) {
        if (qEnvironmentVariableIsSet(name))
            environment.insert(QString::fromLatin1(name), qEnvironmentVariable(name));
    }
    if (environment.value(QStringLiteral("PATH")).isEmpty())
        environment[QStringLiteral("PATH")] =
            QStringLiteral("/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin");
    if (environment.value(QStringLiteral("HOME")).isEmpty())
        environment[QStringLiteral("HOME")] = QDir::homePath();
    // Programs that find no locale fall back to ASCII and garble what they print.
    if (environment.value(QStringLiteral("LANG")).isEmpty())
        environment[QStringLiteral("LANG")] = QStringLiteral("C.UTF-8");

    for (auto entry = added.begin(); entry != added.end(); ++entry)
        environment[entry.key()] = entry.value();

    // Last, so that a definition cannot pass itself off as another run.
    environment[QStringLiteral("OPSDECK_RUN_ID")] = place.run.value();
    environment[QStringLiteral("OPSDECK_PACK_DIR")] = place.pack_dir;
    environment[QStringLiteral("OPSDECK_STATE_DIR")] = place.state_dir;
    environment[QStringLiteral("OPSDECK_ROOM")] = place.room;
    return environment;
}

} // namespace opsdeck::automation
