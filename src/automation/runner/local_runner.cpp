// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local_runner.h"

#include "automation/output/redaction_settings.h"
#include "automation/runner/local/local_cancel.h"
#include "automation/runner/local/run_check.h"
#include "automation/runner/local/run_files.h"
#include "automation/runner/local/spool_stream.h"
#include "automation/runner/local/supervisor_start.h"
#include "automation/supervisor/spool/spool_format.h"
#include "core/ulid.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace opsdeck::automation {
namespace {

QString say(const char* text) { return QCoreApplication::translate("Runner", text); }

core::Done make_folder(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    if (QDir().mkpath(QFileInfo(path).path()) && (::mkdir(name.constData(), 0700) == 0 || errno == EEXIST))
        return {};
    const QString reason = QString::fromLocal8Bit(std::strerror(errno));
    return core::failure(
        core::ErrorKind::storage,
        say("The folder \"%1\" for the run's output cannot be made (%2). Nothing was started.").arg(path, reason));
}

std::shared_ptr<SupervisorOrder> supervisor_order(const RunOrder& order)
{
    auto result = std::make_shared<SupervisorOrder>();
    result->run = order.run.value().toStdString();
    for (const QString& argument : order.argv)
        result->argv.push_back(argument.toStdString());
    result->cwd = (order.cwd.isEmpty() ? QDir::homePath() : order.cwd).toStdString();
    for (auto entry = order.environment.begin(); entry != order.environment.end(); ++entry)
        result->environment.push_back((entry.key() + QLatin1Char('=') + entry.value()).toStdString());
    if (order.input)
        result->input = order.input->toStdString();
    result->time_ms = order.limits.time.count();
    result->silence_ms = order.limits.silence.count();
    result->output_bytes = order.limits.output;
    result->kill_after_ms = order.limits.kill_after.count();
    result->redaction = redaction_settings(order.redaction);
    return result;
}

} // namespace

LocalRunner::LocalRunner(LocalRunnerPlace place)
    : m_place(std::move(place))
{
    if (m_place.supervisor.isEmpty())
        m_place.supervisor = QCoreApplication::applicationDirPath() + QStringLiteral("/opsdeck-supervisor");
}

LocalRunner::~LocalRunner() = default;

QString LocalRunner::kind() const { return QStringLiteral("local"); }

RunnerCapabilities LocalRunner::capabilities() const
{
    RunnerCapabilities capabilities;
    capabilities.streaming = RunnerCapabilities::Streaming::push;
    capabilities.cancelling = RunnerCapabilities::Cancelling::tree;
    capabilities.reattach = true;
    capabilities.idempotent_submit = true;
    return capabilities;
}

QString LocalRunner::folder_of(const core::RunId& run) const
{
    return m_place.runs_dir + QLatin1Char('/') + run.value();
}

core::Done LocalRunner::check_handle(const RunHandle& handle) const
{
    if (handle.runner != kind() || !core::is_run_id(handle.run.value()))
        return core::failure(core::ErrorKind::invalid_input, say("This run does not belong to the local runner."));
    const QString host = handle.data[QStringLiteral("host")].toString();
    if (!host.isEmpty() && host != QSysInfo::machineHostName())
        return core::failure(core::ErrorKind::invalid_input, say("This run belongs to the machine \"%1\".").arg(host));
    return {};
}

RunHandle LocalRunner::handle_of(const core::RunId& run) const
{
    return {kind(), run, {{QStringLiteral("host"), QSysInfo::machineHostName()}}};
}

QCoro::Task<core::Result<RunHandle>> LocalRunner::submit(RunOrder order)
{
    const RunHandle handle = handle_of(order.run);
    if (const auto usable = check_order(order); !usable)
        co_return core::failure(usable.error());
    const QString folder = folder_of(order.run);
    if (const auto made = make_folder(folder); !made)
        co_return core::failure(made.error());
    auto for_supervisor = supervisor_order(order);
    const QString supervisor = m_place.supervisor;
    // From here on nothing of this object is used: it may be gone when the answer comes.
    const core::Done started = co_await start_supervisor(supervisor, folder, std::move(for_supervisor));
    if (!started)
        co_return core::failure(started.error());
    co_return handle;
}

std::unique_ptr<RunStream> LocalRunner::attach(const RunHandle& handle, qint64 cursor)
{
    if (!check_handle(handle))
        return nullptr;
    if (!m_watch)
        m_watch = std::make_shared<SpoolWatch>();
    return std::make_unique<SpoolStream>(folder_of(handle.run), cursor, m_watch);
}

QCoro::Task<core::Result<CancelReport>> LocalRunner::cancel(RunHandle handle, CancelGrade grade)
{
    if (const auto ours = check_handle(handle); !ours)
        co_return core::failure(ours.error());
    const QString folder = folder_of(handle.run);
    const core::RunId run = handle.run;
    co_return co_await cancel_local(folder, run, grade);
}

core::Result<bool> LocalRunner::forbid_start(const RunHandle& handle)
{
    if (const auto ours = check_handle(handle); !ours)
        return core::failure(ours.error());
    const QString folder = folder_of(handle.run);
    if (const auto made = make_folder(folder); !made)
        return core::failure(made.error());

    // Complete before it has its final name, as the supervisor's own claim is.
    const QByteArray claim = QFile::encodeName(folder + QLatin1Char('/') + QLatin1String(run_files::claim));
    const QByteArray mine = claim + ".ban" + QByteArray::number(::getpid());
    QFile ban(QFile::decodeName(mine));
    const bool written = ban.open(QIODevice::WriteOnly | QIODevice::Truncate) &&
                         ban.write(QByteArray::fromStdString(std::string(run_files::claimed_by_ban)) + '\n') > 0 &&
                         ban.flush();
    ban.close();
    const bool linked = written && ::link(mine.constData(), claim.constData()) == 0;
    const int error = errno;
    ::unlink(mine.constData());
    if (linked)
        return true;
    if (!written || error != EEXIST)
        return core::failure(core::ErrorKind::storage, say("It could not be made sure that the run never starts."),
                             QString::fromLocal8Bit(std::strerror(error)));
    const Supervised now = supervised(folder);
    // A supervisor that died before it stored its first state had not started anything.
    return now == Supervised::forbidden || (now == Supervised::gone && stored_state(folder).isEmpty());
}

core::Done LocalRunner::forget(const RunHandle& handle)
{
    if (const auto ours = check_handle(handle); !ours)
        return core::failure(ours.error());
    const QString folder = folder_of(handle.run);
    if (!QFileInfo::exists(folder))
        return {};
    const bool ended = is_ended(stored_state(folder));
    if (supervised(folder) == Supervised::alive && !ended)
        return core::failure(core::ErrorKind::refused,
                             say("The run is still going on. Its output cannot be deleted yet."));
    if (!QDir(folder).removeRecursively())
        return core::failure(core::ErrorKind::storage, say("The output of the run could not be deleted."), folder);
    return {};
}

} // namespace opsdeck::automation
