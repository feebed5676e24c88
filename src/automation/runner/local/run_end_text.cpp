// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local/run_end_text.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <cstring>

namespace opsdeck::automation {
namespace {

using core::RunEnd;

QString say(const char* text) { return QCoreApplication::translate("RunEnd", text); }

QString not_executable_text(const QString& program, int error)
{
    switch (error) {
    case EISDIR:
        return say("\"%1\" is a folder, not a program. Nothing ran.").arg(program);
    case ENOENT:
        return say("\"%1\" is there, but the interpreter named in its first line is not. Nothing ran.").arg(program);
    case ENOEXEC:
        return say("\"%1\" is neither a program for this machine nor a script with an interpreter line (#!). Nothing "
                   "ran.")
            .arg(program);
    default:
        return say("\"%1\" must not be executed: its permissions do not allow it. Nothing ran.").arg(program);
    }
}

QString signal_text(int signal)
{
    switch (signal) {
    case SIGSEGV:
    case SIGBUS:
    case SIGILL:
    case SIGFPE:
    case SIGABRT:
        return say("It crashed (%1).").arg(signal_name(signal));
    case SIGKILL:
        return say("It was killed from outside (%1), by a person or because the machine ran out of memory.")
            .arg(signal_name(signal));
    default:
        return say("It was ended from outside by the signal %1.").arg(signal_name(signal));
    }
}

QString end_text(const core::RunFinished& finished, const QJsonObject& facts)
{
    const QString program = facts[QStringLiteral("program")].toString();
    const int error = facts[QStringLiteral("error")].toInt();
    const qint64 limit = facts[QStringLiteral("limit")].toInteger();
    const QString reason = QString::fromLocal8Bit(std::strerror(error));
    switch (finished.end) {
    case RunEnd::exit:
        return finished.exit_code == 0 ? QString()
                                       : say("It ended with exit code %1.").arg(finished.exit_code.value_or(-1));
    case RunEnd::signal:
        return signal_text(finished.signal);
    case RunEnd::cancelled:
        return say("It was cancelled.");
    case RunEnd::time_limit:
        return say("It was ended because it took longer than %1.").arg(duration_text(core::Millis(limit)));
    case RunEnd::silence_limit:
        return say("It was ended because it printed nothing for %1.").arg(duration_text(core::Millis(limit)));
    case RunEnd::output_limit:
        return say("It was ended because it printed more than %1.").arg(size_text(limit));
    case RunEnd::disk_full:
        return error == ENOSPC || error == EDQUOT || error == 0
                   ? say("It was ended because the disk is full and its output could not be kept. Free some space and "
                         "run it again.")
                   : say("It was ended because its output could not be kept (%1).").arg(reason);
    case RunEnd::missing:
        return say("The program \"%1\" does not exist on this machine. Nothing ran.").arg(program);
    case RunEnd::not_executable:
        return not_executable_text(program, error);
    case RunEnd::bad_folder:
        return say("The folder \"%1\" it should run in cannot be used (%2). Nothing ran.").arg(program, reason);
    case RunEnd::not_started:
        return say("The system could not start \"%1\" (%2). Nothing ran.").arg(program, reason);
    }
    return {};
}

} // namespace

core::RunFinished run_finished_from_json(const QJsonObject& facts)
{
    core::RunFinished finished;
    finished.end = core::run_end_from_text(facts[QStringLiteral("end")].toString()).value_or(RunEnd::not_started);
    if (facts.contains(QStringLiteral("exit_code")))
        finished.exit_code = facts[QStringLiteral("exit_code")].toInt();
    finished.signal = facts[QStringLiteral("signal")].toInt();
    finished.took = core::Millis(facts[QStringLiteral("took_ms")].toInteger());
    finished.output_bytes = facts[QStringLiteral("output_bytes")].toInteger();
    finished.left_running = facts[QStringLiteral("left_running")].toInt();
    finished.survivors = facts[QStringLiteral("survivors")].toInt();
    finished.text = end_text(finished, facts);
    if (finished.survivors > 0)
        finished.text +=
            QLatin1Char(' ') + say("%1 of its processes could not be ended and may still run.").arg(finished.survivors);
    return finished;
}

QString signal_name(int signal)
{
    const char* name = ::sigabbrev_np(signal);
    return name ? QStringLiteral("SIG") + QLatin1String(name) : QStringLiteral("signal %1").arg(signal);
}

QString duration_text(core::Millis duration)
{
    const qint64 ms = duration.count();
    if (ms < 1000)
        return QStringLiteral("%1 ms").arg(ms);
    if (ms < 60'000)
        return QStringLiteral("%1 s").arg(QString::number(double(ms) / 1000, 'g', 3));
    if (ms < 3'600'000)
        return QStringLiteral("%1 min").arg(QString::number(double(ms) / 60'000, 'g', 3));
    return QStringLiteral("%1 h").arg(QString::number(double(ms) / 3'600'000, 'g', 3));
}

QString size_text(qint64 bytes)
{
    constexpr qint64 kib = 1024;
    if (bytes < kib)
        return QStringLiteral("%1 bytes").arg(bytes);
    if (bytes < kib * kib)
        return QStringLiteral("%1 KiB").arg(QString::number(double(bytes) / double(kib), 'g', 4));
    return QStringLiteral("%1 MiB").arg(QString::number(double(bytes) / double(kib * kib), 'g', 6));
}

} // namespace opsdeck::automation
