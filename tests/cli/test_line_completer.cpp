// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/completion/line_completer.h"
#include "core/command/definition_reader.h"

#include <QFuture>
#include <QPromise>
#include <QtTest>
#include <qcoro/qcorofuture.h>

using namespace opsdeck;
using namespace opsdeck::cli;
using namespace Qt::StringLiterals;

namespace {

class ManualClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return time; }
    [[nodiscard]] core::Millis monotonic() const override { return time.time_since_epoch(); }
    core::Timestamp time = core::from_ms(1'795'000'000'000);
};

/// Answers when the test says so.
class FakeSources final : public CompletionSources {
public:
    [[nodiscard]] const core::Definitions& definitions() const override { return all; }

    QCoro::Task<core::Result<automation::Choices>> known_choices(core::DefinitionPtr definition, QString parameter,
                                                                 core::ParameterTexts texts) override
    {
        const auto& source = *definition->parameter(parameter)->choices;
        core::Result<automation::Choices> answer = core::failure(core::ErrorKind::not_found, u"not yet"_s);
        for (const QString& need : source.needs) {
            if (texts.value(need).isEmpty())
                answer = core::failure(core::ErrorKind::invalid_input, u"Give %1 first."_s.arg(need), need);
        }
        if (answer.has_value() || answer.error().kind == core::ErrorKind::not_found) {
            if (known)
                answer = *known;
        }
        co_return answer;
    }

    QCoro::Task<core::Result<automation::Choices>> fetch_choices(core::DefinitionPtr definition, QString parameter,
                                                                 core::ParameterTexts texts) override
    {
        Q_UNUSED(definition)
        asked.append(parameter + texts.value(u"app"_s));
        if (gate) {
            const QFuture<void> opened = gate->future();
            co_await opened;
        }
        core::Result<automation::Choices> answer = fetched;
        if (answer && !answer->source_failed)
            known = *answer;
        co_return answer;
    }

    QCoro::Task<std::vector<core::Run>> runs() override
    {
        std::vector<core::Run> answer = ran;
        co_return answer;
    }

    QCoro::Task<QStringList> rooms() override
    {
        if (gate) {
            const QFuture<void> opened = gate->future();
            co_await opened;
        }
        QStringList answer = room_names;
        co_return answer;
    }

    core::Definitions all;
    std::optional<automation::Choices> known;
    core::Result<automation::Choices> fetched;
    QStringList asked;
    std::vector<core::Run> ran;
    QStringList room_names;
    std::unique_ptr<QPromise<void>> gate; ///< shut until it is finished
};

constexpr const char* automations = R"(
opsdeck: 1
id: app.deploy
title: Deploy
danger: change
say: ["deploy {app} {version} to {env}"]
params:
  app: {type: choice, required: true, choices: {argv: [apps], ttl: 60s}}
  version: {type: choice, required: true, choices: {argv: [versions, "${params.app}"], needs: [app]}}
  env: {type: choice, values: [test, production], required: true}
plan: {argv: [deploy]}
run: {argv: [deploy, "${params.app}"]}
---
opsdeck: 1
id: logs.file
title: Logs of a file
danger: read
say: ["logs {file}"]
params:
  file: {type: file, required: true, exists: true}
  follow: {type: bool, positional: false, default: "false"}
  since: {type: duration, positional: false, help: How far back}
  key: {type: secret, positional: false}
run: {argv: [logs, "${params.file}"], stdin: "${params.key}"}
---
opsdeck: 1
id: machine.status
title: Status
danger: read
say: status
run: {argv: [uptime]}
)";

core::Run run(const char* id, const char* line, core::RunState state, core::Timestamp at)
{
    core::Run made;
    made.id = core::RunId(QString::fromLatin1(id));
    made.line = QString::fromLatin1(line);
    made.state = state;
    made.requested_at = at;
    return made;
}

} // namespace

