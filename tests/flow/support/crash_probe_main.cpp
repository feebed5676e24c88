// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Runs one line in a console and ends itself by SIGKILL at a moment: crash_probe KEY=VALUE ...
//
//   profile url token team room pack supervisor line    what a console needs
//   moment=step:NAME        a step of the pipeline is reached
//   moment=run:STATE        the run's row says so, and what the ledger says of it is committed
//   moment=post:KIND        a post of that kind has come back from the server
//   moment=supervisor:NAME  the run's supervisor, of the kind that kills, is at that point; it does the killing, and
//                           with NAME+self it dies, too
//   moment=never
//   also=PID                kill that one first, at the same moment
//   progress=MS             the pause before a progress post
//
// Exit status 0: the moment never came.

#include "opsflow/console.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>
#include <qcoro/qcorotimer.h>

#include <csignal>
#include <map>
#include <unistd.h>

using namespace opsdeck;

namespace {

struct Moment {
    QString name;
    pid_t also = 0;

    void is(const QString& now) const
    {
        if (now != name)
            return;
        if (also > 0)
            ::kill(also, SIGKILL);
        ::kill(::getpid(), SIGKILL);
    }
};

struct Watch final : opsflow::PipelineObserver {
    const Moment* moment = nullptr;
    void reached(opsflow::Step now, const core::RunId&) override
    {
        moment->is(QStringLiteral("step:") + opsflow::to_text(now));
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

QCoro::Task<> run(opsflow::ConsoleOptions options, const Moment* moment, QString line)
{
    auto opened = co_await opsflow::Console::open(std::move(options));
    if (!opened)
        qFatal("%s", qPrintable(opened.error().text));
    opsflow::Console* const console = opened->get();
    QObject::connect(console, &opsflow::Console::run_changed, console, [moment](const core::Run& changed) {
        moment->is(QStringLiteral("run:") + core::to_text(changed.state));
    });
    QObject::connect(console, &opsflow::Console::post_arrived, console, [moment](const core::Post& post) {
        moment->is(QStringLiteral("post:") + opsflow::kind_of(post));
    });
    Watch watch;
    watch.moment = moment;
    Yes yes;
    opsflow::RunRequest request;
    request.line = line;
    auto report = co_await console->submit(std::move(request), &yes, &watch);
    co_await console->wait_for_delivery(std::chrono::seconds(10));
    // The server has all of it now. What is to come back from there may be on its way, and what an earlier console left
    // may still run.
    const std::chrono::seconds patience(15);
    co_await QCoro::sleepFor(patience);
    opened->reset();
    QCoreApplication::exit(report ? 0 : 1);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    std::map<QString, QString> words;
    for (const QString& word : QCoreApplication::arguments().mid(1))
        words[word.section(QLatin1Char('='), 0, 0)] = word.section(QLatin1Char('='), 1);
    const auto word = [&](const char* key) { return words[QLatin1String(key)]; };
    NoSecrets secrets;
    Moment moment{word("moment"), static_cast<pid_t>(word("also").toInt())};
    opsflow::ConsoleOptions options;
    options.profile_dir = word("profile");
    options.server_url = word("url");
    options.token = word("token");
    options.team = word("team");
    options.room = word("room");
    options.pack_dirs = {word("pack")};
    options.supervisor_program = word("supervisor");
    options.secrets = &secrets;
    if (word("progress").toInt() > 0)
        options.progress_pause = core::Millis(word("progress").toInt());
    if (moment.name.startsWith(QLatin1String("supervisor:"))) {
        // It reads from its own name at which point it kills whom.
        const QString point = moment.name.section(QLatin1Char(':'), 1);
        QString whom = QStringLiteral("%1,%2").arg(moment.also).arg(::getpid());
        if (point.endsWith(QLatin1String("+self")))
            whom += QStringLiteral(",self");
        const QString named =
            QStringLiteral("%1-killer@%2@%3").arg(options.profile_dir, point.section(QLatin1Char('+'), 0, 0), whom);
        if (!QFile::link(options.supervisor_program, named))
            qFatal("no link to the supervisor");
        options.supervisor_program = named;
    }
    const QString line = word("line");
    QTimer::singleShot(0, &app, [&] { run(options, &moment, line); });
    return QCoreApplication::exec();
}
