// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_server.h"

#include <QProcess>
#include <QtTest>

#include <csignal>

using namespace opsdeck;
using namespace Qt::StringLiterals;

namespace {

struct Answer {
    int status = -1;
    QByteArray out;
    QByteArray err;

    [[nodiscard]] std::vector<QJsonObject> rows() const
    {
        std::vector<QJsonObject> found;
        for (const QByteArray& line : out.split('\n')) {
            if (!line.isEmpty())
                found.push_back(QJsonDocument::fromJson(line).object());
        }
        return found;
    }
};

} // namespace

/// opsdeckctl as a person and a script use it: the program, its exit statuses and what it prints. On the local room of
/// a fresh profile.
class TestTerminal final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void cleanup() { m_dir.reset(); }

    void a_line_runs_in_the_local_room_of_a_fresh_profile()
    {
        const auto ran = ctl({u"run"_s, u"hello world"_s});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.out, QByteArray("hello world\n"));
        const auto posts = ctl({u"posts"_s});
        QCOMPARE(posts.status, 0);
        QVERIFY2(posts.out.contains("hello world") && posts.out.contains("Greeted world"), posts.out.constData());
    }

    void exit_statuses_tell_what_happened_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, QStringList words, int status) {
            QTest::newRow(name) << words << status;
        };
        row("succeeded", {u"run"_s, u"hello world"_s}, 0);
        row("failed", {u"run"_s, u"fail with 7"_s}, 1);
        row("usage", {u"run"_s}, 2);
        row("no such command", {u"fly"_s}, 2);
        row("wrong value", {u"run"_s, u"fail with many"_s}, 2);
        row("gap", {u"run"_s, u"make coffee"_s}, 3);
        row("nobody to confirm", {u"run"_s, u"deploy badly"_s}, 4);
        row("timed out", {u"run"_s, u"nap"_s}, 5);
        row("no such run", {u"show"_s, u"01HZZZZZZZZZZZZZZZZZZZZZZZ"_s}, 2);
        row("no server there",
            {u"--server"_s, u"http://127.0.0.1:1"_s, u"--token"_s, u"x"_s, u"run"_s, u"hello world"_s}, 7);
    }

    void exit_statuses_tell_what_happened()
    {
        QFETCH(QStringList, words);
        QFETCH(int, status);
        const auto answer = ctl(words);
        QVERIFY2(answer.status == status, QByteArray(answer.err + answer.out).constData());
        if (status != 0)
            QVERIFY(!answer.err.isEmpty());
    }

    void json_is_one_object_a_line_with_run_outcome_and_posts()
    {
        const auto rows = ctl({u"--json"_s, u"run"_s, u"hello world"_s}).rows();
        QVERIFY(rows.size() >= 2);
        for (const auto& row : rows)
            QVERIFY(!row.isEmpty());
        const auto& last = rows.back();
        QCOMPARE(last.value(u"outcome").toString(), QStringLiteral("succeeded"));
        QCOMPARE(last.value(u"posts").toObject().value(u"invocation").toString().size(), 26);
        QCOMPARE(last.value(u"posts").toObject().value(u"result").toString().size(), 26);

        const auto posts = ctl({u"--json"_s, u"posts"_s}).rows();
        QVERIFY(std::any_of(posts.begin(), posts.end(), [&](const auto& post) {
            return post.value(u"id") == last.value(u"posts").toObject().value(u"result");
        }));
        const auto runs = ctl({u"--json"_s, u"runs"_s}).rows();
        QCOMPARE(runs.size(), size_t(1));
        QCOMPARE(runs.front().value(u"run"), last.value(u"run"));

        const auto gap = ctl({u"--json"_s, u"run"_s, u"make coffee"_s}).rows();
        QCOMPARE(gap.back().value(u"posts").toObject().value(u"gap").toString().size(), 26);
        const auto gaps = ctl({u"--json"_s, u"gaps"_s}).rows();
        QCOMPARE(gaps.size(), size_t(1));
        QCOMPARE(gaps.front().value(u"line").toString(), QStringLiteral("make coffee"));
    }

    void a_run_can_be_shown_and_found()
    {
        const auto rows = ctl({u"--json"_s, u"run"_s, u"hello findme"_s}).rows();
        const QString run = rows.back().value(u"run").toString();
        const auto shown = ctl({u"show"_s, run.left(20)});
        QCOMPARE(shown.status, 0);
        QVERIFY2(shown.out.contains("hello findme") && shown.out.contains(run.toLatin1()), shown.out.constData());
        const auto found = ctl({u"search"_s, u"findme"_s});
        QVERIFY2(found.out.contains("findme"), found.out.constData());
        const auto verified = ctl({u"verify"_s});
        QVERIFY2(verified.status == 0, QByteArray(verified.out + verified.err).constData());
        const QString file = m_dir->filePath(QStringLiteral("proof.ndjson"));
        QCOMPARE(ctl({u"export"_s, file}).status, 0);
        QCOMPARE(ctl({u"verify"_s, u"--file"_s, file}).status, 0);
        QFile proof(file);
        QVERIFY(proof.open(QIODevice::ReadWrite));
        QByteArray bytes = proof.readAll();
        bytes.replace("hello findme", "hello fixedit");
        proof.resize(0);
        proof.seek(0);
        proof.write(bytes);
        proof.close();
        QCOMPARE(ctl({u"verify"_s, u"--file"_s, file}).status, 1);
    }

    void a_run_of_another_process_can_be_cancelled()
    {
        QProcess running;
        start(running, {u"--json"_s, u"run"_s, u"sleep 25"_s});
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT((running.waitForReadyRead(10), seen += running.readAllStandardOutput(),
                                  seen.contains("\"state\":\"running\"")),
                                 20'000);
        const auto runs = ctl({u"--json"_s, u"runs"_s}).rows();
        QCOMPARE(runs.size(), size_t(1));
        const auto cancelled = ctl({u"cancel"_s, runs.front().value(u"run").toString()});
        QVERIFY2(cancelled.status == 0 && cancelled.out.startsWith("ended"),
                 QByteArray(cancelled.out + cancelled.err).constData());
        QVERIFY(running.waitForFinished(15'000));
        QCOMPARE(running.exitCode(), 5);
    }

    void ctrl_c_cancels_the_run()
    {
        QProcess running;
        start(running, {u"--json"_s, u"run"_s, u"sleep 25"_s});
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT((running.waitForReadyRead(10), seen += running.readAllStandardOutput(),
                                  seen.contains("\"state\":\"running\"")),
                                 20'000);
        ::kill(static_cast<pid_t>(running.processId()), SIGINT);
        QVERIFY(running.waitForFinished(15'000));
        QCOMPARE(running.exitCode(), 5);
    }

    void a_phrase_may_come_through_a_pipe_and_must_be_right()
    {
        QCOMPARE(ctl({u"run"_s, u"destroy it"_s}, "wrong\n").status, 4);
        QCOMPARE(ctl({u"run"_s, u"destroy it"_s}, "it\n").status, 0);
        QCOMPARE(ctl({u"run"_s, u"--yes"_s, u"destroy it"_s}, {}).status, 4);
        QCOMPARE(ctl({u"run"_s, u"--yes"_s, u"deploy badly"_s}, {}).status, 1);
    }

    void two_processes_share_one_profile_and_one_room()
    {
        QProcess first;
        QProcess second;
        start(first, {u"run"_s, u"sleep 2"_s});
        start(second, {u"run"_s, u"hello meanwhile"_s});
        QVERIFY(second.waitForFinished(30'000));
        QVERIFY(first.waitForFinished(30'000));
        QCOMPARE(first.exitCode(), 0);
        QCOMPARE(second.exitCode(), 0);
        QCOMPARE(ctl({u"--json"_s, u"runs"_s}).rows().size(), size_t(2));
        const auto verified = ctl({u"verify"_s});
        QVERIFY2(verified.status == 0, QByteArray(verified.out + verified.err).constData());
    }

    void the_shell_runs_the_lines_of_a_pipe()
    {
        const auto answer = ctl({u"shell"_s}, "hello shell\nmake coffee\n:quit\n");
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.out.contains("hello shell"), QByteArray(answer.out + answer.err).constData());
        QVERIFY(answer.err.contains("Not automated yet"));
        QCOMPARE(ctl({u"--json"_s, u"gaps"_s}).rows().size(), size_t(1));
    }

    void list_help_and_lint_need_no_server()
    {
        const auto list = ctl({u"list"_s});
        QVERIFY2(list.out.contains("flow.hello") && list.out.contains("app.deploy"), list.out.constData());
        const auto help = ctl({u"help"_s, u"flow.hello"_s});
        QVERIFY2(help.status == 0 && help.out.contains("hello {name}"), help.out.constData());
        QCOMPARE(ctl({u"help"_s, u"no such thing at all"_s}).status, 2);
        QCOMPARE(ctl({u"lint"_s, QStringLiteral(OPSDECK_FIXTURES "/packs/flow")}).status, 0);
        QVERIFY(!QFileInfo::exists(m_dir->filePath(QStringLiteral("profile/localroom"))));

        const QString pack = m_dir->filePath(QStringLiteral("bad"));
        QVERIFY(QDir().mkpath(pack));
        write(pack + QStringLiteral("/pack.yaml"), "opsdeck: 1\nid: bad\nversion: \"1\"\n");
        write(pack + QStringLiteral("/one.yaml"),
              "opsdeck: 1\nid: bad.one\ntitle: One\nsay: one\ndangr: read\nrun: {argv: [true]}\n");
        const auto lint = ctl({u"lint"_s, pack});
        QCOMPARE(lint.status, 1);
        QVERIFY2(lint.out.contains("one.yaml:5:") && lint.out.contains("dangr"), lint.out.constData());
    }

private:
    static void write(const QString& path, const QByteArray& bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    void start(QProcess& process, QStringList words) const
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("OPSDECK_SECRETS"), QStringLiteral("file"));
        environment.insert(QStringLiteral("OPSDECK_PROFILE"), m_dir->filePath(QStringLiteral("profile")));
        process.setProcessEnvironment(environment);
        words = QStringList{QStringLiteral("--pack"), QStringLiteral(OPSDECK_FIXTURES "/packs/flow")} + words;
        process.start(QStringLiteral(OPSDECK_BIN "/opsdeckctl"), words);
    }

    Answer ctl(const QStringList& words, const QByteArray& input = {}) const
    {
        QProcess process;
        start(process, words);
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(60'000);
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestTerminal)
#include "test_terminal.moc"
