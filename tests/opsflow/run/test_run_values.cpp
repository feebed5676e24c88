// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/confirmation_rule.h"
#include "opsflow/run/scope/json_rows.h"
#include "opsflow/run/stream/run_output.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

class TestRunValues final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void danger_sets_the_least_confirmation_data()
    {
        QTest::addColumn<int>("danger");
        QTest::addColumn<int>("written");
        QTest::addColumn<bool>("yes");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, core::Danger danger, core::ConfirmMode written, bool yes,
                            ConfirmationMode expected) {
            QTest::newRow(name) << static_cast<int>(danger) << static_cast<int>(written) << yes
                                << static_cast<int>(expected);
        };
        using D = core::Danger;
        using W = core::ConfirmMode;
        using M = ConfirmationMode;
        row("read", D::read, W::none, false, M::none);
        row("read that asks", D::read, W::ask, false, M::preview);
        row("change", D::change, W::ask, false, M::preview);
        row("change cannot ask for less", D::change, W::none, false, M::preview);
        row("change with yes", D::change, W::ask, true, M::none);
        row("change that wants a phrase", D::change, W::type, true, M::phrase);
        row("destructive", D::destructive, W::type, false, M::phrase);
        row("destructive cannot ask for less", D::destructive, W::none, false, M::phrase);
        row("destructive with yes", D::destructive, W::type, true, M::phrase);
    }

    void danger_sets_the_least_confirmation()
    {
        QFETCH(int, danger);
        QFETCH(int, written);
        QFETCH(bool, yes);
        QFETCH(int, expected);
        core::AutomationDefinition definition;
        definition.danger = static_cast<core::Danger>(danger);
        definition.confirm.mode = static_cast<core::ConfirmMode>(written);
        QCOMPARE(static_cast<int>(confirmation_mode(definition, core::Verb::run, yes)), expected);
        QCOMPARE(confirmation_mode(definition, core::Verb::plan, yes), ConfirmationMode::none);
    }

    void json_becomes_cells_that_people_can_read()
    {
        const QJsonArray rows =
            QJsonDocument::fromJson(R"([{"a":1,"b":true,"c":null},{"a":1.5,"d":[1,2]},{"a":"x"}])").array();
        const QStringList columns = columns_of(rows);
        QCOMPARE(columns,
                 (QStringList{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d")}));
        const auto table = table_of(rows, columns);
        QCOMPARE(table[0], (QStringList{QStringLiteral("1"), QStringLiteral("true"), QString(), QString()}));
        QCOMPARE(table[1][0], QStringLiteral("1.5"));
        QCOMPARE(table[1][3], QStringLiteral("[1,2]"));
        QCOMPARE(table_of(QJsonArray{QStringLiteral("x")}, {QStringLiteral("value")})[0][0], QStringLiteral("x"));
    }

    void the_output_log_keeps_everything_on_disk_and_little_in_memory()
    {
        QTemporaryDir folder;
        RunOutputLog log(folder.filePath(QStringLiteral("sub/out.txt")));
        QByteArray all;
        for (int i = 0; i < 5000; ++i) {
            const QByteArray part = QByteArray::number(i) + (i % 3 == 0 ? "\n" : " ");
            all += part;
            log.add({i % 2 == 0 ? core::OutputStream::out : core::OutputStream::err, part});
        }
        log.finish();
        QFile file(log.path());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), all);
        QCOMPARE(log.line_count(), all.count('\n') + (all.endsWith('\n') ? 0 : 1));
        QCOMPARE(log.first_lines().size(), 50);
        QCOMPARE(log.last_lines().size(), 50);
        QVERIFY(log.last_lines().last().contains(QLatin1String("4999")));
        QVERIFY(log.standard_output().size() < all.size());
    }

    void the_last_words_of_stderr_are_known()
    {
        QTemporaryDir folder;
        RunOutputLog log(folder.filePath(QStringLiteral("out.txt")));
        log.add({core::OutputStream::err, "warning: x\nport 80 is "});
        log.add({core::OutputStream::out, "out\n"});
        log.add({core::OutputStream::err, "\033[31mtaken\033[0m\n\n"});
        log.finish();
        QCOMPARE(log.error_words(), QStringLiteral("warning: x port 80 is taken"));

        // Of a stack trace only the end is worth a sentence.
        log.add({core::OutputStream::err, "at a\nat b\nValueError: too large\n"});
        QCOMPARE(log.error_words(), QStringLiteral("ValueError: too large"));
    }

    void a_run_without_output_leaves_no_file()
    {
        QTemporaryDir folder;
        RunOutputLog log(folder.filePath(QStringLiteral("out.txt")));
        log.finish();
        QVERIFY(log.path().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRunValues)
#include "test_run_values.moc"
