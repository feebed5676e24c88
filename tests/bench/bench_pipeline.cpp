// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a line costs that runs /bin/true: ledger, supervisor, posts and all, against starting the same program bare.
// The local room runs in a thread of this process, so its work is part of the figures.

#include "bench/support/durable_commit.h"
#include "bench/support/figures.h"
#include "bench/support/memory_secrets.h"
#include "localroom/server.h"
#include "opsflow/console.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <qcoro/qcorotask.h>

#include <array>
#include <cstdio>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace opsdeck;
using namespace opsdeck::bench;

namespace {

constexpr int turns = 100;
constexpr int warm_up = 5;
constexpr size_t steps = static_cast<size_t>(opsflow::Step::done) + 1;

template<typename T>
T must(core::Result<T> result)
{
    if (!result)
        qFatal("bench_pipeline: %s (%s)", qPrintable(result.error().text), qPrintable(result.error().detail));
    return std::move(*result);
}

/// When a run reached what, in milliseconds since the line was given.
class Watch final : public opsflow::PipelineObserver {
public:
    void reached(opsflow::Step step, const core::RunId&) override { at[static_cast<size_t>(step)] = now(); }
    void state_changed(const core::Run& run) override
    {
        if (run.state == core::RunState::running && started == 0)
            started = now();
    }
    [[nodiscard]] double now() const { return double(m_timer.nsecsElapsed()) / 1e6; }
    void begin() { m_timer.start(); }

    std::array<double, steps> at{};
    double started = 0;

private:
    QElapsedTimer m_timer;
};

struct Figures {
    std::vector<double> spawn, qprocess_started, qprocess, commit;
    std::vector<double> started, ended, reported, delivered;
    std::array<std::vector<double>, steps> step;
};

double spawn_ms()
{
    QElapsedTimer timer;
    timer.start();
    std::array<const char*, 2> argv{"/bin/true", nullptr};
    pid_t pid = -1;
    if (::posix_spawn(&pid, argv[0], nullptr, nullptr, const_cast<char**>(argv.data()), environ) != 0)
        qFatal("posix_spawn failed");
    ::waitpid(pid, nullptr, 0);
    return double(timer.nsecsElapsed()) / 1e6;
}

void run_qprocess(Figures* figures)
{
    QElapsedTimer timer;
    QProcess process;
    QEventLoop loop;
    double started = 0;
    QObject::connect(&process, &QProcess::started, &loop, [&] { started = double(timer.nsecsElapsed()) / 1e6; });
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    timer.start();
    process.start(QStringLiteral("/bin/true"), QStringList());
    loop.exec();
    figures->qprocess_started.push_back(started);
    figures->qprocess.push_back(double(timer.nsecsElapsed()) / 1e6);
}

double commit_ms(DurableCommit* disk)
{
    QElapsedTimer timer;
    timer.start();
    disk->write();
    return double(timer.nsecsElapsed()) / 1e6;
}

void run_line(opsflow::Console* console, Figures* figures)
{
    Watch watch;
    QEventLoop loop;
    double delivered = 0;
    QObject::connect(console, &opsflow::Console::post_arrived, &loop, [&](const core::Post& post) {
        if (opsflow::kind_of(post) != opsflow::post_kind::result)
            return;
        delivered = watch.now();
        loop.quit();
    });
    opsflow::RunRequest request;
    request.line = QStringLiteral("do nothing");
    watch.begin();
    const auto report = must(QCoro::waitFor(console->submit(std::move(request), nullptr, &watch)));
    const double reported = watch.now();
    if (report.kind != opsflow::SubmitKind::ran || report.outcome != opsflow::Outcome::succeeded)
        qFatal("the line did not run: %s", qPrintable(report.problem.text));
    if (delivered == 0) {
        QTimer::singleShot(30'000, &loop, [] { qFatal("the result post did not arrive"); });
        loop.exec();
    }
    figures->started.push_back(watch.started);
    figures->ended.push_back(watch.at[static_cast<size_t>(opsflow::Step::parse_output)]);
    figures->reported.push_back(reported);
    figures->delivered.push_back(delivered);
    for (size_t step = 0; step + 1 < steps; ++step)
        figures->step[step].push_back(watch.at[step + 1] - watch.at[step]);
    // The next turn begins with an empty outbox.
    static_cast<void>(QCoro::waitFor(console->wait_for_delivery(std::chrono::seconds(30))));
}

void print(const Figures& figures)
{
    const double spawn = median(figures.spawn);
    const double qprocess = median(figures.qprocess);
    const double commit = median(figures.commit);
    std::printf("/bin/true, ms, median / p95 of %d turns, all kinds taken in turn\n", turns);
    const auto row = [&](const char* name, const std::vector<double>& times) {
        const double time = median(times);
        std::printf("  %-46s %8.2f / %7.2f   %6.1f of spawn   %6.1f of QProcess   %5.1f commits\n", name, time,
                    at_share(times, 0.95), time / spawn, time / qprocess, time / commit);
    };
    row("posix_spawn + waitpid", figures.spawn);
    row("QProcess, start -> started", figures.qprocess_started);
    row("QProcess, start -> finished", figures.qprocess);
    row("one durable SQLite commit on this disk", figures.commit);
    row("opsdeck, line given -> process started", figures.started);
    row("opsdeck, line given -> run ended", figures.ended);
    row("opsdeck, line given -> person told", figures.reported);
    row("opsdeck, line given -> result post delivered", figures.delivered);
    std::puts("of which, ms, median");
    for (size_t step = 0; step + 1 < steps; ++step) {
        std::printf("  %-46s %8.2f\n", qPrintable(opsflow::to_text(static_cast<opsflow::Step>(step))),
                    median(figures.step[step]));
    }
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QTemporaryDir place;
    localroom::ServerOptions server_options;
    server_options.data_dir = place.filePath(QStringLiteral("server"));
    server_options.password_cost = localroom::PasswordCost::minimal;
    const auto server = must(localroom::LocalRoomServer::start(std::move(server_options)));

    MemorySecrets secrets;
    opsflow::ConsoleOptions options;
    options.profile_dir = place.filePath(QStringLiteral("profile"));
    options.server_url = server->info().url;
    options.token = server->info().token;
    options.team = server->info().team.name;
    options.room = server->info().rooms.front().name;
    options.pack_dirs = {QStringLiteral(OPSDECK_FIXTURES "/packs/bench")};
    options.supervisor_program = QStringLiteral(OPSDECK_BIN "/opsdeck-supervisor");
    options.secrets = &secrets;
    const auto console = must(QCoro::waitFor(opsflow::Console::open(std::move(options))));

    DurableCommit disk;
    Figures figures;
    for (int turn = 0; turn < warm_up + turns; ++turn) {
        if (turn == warm_up)
            figures = {};
        figures.spawn.push_back(spawn_ms());
        run_qprocess(&figures);
        figures.commit.push_back(commit_ms(&disk));
        run_line(console.get(), &figures);
    }
    print(figures);
    return 0;
}
