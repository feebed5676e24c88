// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one line in a console and ends itself by SIGKILL when a named step is reached:
// crash_probe PROFILE URL TOKEN TEAM ROOM PACK SUPERVISOR STEP LINE. A step that is never reached: exit status 0.

#include "opsflow/console.h"

#include <QCoreApplication>
#include <QTimer>

#include <csignal>
#include <unistd.h>

using namespace opsdeck;

namespace {

struct KillAt final : opsflow::PipelineObserver {
    QString step;
    void reached(opsflow::Step now, const core::RunId&) override
    {
        if (opsflow::to_text(now) == step)
            ::kill(::getpid(), SIGKILL);
    }
};

/// Says yes to everything.
struct Yes final : opsflow::Confirmation {
    QCoro::Task<opsflow::ConfirmationAnswer> confirm(opsflow::ConfirmationQuestion question) override
    {
        opsflow::ConfirmationAnswer answer;
        answer.accepted = true;
        answer.typed = question.phrase;
        co_return answer;
    }
    QCoro::Task<core::Result<QString>> secret(opsflow::SecretQuestion) override { co_return QString(); }
};

struct NoSecrets final : core::SecretStore {
    void read(const QString&, std::function<void(core::Result<QString>)> answer) override
    {
        answer(core::failure(core::ErrorKind::not_found, {}));
    }
    void write(const QString&, const QString&, std::function<void(core::Done)> answer) override { answer({}); }
    void remove(const QString&, std::function<void(core::Done)> answer) override { answer({}); }
    QString describe() const override { return {}; }
};

QCoro::Task<> run(opsflow::ConsoleOptions options, KillAt* observer, Yes* yes, QString line)
{
    auto console = co_await opsflow::Console::open(std::move(options));
    if (!console)
        qFatal("%s", qPrintable(console.error().text));
    opsflow::RunRequest request;
    request.line = line;
    auto report = co_await (*console)->submit(std::move(request), yes, observer);
    co_await (*console)->wait_for_delivery(std::chrono::seconds(10));
    console->reset();
    QCoreApplication::exit(0);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    if (words.size() != 10)
        return 2;
    NoSecrets secrets;
    KillAt observer;
    Yes yes;
    opsflow::ConsoleOptions options;
    options.profile_dir = words.at(1);
    options.server_url = words.at(2);
    options.token = words.at(3);
    options.team = words.at(4);
    options.room = words.at(5);
    options.pack_dirs = {words.at(6)};
    options.supervisor_program = words.at(7);
    options.secrets = &secrets;
    observer.step = words.at(8);
    const QString line = words.at(9);
    QTimer::singleShot(0, &app, [&] { run(options, &observer, &yes, line); });
    return QCoreApplication::exec();
}
