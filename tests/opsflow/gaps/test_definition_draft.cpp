// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/definition_reader.h"
#include "core/command/line_parser.h"
#include "core/command/line_tokens.h"
#include "opsflow/gaps/definition_draft.h"
#include "opsflow/gaps/line_pieces.h"

#include <QtTest>

using namespace opsdeck;
using opsflow::DefinitionDraft;

namespace {

core::ReadDefinitions read(const DefinitionDraft& draft)
{
    core::PackInfo pack;
    pack.id = core::PackId(QStringLiteral("demo"));
    pack.version = QStringLiteral("1");
    return core::read_definitions(draft.yaml.toUtf8(), draft.file_name, pack);
}

QString said(const core::Findings& findings)
{
    QStringList lines;
    for (const core::Finding& finding : findings)
        lines << core::to_text(finding);
    return lines.join(QLatin1Char('\n'));
}

const core::DefinitionPtr& match_of(const core::LineOutcome& outcome)
{
    static const core::DefinitionPtr none;
    if (const auto* match = std::get_if<core::LineMatch>(&outcome))
        return match->definition;
    if (const auto* incomplete = std::get_if<core::LineIncomplete>(&outcome))
        return incomplete->definition;
    return none;
}

} // namespace

/// From a line that nobody reads to the beginning of an automation that does.
class TestDefinitionDraft final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_draft_passes_the_linter_and_answers_its_line_data()
    {
        QTest::addColumn<QString>("line");
        const std::vector<const char*> lines{
            "make coffee for everybody",
            "resize node 7 to 32",
            "restart the billing batch in production",
            "scale web to 12 replicas=3",
            "drain web-04 for 30m",
            "deploy web 1.4.2 to staging",
            "open https://example.com/a?b=c",
            "say \"good morning, all\" to everybody",
            "move '/var/tmp/a b' to /srv",
            "delete user ana@example.com",
            "who is on call",
            "rotate key user=ana password=[redacted]",
            "7 times 6",
            "-- wipe everything",
            "grep \"a\\\"b: {c}\" in api since=5m",
            "prüfe die Wärme von Kühlraum 3",
            "再起動 web",
            "ünïcode",
            "unfinished \"quote here",
            "brace {x} and = sign",
            "#comment: [a, b] & *c !d %e @f",
            "yes",
            "null",
            "true",
            "1.10",
            "node node node 1 2 3",
            "block 10.0.0.1 and 10.0.0.2",
            "ping web-04.example.com",
            "tell @ana in ~ops about ABC-123 on 2026-12-01",
            "drop table payments in test",
            "set limit=-5 on web",
            "copy ${params.x} to $${y}",
            "a=b",
            "password=[redacted]",
            "tab\there",
        };
        for (const char* line : lines)
            QTest::newRow(line) << QString::fromUtf8(line);
    }

    void a_draft_passes_the_linter_and_answers_its_line()
    {
        QFETCH(QString, line);
        const DefinitionDraft draft = opsflow::definition_draft(line);
        const core::ReadDefinitions definitions = read(draft);
        QVERIFY2(definitions.findings.empty(), qPrintable(said(definitions.findings) + QLatin1Char('\n') + draft.yaml));
        QCOMPARE(definitions.definitions.size(), size_t(1));
        QVERIFY(opsflow::check_draft(draft).empty());
        QVERIFY(draft.file_name.endsWith(QStringLiteral(".yaml")));
        // A value in front cannot begin a form, and an open quote is no line: such a draft only has to be sound.
        const bool is_answerable = core::tokenize_line(line) && draft.yaml.contains(QStringLiteral("say")) &&
                                   opsflow::line_pieces(line).front().word != QStringLiteral("do");
        core::BindOptions options;
        options.check_files = false;
        if (is_answerable)
            QVERIFY2(match_of(core::parse_line(line, definitions.definitions, options)), qPrintable(draft.yaml));
    }

    void values_become_parameters_of_their_kind_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("form");
        QTest::addColumn<QStringList>("types"); // "name:type"
        const auto row = [](const char* line, const char* form, const QStringList& types) {
            QTest::newRow(line) << QString::fromUtf8(line) << QString::fromUtf8(form) << types;
        };
        row("resize node 7", "resize node {node}", {QStringLiteral("node:int")});
        row("heat to 21.5", "heat to {number}", {QStringLiteral("number:number")});
        row("drain web-04 for 30m", "drain {host} for {duration}",
            {QStringLiteral("host:host"), QStringLiteral("duration:duration")});
        row("deploy web 1.4.2 to staging", "deploy web {version} to {env}",
            {QStringLiteral("version:text"), QStringLiteral("env:choice")});
        row("block 10.0.0.1 and 10.0.0.2", "block {host} and {host_2}",
            {QStringLiteral("host:host"), QStringLiteral("host_2:host")});
        row("say \"good morning\"", "say {text}", {QStringLiteral("text:text")});
        row("open https://x.org/a", "open {url}", {QStringLiteral("url:url")});
        row("count lines of /var/log/syslog", "count lines of {path}", {QStringLiteral("path:file")});
        row("tune web size=3 fast=yes", "tune web", {QStringLiteral("size:int"), QStringLiteral("fast:bool")});
        row("make coffee for everybody", "make coffee for everybody", {});
    }

    void values_become_parameters_of_their_kind()
    {
        QFETCH(QString, line);
        QFETCH(QString, form);
        QFETCH(QStringList, types);
        const core::ReadDefinitions definitions = read(opsflow::definition_draft(line));
        QCOMPARE(definitions.definitions.size(), size_t(1));
        const core::AutomationDefinition& definition = *definitions.definitions[0];
        QCOMPARE(definition.say.front().text, form);
        QStringList found;
        for (const core::ParameterDefinition& parameter : definition.params)
            found << parameter.name + QLatin1Char(':') + core::to_text(parameter.type);
        QCOMPARE(found, types);
    }

    void a_secret_is_asked_for_and_stands_nowhere()
    {
        const DefinitionDraft draft =
            opsflow::definition_draft(QStringLiteral("rotate key of ana password=[redacted]"));
        const core::ReadDefinitions definitions = read(draft);
        QCOMPARE(definitions.definitions.size(), size_t(1));
        const auto* parameter = definitions.definitions[0]->parameter(QStringLiteral("password"));
        QVERIFY(parameter && parameter->is_secret());
        QVERIFY(
            !definitions.definitions[0]->run.command.argv.join(QLatin1Char(' ')).contains(QStringLiteral("password")));
    }

    void the_danger_is_guessed_on_the_safe_side_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("danger");
        QTest::newRow("read") << QStringLiteral("show users") << static_cast<int>(core::Danger::read);
        QTest::newRow("unknown verb") << QStringLiteral("frobnicate users") << static_cast<int>(core::Danger::change);
        QTest::newRow("destroys") << QStringLiteral("delete users") << static_cast<int>(core::Danger::destructive);
    }

    void the_danger_is_guessed_on_the_safe_side()
    {
        QFETCH(QString, line);
        QFETCH(int, danger);
        const core::ReadDefinitions definitions = read(opsflow::definition_draft(line));
        QCOMPARE(static_cast<int>(definitions.definitions.at(0)->danger), danger);
        if (danger == static_cast<int>(core::Danger::destructive))
            QVERIFY(definitions.definitions[0]->can_plan());
    }

    void an_edited_draft_is_checked_like_any_file()
    {
        DefinitionDraft draft = opsflow::definition_draft(QStringLiteral("make coffee"));
        draft.yaml.replace(QStringLiteral("danger: change"), QStringLiteral("danger: harmless"));
        const core::Findings findings = opsflow::check_draft(draft);
        QVERIFY(core::has_errors(findings));
        QVERIFY(findings.front().line > 0);
        draft.yaml.clear();
        QVERIFY(core::has_errors(opsflow::check_draft(draft)));
    }
};

QTEST_GUILESS_MAIN(TestDefinitionDraft)
#include "test_definition_draft.moc"
