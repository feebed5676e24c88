// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/timeline/timeline_stage.h"

#include <QClipboard>
#include <QMenu>
#include <QSignalSpy>

using namespace opsdeck;
using namespace opsdeck::widgets;
using core::RunState;
using opsflow::Outcome;

/// Everything that can be done with a post, by key and by mouse.
class TestTimelineInput final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void j_and_k_walk_over_posts_and_leave_out_separators()
    {
        TimelineStage stage;
        TimelineItems items;
        items.day(QDate(2026, 11, 17));
        items.post(QStringLiteral("li"), QStringLiteral("one"));
        items.day(QDate(2026, 11, 18));
        items.post(QStringLiteral("li"), QStringLiteral("two"));
        stage.show(items.all);
        stage.focus_by_key();
        QCOMPARE(stage.view.scene().current_row(), 3); // the newest
        stage.key(Qt::Key_K);
        QCOMPARE(stage.view.scene().current_row(), 1);
        stage.key(Qt::Key_K);
        QCOMPARE(stage.view.scene().current_row(), 1);
        stage.key(Qt::Key_J);
        QCOMPARE(stage.view.scene().current_row(), 3);
        stage.key(Qt::Key_Up);
        QCOMPARE(stage.view.scene().current_row(), 1);
        stage.key(Qt::Key_Down);
        QCOMPARE(stage.view.scene().current_row(), 3);
    }

    void walking_shows_what_is_current()
    {
        TimelineStage stage;
        TimelineItems items;
        items.chatter(60);
        stage.show(items.all);
        stage.focus_by_key();
        for (int i = 0; i < 40; ++i) {
            stage.key(Qt::Key_K);
            const QRect rect = stage.view.scene().row_rect(stage.view.scene().current_row());
            QVERIFY(rect.top() >= 0 && rect.bottom() <= stage.view.viewport()->height());
        }
        QCOMPARE(stage.view.scene().current_row(), 19);
    }

    void keys_ask_for_what_the_menu_offers()
    {
        TimelineStage stage;
        TimelineItems items;
        auto& reply = items.post(QStringLiteral("li"), QStringLiteral("theirs"));
        reply.post.root = core::PostId(QStringLiteral("root"));
        reply.parent = opsflow::ParentQuote{reply.post.root, QStringLiteral("bo"), QStringLiteral("asked")};
        items.post(QStringLiteral("ana"), QStringLiteral("mine"));
        stage.show(items.all);
        stage.focus_by_key();
        QSignalSpy edits(&stage.view, &TimelineView::edit);
        QSignalSpy removals(&stage.view, &TimelineView::remove);
        QSignalSpy replies(&stage.view, &TimelineView::reply);
        QSignalSpy threads(&stage.view, &TimelineView::open_thread);
        QSignalSpy unread(&stage.view, &TimelineView::mark_unread_from);
        QSignalSpy links(&stage.view, &TimelineView::copy_link);
        stage.key(Qt::Key_E);
        stage.key(Qt::Key_Delete);
        QCOMPARE(first<core::PostId>(edits).value(), QStringLiteral("p1001"));
        QCOMPARE(first<core::PostId>(removals).value(), QStringLiteral("p1001"));
        stage.key(Qt::Key_K);
        stage.key(Qt::Key_E); // somebody else's: not offered
        stage.key(Qt::Key_Delete);
        QCOMPARE(edits.size() + removals.size(), 0);
        stage.key(Qt::Key_R);
        stage.key(Qt::Key_T);
        stage.key(Qt::Key_U);
        stage.key(Qt::Key_Y);
        QCOMPARE(first<core::PostId>(replies).value(), QStringLiteral("root"));
        QCOMPARE(first<core::PostId>(threads).value(), QStringLiteral("root"));
        QCOMPARE(first<core::PostId>(unread).value(), QStringLiteral("p1000"));
        QCOMPARE(first<core::PostId>(links).value(), QStringLiteral("p1000"));
        stage.key(Qt::Key_Y, Qt::ShiftModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("li 03:46\ntheirs"));
        stage.view.set_single_keys(false);
        stage.key(Qt::Key_R);
        QCOMPARE(replies.size(), 0);
    }

    void enter_opens_what_an_item_is_about()
    {
        TimelineStage stage;
        TimelineItems items;
        items.post(QStringLiteral("li"), QStringLiteral("words"));
        items.run(QStringLiteral("li"), QStringLiteral("deploy web"), RunState::running);
        items.gap(QStringLiteral("li"), QStringLiteral("make coffee"));
        stage.show(items.all);
        stage.focus_by_key();
        QSignalSpy gaps(&stage.view, &TimelineView::automate);
        QSignalSpy runs(&stage.view, &TimelineView::open_run);
        QSignalSpy threads(&stage.view, &TimelineView::open_thread);
        stage.key(Qt::Key_Return);
        stage.key(Qt::Key_K);
        stage.key(Qt::Key_Return);
        stage.key(Qt::Key_K);
        stage.key(Qt::Key_Return);
        QCOMPARE(first<QString>(gaps), QStringLiteral("make coffee"));
        QCOMPARE(first<core::RunId>(runs), items.all[1].run->run);
        QCOMPARE(first<core::PostId>(threads).value(), QStringLiteral("p1000"));
    }

    void every_button_can_be_reached_by_tab_and_pressed_by_key()
    {
        TimelineStage stage;
        TimelineItems items;
        items.run(QStringLiteral("ana"), QStringLiteral("deploy web"), RunState::running);
        stage.show(items.all);
        stage.focus_by_key();
        QSignalSpy cancels(&stage.view, &TimelineView::cancel);
        QSignalSpy runs(&stage.view, &TimelineView::open_run);
        stage.key(Qt::Key_Tab);
        QCOMPARE(stage.view.scene().current().spot, stage.spot(0, QStringLiteral("Log")));
        stage.key(Qt::Key_Space);
        QCOMPARE(runs.size(), 1);
        stage.key(Qt::Key_Right);
        QCOMPARE(stage.view.scene().current().spot, stage.spot(0, QStringLiteral("Cancel")));
        stage.key(Qt::Key_Return);
        QCOMPARE(cancels.size(), 1);
        QVERIFY(stage.view.hasFocus());
        stage.key(Qt::Key_Left);
        stage.key(Qt::Key_Escape);
        QCOMPARE(stage.view.scene().current().spot, -1);
    }

    void buttons_of_cards_ask_for_what_they_say()
    {
        TimelineStage stage;
        stage.view.resize(704, 900);
        TimelineItems items;
        auto& run = items.run(QStringLiteral("ana"), QStringLiteral("deploy web"), RunState::running);
        const core::RunId id = run.run->run;
        auto& result =
            items.result(QStringLiteral("li"), QStringLiteral("deploy billing"), Outcome::failed, QStringLiteral("no"));
        result.run->can_roll_back = true;
        result.run->next_lines = {QStringLiteral("logs billing")};
        items.gap(QStringLiteral("li"), QStringLiteral("make coffee")).gap->near_lines = {QStringLiteral("make tea")};
        auto& failed = items.post(QStringLiteral("ana"), QStringLiteral("not taken"));
        failed.delivery = opsflow::Delivery::failed;
        failed.outbox_row = 42;
        failed.post.id = {};
        stage.show(items.all);
        QSignalSpy cancels(&stage.view, &TimelineView::cancel);
        QSignalSpy logs(&stage.view, &TimelineView::open_run);
        QSignalSpy reruns(&stage.view, &TimelineView::rerun);
        QSignalSpy rollbacks(&stage.view, &TimelineView::roll_back);
        QSignalSpy wishes(&stage.view, &TimelineView::gap_plus_one);
        QSignalSpy automations(&stage.view, &TimelineView::automate);
        QSignalSpy lines(&stage.view, &TimelineView::use_line);
        QSignalSpy again(&stage.view, &TimelineView::send_again);
        QSignalSpy drops(&stage.view, &TimelineView::drop);
        press(stage, 0, "Cancel");
        press(stage, 0, "Log");
        QCOMPARE(first<core::RunId>(cancels), id);
        QCOMPARE(first<core::RunId>(logs), id);
        press(stage, 1, "Re-run");
        press(stage, 1, "Roll back…");
        QCOMPARE(first<QString>(reruns), QStringLiteral("deploy billing"));
        QCOMPARE(first<core::RunId>(rollbacks), items.all[1].run->run);
        press(stage, 1, "logs billing");
        QCOMPARE(first<QString>(lines), QStringLiteral("logs billing"));
        press(stage, 2, "make tea");
        QCOMPARE(first<QString>(lines), QStringLiteral("make tea"));
        press(stage, 2, "+1, I want it too");
        press(stage, 2, "Automate this");
        QCOMPARE(first<QString>(wishes), QStringLiteral("make coffee"));
        QCOMPARE(first<QString>(automations), QStringLiteral("make coffee"));
        press(stage, 3, "Send again");
        press(stage, 3, "Discard");
        QCOMPARE(first<qint64>(again), 42);
        QCOMPARE(first<qint64>(drops), 42);
    }

    void what_may_not_be_done_is_not_offered()
    {
        TimelineStage stage;
        TimelineItems items;
        items.run(QStringLiteral("li"), QStringLiteral("deploy web"), RunState::running).run->is_mine = false;
        items.run(QStringLiteral("ana"), QStringLiteral("deploy web"), RunState::cancelling);
        items.result(QStringLiteral("ana"), QStringLiteral("deploy web"), Outcome::succeeded, QStringLiteral("done"));
        items.gap(QStringLiteral("ana"), QStringLiteral("closed")).gap->is_closed = true;
        stage.show(items.all);
        QCOMPARE(stage.spot(0, QStringLiteral("Cancel")), -1);
        QCOMPARE(stage.spot(1, QStringLiteral("Cancel")), -1);
        QCOMPARE(stage.spot(2, QStringLiteral("Roll back…")), -1);
        QVERIFY(stage.spot(2, QStringLiteral("Re-run")) >= 0);
        QCOMPARE(stage.spot(3, QStringLiteral("Automate this")), -1);
    }

    void links_mentions_rooms_files_and_reactions_can_be_pressed()
    {
        TimelineStage stage;
        TimelineItems items;
        auto& post = items.post(QStringLiteral("li"), QStringLiteral("see https://example.com/a and @bo in ~deploys"));
        post.post.files = {{core::FileId(QStringLiteral("f1")),
                            {},
                            {},
                            QStringLiteral("a.log"),
                            QStringLiteral("log"),
                            {},
                            10,
                            0,
                            0,
                            false,
                            {}}};
        post.post.reactions = {{post.post.id, core::UserId(QStringLiteral("bo")), QStringLiteral("eyes"), {}}};
        stage.show(items.all);
        QSignalSpy links(&stage.view, &TimelineView::open_link);
        QSignalSpy people(&stage.view, &TimelineView::open_person);
        QSignalSpy rooms(&stage.view, &TimelineView::open_room);
        QSignalSpy files(&stage.view, &TimelineView::open_file);
        QSignalSpy reactions(&stage.view, &TimelineView::react);
        press(stage, 0, "https://example.com/a");
        press(stage, 0, "@bo");
        press(stage, 0, "~deploys");
        press(stage, 0, "Open a.log, LOG · 10 bytes");
        press(stage, 0, "eyes: 1. Add mine");
        QCOMPARE(first<QUrl>(links), QUrl(QStringLiteral("https://example.com/a")));
        QCOMPARE(first<QString>(people), QStringLiteral("bo"));
        QCOMPARE(first<QString>(rooms), QStringLiteral("deploys"));
        QCOMPARE(files.size(), 1);
        QCOMPARE(reactions.size(), 1);
        QCOMPARE(reactions[0][1].toString(), QStringLiteral("eyes"));
    }

    void long_code_is_folded_and_copied_whole()
    {
        TimelineStage stage;
        QStringList lines;
        for (int i = 1; i <= 50; ++i)
            lines << QStringLiteral("line %1").arg(i);
        const QString code = lines.join(QLatin1Char('\n'));
        TimelineItems items;
        items.post(QStringLiteral("li"), QStringLiteral("```\n%1\n```").arg(code));
        items.post(QStringLiteral("li"), QStringLiteral("after"));
        stage.show(items.all);
        const int folded = stage.layout(0)->height;
        QVERIFY(!stage.layout(0)->text.contains(QStringLiteral("line 50")));
        press(stage, 0, "Copy this code");
        QCOMPARE(QGuiApplication::clipboard()->text(), code);
        press(stage, 0, "Show all 50 lines");
        QVERIFY(stage.layout(0)->height > 2 * folded);
        QVERIFY(stage.layout(0)->text.contains(QStringLiteral("line 50")));
        // The button is where the end of it is; folded again, its beginning is in view.
        stage.view.scene().placement().show_row(0, Placement::Where::top);
        stage.wheel(-4);
        stage.view.press_spot(0, stage.spot(0, QStringLiteral("Show less")));
        stage.settle();
        QCOMPARE(stage.layout(0)->height, folded);
        QVERIFY(stage.view.scene().row_rect(0).top() >= 0);
    }

    void folded_system_posts_unfold()
    {
        TimelineStage stage;
        TimelineItems items;
        auto& fold =
            items.add(opsflow::TimelineItem::Kind::folded, QStringLiteral("li"), QStringLiteral("a · b · c · …"));
        for (const char* text : {"a", "b", "c", "d", "e"})
            fold.folded_lines << QLatin1String(text);
        stage.show(items.all);
        QCOMPARE(stage.layout(0)->text, QStringLiteral("a · b · c"));
        press(stage, 0, "2 more");
        QCOMPARE(stage.layout(0)->text, QStringLiteral("a\nb\nc\nd\ne"));
    }

    void marking_over_posts_copies_clean_text()
    {
        TimelineStage stage;
        TimelineItems items;
        items.post(QStringLiteral("li"), QStringLiteral("**first** post with `code`"));
        items.post(QStringLiteral("bo"), QStringLiteral("- [x] done\n- [ ] open\n\n| a | b |\n|---|---|\n| 1 | 2 |"));
        items.also(QStringLiteral("same author"));
        items.post(QStringLiteral("eva"), QStringLiteral("last line"));
        stage.show(items.all);
        const QPoint from = letter(stage, 0, 0);
        const QPoint to = letter(stage, 3, 4);
        drag(stage, from, to);
        QCOMPARE(stage.view.scene().selected_text(),
                 QStringLiteral("li 03:46\nfirst post with code\nbo 03:47\n[x] done\n[ ] open\na\tb\n1\t2\nsame "
                                "author\neva 03:49\nlast"));
        stage.view.setFocus();
        stage.key(Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), stage.view.scene().selected_text());
        drag(stage, to, from); // upwards the same
        QCOMPARE(stage.view.scene().selected_text(), QGuiApplication::clipboard()->text());
        stage.key(Qt::Key_Escape);
        QVERIFY(stage.view.scene().selection().is_empty());
    }

    void marks_stay_on_their_letters_when_posts_come_above()
    {
        TimelineStage stage;
        TimelineItems items;
        items.post(QStringLiteral("li"), QStringLiteral("some words here"));
        stage.show(items.all);
        drag(stage, letter(stage, 0, 5), letter(stage, 0, 10));
        QCOMPARE(stage.view.scene().selected_text(), QStringLiteral("words"));
        TimelineItems older(900);
        older.chatter(3);
        older.all.push_back(items.all[0]);
        stage.show(older.all);
        QCOMPARE(stage.view.scene().selected_text(), QStringLiteral("words"));
    }

    void a_double_click_marks_a_word_and_a_third_the_line()
    {
        TimelineStage stage;
        TimelineItems items;
        items.post(QStringLiteral("li"), QStringLiteral("some words here\nand there"));
        stage.show(items.all);
        const QPoint at = letter(stage, 0, 7);
        QTest::mouseDClick(stage.view.viewport(), Qt::LeftButton, Qt::NoModifier, at);
        QCOMPARE(stage.view.scene().selected_text(), QStringLiteral("words"));
        stage.click(at);
        QCOMPARE(stage.view.scene().selected_text(), QStringLiteral("some words here"));
    }

    void the_menu_shows_the_moment_and_the_keys()
    {
        TimelineStage stage;
        TimelineItems items;
        items.post(QStringLiteral("ana"), QStringLiteral("mine"));
        stage.show(items.all);
        stage.focus_by_key();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {}, Qt::NoModifier);
        QCoreApplication::sendEvent(stage.view.viewport(), &event);
        auto* menu = stage.view.findChild<QMenu*>(QStringLiteral("item_menu"));
        QVERIFY(menu && menu->isVisible());
        QStringList entries;
        for (const QAction* action : menu->actions())
            entries << action->text();
        QVERIFY(entries.first().contains(QStringLiteral("03:46:40 UTC")));
        QVERIFY(entries.contains(QStringLiteral("Reply\tR")));
        QVERIFY(entries.contains(QStringLiteral("Edit\tE")));
        QSignalSpy edits(&stage.view, &TimelineView::edit);
        for (QAction* action : menu->actions()) {
            if (action->text() == QStringLiteral("Edit\tE"))
                action->trigger();
        }
        QCOMPARE(edits.size(), 1);
        menu->close();
    }

    void tools_appear_over_the_row_the_mouse_is_on()
    {
        TimelineStage stage;
        TimelineItems items;
        items.chatter(5);
        stage.show(items.all);
        QSignalSpy replies(&stage.view, &TimelineView::reply);
        const QRect row = stage.view.scene().row_rect(3);
        QTest::mouseMove(stage.view.viewport(), row.center());
        const RowTools tools = stage.view.scene().tools(3);
        QCOMPARE(tools.buttons.size(), size_t(3));
        QVERIFY(stage.view.viewport()->rect().contains(tools.ground));
        stage.click(tools.buttons[1].rect.center());
        QCOMPARE(first<core::PostId>(replies).value(), QStringLiteral("p1003"));
    }

    void a_quote_leads_to_its_post()
    {
        TimelineStage stage;
        TimelineItems items;
        items.chatter(80);
        auto& reply = items.post(QStringLiteral("li"), QStringLiteral("yes"));
        reply.post.root = core::PostId(QStringLiteral("p1002"));
        reply.parent = opsflow::ParentQuote{reply.post.root, QStringLiteral("ana"), QStringLiteral("asked")};
        auto& far = items.post(QStringLiteral("bo"), QStringLiteral("no"));
        far.post.root = core::PostId(QStringLiteral("p5"));
        far.parent = opsflow::ParentQuote{far.post.root, QStringLiteral("ana"), QStringLiteral("long ago")};
        stage.show(items.all);
        QSignalSpy shows(&stage.view, &TimelineView::show_post);
        press(stage, 81, "In reply to ana: long ago. Show it");
        QCOMPARE(first<core::PostId>(shows).value(), QStringLiteral("p5"));
        press(stage, 80, "In reply to ana: asked. Show it");
        QCOMPARE(shows.size(), 0);
        QVERIFY(!stage.rect(stage.key_of(1002)).isNull());
        QCOMPARE(stage.view.scene().current_row(), 2);
    }

