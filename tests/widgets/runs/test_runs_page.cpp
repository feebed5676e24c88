// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/support/manual_clock.h"
#include "support/gui_test.h"
#include "widgets/kit/empty_state.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/row_table.h"
#include "widgets/kit/search_field.h"
#include "widgets/runs/runs_page.h"
#include "widgets/runs/some_runs.h"
#include "widgets/theme/theme.h"

#include <QSignalSpy>
#include <QTest>

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace std::chrono_literals;
using core::RunState;
using opsflow::RunListModel;

/// The list of runs, by keyboard.
class TestRunsPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = opsflow::ManualClock();
        m_runs = std::make_unique<RunListModel>();
        m_page = std::make_unique<RunsPage>(*m_runs, m_theme, m_clock);
        m_page->resize(1200, 600);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
    }

    void cleanup()
    {
        if (const QString folder = qEnvironmentVariable("OPSDECK_GRABS"); !folder.isEmpty()) // to look at
            m_page->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(QTest::currentTestFunction())));
        m_page.reset();
        m_runs.reset();
    }

    void with_nothing_in_it_it_says_what_to_do()
    {
        QVERIFY(m_page->findChild<EmptyState*>()->isVisible());
        fill();
        QVERIFY(!m_page->findChild<EmptyState*>()->isVisible());
        QCOMPARE(lines().front(), QStringLiteral("deploy web 2"));
    }

    void a_new_run_comes_on_top()
    {
        fill();
        m_runs->put(test::some_run(50, "status", RunState::running, m_clock.now(), 1s));
        QCOMPARE(lines().front(), QStringLiteral("status"));
    }

    void words_and_states_narrow_it()
    {
        fill();
        auto* field = m_page->findChild<SearchField*>();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("WEB ana"));
        QCOMPARE(lines(), (QStringList{QStringLiteral("deploy web 2"), QStringLiteral("deploy web 1")}));
        QTest::keyClicks(field, QStringLiteral(" nothing"));
        QVERIFY(m_page->findChild<EmptyState*>()->isVisible());
        QTest::keyClick(field, Qt::Key_Escape);
        QCOMPARE(lines().size(), 4);
        press(QStringLiteral("Running 1"));
        QCOMPARE(lines(), QStringList{QStringLiteral("deploy web 2")});
        press(QStringLiteral("Failed 1"));
        QCOMPARE(lines(), QStringList{QStringLiteral("test web-shop")});
        press(QStringLiteral("All"));
        QCOMPARE(lines().size(), 4);
    }

    void the_last_running_run_that_ends_leaves_a_word()
    {
        fill();
        press(QStringLiteral("Running 1"));
        m_runs->put(test::some_run(4, "deploy web 2", RunState::succeeded, m_clock.now(), 1min));
        QVERIFY(m_page->findChild<EmptyState*>()->isVisible());
        QVERIFY(m_page->findChild<EmptyState*>()->accessibleName().contains(QStringLiteral("Nothing is running")));
        for (IconButton* button : m_page->findChild<EmptyState*>()->findChildren<IconButton*>())
            QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(lines().size(), 4);
    }

    void enter_opens_and_a_double_click_too()
    {
        fill();
        QSignalSpy opened(m_page.get(), &RunsPage::open_run);
        table().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&table(), Qt::Key_Down);
        QTest::keyClick(&table(), Qt::Key_Return);
        QCOMPARE(opened.value(0).value(0).value<core::RunId>(), m_page->selected());
        QCOMPARE(m_page->selected(), m_runs->run(1).id);
        const QPoint third = table().visualRect(table().model()->index(2, RunListModel::line_column)).center();
        QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, third);
        QTest::mouseDClick(table().viewport(), Qt::LeftButton, {}, third);
        QCOMPARE(opened.value(1).value(0).value<core::RunId>(), m_runs->run(2).id);
    }

    void control_r_runs_the_line_again()
    {
        fill();
        QSignalSpy run(m_page.get(), &RunsPage::run_line);
        m_page->select(m_runs->run(3).id);
        QTest::keyClick(&table(), Qt::Key_R, Qt::ControlModifier);
        QCOMPARE(run.value(0).value(0).toString(), m_runs->run(3).line);
    }

    void delete_and_c_stop_what_runs_and_nothing_else()
    {
        fill();
        QSignalSpy cancelled(m_page.get(), &RunsPage::cancel);
        m_page->select(m_runs->run(1).id);
        QTest::keyClick(&table(), Qt::Key_Delete);
        QTest::keyClick(&table(), Qt::Key_C);
        QCOMPARE(cancelled.count(), 0);
        m_page->select(m_runs->run(0).id);
        QTest::keyClick(&table(), Qt::Key_Delete);
        QTest::keyClick(&table(), Qt::Key_C);
        QCOMPARE(cancelled.count(), 2);
        QCOMPARE(cancelled[0][0].value<core::RunId>(), m_runs->run(0).id);
    }

    void the_selected_run_stays_selected_while_others_come()
    {
        fill();
        m_page->select(m_runs->run(2).id);
        const core::RunId chosen = m_page->selected();
        m_runs->put(test::some_run(60, "status", RunState::running, m_clock.now(), 1s));
        QCOMPARE(m_page->selected(), chosen);
    }

    void keys_lead_into_the_filter_and_back()
    {
        fill();
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_F, Qt::ControlModifier);
        auto* field = m_page->findChild<SearchField*>();
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_Down);
        QTRY_VERIFY(table().hasFocus());
        QVERIFY(!m_page->selected().is_empty());
    }

    void a_header_sorts()
    {
        fill();
        table().sortByColumn(RunListModel::line_column, Qt::AscendingOrder);
        QCOMPARE(lines().front(), QStringLiteral("deploy web 1"));
        QCOMPARE(lines().back(), QStringLiteral("test web-shop"));
    }

    void less_needed_columns_go_where_there_is_no_room()
    {
        fill();
        QVERIFY(!table().isColumnHidden(RunListModel::room_column));
        m_page->resize(500, 600);
        QTRY_VERIFY(table().isColumnHidden(RunListModel::room_column));
        QVERIFY(!table().isColumnHidden(RunListModel::line_column));
        QVERIFY(!table().isColumnHidden(RunListModel::state_column));
    }

private:
    void fill()
    {
        m_runs->set_runs({
            test::some_run(1, "status", RunState::succeeded, m_clock.now(), 40min),
            test::some_run(2, "test web-shop", RunState::failed, m_clock.now(), 30min),
            test::some_run(3, "deploy web 1", RunState::succeeded, m_clock.now(), 20min),
            test::some_run(4, "deploy web 2", RunState::running, m_clock.now(), 1min),
        });
        m_runs->put([this] {
            core::Run run = test::some_run(2, "test web-shop", RunState::failed, m_clock.now(), 30min);
            run.actor.username = QStringLiteral("li");
            return run;
        }());
    }
    [[nodiscard]] RowTable& table() { return m_page->table(); }
    [[nodiscard]] QStringList lines()
    {
        QStringList all;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            all << table().model()->index(row, RunListModel::line_column).data().toString();
        return all;
    }
    void press(const QString& word)
    {
        for (IconButton* button : m_page->findChildren<IconButton*>()) {
            if (button->text() == word)
                QTest::mouseClick(button, Qt::LeftButton);
        }
    }

    Theme m_theme;
    opsflow::ManualClock m_clock;
    std::unique_ptr<RunListModel> m_runs;
    std::unique_ptr<RunsPage> m_page;
};

OPSDECK_GUI_TEST_MAIN(TestRunsPage)
#include "test_runs_page.moc"
