// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/situation/room_story.h"
#include "support/gui_test.h"
#include "widgets/situation/insight_panel.h"
#include "widgets/situation/situation_list.h"
#include "widgets/situation/situation_page.h"
#include "widgets/situation/situation_row.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace std::chrono_literals;
using opsflow::RoomStory;
using opsflow::SituationModel;

/// The whole screen at a glance.
class TestSituationPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_theme.apply({});
        m_story = RoomStory();
        m_story.run(QStringLiteral("deploy web 2"), QStringLiteral("change"), QStringLiteral("failed"),
                    QStringLiteral("no disk"), QStringLiteral("production"));
        m_story.clock.pass(1min);
        m_story.tell(QStringLiteral("decision"), QStringLiteral("We roll back"));
        m_story.clock.pass(1min);
        m_running = m_story.ask(QStringLiteral("deploy web 1"), QStringLiteral("change"), QStringLiteral("production"));
        m_story.clock.pass(10s);
        m_model = std::make_unique<SituationModel>(m_story.clock);
        m_model->set_room_name(m_story.room, QStringLiteral("inc-482"));
        m_model->take_posts(m_story.posts);
        m_page = std::make_unique<SituationPage>(*m_model, m_theme, m_story.clock);
        m_page->set_room(m_story.room);
        m_page->resize(1280, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
    }

    void cleanup()
    {
        if (const QString folder = qEnvironmentVariable("OPSDECK_GRABS"); !folder.isEmpty()) // to look at
            m_page->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(QTest::currentTestFunction())));
        m_page.reset();
        m_model.reset();
    }

    void it_answers_what_runs_what_failed_and_what_was_learned()
    {
        QCOMPARE(m_page->insight().entry().text, QStringLiteral("We roll back"));
        QCOMPARE(m_page->insight().entry().time, QStringLiteral("1 min ago"));
        QCOMPARE(texts(m_page->running()), QStringList{QStringLiteral("deploy web 1")});
        QCOMPARE(texts(m_page->failures()), QStringList{QStringLiteral("deploy web 2")});
        QCOMPARE(m_page->running().rows().front()->entry().production, QStringLiteral("production"));
        QCOMPARE(texts(m_page->recent()).size(), 1);
    }

    void ages_tick_while_it_is_seen()
    {
        QCOMPARE(m_page->running().rows().front()->entry().time, QStringLiteral("0:10"));
        m_story.clock.pass(5s);
        QTRY_COMPARE_WITH_TIMEOUT(m_page->running().rows().front()->entry().time, QStringLiteral("0:15"), 3000);
        m_page->hide();
        m_story.clock.pass(10s);
        QTest::qWait(0);
        m_page->show();
        QCOMPARE(m_page->running().rows().front()->entry().time, QStringLiteral("0:25")); // at once, not a second later
    }

    void it_never_looks_calm_when_nothing_is_learned()
    {
        m_story.clock.pass(40min);
        QTRY_VERIFY_WITH_TIMEOUT(m_page->insight().silence().startsWith(QStringLiteral("No new insight for 41 min")),
                                 3000);
        QVERIFY(m_page->insight().accessibleName().contains(QStringLiteral("No new insight")));
    }

    void it_says_how_old_all_of_it_is()
    {
        QCOMPARE(m_page->freshness_words(), QStringLiteral("Not verified yet"));
        m_page->set_verified_at(m_story.clock.now());
        QCOMPARE(m_page->freshness_words(), QStringLiteral("Up to date"));
        m_story.clock.pass(5min);
        QCOMPARE(m_page->freshness_words(), QStringLiteral("Last verified 5 min ago"));
    }

    void clicks_lead_to_runs_and_posts()
    {
        QSignalSpy runs(m_page.get(), &SituationPage::open_run);
        QSignalSpy posts(m_page.get(), &SituationPage::open_post);
        QTest::mouseClick(m_page->running().rows().front(), Qt::LeftButton);
        QCOMPARE(runs.value(0).value(0).value<core::RunId>(), m_running);
        QTest::mouseClick(&m_page->insight(), Qt::LeftButton);
        QCOMPARE(posts.value(0).value(0).value<core::PostId>(), m_story.posts[2].id);
    }

    void on_a_wall_nothing_can_be_clicked_and_the_type_is_larger()
    {
        const int height = m_page->running().rows().front()->height();
        m_page->set_wall(true);
        QVERIFY(m_page->running().rows().front()->height() > height);
        QCOMPARE(m_page->cursor().shape(), Qt::BlankCursor);
        QSignalSpy runs(m_page.get(), &SituationPage::open_run);
        SituationRow* row = m_page->running().rows().front();
        const QPoint at = row->mapTo(m_page.get(), row->rect().center());
        QTest::mouseClick(m_page->childAt(at), Qt::LeftButton);
        QCOMPARE(runs.count(), 0);
        for (const QWidget* part : m_page->findChildren<QWidget*>())
            QVERIFY2(!part->isVisible() || part->focusPolicy() == Qt::NoFocus, part->metaObject()->className());
    }

    void everything_fits_without_scrolling_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("wall");
        QTest::newRow("small") << QSize(1280, 800) << 100 << false;
        QTest::newRow("wall") << QSize(1280, 800) << 100 << true;
        QTest::newRow("large wall") << QSize(1920, 1080) << 100 << true;
        QTest::newRow("double text") << QSize(1920, 1080) << 200 << false;
        QTest::newRow("narrow") << QSize(600, 800) << 100 << false;
    }

    void everything_fits_without_scrolling()
    {
        QFETCH(QSize, size);
        QFETCH(int, percent);
        QFETCH(bool, wall);
        m_theme.apply({.text_percent = percent});
        m_page->set_wall(wall);
        m_page->resize(size);
        QCoreApplication::processEvents();
        const QRect all = m_page->rect();
        for (QWidget* part : std::initializer_list<QWidget*>{&m_page->insight(), &m_page->running(),
                                                             &m_page->failures(), &m_page->recent()}) {
            QVERIFY(all.contains(part->geometry()));
            QVERIFY(part->height() > 0);
        }
        QVERIFY(!m_page->running().rows().empty()); // at least the first of each is seen
        QVERIFY(!m_page->failures().rows().empty());
    }

    void a_list_says_what_did_not_fit()
    {
        for (int i = 0; i < 30; ++i)
            m_story.ask(QStringLiteral("batch %1").arg(i), QStringLiteral("change"));
        m_model->take_posts(m_story.posts);
        QTRY_VERIFY(m_page->running().rows().size() > 1);
        QVERIFY(m_page->running().rows().size() < 31);
        QTRY_VERIFY(title_of(m_page->running()).contains(QStringLiteral("not shown")));
    }

    void with_nothing_to_show_it_says_so()
    {
        m_page->set_room(core::RoomId(QStringLiteral("quiet")));
        QVERIFY(m_page->insight().accessibleName().contains(QStringLiteral("Nothing was learned")));
        QVERIFY(m_page->running().rows().empty());
    }

    void all_rooms_name_the_room_of_each()
    {
        m_page->set_room({});
        QVERIFY(m_page->running().rows().front()->entry().detail.contains(QStringLiteral("~inc-482")));
        m_page->set_room(m_story.room);
        QVERIFY(!m_page->running().rows().front()->entry().detail.contains(QStringLiteral("~inc-482")));
    }

private:
    static QStringList texts(const SituationList& list)
    {
        QStringList all;
        for (const SituationRow* row : list.rows())
            all << row->entry().text;
        return all;
    }
    static QString title_of(const SituationList& list) { return list.findChild<QLabel*>()->text(); }

    Theme m_theme;
    RoomStory m_story;
    core::RunId m_running;
    std::unique_ptr<SituationModel> m_model;
    std::unique_ptr<SituationPage> m_page;
};

OPSDECK_GUI_TEST_MAIN(TestSituationPage)
#include "test_situation_page.moc"
