// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/support/terminal_session.h"

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;
using opsdeck::test::TerminalSession;

namespace {

const QByteArray prompt = "town-square> ";

} // namespace

/// opsdeckctl with somebody at the keyboard, on the local room of a fresh profile.
class TestShellOnATerminal final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;

    [[nodiscard]] QString profile() const { return m_dir->filePath(u"profile"_s); }
    [[nodiscard]] QStringList environment() const
    {
        return {u"OPSDECK_SECRETS=file"_s,
                u"OPSDECK_PROFILE="_s + profile(),
                u"HOME="_s + m_dir->path(),
                u"INPUTRC=/dev/null"_s,
                u"TERM=dumb"_s,
                u"LC_ALL=C.UTF-8"_s};
    }
    [[nodiscard]] std::unique_ptr<TerminalSession> shell() const
    {
        return std::make_unique<TerminalSession>(QStringLiteral(OPSDECK_BIN "/opsdeckctl"),
                                                 QStringList{u"--pack"_s, m_dir->filePath(u"pack"_s), u"shell"_s},
                                                 environment());
    }
    static void write(const QString& path, const QByteArray& bytes)
    {
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    [[nodiscard]] QByteArray history() const
    {
        QFile file(profile() + u"/shell_history"_s);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        const QString pack = m_dir->filePath(u"pack"_s);
        write(pack + u"/pack.yaml"_s, "opsdeck: 1\nid: terminal\nversion: \"1\"\n");
        write(pack + u"/all.yaml"_s, "opsdeck: 1\nid: app.greet\ntitle: Greet\nsay: greet {app} warmly\ndanger: read\n"
                                     "params:\n  app: {type: choice, required: true, choices: {argv: [./apps]}}\n"
                                     "run: {argv: [echo, hello, \"${params.app}\"]}\n"
                                     "---\n"
                                     "opsdeck: 1\nid: open.it\ntitle: Open\nsay: unlock {door}\ndanger: read\n"
                                     "params:\n  door: {type: text, required: true}\n"
                                     "  pin: {type: secret, required: true, positional: false, pass: \"env:PIN\"}\n"
                                     "run: {argv: [cat], stdin: \"it is open\"}\n");
        write(pack + u"/apps"_s, "#!/bin/sh\necho billing\necho brewery\n");
        QFile::setPermissions(pack + u"/apps"_s, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    void cleanup() { m_dir.reset(); }

    void tab_completes_words_and_computed_values()
    {
        const auto shell = this->shell();
        QVERIFY2(shell->sees(prompt), shell->screen().constData());
        shell->type("gree\t");
        QVERIFY2(shell->sees("greet "), shell->screen().constData());
        shell->type("b\t");
        QVERIFY2(shell->sees("billing") && shell->sees("brewery"), shell->screen().constData());
        shell->type("i\t");
        QVERIFY2(shell->sees("illing "), shell->screen().constData());
        shell->type("w\t\r");
        QVERIFY2(shell->sees("hello billing"), shell->screen().constData());
        QVERIFY(shell->sees("succeeded"));
        // Runs by a word of their line, into the prompt and not yet sent.
        QVERIFY(shell->sees(prompt));
        shell->type(":rer\tgreet\t");
        QVERIFY2(shell->sees("\b01"), shell->screen().constData()); // the id in place of the word, when it is found
        shell->type("\r");
        QVERIFY2(shell->sees(prompt + "greet billing warmly"), shell->screen().constData());
        shell->type("\r");
        QVERIFY2(shell->sees("hello billing"), shell->screen().constData());
        QVERIFY(shell->sees(prompt));
        shell->type(":quit\r");
        QCOMPARE(shell->ended(), 0);
    }

    void a_secret_reaches_neither_the_history_nor_the_arrow_keys()
    {
        const auto shell = this->shell();
        QVERIFY(shell->sees(prompt));
        shell->type("unlock front pin=4711-4711\r");
        QVERIFY2(shell->sees("it is open"), shell->screen().constData());
        QVERIFY(shell->sees(prompt));
        QCOMPARE(history(), QByteArray("unlock front\n"));
        shell->type("\x10\r"); // Ctrl+P: the line before
        QVERIFY2(shell->sees("pin"), "the secret is asked for again");
        shell->type("0815-0815\r");
        QVERIFY(shell->sees("it is open"));
        QVERIFY(shell->sees(prompt));
        QVERIFY2(!shell->screen().contains("0815-0815"), "it is typed blindly");
        shell->type(":quit\r");
        QCOMPARE(shell->ended(), 0);
        QVERIFY(!history().contains("0815") && !history().contains("4711"));
    }

    void two_shells_keep_each_others_lines()
    {
        const auto first = shell();
        QVERIFY(first->sees(prompt));
        const auto second = shell();
        QVERIFY(second->sees(prompt));
        first->type(":runs\r");
        QVERIFY(first->sees("Nothing has run yet."));
        second->type(":posts\r");
        QVERIFY(second->sees(prompt));
        for (const auto& shell : {first.get(), second.get()}) {
            shell->type(":quit\r");
            QCOMPARE(shell->ended(), 0);
        }
        QCOMPARE(history(), QByteArray(":runs\n:posts\n:quit\n:quit\n"));
        const auto third = shell();
        QVERIFY(third->sees(prompt));
        // Of ":posts" only what differs is drawn anew, so the screen never holds ":runs" in one piece: Enter tells.
        third->type("\x10\x10\x10\r");
        QVERIFY2(third->sees("Nothing has run yet."), third->screen().constData());
    }

    void a_pack_that_is_put_on_the_shelf_is_there_at_once()
    {
        const auto shell = this->shell();
        QVERIFY(shell->sees(prompt));
        QVERIFY(!QFileInfo::exists(profile() + u"/packs"_s));
        shell->type("brew tea\r");
        QVERIFY(shell->sees("Not automated yet"));
        QVERIFY(shell->sees(prompt));
        write(profile() + u"/packs/kitchen/pack.yaml"_s, "opsdeck: 1\nid: kitchen\nversion: \"1\"\n");
        write(profile() + u"/packs/kitchen/brew.yaml"_s, "opsdeck: 1\nid: tea.brew\ntitle: Brew\nsay: brew {what}\n"
                                                         "danger: read\nparams: {what: {type: text, required: true}}\n"
                                                         "run: {argv: [echo, \"hot ${params.what}\"]}\n");
        QVERIFY2(shell->sees("is automated now: tea.brew"), shell->screen().constData());
        shell->type("brew coffee\r");
        QVERIFY2(shell->sees("hot coffee"), shell->screen().constData());
    }

    void an_answer_that_does_not_arrive_is_no_success_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::newRow("list") << QStringList{u"list"_s};
        QTest::newRow("help") << QStringList{u"help"_s};
        QTest::newRow("--help") << QStringList{u"--help"_s};
        QTest::newRow("--version") << QStringList{u"--version"_s};
        QTest::newRow("lint") << QStringList{u"lint"_s, QStringLiteral(OPSDECK_FIXTURES "/packs/flow")};
        QTest::newRow("run") << QStringList{u"run"_s, u"status"_s};
        QTest::newRow("runs") << QStringList{u"runs"_s};
        QTest::newRow("posts") << QStringList{u"posts"_s};
        QTest::newRow("rooms") << QStringList{u"rooms"_s};
        QTest::newRow("gaps") << QStringList{u"gaps"_s};
        QTest::newRow("verify") << QStringList{u"verify"_s};
    }
    void an_answer_that_does_not_arrive_is_no_success()
    {
        QFETCH(QStringList, words);
        QProcess process;
        process.setEnvironment(QProcess::systemEnvironment() + environment());
        process.setStandardOutputFile(u"/dev/full"_s);
        process.start(QStringLiteral(OPSDECK_BIN "/opsdeckctl"), words);
        QVERIFY(process.waitForFinished(60'000));
        const QByteArray told = process.readAllStandardError();
        QVERIFY2(told.contains("Standard output could not be written"), told.constData());
        QCOMPARE(process.exitCode(), 1);
    }
};

QTEST_GUILESS_MAIN(TestShellOnATerminal)
#include "test_shell_on_a_terminal.moc"