class TestLineCompleter final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock;
    std::unique_ptr<FakeSources> m_sources;
    std::unique_ptr<LineCompleter> m_completer;

    automation::Choices choices(const QStringList& values, core::Millis age = core::Millis(0)) const
    {
        automation::Choices out;
        for (const QString& value : values)
            out.list.push_back({value, value});
        out.fetched_at = m_clock.time - age;
        return out;
    }

    Completion complete(const QString& line) { return QCoro::waitFor(m_completer->complete(line)); }

    QStringList offered(const QString& line)
    {
        QStringList out;
        for (const auto& word : complete(line).words)
            out.append(word.text);
        return out;
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_sources = std::make_unique<FakeSources>();
        const auto read = core::read_definitions(automations, u"t"_s, {});
        for (const auto& finding : read.findings)
            qWarning().noquote() << core::to_text(finding);
        m_sources->all = read.definitions;
        m_sources->fetched = choices({u"billing"_s, u"my shop"_s});
        m_completer = std::make_unique<LineCompleter>(m_sources.get(), &m_clock,
                                                      LineCompleter::Place{m_dir->path(), m_dir->path()},
                                                      std::chrono::milliseconds(50));
    }
    void cleanup()
    {
        m_completer.reset();
        m_sources.reset();
    }

    void words_and_written_values_are_offered_at_once_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("an empty line") << u""_s << QStringList{u"deploy"_s, u"logs"_s, u"status"_s};
        QTest::newRow("a beginning") << u"sta"_s << QStringList{u"status"_s};
        QTest::newRow("with a slash, as elsewhere") << u"/sta"_s << QStringList{u"status"_s};
        QTest::newRow("plan") << u"pl"_s << QStringList{u"plan"_s};
        QTest::newRow("behind plan") << u"plan d"_s << QStringList{u"deploy"_s};
        QTest::newRow("written values") << u"deploy a 1 to "_s << QStringList{u"test"_s, u"production"_s};
        QTest::newRow("a value by name") << u"deploy a env=p"_s << QStringList{u"env=production"_s};
        QTest::newRow("names, but no secret's") << u"logs x "_s << QStringList{u"follow="_s, u"since="_s};
        QTest::newRow("a switch") << u"logs x follow="_s << QStringList{u"follow=true"_s, u"follow=false"_s};
        QTest::newRow("nothing fits") << u"sing "_s << QStringList{};
    }
    void words_and_written_values_are_offered_at_once()
    {
        QFETCH(QString, line);
        QFETCH(QStringList, words);
        auto task = m_completer->complete(line);
        QVERIFY2(task.isReady(), "nobody has to be asked");
        QCOMPARE(offered(line), words);
        QVERIFY(m_sources->asked.isEmpty());
    }

    void where_nothing_can_be_offered_it_says_what_is_expected()
    {
        const Completion free = complete(u"logs x since="_s);
        QVERIFY(free.words.empty());
        QVERIFY2(free.remarks.value(0).startsWith(u"since: How far back; a duration"_s),
                 qPrintable(free.remarks.join(u'|')));
        const Completion secret = complete(u"logs x key="_s);
        QVERIFY2(secret.remarks.value(0).contains(u"do not type it here"_s), qPrintable(secret.remarks.join(u'|')));
    }

    void files_are_offered_for_a_file()
    {
        for (const char* name : {"one.log", "two words.log"}) {
            QFile file(m_dir->filePath(QLatin1String(name)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        QCOMPARE(offered(u"logs "_s), (QStringList{u"one.log"_s, u"\"two words.log\""_s}));
        QCOMPARE(offered(u"logs file=o"_s), QStringList{u"file=one.log"_s});
        const Completion quoted = complete(u"logs \"two w"_s);
        QCOMPARE(completed_line(u"logs \"two w"_s, quoted), u"logs \"two words.log\" "_s);
    }

    void computed_values_are_fetched_within_a_moment()
    {
        const Completion found = complete(u"deploy "_s);
        QCOMPARE(found.words.size(), size_t(2));
        QCOMPARE(found.words[1].text, u"\"my shop\""_s);
        QCOMPARE(found.remarks, QStringList{});
        QCOMPARE(offered(u"deploy app=b"_s), QStringList{u"app=billing"_s});
        QCOMPARE(m_sources->asked, QStringList{u"app"_s});
    }

    void the_prompt_never_waits_longer_than_a_moment()
    {
        m_sources->gate = std::make_unique<QPromise<void>>();
        m_sources->gate->start();
        QElapsedTimer timer;
        timer.start();
        const Completion first = complete(u"deploy "_s);
        QVERIFY2(timer.elapsed() < 2'000, "it waits for the source");
        QVERIFY(first.words.empty());
        QVERIFY2(first.remarks.value(0).contains(u"press Tab again"_s), qPrintable(first.remarks.join(u'|')));
        QVERIFY(complete(u"deploy "_s).words.empty());
        QCOMPARE(m_sources->asked.size(), 1); // the question is open: it is not asked twice
        m_sources->gate->finish();
        QTRY_VERIFY(m_sources->known);
        QCOMPARE(offered(u"deploy "_s), (QStringList{u"billing"_s, u"\"my shop\""_s}));
        QCOMPARE(m_sources->asked.size(), 1);
    }

    void old_values_are_offered_at_once_with_their_age_while_newer_ones_are_fetched()
    {
        m_sources->known = choices({u"billing"_s, u"brewery"_s}, std::chrono::minutes(3));
        m_sources->gate = std::make_unique<QPromise<void>>();
        m_sources->gate->start();
        auto task = m_completer->complete(u"deploy b"_s);
        QVERIFY2(task.isReady(), "it waits although something is known");
        const Completion old = QCoro::waitFor(std::move(task));
        QCOMPARE(old.words.size(), size_t(2));
        QVERIFY2(old.remarks.value(0).contains(u"as of 3 min ago; newer values"_s), qPrintable(old.remarks.join(u'|')));
        m_sources->gate->finish();
        QTRY_COMPARE(offered(u"deploy b"_s), QStringList{u"billing"_s});
    }

    void values_within_their_ttl_are_offered_with_their_age_and_not_fetched()
    {
        m_sources->known = choices({u"billing"_s, u"brewery"_s}, std::chrono::seconds(40));
        const Completion found = complete(u"deploy b"_s);
        QCOMPARE(found.remarks, QStringList{u"app: as of 40 s ago."_s});
        QVERIFY(m_sources->asked.isEmpty());
    }

    void a_failed_source_says_why()
    {
        m_sources->fetched = core::failure(core::ErrorKind::process, u"The values for app could not be fetched: no"_s);
        QCOMPARE(complete(u"deploy "_s).remarks, QStringList{u"The values for app could not be fetched: no"_s});
        automation::Choices free;
        free.source_failed = true;
        free.source_error = {core::ErrorKind::process, u"no answer"_s, {}};
        m_sources->fetched = free;
        QCOMPARE(complete(u"deploy "_s).remarks, QStringList{u"no answer"_s});
    }

    void a_value_that_needs_another_says_so_and_gets_it()
    {
        QCOMPARE(complete(u"app.deploy version="_s).remarks, QStringList{u"Give app first."_s});
        QVERIFY(m_sources->asked.isEmpty());
        m_sources->fetched = choices({u"1.0"_s});
        QCOMPARE(offered(u"deploy billing "_s), QStringList{u"1.0"_s});
        QCOMPARE(m_sources->asked, QStringList{u"versionbilling"_s});
    }

    void own_words_are_offered_behind_a_colon()
    {
        QVERIFY(offered(u":"_s).contains(u":posts"_s));
        QCOMPARE(offered(u":ru"_s), QStringList{u":runs"_s});
        QCOMPARE(offered(u":quit "_s), QStringList{});
        QCOMPARE(offered(u":nothing "_s), QStringList{});
    }

    void runs_are_found_by_id_and_by_words_of_their_line()
    {
        m_sources->ran = {run("01BBB", "deploy billing 1.1 to test", core::RunState::running, m_clock.time),
                          run("01AAA", "status", core::RunState::succeeded, m_clock.time - std::chrono::minutes(3))};
        QCOMPARE(offered(u":show "_s), (QStringList{u"01BBB"_s, u"01AAA"_s}));
        QCOMPARE(offered(u":show 01a"_s), QStringList{u"01AAA"_s});
        QCOMPARE(offered(u":rerun BILL"_s), QStringList{u"01BBB"_s});
        QCOMPARE(offered(u":cancel "_s), QStringList{u"01BBB"_s});
        QCOMPARE(complete(u":show "_s).words[1].label, u"succeeded, 3 min ago: status"_s);
        m_sources->ran.clear();
        QCOMPARE(complete(u":cancel "_s).remarks, QStringList{u"Nothing is running."_s});
    }

    void rooms_come_when_the_server_answers()
    {
        m_sources->room_names = {u"ops"_s, u"off-topic"_s, u"town-square"_s};
        m_sources->gate = std::make_unique<QPromise<void>>();
        m_sources->gate->start();
        QVERIFY(complete(u":room o"_s).remarks.value(0).contains(u"press Tab again"_s));
        m_sources->gate->finish();
        QTRY_COMPARE(offered(u":room o"_s), (QStringList{u"ops"_s, u"off-topic"_s}));
    }

    void it_may_go_while_somebody_is_asked()
    {
        m_sources->gate = std::make_unique<QPromise<void>>();
        m_sources->gate->start();
        auto task = m_completer->complete(u"deploy "_s);
        m_completer.reset();
        m_sources->gate->finish();
        QVERIFY(QCoro::waitFor(std::move(task)).words.empty());
    }
};

QTEST_GUILESS_MAIN(TestLineCompleter)
#include "test_line_completer.moc"
