// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local/run_files.h"

#include "automation/supervisor/process_tree.h"
#include "automation/supervisor/spool/spool_format.h"

#include <QFile>
#include <QJsonDocument>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace opsdeck::automation {
namespace {

QByteArray path_in(const QString& folder, const char* name)
{
    return QFile::encodeName(folder + QLatin1Char('/') + QLatin1String(name));
}

} // namespace

Supervised supervised(const QString& folder)
{
    const int file = ::open(path_in(folder, run_files::claim).constData(), O_RDONLY | O_CLOEXEC);
    if (file < 0)
        return Supervised::never_started;
    char content[32] = {};
    const ssize_t count = ::read(file, content, sizeof content - 1);
    const bool forbidden = count > 0 && std::string_view(content).starts_with(run_files::claimed_by_ban);
    // The living supervisor holds the lock. A shared one of ours would only be granted after its death.
    const bool locked = !forbidden && ::flock(file, LOCK_SH | LOCK_NB) != 0;
    ::close(file);
    if (forbidden)
        return Supervised::forbidden;
    return locked ? Supervised::alive : Supervised::gone;
}

QJsonObject stored_state(const QString& folder)
{
    QFile file(folder + QLatin1Char('/') + QLatin1String(run_files::state));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

bool is_ended(const QJsonObject& state) { return state[QStringLiteral("phase")].toString() == QLatin1String("ended"); }

bool is_from_another_boot(const QJsonObject& state)
{
    const QString then = state[QStringLiteral("boot")].toString();
    const QString now = QString::fromStdString(boot_id());
    return !then.isEmpty() && !now.isEmpty() && then != now;
}

bool main_process_alive(const QJsonObject& state)
{
    const auto pid = pid_t(state[QStringLiteral("pid")].toInteger());
    const auto started = quint64(state[QStringLiteral("pid_started")].toInteger());
    return pid > 0 && started != 0 && !is_from_another_boot(state) && start_time_of(pid) == started;
}

} // namespace opsdeck::automation
