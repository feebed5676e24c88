// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/posts/gap_post.h"
#include "opsflow/posts/invocation_post.h"
#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/posts/progress_post.h"
#include "opsflow/posts/result_post.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::opsflow;

namespace {

core::Run a_run()
{
    core::Run run;
    run.id = core::RunId(QStringLiteral("01HF0000000000000000000000"));
    run.automation = core::AutomationId(QStringLiteral("app.deploy"));
    run.digest = QStringLiteral("d1");
    run.line = QStringLiteral("deploy billing 1.1 to test");
    run.params = {{QStringLiteral("app"), QStringLiteral("billing")}};
    run.danger = core::Danger::change;
    run.environment = QStringLiteral("test");
    run.state = core::RunState::succeeded;
    run.started_at = core::from_ms(1'000);
    run.ended_at = core::from_ms(5'200);
    run.exit_code = 0;
    return run;
}

core::LedgerEntry an_entry()
{
    core::LedgerEntry entry;
    entry.prev = QString(64, QLatin1Char('a'));
    entry.hash = QString(64, QLatin1Char('b'));
    return entry;
}

QStringList keys(const QJsonObject& object) { return object.keys(); }

qsizetype body_size(const OutgoingPost& post)
{
    const QJsonObject body{{QStringLiteral("message"), post.message}, {QStringLiteral("props"), post.props()}};
    return QJsonDocument(body).toJson(QJsonDocument::Compact).size();
}

} // namespace

class TestRunPosts final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_invocation_has_exactly_the_fields_of_the_contract()
    {
        const OutgoingPost post = invocation_post(a_run(), an_entry());
        const QStringList expected{QStringLiteral("automation"), QStringLiteral("danger"),  QStringLiteral("digest"),
                                   QStringLiteral("env"),        QStringLiteral("hash"),    QStringLiteral("kind"),
                                   QStringLiteral("line"),       QStringLiteral("params"),  QStringLiteral("prev"),
                                   QStringLiteral("run"),        QStringLiteral("surface"), QStringLiteral("v")};
        QCOMPARE(keys(post.opsdeck), expected);
        QCOMPARE(post.opsdeck.value(QLatin1String("v")).toInt(), 1);
        QCOMPARE(post.opsdeck.value(QLatin1String("hash")).toString(), an_entry().hash);
        QVERIFY(post.opsdeck.value(QLatin1String("prev")).isString());
        QVERIFY(post.root.is_empty());
        QVERIFY(post.attachments.isEmpty());
    }

    void an_invocation_shows_the_line_as_code_and_where_it_came_from()
    {
        core::Run run = a_run();
        QCOMPARE(invocation_post(run, an_entry()).message,
                 QStringLiteral("`deploy billing 1.1 to test` from a terminal"));
        run.origin = QStringLiteral("dashboard Checkout / Error rate, 4.2 % at 14:02:07Z");
        QVERIFY(invocation_post(run, an_entry()).message.contains(QLatin1String("from dashboard Checkout")));
    }

    void a_back_tick_in_a_line_cannot_leave_the_code()
    {
        core::Run run = a_run();
        run.line = QStringLiteral("say '`@all` ``'");
        const QString message = invocation_post(run, an_entry()).message;
        QVERIFY(message.startsWith(QLatin1String("```")));
        QCOMPARE(message.count(QLatin1String("```")), 2);
    }

    void huge_parameters_stay_below_the_body_limit()
    {
        core::Run run = a_run();
        for (int i = 0; i < 60; ++i)
            run.params.insert(QStringLiteral("p%1").arg(i), QString(4000, QChar(0x4e2d)));
        run.line = QString(20'000, QLatin1Char('x'));
        const OutgoingPost post = invocation_post(run, an_entry());
        QVERIFY(body_size(post) < 64 * 1024);
        QVERIFY(code_points(post.message) <= 4000);
        QCOMPARE(post.opsdeck.value(QLatin1String("cut")).toBool(), true);
    }

    void a_result_has_the_fields_of_the_contract()
    {
        ResultContent content;
        content.headline = QStringLiteral("billing 1.1 runs on test");
        OutgoingPost post = result_post(a_run(), an_entry(), content);
        const QStringList expected{QStringLiteral("ended_at"),
                                   QStringLiteral("exit"),
                                   QStringLiteral("hash"),
                                   QStringLiteral("headline"),
                                   QStringLiteral("invocation_post"),
                                   QStringLiteral("kind"),
                                   QStringLiteral("outcome"),
                                   QStringLiteral("prev"),
                                   QStringLiteral("run"),
                                   QStringLiteral("started_at"),
                                   QStringLiteral("v")};
        QCOMPARE(keys(post.opsdeck), expected);
        QVERIFY(post.root.is_empty());
        QVERIFY(post.message.startsWith(QStringLiteral("✔ billing")));
        InvocationPlace place{core::PostId(QStringLiteral("p1")), QStringLiteral("https://x/ops/pl/p1")};
        post = with_invocation(post, place);
        QCOMPARE(post.opsdeck.value(QLatin1String("invocation_post")).toString(), QStringLiteral("p1"));
        QVERIFY(post.message.contains(QLatin1String("](https://x/ops/pl/p1)")));
    }

    void a_headline_has_at_most_200_characters()
    {
        ResultContent content;
        content.headline = QString(500, QLatin1Char('h'));
        const OutgoingPost post = result_post(a_run(), an_entry(), content);
        QCOMPARE(code_points(post.opsdeck.value(QLatin1String("headline")).toString()), 200);
    }

    void output_cannot_mention_or_format()
    {
        ResultContent content;
        content.outcome = Outcome::failed;
        content.headline = QStringLiteral("@all **now** ![x](http://evil/x.png)");
        content.reason = QStringLiteral("@channel failed");
        content.lines = {QStringLiteral("@here ```"), QStringLiteral("# big")};
        content.lines_total = 2;
        const OutgoingPost post = result_post(a_run(), an_entry(), content);
        QVERIFY(!post.message.contains(QLatin1String("@all")));
        QVERIFY(!post.message.contains(QLatin1String("@channel")));
        QVERIFY(!post.message.contains(QLatin1String("**now**")));
        QVERIFY(!post.message.contains(QLatin1String("![x](")));
        const QString text = post.attachments.at(0).toObject().value(QLatin1String("text")).toString();
        QVERIFY(!text.contains(QLatin1String("@here")));
        QVERIFY(text.startsWith(QLatin1String("````")));
    }

    void a_table_comes_as_an_attachment_with_colour_and_fields()
    {
        ResultContent content;
        content.columns = {QStringLiteral("host"), QStringLiteral("state")};
        content.rows = {{QStringLiteral("web-01"), QStringLiteral("up")}, {QStringLiteral("a|b"), QStringLiteral("x")}};
        content.rows_total = 40;
        const QJsonObject attachment = result_post(a_run(), an_entry(), content).attachments.at(0).toObject();
        QVERIFY(attachment.value(QLatin1String("text")).toString().contains(QLatin1String("web")));
        QVERIFY(attachment.value(QLatin1String("text")).toString().contains(QLatin1String("|")));
        QVERIFY(attachment.value(QLatin1String("color")).toString().startsWith(QLatin1Char('#')));
        QVERIFY(attachment.value(QLatin1String("fields")).toArray().size() >= 2);
        QVERIFY(attachment.value(QLatin1String("footer")).toString().contains(QLatin1String("2 of 40")));
    }

    void a_failed_run_shows_its_last_lines_others_their_first()
    {
        ResultContent content;
        for (int i = 0; i < 50; ++i)
            content.lines << QStringLiteral("line %1.").arg(i);
        content.lines_total = 50;
        const auto text = [&] {
            return result_post(a_run(), an_entry(), content)
                .attachments.at(0)
                .toObject()
                .value(QLatin1String("text"))
                .toString();
        };
        QVERIFY(text().contains(QLatin1String("line 0.")) && !text().contains(QLatin1String("line 12.")));
        content.outcome = Outcome::failed;
        QVERIFY(text().contains(QLatin1String("line 49.")) && !text().contains(QLatin1String("line 0.")));
    }

    void a_wide_table_stays_below_the_body_limit()
    {
        ResultContent content;
        for (int i = 0; i < 200; ++i)
            content.columns << QStringLiteral("c%1").arg(i);
        for (int i = 0; i < 200; ++i) {
            QStringList row;
            for (int k = 0; k < 200; ++k)
                row << QString(300, QLatin1Char('z'));
            content.rows.push_back(row);
        }
        content.rows_total = 200;
        QVERIFY(body_size(result_post(a_run(), an_entry(), content)) < 64 * 1024);
    }

    void not_even_a_single_row_or_heading_breaks_the_body_limit()
    {
        ResultContent content;
        for (int i = 0; i < 1000; ++i)
            content.columns << QStringLiteral("c%1").arg(i);
        content.rows.push_back({});
        for (int i = 0; i < 1000; ++i)
            content.rows.front() << QString(300, QLatin1Char('z'));
        content.rows_total = 1;
        QVERIFY(body_size(result_post(a_run(), an_entry(), content)) < 64 * 1024);
        content.columns = {QString(200'000, QLatin1Char('k'))};
        content.rows = {{QStringLiteral("1")}};
        const OutgoingPost post = result_post(a_run(), an_entry(), content);
        QVERIFY(body_size(post) < 64 * 1024);
        QVERIFY(
            post.attachments.at(0).toObject().value(QLatin1String("text")).toString().contains(QLatin1String("kkk")));
    }

    void every_outcome_has_its_own_words_and_a_mark()
    {
        QStringList words;
        for (int i = 0; i <= static_cast<int>(Outcome::lost); ++i) {
            const auto outcome = static_cast<Outcome>(i);
            QVERIFY(!words.contains(words_of(outcome)));
            words << words_of(outcome);
            QVERIFY(!mark_of(outcome).isEmpty());
            QCOMPARE(outcome_from_text(to_text(outcome)).value(), outcome);
            core::Run run = a_run();
            set_outcome(run, outcome);
            QCOMPARE(outcome_of(run), outcome);
            QCOMPARE(run.state, state_of(outcome));
        }
    }

    void progress_is_a_reply_and_counts_its_edits()
    {
        core::Run run = a_run();
        run.state = core::RunState::running;
        ProgressState progress;
        progress.done = 21;
        progress.total = 50;
        progress.unit = QStringLiteral("files");
        progress.text = QStringLiteral("copying @all");
        progress.elapsed = core::Millis(12'000);
        progress.seq = 3;
        const OutgoingPost post = progress_post(run, progress);
        QCOMPARE(post.reply_to_run, run.id);
        QVERIFY(post.message.contains(QStringLiteral("42 % (21/50 files)")));
        QVERIFY(!post.message.contains(QLatin1String("@all")));
        QCOMPARE(post.opsdeck.value(QLatin1String("seq")).toInt(), 3);
        QCOMPARE(post.opsdeck.value(QLatin1String("state")).toString(), QStringLiteral("running"));
    }

    void a_gap_says_the_line_and_the_nearest_matches()
    {
        const OutgoingPost post =
            gap_post(QStringLiteral("restrat web"), QStringLiteral("restrat web"), {QStringLiteral("restart {app}")});
        QVERIFY(post.message.startsWith(QStringLiteral("`restrat web`")));
        QVERIFY(post.message.contains(QStringLiteral("not automated yet")));
        QVERIFY(post.message.contains(QStringLiteral("`restart {app}`")));
        QCOMPARE(keys(post.opsdeck), (QStringList{QStringLiteral("key"), QStringLiteral("kind"), QStringLiteral("v")}));
    }

    void cutting_counts_code_points_and_spares_surrogates()
    {
        const QString smileys = QStringLiteral("😀").repeated(10);
        QCOMPARE(code_points(smileys), 10);
        QCOMPARE(cut_to(smileys, 10), smileys);
        const QString cut = cut_to(smileys, 4);
        QCOMPARE(code_points(cut), 4);
        QVERIFY(cut.endsWith(QChar(0x2026)));
        QVERIFY(cut.at(cut.size() - 2).isLowSurrogate());
    }
};

QTEST_GUILESS_MAIN(TestRunPosts)
#include "test_run_posts.moc"
