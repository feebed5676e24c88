// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/outcome.h"
#include "opsflow/support/manual_clock.h"
#include "support/gui_test.h"
#include "widgets/kit/empty_state.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/notice_line.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/wrapped_text.h"
#include "widgets/runs/fact_list.h"
#include "widgets/runs/history_bars.h"
#include "widgets/runs/output_text.h"
#include "widgets/runs/output_view.h"
#include "widgets/runs/result_table.h"
#include "widgets/runs/run_detail.h"
#include "widgets/runs/run_words.h"
#include "widgets/runs/some_runs.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QSignalSpy>
#include <QTest>

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace std::chrono_literals;
using core::RunState;

/// One run: what is shown of it and what can be done.
class TestRunDetail final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_theme.apply({});
        m_clock = opsflow::ManualClock();
        m_runs = std::make_unique<opsflow::RunListModel>();
        m_detail = std::make_unique<RunDetail>(*m_runs, m_theme, m_clock);
        m_detail->resize(320, 760);
        m_detail->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_detail.get()));
    }

    void cleanup()
    {
        if (const QString folder = qEnvironmentVariable("OPSDECK_GRABS"); !folder.isEmpty()) // to look at
            m_detail->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(QTest::currentTestFunction())));
        m_detail.reset();
        m_runs.reset();
    }

    void without_a_run_it_says_how_to_get_one()
    {
        QVERIFY(m_detail->findChild<EmptyState*>()->isVisible());
        show(RunState::succeeded);
        QVERIFY(!m_detail->findChild<EmptyState*>()->isVisible());
        m_detail->clear();
        QVERIFY(m_detail->findChild<EmptyState*>()->isVisible());
        QVERIFY(m_detail->run().is_empty());
    }

    void the_state_is_a_word_and_the_cause_comes_in_plain_words()
    {
        RunDetailValues values = values_of(RunState::failed);
        values.run.reason = QStringLiteral("the check afterwards did not hold");
        m_detail->show_run(values);
        QVERIFY(chips().contains(QStringLiteral("Failed")));
        QCOMPARE(m_detail->findChild<NoticeLine*>()->text(), QStringLiteral("The check afterwards did not hold."));
        values.run.reason.clear();
        values.run.exit_code = 4;
        m_detail->show_run(values);
        QCOMPARE(m_detail->findChild<NoticeLine*>()->text(), QStringLiteral("The program ended with exit status 4."));
        QVERIFY(has_text(QStringLiteral("took 13 s · exit status 4")));
        show(RunState::succeeded);
        QVERIFY(!m_detail->findChild<NoticeLine*>()->isVisible());
    }

    void every_end_has_its_words_data()
    {
        QTest::addColumn<int>("outcome");
        for (int i = 1; i <= static_cast<int>(opsflow::Outcome::lost); ++i)
            QTest::newRow(qPrintable(opsflow::to_text(static_cast<opsflow::Outcome>(i)))) << i;
    }

    void every_end_has_its_words()
    {
        QFETCH(int, outcome);
        core::Run run = test::some_run(1, "x", RunState::failed, m_clock.now());
        opsflow::set_outcome(run, static_cast<opsflow::Outcome>(outcome));
        QVERIFY(!cause_words(run).isEmpty());
        if (static_cast<opsflow::Outcome>(outcome) == opsflow::Outcome::lost)
            QVERIFY(cause_words(run).contains(QStringLiteral("unknown")));
    }

    void production_looks_different()
    {
        RunDetailValues values = values_of(RunState::succeeded);
        values.run.environment = QStringLiteral("production");
        m_detail->show_run(values);
        QVERIFY(chips().contains(QStringLiteral("PRODUCTION")));
        const QImage shown = m_detail->grab().toImage();
        values.run.environment = QStringLiteral("staging");
        m_detail->show_run(values);
        const QImage other = m_detail->grab().toImage();
        QVERIFY(has_color(shown, m_theme.color(Role::production)));
        QVERIFY(!has_color(other, m_theme.color(Role::production)));
    }

    void a_running_run_ticks_and_can_be_stopped()
    {
        show(RunState::running);
        QVERIFY(has_text(QStringLiteral("for 1:00")));
        m_clock.pass(5s);
        QTRY_VERIFY_WITH_TIMEOUT(has_text(QStringLiteral("for 1:05")), 3000);
        QSignalSpy cancelled(m_detail.get(), &RunDetail::cancel);
        press(QStringLiteral("Cancel"));
        QCOMPARE(cancelled.value(0).value(0).value<core::RunId>(), m_detail->run());
        show(RunState::cancelling);
        QVERIFY(!button(QStringLiteral("Being stopped…"))->isEnabled());
        RunDetailValues foreign = values_of(RunState::running);
        foreign.may_cancel = false;
        m_detail->show_run(foreign);
        QVERIFY(!button(QStringLiteral("Cancel"))->isVisible());
    }

    void an_ended_run_can_be_run_again_changed_and_undone()
    {
        RunDetailValues values = values_of(RunState::failed);
        m_detail->show_run(values);
        QVERIFY(!button(QStringLiteral("Roll back…"))->isVisible());
        values.rollback_line = QStringLiteral("rollback web in test");
        m_detail->show_run(values);
        QVERIFY(!button(QStringLiteral("Cancel"))->isVisible());
        QSignalSpy run(m_detail.get(), &RunDetail::run_line);
        QSignalSpy use(m_detail.get(), &RunDetail::use_line);
        press(QStringLiteral("Re-run"));
        press(QStringLiteral("Roll back…"));
        press(QStringLiteral("Change…"));
        QCOMPARE(run.value(0).value(0).toString(), QStringLiteral("deploy web 1 to test"));
        QCOMPARE(run.value(1).value(0).toString(), QStringLiteral("rollback web in test"));
        QCOMPARE(use.value(0).value(0).toString(), QStringLiteral("deploy web 1 to test"));
        for (IconButton* copy : m_detail->findChildren<IconButton*>()) {
            if (copy->accessibleName() == QStringLiteral("Copy the line"))
                QTest::mouseClick(copy, Qt::LeftButton);
        }
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("deploy web 1 to test"));
    }

    void actions_are_reached_by_keyboard()
    {
        show(RunState::failed);
        m_detail->activateWindow();
        IconButton* again = button(QStringLiteral("Re-run"));
        again->setFocus(Qt::TabFocusReason);
        QSignalSpy run(m_detail.get(), &RunDetail::run_line);
        QTest::keyClick(again, Qt::Key_Space);
        QCOMPARE(run.count(), 1);
    }

    void its_posts_are_a_click_away()
    {
        show(RunState::succeeded);
        QSignalSpy opened(m_detail.get(), &RunDetail::open_post);
        press(QStringLiteral("Where it was asked"));
        press(QStringLiteral("Result post"));
        QCOMPARE(opened.value(0).value(0).value<core::PostId>(), core::PostId(QStringLiteral("invocation")));
        QCOMPARE(opened.value(1).value(0).value<core::PostId>(), core::PostId(QStringLiteral("result")));
        QCOMPARE(opened.value(1).value(1).value<core::RoomId>(), core::RoomId(QStringLiteral("room")));
        RunDetailValues values = values_of(RunState::running);
        values.run.invocation_post = {};
        m_detail->show_run(values);
        QVERIFY(!button(QStringLiteral("Where it was asked"))->isVisible());
    }

    void it_follows_its_row_in_the_model()
    {
        core::Run run = test::some_run(1, "deploy web 1 to test", RunState::running, m_clock.now());
        m_runs->put(run);
        RunDetailValues values;
        values.run = run;
        m_detail->show_run(values);
        m_detail->add_output(run.id, "working\n");
        QTRY_VERIFY(m_detail->output().text().toPlainText().contains(QStringLiteral("working")));
        run.state = RunState::succeeded;
        run.ended_at = m_clock.now();
        m_runs->put(run);
        QVERIFY(chips().contains(QStringLiteral("Succeeded")));
        QVERIFY(m_detail->output().text().toPlainText().contains(QStringLiteral("working"))); // still its output
    }

    void output_and_news_of_other_runs_are_passed_over()
    {
        show(RunState::running);
        m_detail->add_output(core::RunId(QStringLiteral("other")), "not mine\n");
        m_detail->set_news(core::RunId(QStringLiteral("other")), {QStringLiteral("not mine"), 1, 2});
        m_detail->set_news(m_detail->run(), {QStringLiteral("copying"), 1, 2});
        QVERIFY(has_text(QStringLiteral("copying")));
        QVERIFY(!has_text(QStringLiteral("not mine")));
        m_detail->set_output("mine\n");
        QCOMPARE(m_detail->output().text().toPlainText(), QStringLiteral("mine"));
        RunDetailValues other = values_of(RunState::running);
        other.run.id = core::RunId(QStringLiteral("01M81G1CAFFQETPEVTVEJV9999"));
        m_detail->show_run(other);
        QVERIFY(m_detail->output().text().toPlainText().isEmpty());
    }

    void a_parsed_table_is_shown_and_copied()
    {
        RunDetailValues values = values_of(RunState::succeeded);
        m_detail->show_run(values);
        auto* table = m_detail->findChild<ResultTable*>();
        QVERIFY(!table->isVisible());
        values.columns = {QStringLiteral("what"), QStringLiteral("value")};
        values.rows = {{QStringLiteral("load"), QStringLiteral("0.4")}, {QStringLiteral("disk"), QStringLiteral("61")}};
        m_detail->show_run(values);
        QVERIFY(table->isVisible());
        table->setFocus();
        QTest::keyClick(table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("what\tvalue\nload\t0.4\ndisk\t61"));
    }

    void the_same_line_before_is_shown_as_bars_that_open()
    {
        for (int i = 0; i < 14; ++i) {
            core::Run run =
                test::some_run(i, "deploy web 1 to test", i % 4 == 3 ? RunState::failed : RunState::succeeded,
                               m_clock.now(), std::chrono::minutes(200 - 10 * i));
            run.ended_at = run.started_at + std::chrono::seconds(5 + i);
            m_runs->put(run);
        }
        RunDetailValues values;
        values.run = m_runs->run(0);
        m_detail->show_run(values);
        auto* bars = m_detail->findChild<HistoryBars*>();
        QVERIFY(bars->isVisible());
        QCOMPARE(bars->count(), 10);
        QVERIFY(bars->bar_rect(9).height() > bars->bar_rect(0).height()); // it took longer
        QVERIFY(bars->summary().contains(QStringLiteral("10")));
        QVERIFY(bars->usual() > core::Millis(0));
        QSignalSpy opened(m_detail.get(), &RunDetail::open_run);
        m_detail->activateWindow();
        bars->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(bars->hasFocus());
        QTest::keyClick(bars, Qt::Key_Left);
        QVERIFY(bars->accessibleName().contains(QStringLiteral("17 s")));
        QTest::keyClick(bars, Qt::Key_Return);
        QCOMPARE(opened.value(0).value(0).value<core::RunId>(), m_runs->run(1).id);
        QTest::mouseClick(bars, Qt::LeftButton, {}, bars->bar_rect(0).center());
        QCOMPARE(opened.value(1).value(0).value<core::RunId>(), m_runs->run(9).id);
    }

    void alone_it_has_no_history()
    {
        m_runs->put(test::some_run(1, "deploy web 1 to test", RunState::succeeded, m_clock.now()));
        show(RunState::succeeded);
        QVERIFY(!m_detail->findChild<HistoryBars*>()->isVisible());
    }

    void facts_are_complete()
    {
        RunDetailValues values = values_of(RunState::succeeded);
        values.run.origin = QStringLiteral("dashboard Checkout / Error rate, 4.2 %");
        m_detail->show_run(values);
        auto* facts = m_detail->findChild<FactList*>();
        QCOMPARE(facts->value(QStringLiteral("By")), QStringLiteral("@ana"));
        QCOMPARE(facts->value(QStringLiteral("Room")), QStringLiteral("~deploys"));
        QCOMPARE(facts->value(QStringLiteral("How")), QStringLiteral("From dashboard Checkout / Error rate, 4.2 %"));
        QCOMPARE(facts->value(QStringLiteral("Class")), QStringLiteral("Changes something"));
        QCOMPARE(facts->value(QStringLiteral("Run")), values.run.id.value());
    }

    void nothing_is_wider_than_a_narrow_panel_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<int>("width");
        QTest::newRow("80 %") << 80 << 300;
        QTest::newRow("100 %") << 100 << 300;
        QTest::newRow("200 %") << 200 << 600;
    }

    void nothing_is_wider_than_a_narrow_panel()
    {
        QFETCH(int, percent);
        QFETCH(int, width);
        m_theme.apply({.text_percent = percent});
        RunDetailValues values = values_of(RunState::failed);
        values.run.line =
            QStringLiteral("deploy Zahlungsverkehrsabwicklungsdienstleistungsgesellschaftskonfigurationsdatei to test");
        values.run.reason = QStringLiteral("/srv/") + QString(120, QLatin1Char('x'));
        values.rollback_line = QStringLiteral("rollback");
        values.run.environment = QStringLiteral("production");
        m_detail->show_run(values);
        m_detail->set_output("WARN a\nERROR b\n");
        m_detail->resize(width, 700);
        QCoreApplication::processEvents();
        for (QWidget* part : m_detail->findChildren<QWidget*>()) {
            if (!part->isVisible() || qobject_cast<QAbstractScrollArea*>(part->parentWidget()) ||
                part->inherits("QHeaderView"))
                continue;
            const int right = part->mapTo(m_detail.get(), QPoint(part->width(), 0)).x();
            QVERIFY2(right <= width,
                     qPrintable(QStringLiteral("%1 %2 ends at %3")
                                    .arg(QLatin1String(part->metaObject()->className()), part->accessibleName())
                                    .arg(right)));
        }
    }

    void everything_that_can_be_used_has_a_name()
    {
        RunDetailValues values = values_of(RunState::failed);
        values.rollback_line = QStringLiteral("rollback");
        m_detail->show_run(values);
        for (QWidget* part : m_detail->findChildren<QWidget*>()) {
            if (part->focusPolicy() != Qt::NoFocus && part->isVisible())
                QVERIFY2(!part->accessibleName().isEmpty(), part->metaObject()->className());
        }
    }

