// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a run through the supervisor costs: start and finish of /bin/true against a bare QProcess and posix_spawn, and
// 500 MB of output into the spool against a raw pipe. Prints medians and ratios.

#include "automation/output/redaction/redactor.h"
#include "automation/runner/child_environment.h"
#include "automation/runner/local_runner.h"
#include "bench/support/figures.h"
#include "core/ulid.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace opsdeck;
using opsdeck::bench::median;

namespace {

constexpr int starts = 300;
constexpr int streams = 3;
constexpr qint64 stream_bytes = qint64(500) * 1000 * 1000;

double median_us(int count, const std::function<void()>& once)
{
    std::vector<double> times;
    for (int turn = 0; turn < count; ++turn) {
        QElapsedTimer timer;
        timer.start();
        once();
        times.push_back(double(timer.nsecsElapsed()) / 1000);
    }
    return median(times);
}

pid_t spawn(std::vector<const char*> arguments, int output)
{
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    if (output >= 0)
        ::posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    arguments.push_back(nullptr);
    pid_t pid = -1;
    ::posix_spawnp(&pid, arguments[0], &actions, nullptr, const_cast<char**>(arguments.data()), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    return pid;
}

automation::RunOrder order(const QStringList& argv, const QString& place)
{
    automation::RunOrder order;
    order.run = core::new_run_id(core::SystemClock());
    order.argv = argv;
    order.environment = automation::child_environment({order.run, place, place, QString()});
    order.limits.output = 0;
    return order;
}

// Submits, follows to the end and forgets; returns the bytes of output.
qint64 run(automation::LocalRunner& runner, automation::RunOrder order)
{
    const auto handle = QCoro::waitFor(runner.submit(std::move(order)));
    if (!handle) {
        std::fprintf(stderr, "%s\n", qPrintable(handle.error().text));
        std::exit(1);
    }
    const auto stream = runner.attach(*handle, 0);
    QEventLoop loop;
    qint64 bytes = 0;
    QObject::connect(stream.get(), &automation::RunStream::received, &loop, [&bytes](const core::RunEvent& event) {
        if (const auto* output = std::get_if<core::RunOutput>(&event.body))
            bytes += output->bytes.size();
    });
    QObject::connect(stream.get(), &automation::RunStream::ended, &loop, &QEventLoop::quit);
    stream->start();
    loop.exec();
    if (const auto forgotten = runner.forget(*handle); !forgotten)
        std::fprintf(stderr, "%s\n", qPrintable(forgotten.error().text));
    return bytes;
}

void bench_starts(automation::LocalRunner& runner, const QString& place)
{
    const double floor = median_us(starts, [] {
        const pid_t pid = spawn({"/bin/true"}, -1);
        ::waitpid(pid, nullptr, 0);
    });
    const double qprocess = median_us(starts, [] {
        QProcess process;
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        process.start(QStringLiteral("/bin/true"), QStringList());
        loop.exec();
    });
    const double ours = median_us(starts, [&] { run(runner, order({QStringLiteral("/bin/true")}, place)); });
    std::printf("start + finish of /bin/true, median of %d\n", starts);
    std::printf("  posix_spawn + waitpid            %8.0f us   1.00\n", floor);
    std::printf("  QProcess, event loop             %8.0f us   %.2f\n", qprocess, qprocess / floor);
    std::printf("  LocalRunner, supervised, spooled %8.0f us   %.2f   (%.2f of QProcess)\n", ours, ours / floor,
                ours / qprocess);
}

double raw_pipe(const std::vector<const char*>& argv)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return 0;
    ::fcntl(ends[0], F_SETPIPE_SZ, 1024 * 1024);
    QElapsedTimer timer;
    timer.start();
    const pid_t pid = spawn(argv, ends[1]);
    ::close(ends[1]);
    std::vector<char> block(1024 * 1024);
    while (::read(ends[0], block.data(), block.size()) > 0) {
    }
    ::close(ends[0]);
    ::waitpid(pid, nullptr, 0);
    return double(stream_bytes) / 1e3 / double(timer.nsecsElapsed()) * 1e6;
}

void bench_stream(automation::LocalRunner& runner, const QString& place, const char* name, const QString& script)
{
    const QByteArray text = script.toUtf8();
    std::vector<double> raw;
    std::vector<double> ours;
    for (int turn = 0; turn < streams; ++turn) {
        raw.push_back(raw_pipe({"/bin/sh", "-c", text.constData()}));
        QElapsedTimer timer;
        timer.start();
        const qint64 bytes = run(runner, order({QStringLiteral("/bin/sh"), QStringLiteral("-c"), script}, place));
        ours.push_back(double(bytes) / 1e3 / double(timer.nsecsElapsed()) * 1e6);
    }
    std::printf("500 MB of %s, median of %d\n", name, streams);
    std::printf("  raw pipe, read()                 %8.0f MB/s 1.00\n", median(raw));
    std::printf("  LocalRunner: redacted, spooled, read back %5.0f MB/s %.2f\n", median(ours),
                median(ours) / median(raw));
}

void bench_redactor()
{
    const automation::RedactionPlan plan(automation::RedactionSettings{false, {}, {"hunter2secret"}});
    std::string text;
    while (text.size() < 1'000'000)
        text += "2026-11-22T08:30:44.123Z INFO [main] Request 17 of user 4711 served in 12 ms, 200 OK\n";
    automation::Redactor redactor(&plan);
    std::string out;
    QElapsedTimer timer;
    timer.start();
    for (int turn = 0; turn < 200; ++turn) {
        out.clear();
        redactor.feed(text, out);
    }
    std::printf("redaction alone, log lines         %8.0f MB/s\n",
                double(text.size()) * 200 / 1e3 / double(timer.nsecsElapsed()) * 1e6);
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QTemporaryDir place;
    automation::LocalRunner runner({place.path(), QStringLiteral(OPSDECK_BIN "/opsdeck-supervisor")});
    bench_starts(runner, place.path());
    bench_redactor();
    bench_stream(runner, place.path(), "zeroes", QStringLiteral("exec head -c 500000000 /dev/zero"));
    bench_stream(
        runner, place.path(), "log lines",
        QStringLiteral("yes '2026-11-22T08:30:44Z INFO request 17 served in 12 ms, 200 OK' | head -c 500000000"));
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    std::printf("largest memory of this process     %8ld KiB\n", usage.ru_maxrss);
    return 0;
}
