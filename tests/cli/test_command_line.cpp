// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_help.h"
#include "cli/command_line.h"
#include "cli/context.h"
#include "cli/exit_code.h"
#include "cli/options.h"

#include <QtTest>

using namespace opsdeck;
using cli::ExitCode;

namespace {

QStringList words(const char* text) { return QString::fromUtf8(text).split(QLatin1Char(' ')); }

} // namespace

class TestCommandLine final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void options_stand_before_or_behind_the_command()
    {
        const auto before = cli::parse_command_line(words("--json --room ops run status"));
        const auto behind = cli::parse_command_line(words("run status --room=ops --json"));
        QVERIFY(before && behind);
        for (const auto& line : {*before, *behind}) {
            QCOMPARE(line.command, QStringLiteral("run"));
            QCOMPARE(line.arguments, QStringList{QStringLiteral("status")});
            QCOMPARE(line.room, QStringLiteral("ops"));
            QVERIFY(line.json);
        }
    }

    void a_pack_may_be_named_several_times()
    {
        const auto line = cli::parse_command_line(words("--pack a --pack b list"));
        QVERIFY(line);
        QCOMPARE(line->packs, (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
    }

    void behind_two_dashes_nothing_is_an_option()
    {
        const auto line = cli::parse_command_line(words("run -- check --json"));
        QVERIFY(line);
        QCOMPARE(line->arguments, (QStringList{QStringLiteral("check"), QStringLiteral("--json")}));
        QVERIFY(!line->json);
    }

    void what_is_wrong_is_named_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("named");
        QTest::newRow("misspelt") << "--jsn list"
                                  << "--json";
        QTest::newRow("no value") << "run --room"
                                  << "--room";
        QTest::newRow("value of a flag") << "--json=yes list"
                                         << "--json";
        QTest::newRow("not a number") << "posts --limit many"
                                      << "many";
        QTest::newRow("negative") << "posts --limit -1"
                                  << "-1";
        QTest::newRow("a word too many") << "verify proof.ndjson"
                                         << "proof.ndjson";
        QTest::newRow("of another command") << "list --yes"
                                            << "--yes";
    }

    void what_is_wrong_is_named()
    {
        QFETCH(QString, typed);
        QFETCH(QString, named);
        const auto line = cli::parse_command_line(typed.split(QLatin1Char(' ')));
        QVERIFY(!line);
        QCOMPARE(line.error().kind, core::ErrorKind::invalid_input);
        QVERIFY2(line.error().text.contains(named), qPrintable(line.error().text));
    }

    void every_command_of_the_usage_exists_and_the_other_way_round()
    {
        const QString usage = cli::usage_text();
        for (const QString& name : cli::command_names()) {
            QVERIFY(cli::find_command(name) != nullptr);
            QVERIFY2(usage.contains(QStringLiteral("\n  ") + name), qPrintable(name));
        }
        QVERIFY(cli::find_command(QStringLiteral("fly")) == nullptr);
    }

    void every_command_has_a_help_of_its_own_with_its_options()
    {
        for (const QString& name : cli::command_names()) {
            const QString help = cli::command_help(name);
            QVERIFY2(help.startsWith(QStringLiteral("Usage: opsdeckctl [OPTIONS] ") + name), qPrintable(name));
            for (const cli::Option& option : cli::options())
                QCOMPARE(help.contains(QStringLiteral("\n  ") + option.name), option.commands.contains(name));
        }
        QVERIFY(cli::command_help(QStringLiteral("fly")).isEmpty());
        for (const cli::Option& option : cli::options()) {
            QVERIFY(!option.help.isEmpty());
            QCOMPARE(cli::usage_text().contains(QStringLiteral("\n  ") + option.name), option.commands.isEmpty());
            for (const QString& command : option.commands)
                QVERIFY2(cli::find_command(command), qPrintable(command));
        }
        QVERIFY(cli::command_help(QStringLiteral("shell")).contains(QStringLiteral(":rerun RUN")));
    }

    void help_fits_the_terminal_and_cuts_no_word()
    {
        const QString whole = cli::usage_text().simplified();
        for (const int width : {40, 60, 80, 200}) {
            const QString usage = cli::usage_text(width);
            QCOMPARE(usage.simplified().remove(QLatin1Char(' ')), QString(whole).remove(QLatin1Char(' ')));
            QStringList texts{usage};
            for (const QString& name : cli::command_names())
                texts.append(cli::command_help(name, width));
            for (const QString& line : texts.join(QLatin1Char('\n')).split(QLatin1Char('\n')))
                QVERIFY2(line.size() <= std::max(width, 52), qPrintable(QStringLiteral("%1: %2").arg(width).arg(line)));
        }
    }

    void exit_statuses_are_the_documented_ones_data()
    {
        QTest::addColumn<int>("outcome");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, opsflow::Outcome outcome, int status) {
            QTest::newRow(name) << static_cast<int>(outcome) << status;
        };
        row("succeeded", opsflow::Outcome::succeeded, 0);
        row("failed", opsflow::Outcome::failed, 1);
        row("over limit", opsflow::Outcome::over_limit, 1);
        row("missing executable", opsflow::Outcome::missing_executable, 1);
        row("killed", opsflow::Outcome::killed, 1);
        row("disk full", opsflow::Outcome::disk_full, 1);
        row("rejected", opsflow::Outcome::rejected, 4);
        row("expired", opsflow::Outcome::expired, 4);
        row("cancelled", opsflow::Outcome::cancelled, 5);
        row("timed out", opsflow::Outcome::timed_out, 5);
        row("lost", opsflow::Outcome::lost, 6);
    }

    void exit_statuses_are_the_documented_ones()
    {
        QFETCH(int, outcome);
        QFETCH(int, status);
        opsflow::RunReport report;
        report.outcome = static_cast<opsflow::Outcome>(outcome);
        QCOMPARE(static_cast<int>(cli::exit_code_of(report)), status);
    }

    void what_never_ran_has_its_own_statuses()
    {
        opsflow::RunReport report;
        report.kind = opsflow::SubmitKind::gap;
        QCOMPARE(cli::exit_code_of(report), ExitCode::gap);
        report.kind = opsflow::SubmitKind::refused;
        QCOMPARE(cli::exit_code_of(report), ExitCode::refused);
        report.kind = opsflow::SubmitKind::invalid_line;
        QCOMPARE(cli::exit_code_of(report), ExitCode::usage);
        QCOMPARE(cli::exit_code_of(core::Error{core::ErrorKind::unreachable, {}, {}}), ExitCode::unreachable);
        QCOMPARE(cli::exit_code_of(core::Error{core::ErrorKind::unauthenticated, {}, {}}), ExitCode::refused);
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "test_command_line.moc"