private:
    /// The first value of the one signal that came, and forgets it.
    template<typename Value>
    static Value first(QSignalSpy& spy)
    {
        if (spy.size() != 1) {
            QTest::qFail("not exactly one signal", __FILE__, __LINE__);
            return {};
        }
        return spy.takeFirst().at(0).value<Value>();
    }
    static void press(TimelineStage& stage, int row, const char* name)
    {
        const QPoint at = stage.spot_at(row, QString::fromUtf8(name));
        QVERIFY2(stage.view.viewport()->rect().contains(at), name);
        stage.click(at);
    }
    static void drag(TimelineStage& stage, QPoint from, QPoint to)
    {
        QWidget* viewport = stage.view.viewport();
        QTest::mousePress(viewport, Qt::LeftButton, Qt::NoModifier, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, viewport->mapToGlobal(at), Qt::NoButton, Qt::LeftButton,
                             Qt::NoModifier);
            QCoreApplication::sendEvent(viewport, &move);
        }
        QTest::mouseRelease(viewport, Qt::LeftButton, Qt::NoModifier, to);
        stage.settle();
    }
    /// Left of a letter of a row's text, in the viewport.
    static QPoint letter(TimelineStage& stage, int row, int index)
    {
        const auto layout = stage.layout(row);
        for (const Piece& piece : layout->pieces) {
            const auto* text = std::get_if<TextPiece>(&piece);
            if (!text || text->start < 0 || index < text->start || index > text->start + text->length)
                continue;
            const QTextLine line = text->lines->lineForTextPosition(index - text->start);
            const QPointF at =
                text->at + QPointF(line.cursorToX(index - text->start) + 0.5, line.y() + line.height() / 2);
            return at.toPoint() + stage.view.scene().row_rect(row).topLeft();
        }
        return {};
    }
};

OPSDECK_GUI_TEST_MAIN(TestTimelineInput)
#include "test_timeline_input.moc"
