// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_console.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QtTest>
#include <qcoro/qcorotask.h>

using namespace opsdeck;
using namespace opsdeck::test;
using opsflow::Outcome;
using opsflow::SubmitKind;

namespace {

QJsonObject props_of(const core::Post& post) { return opsflow::opsdeck_props(post); }

} // namespace

/// The main job from end to end: a typed line runs something real, and what was asked and what came out are posts.
class TestLineToPosts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<FlowServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void a_line_is_posted_before_it_runs_and_its_result_after()
    {
        FlowConsole console(*m_server);
        const auto report = console.run(QStringLiteral("hello world"));
        QCOMPARE(report.kind, SubmitKind::ran);
        QCOMPARE(report.outcome, Outcome::succeeded);

        const auto posts = m_server->posts(console.room().id);
        QCOMPARE(posts.size(), size_t(2));
        const auto& invocation = posts.at(0);
        const auto& result = posts.at(1);
        QCOMPARE(invocation.user, m_server->user());
        QCOMPARE(result.user, m_server->user());
        QVERIFY(invocation.root.is_empty());
        QVERIFY(result.root.is_empty());
        QVERIFY2(invocation.message.contains(QStringLiteral("`hello world`")), qPrintable(invocation.message));
        QVERIFY2(result.message.contains(QStringLiteral("Greeted world")), qPrintable(result.message));
        QVERIFY(result.message.contains(QStringLiteral("✔")));

        const QJsonObject asked = props_of(invocation);
        const QString contract[] = {
            QStringLiteral("v"),      QStringLiteral("kind"), QStringLiteral("run"),    QStringLiteral("automation"),
            QStringLiteral("digest"), QStringLiteral("line"), QStringLiteral("params"), QStringLiteral("surface"),
            QStringLiteral("danger"), QStringLiteral("env"),  QStringLiteral("prev"),   QStringLiteral("hash"),
        };
        for (const QString& key : contract)
            QVERIFY2(asked.contains(key), qPrintable(key));
        QCOMPARE(asked.value(QStringLiteral("run")).toString(), report.run.id.value());
        QVERIFY(asked.value(QStringLiteral("hash")).isString());

        const QJsonObject told = props_of(result);
        QCOMPARE(told.value(QStringLiteral("invocation_post")).toString(), invocation.id.value());
        QCOMPARE(told.value(QStringLiteral("outcome")).toString(), QStringLiteral("succeeded"));
        QCOMPARE(told.value(QStringLiteral("exit")).toInt(-1), 0);
        QVERIFY(told.value(QStringLiteral("hash")).toString() != asked.value(QStringLiteral("hash")).toString());
    }

    void the_ledger_has_the_run_before_the_process_starts()
    {
        // The observer hears of the step when everything before it is committed.
        struct Watch final : opsflow::PipelineObserver {
            opsflow::Console* console = nullptr;
            std::vector<opsflow::Step> steps;
            void reached(opsflow::Step step, const core::RunId&) override { steps.push_back(step); }
        } watch;
        FlowConsole console(*m_server);
        watch.console = &*console;
        const auto report = console.submit(QStringLiteral("hello ledger"), &watch);
        QCOMPARE(report.outcome, Outcome::succeeded);
        const auto at = [&](opsflow::Step step) {
            return std::find(watch.steps.begin(), watch.steps.end(), step) - watch.steps.begin();
        };
        QVERIFY(at(opsflow::Step::ledger) < at(opsflow::Step::invocation_post));
        QVERIFY(at(opsflow::Step::invocation_post) < at(opsflow::Step::submit));
        QVERIFY(at(opsflow::Step::submit) < at(opsflow::Step::result_post));
        const auto verified = QCoro::waitFor(console->verify());
        QVERIFY(verified.has_value());
        QVERIFY(verified->entries_checked >= 2);
    }

    void every_ending_is_told_in_its_own_words_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("outcome");
        QTest::addColumn<QString>("word");
        const auto row = [](const char* line, Outcome outcome, const char* word) {
            QTest::newRow(line) << QString::fromLatin1(line) << static_cast<int>(outcome) << QString::fromLatin1(word);
        };
        row("fail with 3", Outcome::failed, "about to fail");
        row("nap", Outcome::timed_out, "1");
        row("spam", Outcome::over_limit, "64");
        row("run nothing", Outcome::missing_executable, "not-there");
        row("die", Outcome::killed, "KILL");
    }

    void every_ending_is_told_in_its_own_words()
    {
        QFETCH(QString, line);
        QFETCH(int, outcome);
        QFETCH(QString, word);
        FlowConsole console(*m_server);
        const auto report = console.run(line);
        QCOMPARE(report.kind, SubmitKind::ran);
        QCOMPARE(opsflow::to_text(report.outcome), opsflow::to_text(static_cast<Outcome>(outcome)));
        QVERIFY2(report.run.reason.contains(word), qPrintable(report.run.reason));
        const auto results = of_kind(m_server->posts(console.room().id), opsflow::post_kind::result);
        QCOMPARE(results.size(), size_t(1));
        QCOMPARE(props_of(results.front()).value(QStringLiteral("outcome")).toString(),
                 opsflow::to_text(static_cast<Outcome>(outcome)));
        QVERIFY(!results.front().message.contains(QStringLiteral("✔")));
    }

    void a_run_can_be_cancelled_and_says_so()
    {
        FlowConsole console(*m_server);
        struct Cancel final : opsflow::PipelineObserver {
            opsflow::Console* console = nullptr;
            bool asked = false;
            void state_changed(const core::Run& run) override
            {
                if (run.state != core::RunState::running || std::exchange(asked, true))
                    return;
                QTimer::singleShot(200, console,
                                   [this, id = run.id.value()] { console->cancel(id).then([](auto&&) {}); });
            }
        } observer;
        observer.console = &*console;
        const auto report = console.submit(QStringLiteral("sleep 25"), &observer);
        QVERIFY(observer.asked);
        QCOMPARE(opsflow::to_text(report.outcome), QStringLiteral("cancelled"));
        QVERIFY(console.delivered());
        QCOMPARE(of_kind(m_server->posts(console.room().id), opsflow::post_kind::result).size(), size_t(1));
    }

    void a_secret_reaches_the_program_and_nothing_else()
    {
        FlowConsole console(*m_server);
        const QString secret = QStringLiteral("hunter2-%1").arg(QRandomGenerator::global()->generate());
        console.person.secret_value = secret;
        const auto report = console.run(QStringLiteral("tell secret"));
        QCOMPARE(report.outcome, Outcome::succeeded);
        QVERIFY2(report.answer.contains(QStringLiteral("the secret is")), qPrintable(report.answer));
        QVERIFY(!report.answer.contains(secret));
        for (const auto& post : m_server->posts(console.room().id))
            QVERIFY(!all_text(post).contains(secret));
        const QString profile = console.profile();
        console.close();
        QDirIterator files(profile, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains(secret.toUtf8()) && !bytes.contains(secret.toUtf8().toBase64()),
                     qPrintable(file.fileName()));
        }
    }

    void long_output_is_a_headline_some_lines_and_a_file()
    {
        FlowConsole console(*m_server);
        const auto report = console.run(QStringLiteral("lines 3000"));
        QCOMPARE(report.outcome, Outcome::succeeded);
        const auto results = of_kind(m_server->posts(console.room().id), opsflow::post_kind::result);
        QCOMPARE(results.size(), size_t(1));
        QCOMPARE(results.front().file_ids.size(), 1);
        QVERIFY(all_text(results.front()).size() < 8000);
        QVERIFY(all_text(results.front()).contains(QStringLiteral("line 0")));
        QVERIFY(!all_text(results.front()).contains(QStringLiteral("line 2500")));
    }

    void a_table_is_a_table_in_any_client_and_notifies_nobody()
    {
        FlowConsole console(*m_server);
        const auto report = console.run(QStringLiteral("table"));
        QCOMPARE(report.rows.size(), size_t(2));
        const auto results = of_kind(m_server->posts(console.room().id), opsflow::post_kind::result);
        QCOMPARE(results.size(), size_t(1));
        const auto attachments = results.front().props.value(QStringLiteral("attachments")).toArray();
        QVERIFY(!attachments.isEmpty());
        const QString text = attachments.first().toObject().value(QStringLiteral("text")).toString();
        QVERIFY2(text.contains(QStringLiteral("| app")), qPrintable(text));
        QVERIFY(results.front().message.contains(QStringLiteral("2 applications")));
        QVERIFY(!all_text(results.front()).contains(QStringLiteral("@all")));
    }

    void output_cannot_mention_format_or_colour()
    {
        FlowConsole console(*m_server);
        const auto report = console.run(QStringLiteral("mention everybody"));
        QCOMPARE(report.outcome, Outcome::succeeded);
        const auto results = of_kind(m_server->posts(console.room().id), opsflow::post_kind::result);
        QCOMPARE(results.size(), size_t(1));
        const QString text = all_text(results.front());
        QVERIFY2(!text.contains(QStringLiteral("@all")) && !text.contains(QStringLiteral("@here")), qPrintable(text));
        QVERIFY(!text.contains(QChar(0x1B)) && !text.contains(QStringLiteral("[31m")));
    }

    void progress_is_one_edited_reply()
    {
        FlowOptions options;
        options.progress_pause = opsflow::ConsoleOptions().progress_pause; // as people have it
        FlowConsole console(*m_server, options);
        const auto report = console.run(QStringLiteral("work 12 steps of 0.6"));
        QCOMPARE(report.outcome, Outcome::succeeded);
        const auto posts = m_server->posts(console.room().id);
        const auto progress = of_kind(posts, opsflow::post_kind::progress);
        QCOMPARE(progress.size(), size_t(1));
        const auto invocations = of_kind(posts, opsflow::post_kind::invocation);
        QCOMPARE(progress.front().root, invocations.front().id);
        QVERIFY(core::to_ms(invocations.front().edited_at) == 0);
    }

    void a_line_nobody_automated_is_posted_and_counted_for_each_asker()
    {
        FlowConsole console(*m_server);
        QCOMPARE(console.run(QStringLiteral("make coffee")).kind, SubmitKind::gap);
        const auto again = console.run(QStringLiteral("Make  Coffee"));
        QCOMPARE(again.kind, SubmitKind::gap);
        QCOMPARE(again.gap_times, 2);
        QCOMPARE(console.run(QStringLiteral("helo world")).near_matches.isEmpty(), false);
        const auto posts = of_kind(m_server->posts(console.room().id), opsflow::post_kind::gap);
        QCOMPARE(posts.size(), size_t(3));
        QVERIFY(posts.front().message.contains(QStringLiteral("make coffee")));
        const auto gaps = QCoro::waitFor(console->gaps(false));
        QVERIFY(gaps.has_value());
        QCOMPARE(gaps->size(), size_t(2));
    }

    void a_change_asks_first_and_yes_skips_only_the_preview()
    {
        FlowConsole console(*m_server);
        const QString file = console.profile() + QStringLiteral("/counted");
        console.person.accept = false;
        const auto refused = console.submit(QStringLiteral("count in %1 for 0").arg(file));
        QCOMPARE(refused.kind, SubmitKind::refused);
        QVERIFY(!QFile::exists(file));
        const auto skipped = console.submit(QStringLiteral("count in %1 for 0").arg(file), nullptr, true);
        QCOMPARE(skipped.outcome, Outcome::succeeded);
        QVERIFY(QFile::exists(file));

        console.person.accept = true;
        console.person.phrase = QStringLiteral("wrong");
        console.person.asked.clear();
        QCOMPARE(console.submit(QStringLiteral("destroy everything"), nullptr, true).kind, SubmitKind::refused);
        QCOMPARE(console.person.asked.size(), size_t(1));
        QVERIFY(console.person.asked.front().plan.contains(QStringLiteral("the plan for everything")));
        console.person.phrase = QStringLiteral("everything");
        const auto typed = console.submit(QStringLiteral("destroy everything"), nullptr, true);
        QCOMPARE(typed.kind, SubmitKind::ran);
        QCOMPARE(typed.outcome, Outcome::succeeded);
    }

    void a_failing_after_check_decides_and_offers_the_rollback()
    {
        FlowConsole console(*m_server);
        const auto report = console.run(QStringLiteral("deploy badly"));
        QCOMPARE(report.outcome, Outcome::failed);
        QVERIFY(std::any_of(report.followups.begin(), report.followups.end(), [](const auto& followup) {
            return followup.is_rollback && followup.line == QStringLiteral("hello \"the old version\"");
        }));
    }

    void an_incomplete_line_names_what_is_missing_and_runs_nothing()
    {
        FlowConsole console(*m_server);
        const auto report = console.submit(QStringLiteral("fail with many"));
        QCOMPARE(report.kind, SubmitKind::invalid_line);
        QVERIFY2(report.problem.text.contains(QStringLiteral("code")), qPrintable(report.problem.text));
        QCOMPARE(m_server->posts(console.room().id).size(), size_t(0));
    }

    void an_edited_or_deleted_post_is_reported_by_verify()
    {
        FlowConsole console(*m_server);
        QCOMPARE(console.run(QStringLiteral("hello one")).outcome, Outcome::succeeded);
        QCOMPARE(console.run(QStringLiteral("hello two")).outcome, Outcome::succeeded);
        const auto whole = QCoro::waitFor(console->verify());
        QVERIFY(whole.has_value());
        QVERIFY2(whole->is_whole(), whole->findings.empty() ? "" : qPrintable(whole->findings.front().text));

        const auto posts = m_server->posts(console.room().id);
        m_server->edit(posts.at(1).id, QStringLiteral("✔ nothing to see here"));
        m_server->remove(posts.at(2).id);
        const auto broken = QCoro::waitFor(console->verify());
        QVERIFY(broken.has_value());
        const auto has = [&](opsflow::VerifyFinding::Kind kind, const core::PostId& post) {
            return std::any_of(broken->findings.begin(), broken->findings.end(),
                               [&](const auto& finding) { return finding.kind == kind && finding.post == post; });
        };
        QVERIFY(has(opsflow::VerifyFinding::Kind::edited, posts.at(1).id));
        QVERIFY(has(opsflow::VerifyFinding::Kind::deleted, posts.at(2).id));
    }

private:
    std::unique_ptr<FlowServer> m_server;
};

QTEST_GUILESS_MAIN(TestLineToPosts)
#include "test_line_to_posts.moc"
