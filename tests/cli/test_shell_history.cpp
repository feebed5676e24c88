// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/line_to_repeat.h"
#include "cli/shell/shell_history.h"
#include "core/command/definition_reader.h"

#include <QThread>
#include <QtTest>

#include <thread>

using namespace opsdeck;
using namespace opsdeck::cli;
using namespace Qt::StringLiterals;

class TestShellHistory final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    [[nodiscard]] QString path() const { return m_dir->filePath(u"profile/shell_history"_s); }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void two_shells_append_to_one_file()
    {
        ShellHistory first(path());
        ShellHistory second(path());
        QCOMPARE(first.load(), QStringList{});
        QCOMPARE(second.load(), QStringList{});
        QVERIFY(first.append(u"one"_s));
        QVERIFY(second.append(u"two"_s));
        QVERIFY(first.append(u"three"_s));
        QCOMPARE(ShellHistory(path()).load(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
        QCOMPARE(QFile::permissions(path()) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    }

    void shells_that_write_at_once_lose_nothing()
    {
        constexpr int each = 200;
        std::vector<std::thread> shells;
        for (int shell = 0; shell < 4; ++shell) {
            shells.emplace_back([this, shell] {
                ShellHistory history(path());
                for (int i = 0; i < each; ++i) {
                    if (!history.append(u"line %1 of %2"_s.arg(i).arg(shell)))
                        qFatal("not written");
                }
            });
        }
        for (auto& shell : shells)
            shell.join();
        const QStringList lines = ShellHistory(path()).load();
        QCOMPARE(lines.size(), 4 * each);
        for (int shell = 0; shell < 4; ++shell)
            QCOMPARE(lines.filter(u" of %1"_s.arg(shell)).last(), u"line %1 of %2"_s.arg(each - 1).arg(shell));
    }

    void a_line_is_a_row_and_not_repeated()
    {
        ShellHistory history(path());
        for (const QString& line : {u"a\nb"_s, u"a b"_s, u"  "_s, u"c "_s, u"c"_s, u"a b"_s})
            QVERIFY(history.append(line));
        QCOMPARE(history.load(), (QStringList{u"a b"_s, u"c"_s, u"a b"_s}));
    }

    void a_file_that_has_grown_is_made_small()
    {
        QDir().mkpath(m_dir->filePath(u"profile"_s));
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        for (int i = 0; i < 5'000; ++i)
            file.write("line " + QByteArray::number(i) + '\n');
        file.close();
        ShellHistory history(path());
        QCOMPARE(history.load().size(), 2'000);
        QCOMPARE(history.load().last(), u"line 4999"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 2'000);
    }

    void a_folder_that_cannot_be_written_is_told()
    {
        const ShellHistory nowhere(u"/proc/nowhere/shell_history"_s);
        QCOMPARE(nowhere.load(), QStringList{});
        ShellHistory writing(u"/proc/nowhere/shell_history"_s);
        QCOMPARE(writing.append(u"x"_s).error().kind, core::ErrorKind::storage);
    }

    void a_line_is_repeated_without_what_was_hidden()
    {
        const auto definitions = core::read_definitions("opsdeck: 1\nid: open.door\ntitle: Open\ndanger: read\n"
                                                        "say: open {door}\nparams:\n"
                                                        "  door: {type: text, required: true}\n"
                                                        "  pin: {type: secret, positional: false}\n"
                                                        "run: {argv: [open], stdin: \"${params.pin}\"}\n",
                                                        u"t"_s, {})
                                     .definitions;
        core::Run run;
        run.automation = core::AutomationId(u"open.door"_s);
        run.line = u"open 'front door' pin=***"_s;
        QCOMPARE(line_to_repeat(run, definitions).value(), u"open 'front door'"_s);
        run.line = u"open front"_s;
        QCOMPARE(line_to_repeat(run, definitions).value(), u"open front"_s);
        run.line = u"open [redacted]"_s;
        QCOMPARE(line_to_repeat(run, definitions).error().kind, core::ErrorKind::refused);
        run.automation = core::AutomationId(u"gone"_s);
        run.line = u"open front pin=***"_s;
        QVERIFY2(!line_to_repeat(run, definitions), "nobody knows any more that it is a secret");
    }
};

QTEST_GUILESS_MAIN(TestShellHistory)
#include "test_shell_history.moc"
