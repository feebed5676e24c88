// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/situation/room_story.h"
#include "support/gui_test.h"
#include "widgets/situation/situation_row.h"
#include "widgets/situation/situation_strip.h"
#include "widgets/theme/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace std::chrono_literals;
using opsflow::RoomStory;
using opsflow::SituationModel;

/// One or two lines above a room.
class TestSituationStrip final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_story = RoomStory();
        m_model = std::make_unique<SituationModel>(m_story.clock);
        m_window = std::make_unique<QWidget>();
        auto* column = new QVBoxLayout(m_window.get());
        column->setContentsMargins(0, 0, 0, 0);
        m_strip = new SituationStrip(*m_model, m_theme, m_story.clock, m_window.get());
        column->addWidget(m_strip);
        column->addStretch(1);
        m_window->resize(1200, 300);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->activateWindow();
        m_strip->set_room(m_story.room);
    }

    void cleanup()
    {
        if (const QString folder = qEnvironmentVariable("OPSDECK_GRABS"); !folder.isEmpty()) // to look at
            m_window->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(QTest::currentTestFunction())));
        m_window.reset();
        m_model.reset();
    }

    void a_room_that_only_talks_has_no_strip()
    {
        m_model->take_post(m_story.say(QStringLiteral("li"), QStringLiteral("good morning")));
        QCoreApplication::processEvents();
        QVERIFY(!m_strip->isVisible());
    }

    void it_comes_with_the_first_run_and_goes_when_all_is_history()
    {
        const core::RunId run = m_story.ask(QStringLiteral("status"), QStringLiteral("read"));
        m_model->take_posts(m_story.posts);
        QTRY_VERIFY(m_strip->isVisible());
        QVERIFY(m_strip->running().isVisible());
        QVERIFY(!m_strip->insight().isVisible());
        m_model->take_post(m_story.answer(run, QStringLiteral("succeeded"), QStringLiteral("all well")));
        QTRY_VERIFY(!m_strip->isVisible()); // a first reading is no news
    }

    void the_clock_of_a_run_goes_while_one_looks()
    {
        m_story.ask(QStringLiteral("batch billing"), QStringLiteral("change"));
        m_model->take_posts(m_story.posts);
        QTRY_COMPARE(m_strip->running().entry().time, QStringLiteral("0:00"));
        m_story.clock.pass(42s);
        QTRY_COMPARE_WITH_TIMEOUT(m_strip->running().entry().time, QStringLiteral("0:42"), 3000);
        QVERIFY(m_strip->running().accessibleName().contains(QStringLiteral("Running")));
        m_story.ask(QStringLiteral("status"), QStringLiteral("read"));
        m_model->take_posts(m_story.posts);
        QTRY_COMPARE(m_strip->running().entry().time, QStringLiteral("0:42, and 1 more"));
    }

    void the_newest_insight_has_its_age_and_a_silence_is_told()
    {
        m_model->take_post(m_story.tell(QStringLiteral("update"), QStringLiteral("Looking at the pool")));
        QTRY_VERIFY(m_strip->insight().isVisible());
        QCOMPARE(m_strip->insight().entry().text, QStringLiteral("Looking at the pool"));
        m_story.clock.pass(2min);
        QTRY_COMPARE_WITH_TIMEOUT(m_strip->insight().entry().time, QStringLiteral("2 min ago"), 3000);
        m_story.clock.pass(30min);
        QTRY_VERIFY_WITH_TIMEOUT(
            m_strip->insight().accessibleName().startsWith(QStringLiteral("No new insight for 32 min")), 3000);
    }

    void a_failure_stands_until_the_line_works_and_is_not_told_twice()
    {
        m_story.run(QStringLiteral("deploy web 1"), QStringLiteral("change"), QStringLiteral("failed"),
                    QStringLiteral("no disk"));
        m_model->take_posts(m_story.posts);
        QTRY_VERIFY(m_strip->insight().isVisible()); // it leads as the newest insight
        QVERIFY(!m_strip->failure().isVisible());
        m_story.clock.pass(1min);
        m_model->take_post(m_story.tell(QStringLiteral("update"), QStringLiteral("Ordering a disk")));
        QTRY_VERIFY(m_strip->failure().isVisible());
        QCOMPARE(m_strip->failure().entry().text, QStringLiteral("deploy web 1"));
        m_story.clock.pass(1min);
        m_story.run(QStringLiteral("deploy web 1"), QStringLiteral("change"), QStringLiteral("succeeded"),
                    QStringLiteral("live"));
        m_model->take_posts(m_story.posts);
        QTRY_VERIFY(!m_strip->failure().isVisible());
    }

    void a_click_leads_to_the_post_or_the_run()
    {
        const core::RunId run = m_story.ask(QStringLiteral("batch billing"), QStringLiteral("change"));
        const core::PostId update = m_story.tell(QStringLiteral("update"), QStringLiteral("Looking")).id;
        m_model->take_posts(m_story.posts);
        QTRY_VERIFY(m_strip->insight().isVisible());
        QSignalSpy posts(m_strip, &SituationStrip::open_post);
        QSignalSpy runs(m_strip, &SituationStrip::open_run);
        QTest::mouseClick(&m_strip->insight(), Qt::LeftButton);
        QCOMPARE(posts.value(0).value(0).value<core::PostId>(), update);
        QCOMPARE(posts.value(0).value(1).value<core::RoomId>(), m_story.room);
        m_strip->running().setFocus(Qt::TabFocusReason);
        QTest::keyClick(&m_strip->running(), Qt::Key_Return);
        QCOMPARE(runs.value(0).value(0).value<core::RunId>(), run);
    }

    void another_room_has_its_own()
    {
        m_model->take_post(m_story.tell(QStringLiteral("update"), QStringLiteral("Looking")));
        QTRY_VERIFY(m_strip->isVisible());
        m_strip->set_room(core::RoomId(QStringLiteral("other")));
        QVERIFY(!m_strip->isVisible());
        m_strip->set_room(m_story.room);
        QVERIFY(m_strip->isVisible());
        m_strip->set_wanted(false);
        QVERIFY(!m_strip->isVisible());
    }

    void in_a_narrow_window_it_has_two_lines()
    {
        m_story.ask(QStringLiteral("batch billing"), QStringLiteral("change"), QStringLiteral("production"));
        m_story.tell(QStringLiteral("update"), QStringLiteral("Looking"));
        m_model->take_posts(m_story.posts);
        QTRY_VERIFY(m_strip->isVisible());
        QTRY_COMPARE(m_strip->running().y(), m_strip->insight().y());
        m_window->resize(500, 300);
        QTRY_VERIFY(m_strip->running().y() > m_strip->insight().y());
        QVERIFY(m_strip->running().geometry().right() <= 500);
    }

private:
    Theme m_theme;
    RoomStory m_story;
    std::unique_ptr<SituationModel> m_model;
    std::unique_ptr<QWidget> m_window;
    SituationStrip* m_strip = nullptr;
};

OPSDECK_GUI_TEST_MAIN(TestSituationStrip)
#include "test_situation_strip.moc"
