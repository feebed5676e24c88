// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/timeline/timeline_stage.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace opsdeck;
using namespace opsdeck::widgets;
using Kind = opsflow::TimelineItem::Kind;

/// Nothing that happens elsewhere moves what is being read; the end is followed by those who are there.
class TestTimelineScrolling final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opens_at_the_newest_post()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 200));
        QVERIFY(stage.view.is_at_end());
        const QRect last = stage.rect(stage.key_of(1199));
        QVERIFY(!last.isNull());
        QVERIFY(last.bottom() < stage.view.viewport()->height());
        QCOMPARE(stage.view.verticalScrollBar()->value(), stage.view.verticalScrollBar()->maximum());
    }

    void older_posts_do_not_move_what_is_on_the_screen_by_a_pixel()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 60), false);
        stage.wheel(15);
        for (int first = 920; first >= 120; first -= 80) {
            stage.key(Qt::Key_PageUp);
            const QImage before = picture(stage);
            stage.show(chatter(first, 1060 - first), false);
            QCOMPARE(picture(stage), before);
        }
    }

    void older_posts_that_come_at_the_very_top_push_up_and_not_down()
    {
        TimelineStage stage;
        TimelineItems newer(1000);
        newer.day(QDate(2026, 11, 18));
        newer.chatter(60);
        stage.show(newer.all, false);
        stage.view.scene().placement().show_row(0, Placement::Where::top);
        stage.settle();
        const int second = stage.rect(stage.key_of(1001)).top();
        QVERIFY(!stage.rect(QStringLiteral("day:2026-11-18")).isNull());
        TimelineItems all(990); // the first of the day was another one, and p1000 does not begin a group any more
        all.day(QDate(2026, 11, 18));
        all.chatter(70);
        all.all[11].starts_group = false;
        all.all[11].revision = 2;
        stage.show(all.all, false);
        QCOMPARE(stage.rect(stage.key_of(1001)).top(), second);
        QVERIFY(stage.rect(QStringLiteral("day:2026-11-18")).isNull());
    }

    void newer_posts_do_not_move_what_is_read_further_up()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 100));
        stage.wheel(10);
        QVERIFY(!stage.view.is_at_end());
        const QString top = stage.model.item(stage.view.scene().placement().visible().front().row).key;
        const QRect before = stage.rect(top);
        auto items = chatter(1000, 100);
        TimelineItems more(1100);
        more.post(QStringLiteral("li"), QStringLiteral("one"));
        more.post(QStringLiteral("bo"), QStringLiteral("two"));
        more.post(QStringLiteral("ana"), QStringLiteral("mine, from another computer"));
        items.insert(items.end(), more.all.begin(), more.all.end());
        stage.show(items);
        QCOMPARE(stage.rect(top), before);
        QCOMPARE(stage.view.new_count(), 2);
        QAbstractButton* pill = stage.pill(QStringLiteral("new posts below"));
        QVERIFY(pill);
        QTest::mouseClick(pill, Qt::LeftButton);
        stage.settle();
        QVERIFY(stage.view.is_at_end());
        QCOMPARE(stage.view.new_count(), 0);
        QVERIFY(!pill->isVisible());
    }

    void follows_the_end_while_it_is_there()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 50));
        stage.show(chatter(1000, 53));
        QVERIFY(stage.view.is_at_end());
        QVERIFY(!stage.rect(stage.key_of(1052)).isNull());
        // The last post grows: its end is still seen.
        auto items = chatter(1000, 53);
        items.back().message = QString(2000, QLatin1Char('w'));
        items.back().revision = 2;
        stage.show(items);
        QVERIFY(stage.view.is_at_end());
        QVERIFY(stage.rect(stage.key_of(1052)).height() > 100);
        QVERIFY(stage.rect(stage.key_of(1052)).bottom() < stage.view.viewport()->height());
    }

    void what_a_person_just_wrote_is_shown()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 100));
        stage.wheel(20);
        auto items = chatter(1000, 100);
        TimelineItems more(1100);
        more.post(QStringLiteral("ana"), QStringLiteral("hello")).outbox_row = 7;
        items.push_back(more.all.back());
        stage.show(items);
        QVERIFY(stage.view.is_at_end());
    }

    void a_change_above_moves_nothing()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 100));
        stage.wheel(10);
        const QImage before = picture(stage);
        auto items = chatter(1000, 100);
        items[3].message = QString(3000, QLatin1Char('w'));
        items[3].revision = 2;
        items.erase(items.begin() + 10, items.begin() + 20);
        stage.show(items);
        QCOMPARE(picture(stage), before);
    }

    void a_page_forth_and_back_is_the_same_page()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 200));
        stage.key(Qt::Key_PageUp);
        stage.key(Qt::Key_PageUp);
        const QString top = stage.model.item(stage.view.scene().placement().visible().front().row).key;
        const QRect before = stage.rect(top);
        stage.key(Qt::Key_PageUp);
        stage.key(Qt::Key_PageDown);
        QCOMPARE(stage.rect(top), before);
    }

    void leads_to_what_is_unread_and_back_to_the_end()
    {
        TimelineStage stage;
        auto items = chatter(1000, 100);
        TimelineItems line;
        line.plain(Kind::unread, QStringLiteral("unread"));
        items.insert(items.begin() + 40, line.all.back());
        stage.show(items);
        QVERIFY(stage.view.is_at_end()); // a war room is read from the newest
        QAbstractButton* pill = stage.pill(QStringLiteral("Unread posts above"));
        QVERIFY(pill);
        QTest::mouseClick(pill, Qt::LeftButton);
        stage.settle();
        const QRect unread = stage.rect(QStringLiteral("unread"));
        QVERIFY(!unread.isNull());
        QVERIFY(unread.top() >= 0 && unread.top() < 40);
        QVERIFY(!pill->isVisible());
        stage.key(Qt::Key_End);
        QVERIFY(stage.view.is_at_end());
        stage.view.go_to_unread();
        stage.settle();
        QCOMPARE(stage.rect(QStringLiteral("unread")), unread);
    }

    void lays_out_what_is_seen_and_nothing_else()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 1000));
        const auto seen = static_cast<qsizetype>(stage.view.scene().placement().visible().size());
        QVERIFY(seen > 3);
        QVERIFY2(stage.view.scene().layout_count() <= seen + 1, "rows out of sight were laid out");
        for (int i = 0; i < 5; ++i)
            stage.key(Qt::Key_PageUp);
        QVERIFY(stage.view.scene().layout_count() < 8 * seen);
        stage.key(Qt::Key_Home); // a jump does not lay out what it jumps over
        QVERIFY(!stage.rect(stage.key_of(1000)).isNull());
        QVERIFY(stage.view.scene().layout_count() < 10 * seen);
    }

    void asks_for_more_near_the_ends_and_once()
    {
        TimelineStage stage;
        const QSignalSpy older(&stage.model, &opsflow::TimelineModel::older_wanted);
        const QSignalSpy newer(&stage.model, &opsflow::TimelineModel::newer_wanted);
        stage.show(chatter(1000, 200), false, false);
        QCOMPARE(newer.size(), 1);
        QCOMPARE(older.size(), 0);
        stage.key(Qt::Key_Home);
        stage.settle();
        QCOMPARE(older.size(), 1);
        stage.wheel(1);
        QCOMPARE(older.size(), 1);
        stage.show(chatter(900, 300), true, false); // at the start nothing more is asked for
        stage.key(Qt::Key_Home);
        QCOMPARE(older.size(), 1);
    }

    void text_size_and_width_keep_the_place()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 200));
        stage.wheel(20);
        const int row = stage.view.scene().placement().visible().front().row + 1;
        stage.view.scene().placement().show_row(row, Placement::Where::top);
        stage.settle();
        const int height = stage.view.scene().row_rect(row).height();
        Theme::Settings settings = stage.theme.settings();
        settings.text_percent = 200;
        stage.theme.apply(settings);
        stage.settle();
        const QRect large = stage.view.scene().row_rect(row);
        QVERIFY(large.height() > height * 3 / 2);
        QVERIFY(large.top() >= 0 && large.top() <= 20);
        stage.view.resize(400, 620);
        stage.settle();
        QVERIFY(!stage.view.scene().row_rect(row).isNull());
        QVERIFY(std::abs(stage.view.scene().row_rect(row).top() - large.top()) <= 1);
    }

    void leads_to_a_post_as_soon_as_it_is_there()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 100));
        stage.view.reveal(core::PostId(QStringLiteral("p950")));
        stage.settle();
        QVERIFY(stage.view.is_at_end());
        stage.show(chatter(940, 160));
        QVERIFY(!stage.rect(stage.key_of(950)).isNull());
        QCOMPARE(stage.view.scene().current_row(), stage.model.row_of(stage.key_of(950)));
    }

    void a_room_opens_where_it_was_left()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 200));
        stage.wheel(20);
        const QString top = stage.model.item(stage.view.scene().placement().visible().front().row).key;
        const QRect before = stage.rect(top);
        stage.model.set_items(core::RoomId(QStringLiteral("other")), chatter(5000, 100), true, true);
        stage.settle();
        QVERIFY(stage.view.is_at_end());
        stage.show(chatter(1000, 200));
        QCOMPARE(stage.rect(top), before);
    }

    void the_bar_leads_everywhere()
    {
        TimelineStage stage;
        stage.show(chatter(1000, 300));
        QScrollBar* bar = stage.view.verticalScrollBar();
        bar->setSliderDown(true);
        bar->setValue(0);
        stage.settle();
        QVERIFY(!stage.rect(stage.key_of(1000)).isNull());
        bar->setValue(bar->maximum());
        bar->setSliderDown(false);
        stage.settle();
        QVERIFY(stage.view.is_at_end());
    }

private:
    static std::vector<opsflow::TimelineItem> chatter(int first, int count)
    {
        TimelineItems items(first);
        items.chatter(count);
        return items.all;
    }
    /// Of the rows alone: the floating pills may come and go.
    static QImage picture(TimelineStage& stage)
    {
        for (auto* button : stage.view.findChildren<QAbstractButton*>())
            button->hide();
        const QImage image = stage.view.viewport()->grab().toImage();
        return image;
    }
};

OPSDECK_GUI_TEST_MAIN(TestTimelineScrolling)
#include "test_timeline_scrolling.moc"
