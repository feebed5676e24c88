// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/timeline/items/run_look.h"
#include "widgets/timeline/timeline_gallery.h"
#include "widgets/timeline/timeline_stage.h"

#include <QAccessible>
#include <QLabel>
#include <QSet>
#include <QSignalSpy>

using namespace opsdeck;
using namespace opsdeck::widgets;
using opsflow::TimelineItem;

/// One of everything, at every size: nothing is cut, nothing is unnamed.
class TestTimelineItems final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothing_stands_outside_of_its_item_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("percent");
        QTest::addColumn<bool>("is_mirrored");
        QTest::newRow("usual") << 704 << 100 << false;
        QTest::newRow("small text") << 704 << 80 << false;
        QTest::newRow("large text") << 704 << 200 << false;
        QTest::newRow("wide") << 1500 << 125 << false;
        QTest::newRow("narrow") << 340 << 100 << false;
        QTest::newRow("narrow, large text") << 420 << 200 << false;
        QTest::newRow("right to left") << 704 << 100 << true;
        QTest::newRow("right to left, large text") << 600 << 200 << true;
    }

    void nothing_stands_outside_of_its_item()
    {
        QFETCH(int, width);
        QFETCH(int, percent);
        QFETCH(bool, is_mirrored);
        TimelineStage stage({Theme::Mode::light, percent, false});
        stage.view.resize(width, 620);
        stage.view.setLayoutDirection(is_mirrored ? Qt::RightToLeft : Qt::LeftToRight);
        for (const auto& items : gallery()) {
            stage.show(items);
            for (int row = 0; row < stage.model.rowCount(); ++row) {
                const auto layout = stage.layout(row);
                const QRectF room(0, 0, layout->width, layout->height);
                for (const Piece& piece : layout->pieces) {
                    const QRectF rect = std::visit(Extent{}, piece);
                    QVERIFY2(rect.isEmpty() || room.adjusted(-1, -1, 1, 1).contains(rect),
                             qPrintable(stage.model.item(row).accessible_text().left(60) + place(rect, room)));
                }
                for (const Spot& spot : layout->spots) {
                    for (const QRect& rect : spot.rects)
                        QVERIFY2(room.contains(rect), qPrintable(spot.name + place(rect, room)));
                }
            }
        }
    }

    void everything_that_can_be_pressed_has_a_name_and_a_size()
    {
        TimelineStage stage;
        for (const auto& items : gallery()) {
            stage.show(items);
            for (int row = 0; row < stage.model.rowCount(); ++row) {
                for (const Spot& spot : stage.layout(row)->spots) {
                    QVERIFY2(!spot.name.trimmed().isEmpty(), qPrintable(stage.model.item(row).key));
                    QVERIFY(spot.action.verb != ItemAction::Verb::none);
                    QVERIFY(!spot.rects.empty());
                    if (!spot.is_link)
                        QVERIFY2(spot.rects[0].height() >= 24 && spot.rects[0].width() >= 24, qPrintable(spot.name));
                }
            }
        }
    }

    void a_screen_reader_finds_every_item_and_what_can_be_pressed_in_it()
    {
        TimelineStage stage;
        for (const auto& items : gallery()) {
            stage.show(items);
            stage.key(Qt::Key_Home);
            for (;;) {
                QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&stage.view);
                QVERIFY(list);
                QCOMPARE(list->role(), QAccessible::List);
                QVERIFY(!list->text(QAccessible::Name).isEmpty());
                for (int i = 0; i < list->childCount(); ++i)
                    check(list->child(i), list);
                if (stage.view.is_at_end())
                    break;
                stage.key(Qt::Key_PageDown);
            }
        }
    }

    void a_screen_reader_presses_what_it_names()
    {
        TimelineStage stage;
        TimelineItems items;
        items.run(QStringLiteral("ana"), QStringLiteral("deploy web"), core::RunState::running);
        stage.show(items.all);
        QAccessibleInterface* item = QAccessible::queryAccessibleInterface(&stage.view)->child(0);
        QVERIFY(item->text(QAccessible::Name).contains(QStringLiteral("deploy web")));
        QSignalSpy cancels(&stage.view, &TimelineView::cancel);
        for (int i = 0; i < item->childCount(); ++i) {
            QAccessibleInterface* spot = item->child(i);
            QCOMPARE(spot->parent(), item);
            QCOMPARE(item->indexOfChild(spot), i);
            if (spot->text(QAccessible::Name) == QStringLiteral("Cancel"))
                spot->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        }
        QCOMPARE(cancels.size(), 1);
    }

    void every_state_of_a_run_has_a_word_and_a_shape()
    {
        TimelineStage stage;
        QSet<QString> words;
        for (const TimelineItem& item : TimelineGallery::runs()) {
            if (!item.run)
                continue;
            const RunLook look = look_of(*item.run);
            QVERIFY(!look.word.isEmpty());
            QVERIFY2(!stage.theme.pixmap(look.icon, look.ink, 16, 1).isNull(), qPrintable(look.icon));
            words.insert(look.word);
        }
        QVERIFY(words.size() >= 14);
    }

    void a_card_says_line_state_and_why()
    {
        TimelineStage stage;
        TimelineItems items;
        auto& run = items.run(QStringLiteral("li"), QStringLiteral("deploy web to production"), core::RunState::failed);
        run.run->outcome = opsflow::Outcome::failed;
        run.run->ended_at = run.run->started_at + core::Millis(38'000);
        run.run->first_error = QStringLiteral("health check 3/3 failed on web-04");
        run.run->environment = QStringLiteral("production");
        run.run->is_production = true;
        run.run->origin = QStringLiteral("from dashboard Checkout");
        stage.show(items.all);
        const QString text = stage.layout(0)->text;
        for (const char* part :
             {"deploy web to production", "Failed", "38 s", "health check 3/3", "from dashboard Checkout"})
            QVERIFY2(text.contains(QLatin1String(part)), part);
        bool is_marked = false;
        for (const Piece& piece : stage.layout(0)->pieces) {
            const auto* box = std::get_if<BoxPiece>(&piece);
            is_marked = is_marked || (box && box->fill == Role::production);
        }
        QVERIFY(is_marked);
    }

    void a_layout_is_made_once_for_each_revision()
    {
        TimelineStage stage;
        TimelineItems items;
        items.post(QStringLiteral("li"), QStringLiteral("short"));
        items.post(QStringLiteral("li"), QStringLiteral("other"));
        stage.show(items.all);
        const auto first = stage.layout(0);
        const auto second = stage.layout(1);
        QCOMPARE(stage.layout(0).get(), first.get());
        items.all[0].message = QString(900, QLatin1Char('w'));
        items.all[0].revision = 2;
        stage.show(items.all);
        QVERIFY(stage.layout(0).get() != first.get());
        QVERIFY(stage.layout(0)->height > first->height);
        QCOMPARE(stage.layout(1).get(), second.get());
    }

    void a_running_clock_counts_and_an_ended_one_does_not()
    {
        TimelineStage stage;
        TimelineItems items;
        auto& run = items.run(QStringLiteral("li"), QStringLiteral("deploy web"), core::RunState::running);
        run.run->started_at = stage.clock.now() - core::Millis(5'000);
        run.run->total = 10;
        stage.show(items.all);
        QVERIFY(stage.layout(0)->has_clock);
        const QImage before = stage.view.viewport()->grab().toImage();
        stage.clock.pass(core::Millis(60'000));
        QVERIFY(stage.view.viewport()->grab().toImage() != before);
        run.run->outcome = opsflow::Outcome::succeeded;
        run.run->state = core::RunState::succeeded;
        run.revision = 2;
        stage.show(items.all);
        QVERIFY(!stage.layout(0)->has_clock);
    }

    void a_table_with_many_columns_stays_inside()
    {
        TimelineStage stage;
        stage.view.resize(360, 620);
        QStringList cells;
        QStringList rule;
        for (int i = 0; i < 30; ++i) {
            cells << QStringLiteral("column%1").arg(i);
            rule << QStringLiteral("---");
        }
        const QString line = QStringLiteral("|%1|\n");
        TimelineItems items;
        items.post(QStringLiteral("li"), line.arg(cells.join(QLatin1Char('|'))) +
                                             line.arg(rule.join(QLatin1Char('|'))) +
                                             line.arg(cells.join(QLatin1Char('|'))));
        stage.show(items.all);
        for (const Piece& piece : stage.layout(0)->pieces)
            QVERIFY(std::visit(Extent{}, piece).right() <= stage.layout(0)->width);
    }

    void a_room_without_posts_says_what_to_do()
    {
        TimelineStage stage;
        stage.settle();
        QVERIFY(shown_text(stage).contains(QStringLiteral("No room is open")));
        stage.show({}, false);
        QVERIFY(shown_text(stage).contains(QStringLiteral("Nothing of this room is on this computer yet")));
        stage.show({}, true);
        QVERIFY(shown_text(stage).contains(QStringLiteral("Nothing happened here yet")));
        QSignalSpy lines(&stage.view, &TimelineView::use_line);
        QTest::mouseClick(stage.pill(QStringLiteral("status")), Qt::LeftButton);
        QCOMPARE(lines.size(), 1);
        TimelineItems items;
        items.post(QStringLiteral("li"), QStringLiteral("hello"));
        stage.show(items.all);
        QCOMPARE(shown_text(stage), QString());
    }

private:
    static std::vector<std::vector<TimelineItem>> gallery()
    {
        return {TimelineGallery::talk(), TimelineGallery::runs(), TimelineGallery::results()};
    }
    static QString place(const QRectF& rect, const QRectF& room)
    {
        return QStringLiteral(" [%1 %2 %3 %4] in [%5 %6]")
            .arg(rect.left())
            .arg(rect.top())
            .arg(rect.right())
            .arg(rect.bottom())
            .arg(room.width())
            .arg(room.height());
    }
    struct Extent {
        QRectF operator()(const TextPiece& text) const
        {
            QRectF all;
            for (int i = 0; i < text.lines->lineCount(); ++i)
                all |= text.lines->lineAt(i).naturalTextRect().translated(text.at);
            return all;
        }
        template<typename Other>
        QRectF operator()(const Other& piece) const
        {
            return QRectF(piece.rect);
        }
    };
    static void check(QAccessibleInterface* node, QAccessibleInterface* parent)
    {
        QVERIFY(node && node->isValid());
        QVERIFY2(!node->text(QAccessible::Name).trimmed().isEmpty(), "a node without a name");
        QVERIFY(parent->indexOfChild(node) >= 0);
        for (int i = 0; i < node->childCount(); ++i)
            check(node->child(i), node);
    }
    static QString shown_text(TimelineStage& stage)
    {
        QStringList parts;
        for (const auto* label : stage.view.findChildren<QLabel*>()) {
            if (label->isVisible())
                parts << label->text();
        }
        return parts.join(QLatin1Char('\n')).trimmed();
    }
};

OPSDECK_GUI_TEST_MAIN(TestTimelineItems)
#include "test_timeline_items.moc"
