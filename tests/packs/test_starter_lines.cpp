// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/canonical_line.h"
#include "core/command/definition_reader.h"
#include "core/command/line_parser.h"

#include <QDir>
#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace opsdeck::core;

namespace {

QByteArray content_of(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a line was taken for, when that is not what was expected.
QString told(const LineOutcome& outcome)
{
    QString text = QStringLiteral("outcome %1").arg(outcome.index());
    if (const auto* incomplete = std::get_if<LineIncomplete>(&outcome)) {
        text += u' ' + incomplete->definition->id.value();
        for (const ValueProblem& problem : incomplete->problems)
            text += u": "_s + problem.text;
    }
    if (const auto* ambiguous = std::get_if<LineAmbiguous>(&outcome)) {
        for (const auto& candidate : ambiguous->candidates)
            text += u' ' + candidate.definition->id.value();
    }
    return text;
}

} // namespace

/// The definitions of the starter pack are right, and the lines that people type mean what they should.
class TestStarterLines final : public QObject {
    Q_OBJECT

private:
    QString m_folder = QStringLiteral(OPSDECK_SOURCE "/resources/packs/starter");
    Definitions m_definitions;
    Findings m_findings;

    [[nodiscard]] BindOptions options() const { return {.working_folder = m_folder, .home_folder = {}}; }

private Q_SLOTS:
    void initTestCase()
    {
        ReadPack pack = read_pack(content_of(m_folder + u"/pack.yaml"_s), u"pack.yaml"_s);
        m_findings = pack.findings;
        pack.pack.folder = m_folder;
        QCOMPARE(pack.pack.id.value(), u"starter"_s);
        for (const QString& name : QDir(m_folder).entryList({u"*.yaml"_s}, QDir::Files)) {
            if (name == u"pack.yaml"_s)
                continue;
            const ReadDefinitions read = read_definitions(content_of(m_folder + u'/' + name), name, pack.pack);
            m_definitions.insert(m_definitions.end(), read.definitions.begin(), read.definitions.end());
            m_findings.insert(m_findings.end(), read.findings.begin(), read.findings.end());
        }
    }

    void lint_finds_nothing()
    {
        for (const Finding& finding : m_findings)
            qWarning().noquote() << finding.file << finding.line << finding.field << finding.text;
        QVERIFY(m_findings.empty());
        QVERIFY(m_definitions.size() >= 24);
    }

    void no_id_and_no_form_is_used_twice()
    {
        QSet<QString> ids;
        QSet<QString> forms;
        for (const DefinitionPtr& definition : m_definitions) {
            QVERIFY2(!ids.contains(definition->id.value()), qPrintable(definition->id.value()));
            ids.insert(definition->id.value());
            for (const SayForm& form : definition->say) {
                QVERIFY2(!forms.contains(form.text), qPrintable(form.text));
                forms.insert(form.text);
            }
        }
    }