private:
    [[nodiscard]] RunDetailValues values_of(RunState state) const
    {
        RunDetailValues values;
        values.run = test::some_run(1, "deploy web 1 to test", state, m_clock.now());
        return values;
    }
    void show(RunState state) { m_detail->show_run(values_of(state)); }
    [[nodiscard]] QStringList chips() const
    {
        QStringList words;
        for (const StateChip* chip : m_detail->findChildren<StateChip*>()) {
            if (chip->isVisible())
                words << chip->word();
        }
        return words;
    }
    [[nodiscard]] bool has_text(const QString& part) const
    {
        const auto texts = m_detail->findChildren<WrappedText*>();
        return std::any_of(texts.begin(), texts.end(), [&part](const WrappedText* text) {
            return text->isVisible() && text->text().contains(part);
        });
    }
    [[nodiscard]] IconButton* button(const QString& word) const
    {
        for (IconButton* button : m_detail->findChildren<IconButton*>()) {
            if (button->text() == word)
                return button;
        }
        return nullptr;
    }
    void press(const QString& word) { QTest::mouseClick(button(word), Qt::LeftButton); }
    static bool has_color(const QImage& image, const QColor& color)
    {
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    }

    Theme m_theme;
    opsflow::ManualClock m_clock;
    std::unique_ptr<opsflow::RunListModel> m_runs;
    std::unique_ptr<RunDetail> m_detail;
};

OPSDECK_GUI_TEST_MAIN(TestRunDetail)
#include "test_run_detail.moc"
