// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local/local_cancel.h"

#include "automation/runner/local/run_files.h"
#include "automation/supervisor/process_tree.h"
#include "automation/supervisor/spool/spool_format.h"

#include <QCoreApplication>
#include <QCoroTimer>
#include <QDeadlineTimer>
#include <QFile>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace opsdeck::automation {
namespace {

constexpr std::chrono::milliseconds look_every{20};
constexpr std::chrono::seconds supervisor_patience{20}; // on top of kill_after, which the supervisor knows
constexpr std::chrono::seconds orphan_patience{5};      // between TERM and KILL, and after KILL

QString say(const char* text, int count = -1) { return QCoreApplication::translate("Runner", text, nullptr, count); }

CancelReport report(CancelReport::Outcome outcome, int processes, int survivors, QString text)
{
    return {outcome, processes, survivors, std::move(text)};
}

// False when nobody listens any more.
bool request(const QString& folder, CancelGrade grade)
{
    const QByteArray path = QFile::encodeName(folder + QLatin1Char('/') + QLatin1String(run_files::control));
    const int control = ::open(path.constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
    if (control < 0)
        return false;
    const QByteArray line = grade == CancelGrade::hard ? "cancel hard\n" : "cancel gentle\n";
    const bool written = ::write(control, line.constData(), std::size_t(line.size())) == line.size();
    ::close(control);
    return written;
}

CancelReport report_of(const QJsonObject& state)
{
    const int told = state[QStringLiteral("told")].toInt();
    const int survivors = state[QStringLiteral("survivors")].toInt();
    if (survivors > 0)
        return report(CancelReport::Outcome::signalled, told, survivors,
                      say("It was told to end, but %1 of its processes did not.").arg(survivors));
    if (state[QStringLiteral("end")].toString() == QLatin1String("cancelled"))
        return report(CancelReport::Outcome::ended, told, 0, say("It was ended with everything it had started."));
    return report(CancelReport::Outcome::ended, told, 0, say("It had already ended by itself."));
}

QCoro::Task<bool> wait_until_gone(std::string entry, std::chrono::milliseconds patience)
{
    QDeadlineTimer deadline(patience);
    while (!processes_with_environment(entry).empty()) {
        if (deadline.hasExpired())
            co_return false;
        co_await QCoro::sleepFor(look_every);
    }
    co_return true;
}

QCoro::Task<CancelReport> end_orphans(QString run, bool hard)
{
    const std::string entry = "OPSDECK_RUN_ID=" + run.toStdString();
    const std::vector<pid_t> found = processes_with_environment(entry);
    const int count = int(found.size());
    if (found.empty())
        co_return report(CancelReport::Outcome::ended, 0, 0,
                         say("Its supervisor was gone, and no process of it was left."));
    bool gone = false;
    if (!hard) {
        signal_all(found, SIGTERM);
        signal_all(found, SIGCONT);
        gone = co_await wait_until_gone(entry, orphan_patience);
    }
    QDeadlineTimer deadline(orphan_patience);
    while (!gone && !deadline.hasExpired()) {
        signal_all(processes_with_environment(entry), SIGKILL);
        gone = co_await wait_until_gone(entry, look_every);
    }
    const int survivors = int(processes_with_environment(entry).size());
    if (survivors > 0)
        co_return report(CancelReport::Outcome::signalled, count, survivors,
                         say("Its supervisor was gone. %1 of its processes could not be ended.").arg(survivors));
    co_return report(CancelReport::Outcome::ended, count, 0,
                     say("Its supervisor was gone. The processes it left were found and ended."));
}

} // namespace

QCoro::Task<core::Result<CancelReport>> cancel_local(QString folder, core::RunId run, CancelGrade grade)
{
    const Supervised before = supervised(folder);
    if (before == Supervised::never_started || before == Supervised::forbidden)
        co_return core::failure(core::ErrorKind::not_found, say("This run was never started on this machine."));
    if (before == Supervised::alive && request(folder, grade)) {
        const std::chrono::milliseconds kill_after(stored_state(folder)[QStringLiteral("kill_after_ms")].toInteger());
        const QDeadlineTimer deadline(supervisor_patience + kill_after);
        while (supervised(folder) == Supervised::alive && !deadline.hasExpired()) {
            const QJsonObject state = stored_state(folder);
            if (is_ended(state))
                co_return report_of(state);
            co_await QCoro::sleepFor(look_every);
        }
    }
    const QJsonObject state = stored_state(folder);
    if (is_ended(state))
        co_return report_of(state);
    if (supervised(folder) == Supervised::alive)
        co_return report(
            CancelReport::Outcome::unknown, 0, 0,
            say("It was told to end, but its supervisor does not answer. Look at the processes of this machine."));
    co_return co_await end_orphans(run.value(), grade == CancelGrade::hard);
}

} // namespace opsdeck::automation