    void a_line_means_its_automation_data()
    {
        QTest::addColumn<QString>("id");
        const std::pair<const char*, QString> lines[] = {
            {"deploy billing 1.1 to test", u"app.deploy"_s},
            {"ship billing 1.1 to production", u"app.deploy"_s},
            {"noop billing 1.1 to test", u"app.deploy"_s},
            {"rollback billing in test", u"app.rollback"_s},
            {"roll back billing in test", u"app.rollback"_s},
            {"logs billing", u"logs.check"_s},
            {"check logs of billing", u"logs.check"_s},
            {"logs billing in production since=15m level=error", u"logs.check"_s},
            {"logs ./pack.yaml", u"logs.file"_s},
            {"check logs of pack.yaml", u"logs.file"_s},
            {"logs /etc/passwd since=7d contains=-x", u"logs.file"_s},
            {"status", u"machine.status"_s},
            {"status of billing", u"service.status"_s},
            {"is billing running", u"service.status"_s},
            {"status of this machine", u"machine.status"_s},
            {"status of process sshd", u"process.find"_s},
            {"start billing in test", u"service.start"_s},
            {"start billing in test port=8123", u"service.start"_s},
            {"stop billing in test", u"service.stop"_s},
            {"restart billing in test", u"service.restart"_s},
            {"run batch billing", u"batch.run"_s},
            {"run batch billing in test chunks=3 every=1s", u"batch.run"_s},
            {"checksums of /etc", u"batch.checksums"_s},
            {"checksums of /etc in 5 chunks", u"batch.checksums"_s},
            {"test billing in test", u"test.integration"_s},
            {"add user kim to billing in test", u"user.add"_s},
            {"add user kim to billing in test as clerk", u"user.add"_s},
            {"remove user kim from billing in test", u"user.remove"_s},
            {"users of billing", u"user.list"_s},
            {"db version billing", u"db.version"_s},
            {"database version of billing in test", u"db.version"_s},
            {"upgrade database of billing in test", u"db.upgrade"_s},
            {"upgrade db billing in test to 2", u"db.upgrade"_s},
            {"restore database of billing in test", u"db.restore"_s},
            {"disk usage", u"disk.usage"_s},
            {"disk usage of /", u"disk.usage"_s},
            {"du /etc", u"disk.usage"_s},
            {"find process nginx", u"process.find"_s},
            {"check https://example.org/path?a=b", u"url.check"_s},
            {"check url http://127.0.0.1:8080/", u"url.check"_s},
            {"check port 22", u"port.check"_s},
            {"check port 5432 on db1", u"port.check"_s},
            {"help", u"help"_s},
            {"help app.deploy", u"help"_s},
            {"report velocity", u"report.velocity"_s},
        };
        for (const auto& [line, id] : lines)
            QTest::newRow(line) << id;
    }

    void a_line_means_its_automation()
    {
        QFETCH(QString, id);
        const QString line = QString::fromUtf8(QTest::currentDataTag());
        const LineOutcome outcome = parse_line(line, m_definitions, options());
        const auto* match = std::get_if<LineMatch>(&outcome);
        QVERIFY2(match, qPrintable(told(outcome)));
        QCOMPARE(match->definition->id.value(), id);
        QCOMPARE(match->verb == Verb::plan, line.startsWith(u"noop"_s));
    }

    void a_change_without_an_environment_asks_for_it()
    {
        for (const QString& line :
             {u"deploy billing 1.1"_s, u"restart billing"_s, u"start billing"_s, u"stop billing"_s,
              u"rollback billing"_s, u"add user kim to billing"_s, u"remove user kim from billing"_s}) {
            const LineOutcome outcome = parse_line(line, m_definitions, options());
            const auto* incomplete = std::get_if<LineIncomplete>(&outcome);
            QVERIFY2(incomplete, qPrintable(line + told(outcome)));
            QCOMPARE(incomplete->problems.size(), 1U);
            QCOMPARE(incomplete->problems.front().parameter, u"env"_s);
            QCOMPARE(incomplete->problems.front().kind, ValueProblem::Kind::missing);
        }
    }

    void what_destroys_asks_for_a_phrase_and_has_a_plan()
    {
        int destructive = 0;
        for (const DefinitionPtr& definition : m_definitions) {
            if (definition->danger != Danger::destructive)
                continue;
            ++destructive;
            QCOMPARE(definition->confirm.mode, ConfirmMode::type);
            QVERIFY2(definition->can_plan(), qPrintable(definition->id.value()));
        }
        QCOMPARE(destructive, 3);
    }

    void a_hostile_login_never_reaches_argv()
    {
        for (const QString& line : {u"add user 'kim; reboot' to billing in test"_s,
                                    u"add user -rf to billing in test"_s, u"add user 'a b' to billing in test"_s}) {
            const LineOutcome outcome = parse_line(line, m_definitions, options());
            QVERIFY2(std::holds_alternative<LineIncomplete>(outcome), qPrintable(line + told(outcome)));
        }
    }
};

QTEST_GUILESS_MAIN(TestStarterLines)
#include "test_starter_lines.moc"
