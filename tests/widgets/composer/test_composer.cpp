// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/composer/composer_desk.h"
#include "widgets/composer/fake_aids.h"

#include <QClipboard>
#include <QDropEvent>
#include <QMimeData>
#include <QScrollBar>

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace Qt::StringLiterals;
using core::PostId;

class TestComposer final : public QObject {
    Q_OBJECT

private:
    Theme m_theme;
    std::unique_ptr<opsflow::LineAids> m_aids = team_aids();

    static QMimeData* files_of(const QStringList& paths)
    {
        auto* mime = new QMimeData;
        QList<QUrl> urls;
        for (const QString& path : paths)
            urls.append(QUrl::fromLocalFile(path));
        mime->setUrls(urls);
        return mime;
    }

private Q_SLOTS:
    // What Enter does.
    void enter_sends_a_message_and_says_so_before()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy said(desk.composer, &Composer::say);
        QCOMPARE(desk.enter(), QString());
        QCOMPARE(desk.box->placeholder(), u"Message ~ops or / for a command"_s);
        desk.type(u"good morning"_s);
        QCOMPARE(desk.enter(), u"Enter"_s);
        QCOMPARE(desk.says(), u"Message to ~ops as @ana"_s);
        QVERIFY(desk.box->accessibleDescription().contains(desk.says()));
        desk.key(Qt::Key_Return, Qt::ShiftModifier);
        desk.type(u"all"_s);
        QCOMPARE(said.count(), 0);
        desk.key(Qt::Key_Return);
        QCOMPARE(said.count(), 1);
        QCOMPARE(said.at(0).at(0).toString(), u"good morning\nall"_s);
        QCOMPARE(desk.composer->text(), QString());
        desk.key(Qt::Key_Return);
        QCOMPARE(said.count(), 1);
    }

    void a_signed_line_and_a_complete_one_run()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy run(desk.composer, &Composer::run_line);
        QSignalSpy said(desk.composer, &Composer::say);
        desk.type(u"/deploy web 1 to test"_s);
        QVERIFY(desk.says().startsWith(u"Runs deploy web 1 to test"_s));
        desk.key(Qt::Key_Return);
        QCOMPARE(run.count(), 1);
        QCOMPARE(run.at(0).at(0).toString(), u"deploy web 1 to test"_s);
        desk.type(u"status"_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(run.count(), 2);
        QCOMPARE(said.count(), 0);
    }

    void alt_enter_and_the_small_button_send_a_line_as_a_message()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy run(desk.composer, &Composer::run_line);
        QSignalSpy said(desk.composer, &Composer::say);
        QVERIFY(!desk.button(u"Send as a message"_s));
        desk.type(u"status"_s);
        desk.key(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(said.count(), 1);
        desk.type(u"/status"_s);
        IconButton* button = desk.button(u"Send as a message"_s);
        QVERIFY(button);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(said.count(), 2);
        QCOMPARE(said.at(1).at(0).toString(), u"/status"_s);
        QCOMPARE(run.count(), 0);
    }

    void a_wish_is_posted_and_a_line_with_gaps_is_not()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy run(desk.composer, &Composer::run_line);
        desk.type(u"/deploy web"_s);
        desk.key(Qt::Key_Escape); // no suggestions: Enter alone
        desk.key(Qt::Key_Return);
        QCOMPARE(run.count(), 0);
        QVERIFY(desk.composer->text().startsWith(u"/deploy web"_s));
        QVERIFY(desk.says().contains(u"missing: version, env"_s));
        desk.composer->set_text({});
        desk.type(u"/restrat kafka in test"_s);
        QTRY_VERIFY2(desk.says().contains(u"perhaps: restart {app} in {env}"_s), qPrintable(desk.says()));
        desk.key(Qt::Key_Return);
        QCOMPARE(run.count(), 1);
    }

    void the_other_setting_needs_control()
    {
        ComposerDesk desk(*m_aids, m_theme);
        desk.composer->set_enter_sends(false);
        QSignalSpy said(desk.composer, &Composer::say);
        desk.type(u"one"_s);
        QCOMPARE(desk.enter(), u"Ctrl+Enter"_s);
        desk.key(Qt::Key_Return);
        desk.type(u"two"_s);
        QCOMPARE(said.count(), 0);
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(said.at(0).at(0).toString(), u"one\ntwo"_s);
    }

    void it_grows_to_eight_lines_and_scrolls_then()
    {
        ComposerDesk desk(*m_aids, m_theme);
        const int one = desk.box->height();
        QCOMPARE(one, desk.box->least_height()); // not a pixel for margins nobody sees
        desk.key(Qt::Key_Return, Qt::ShiftModifier);
        const int two = desk.box->height();
        QVERIFY(two > one);
        QCOMPARE(desk.box->verticalScrollBar()->maximum(), 0);
        for (int i = 0; i < 6; ++i)
            desk.key(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(desk.box->height(), one + 7 * (two - one));
        QCOMPARE(desk.box->verticalScrollBar()->maximum(), 0); // eight lines are all seen
        for (int i = 0; i < 14; ++i)
            desk.key(Qt::Key_Return, Qt::ShiftModifier);
        QVERIFY(desk.box->verticalScrollBar()->maximum() > 0);
        QCOMPARE(desk.box->height(), one + 7 * (two - one));
        desk.composer->set_text({});
        QCOMPARE(desk.box->height(), one);
    }

    // Suggestions.
    void suggestions_are_taken_by_tab_and_by_enter_and_nothing_runs()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy run(desk.composer, &Composer::run_line);
        desk.type(u"/dep"_s);
        QVERIFY(desk.popup());
        QCOMPARE(desk.offered().value(0), u"deploy {app} {version} to {env}"_s);
        QVERIFY(!desk.completer().model().row(0).hits.empty());
        QVERIFY(desk.says().startsWith(u"Takes deploy"_s));
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.composer->text(), u"/deploy "_s);
        desk.type(u"web 1 to pr"_s);
        QCOMPARE(desk.offered(), QStringList{u"production"_s});
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.composer->text(), u"/deploy web 1 to production "_s);
        QVERIFY(desk.box->hasFocus());
        QCOMPARE(run.count(), 0);
        desk.key(Qt::Key_Return);
        QCOMPARE(run.count(), 1);
    }

    void a_line_that_can_run_runs_though_suggestions_are_open()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy run(desk.composer, &Composer::run_line);
        desk.type(u"/logs web "_s);
        QVERIFY(desk.popup());
        QVERIFY(desk.says().startsWith(u"Runs"_s));
        desk.key(Qt::Key_Down);
        QVERIFY(desk.says().startsWith(u"Takes"_s)); // chosen on purpose
        desk.key(Qt::Key_Return);
        QCOMPARE(run.count(), 0);
        desk.composer->set_text({});
        desk.type(u"/logs web "_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(run.count(), 1);
    }

    void escape_closes_the_list_and_keeps_the_text()
    {
        ComposerDesk desk(*m_aids, m_theme);
        desk.type(u"/dep"_s);
        QVERIFY(desk.popup());
        desk.key(Qt::Key_Escape);
        QVERIFY(!desk.popup());
        QCOMPARE(desk.composer->text(), u"/dep"_s);
        desk.type(u"l"_s);
        QVERIFY(!desk.popup()); // not again for the same word
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.composer->text(), u"/depl"_s);
        desk.key(Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(desk.popup());
    }

    void people_and_rooms_are_completed_in_a_message()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy said(desk.composer, &Composer::say);
        desk.type(u"ask @an"_s);
        QCOMPARE(desk.offered(), (QStringList{u"@ana"_s, u"@andi"_s}));
        desk.key(Qt::Key_Down);
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.composer->text(), u"ask @andi "_s);
        desk.type(u"in ~ops-b"_s);
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.composer->text(), u"ask @andi in ~ops-billing "_s);
        desk.type(u"or @li"_s); // whole already: Enter sends
        desk.key(Qt::Key_Return);
        QCOMPARE(said.count(), 1);
    }

    void a_word_in_the_middle_is_replaced_whole()
    {
        ComposerDesk desk(*m_aids, m_theme);
        desk.type(u"ask @anx please"_s);
        for (int i = 0; i < 8; ++i)
            desk.key(Qt::Key_Left);
        desk.key(Qt::Key_Backspace);
        desk.type(u"n"_s);
        QVERIFY(desk.popup());
        desk.key(Qt::Key_Tab);
        QCOMPARE(desk.composer->text(), u"ask @ana please"_s);
        QVERIFY(desk.box->hasFocus());
        desk.type(u"x"_s); // the cursor stands behind the space
        QCOMPARE(desk.composer->text(), u"ask @ana xplease"_s);
    }

    void values_come_later_with_their_age_and_their_fault()
    {
        FakeAids aids;
        ComposerDesk desk(aids, m_theme);
        core::SystemClock clock;
        desk.type(u"/go "_s);
        QCOMPARE(aids.asked.size(), size_t(1));
        QCOMPARE(desk.offered(), QStringList{u"Asking for where…"_s});
        aids.answer(0, FakeAids::offer({u"north pole"_s, u"south"_s}, clock.now() - std::chrono::minutes(5)), false);
        QCOMPARE(desk.offered(), (QStringList{u"north pole"_s, u"south"_s, u"Asking again for where…"_s}));
        desk.type(u"s"_s);
        QCOMPARE(aids.asked.size(), size_t(1)); // one question for one place
        desk.key(Qt::Key_Backspace);
        aids.answer(0, core::failure(core::ErrorKind::storage, u"The source is down."_s));
        QCOMPARE(desk.offered(), (QStringList{u"north pole"_s, u"south"_s, u"The source is down."_s}));
        desk.key(Qt::Key_Return);
        QCOMPARE(desk.composer->text(), u"/go \"north pole\" "_s);
    }

    void an_answer_for_a_list_that_is_closed_is_dropped()
    {
        FakeAids aids;
        ComposerDesk desk(aids, m_theme);
        desk.type(u"/go "_s);
        QCOMPARE(aids.asked.size(), size_t(1));
        desk.key(Qt::Key_Escape);
        QVERIFY(aids.asked[0].context.isNull());
        aids.answer(0, FakeAids::offer({u"north"_s}));
        QVERIFY(!desk.popup());
        QCOMPARE(desk.composer->text(), u"/go "_s);
    }

    // Keys of an empty box, history, modes.
    void up_in_an_empty_box_edits_and_shift_up_replies()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy edits(desk.composer, &Composer::edit_last_wanted);
        QSignalSpy replies(desk.composer, &Composer::reply_newest_wanted);
        QSignalSpy attaches(desk.composer, &Composer::attach_wanted);
        desk.key(Qt::Key_Up);
        desk.key(Qt::Key_Up, Qt::ShiftModifier);
        desk.key(Qt::Key_U, Qt::ControlModifier);
        desk.type(u"x"_s);
        desk.key(Qt::Key_Up);
        desk.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(edits.count(), 1);
        QCOMPARE(replies.count(), 1);
        QCOMPARE(attaches.count(), 1);
    }

    void control_up_walks_what_was_written()
    {
        ComposerDesk desk(*m_aids, m_theme);
        for (const QString& text : {u"first"_s, u"second"_s}) {
            desk.type(text);
            desk.key(Qt::Key_Return);
        }
        desk.type(u"half"_s);
        desk.key(Qt::Key_Up, Qt::ControlModifier);
        desk.key(Qt::Key_Up, Qt::ControlModifier);
        QCOMPARE(desk.composer->text(), u"first"_s);
        desk.key(Qt::Key_Down, Qt::ControlModifier);
        desk.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(desk.composer->text(), u"half"_s);
        QCOMPARE(desk.composer->history(), (QStringList{u"first"_s, u"second"_s}));
    }

    void a_reply_goes_to_its_thread_and_escape_leaves_it()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy said(desk.composer, &Composer::say);
        desk.composer->start_reply(PostId(u"root"_s), u"ana"_s, u"is it up?\nmore"_s);
        desk.type(u"yes"_s);
        QCOMPARE(desk.says(), u"Reply to ana in ~ops as @ana"_s);
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.composer->mode(), ComposerMode::plain);
        QCOMPARE(desk.composer->text(), u"yes"_s);
        desk.composer->start_reply(PostId(u"root"_s), u"ana"_s, {});
        desk.key(Qt::Key_Return);
        QCOMPARE(said.at(0).at(2).value<PostId>(), PostId(u"root"_s));
        QCOMPARE(desk.composer->mode(), ComposerMode::plain);
    }

    void an_edit_is_saved_or_left_and_what_was_there_comes_back()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy edited(desk.composer, &Composer::edited);
        desk.type(u"half a thought"_s);
        desk.composer->start_edit(PostId(u"p"_s), u"old"_s);
        desk.type(u"er"_s);
        QVERIFY(desk.button(u"Stop editing"_s));
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.composer->text(), u"half a thought"_s);
        QVERIFY(desk.composer->history().contains(u"older"_s)); // nothing is lost
        desk.composer->start_edit(PostId(u"p"_s), u"old"_s);
        desk.type(u"!"_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(edited.at(0).at(0).value<PostId>(), PostId(u"p"_s));
        QCOMPARE(edited.at(0).at(1).toString(), u"old!"_s);
        QCOMPARE(desk.composer->text(), u"half a thought"_s);
    }

    // Keeping.
    void a_draft_is_told_in_a_pause_and_on_hide()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy drafts(desk.composer, &Composer::draft_changed);
        desk.type(u"dra"_s);
        QCOMPARE(drafts.count(), 0);
        QTRY_COMPARE(drafts.count(), 1);
        QCOMPARE(drafts.at(0).at(0).toString(), u"dra"_s);
        desk.type(u"ft"_s);
        desk.window.hide();
        QCOMPARE(drafts.count(), 2);
        desk.composer->set_draft(u"kept"_s);
        QCOMPARE(desk.composer->text(), u"kept"_s);
        desk.composer->keep_draft_now();
        QCOMPARE(drafts.count(), 2);
    }

    void a_typed_secret_is_in_no_draft_and_no_history()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy drafts(desk.composer, &Composer::draft_changed);
        desk.composer->set_text(u"/add user li to web password=hunter2"_s);
        desk.composer->keep_draft_now();
        desk.key(Qt::Key_Return);
        desk.composer->keep_draft_now();
        for (const QList<QVariant>& told : drafts)
            QVERIFY(!told.at(0).toString().contains(u"hunter2"_s));
        QCOMPARE(desk.composer->history(), QStringList());
    }

    void what_failed_comes_back_as_it_was_in_front_of_what_was_typed()
    {
        ComposerDesk desk(*m_aids, m_theme);
        desk.composer->start_reply(PostId(u"root"_s), u"ana"_s, {});
        desk.composer->add_files({u"/tmp/a.txt"_s});
        desk.type(u"lost?"_s);
        desk.key(Qt::Key_Return);
        QVERIFY(desk.composer->files().isEmpty());
        desk.type(u"next"_s);
        desk.composer->give_back(u"lost?"_s, u"The disk is full."_s);
        QCOMPARE(desk.composer->text(), u"lost?\nnext"_s);
        QCOMPARE(desk.composer->mode(), ComposerMode::reply);
        QCOMPARE(desk.composer->files(), QStringList{u"/tmp/a.txt"_s});
        QVERIFY(desk.says().startsWith(u"The disk is full."_s));
        QCOMPARE(desk.composer->preview().tone, Preview::Tone::error);
        desk.type(u"!"_s);
        QVERIFY(!desk.says().contains(u"disk"_s));
    }

    void a_refused_line_and_a_failed_edit_come_back_as_what_they_were()
    {
        ComposerDesk desk(*m_aids, m_theme);
        desk.type(u"!status"_s);
        desk.key(Qt::Key_Return);
        desk.composer->give_back(u"/status"_s, u"Not now."_s);
        QCOMPARE(desk.composer->text(), u"!status"_s);
        desk.composer->start_edit(PostId(u"p"_s), u"old"_s);
        desk.type(u"er"_s);
        desk.key(Qt::Key_Return);
        desk.composer->give_back(u"older"_s, u"No right."_s);
        QCOMPARE(desk.composer->mode(), ComposerMode::edit);
        QCOMPARE(desk.composer->text(), u"older"_s);
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.composer->text(), u"!status"_s);
    }

    void every_room_keeps_what_stands_in_it()
    {
        ComposerDesk desk(*m_aids, m_theme);
        const ComposerPlace ops{u"ops-id"_s, u"ops"_s, u"ana"_s, {}, false};
        const ComposerPlace deploys{u"dep-id"_s, u"deploys"_s, u"ana"_s, {}, true};
        desk.composer->add_files({u"/tmp/a.txt"_s});
        desk.type(u"hello"_s);
        desk.key(Qt::Key_Return);
        desk.type(u"for ops"_s);
        desk.composer->set_place(deploys);
        desk.composer->set_draft({});
        QCOMPARE(desk.composer->text(), QString());
        QCOMPARE(desk.composer->history(), QStringList());
        desk.composer->give_back(u"hello"_s, u"Too large."_s); // it was sent in the other room
        QCOMPARE(desk.composer->text(), QString());
        QVERIFY(desk.says().contains(u"Too large."_s));
        desk.composer->set_place(ops);
        desk.composer->set_draft({});
        QCOMPARE(desk.composer->text(), u"hello\nfor ops"_s);
        QCOMPARE(desk.composer->files(), QStringList{u"/tmp/a.txt"_s});
        QCOMPARE(desk.composer->history(), QStringList{u"hello"_s});
    }

    void a_blocked_room_keeps_its_text_and_sends_nothing()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy said(desk.composer, &Composer::say);
        desk.type(u"text"_s);
        desk.composer->set_blocked(u"This room is archived."_s);
        desk.type(u"more"_s);
        desk.key(Qt::Key_Return);
        QCOMPARE(said.count(), 0);
        QCOMPARE(desk.composer->text(), u"text"_s);
        QCOMPARE(desk.says(), u"This room is archived."_s);
        QVERIFY(!desk.button(u"Send"_s)->isEnabled());
        desk.composer->set_blocked({});
        desk.key(Qt::Key_Return);
        QCOMPARE(said.count(), 1);
    }

    // Files.
    void files_are_dropped_shown_removed_and_sent()
    {
        ComposerDesk desk(*m_aids, m_theme);
        QSignalSpy said(desk.composer, &Composer::say);
        const std::unique_ptr<QMimeData> mime(files_of({u"/tmp/a.txt"_s, u"/tmp/b.png"_s, u"/tmp/a.txt"_s}));
        // Over the text, as people do it; Qt gives a drop only to who took the entering.
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.box->viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, mime.get(), Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.box->viewport(), &drop);
        QCOMPARE(desk.composer->files(), (QStringList{u"/tmp/a.txt"_s, u"/tmp/b.png"_s}));
        QTest::mouseClick(desk.button(u"Remove a.txt"_s), Qt::LeftButton);
        QCOMPARE(desk.composer->files(), QStringList{u"/tmp/b.png"_s});
        desk.key(Qt::Key_Return); // files alone are a message
        QCOMPARE(said.at(0).at(1).toStringList(), QStringList{u"/tmp/b.png"_s});
        QVERIFY(desk.composer->files().isEmpty());
    }

    void one_post_takes_ten_files()
    {
        ComposerDesk desk(*m_aids, m_theme);
        for (int i = 0; i < 12; ++i)
            desk.composer->add_files({u"/tmp/%1"_s.arg(i)});
        QCOMPARE(desk.composer->files().size(), 10);
        QVERIFY(desk.says().contains(u"at most 10"_s));
    }

    void a_pasted_picture_becomes_a_file_or_says_why_not()
    {
        FakeAids aids;
        ComposerDesk desk(aids, m_theme);
        QImage picture(4, 4, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QApplication::clipboard()->setImage(picture);
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(aids.pasted.size(), size_t(1));
        QVERIFY(aids.pasted[0].png.startsWith("\x89PNG"));
        aids.pasted[0].answer(u"/tmp/image-1.png"_s);
        QCOMPARE(desk.composer->files(), QStringList{u"/tmp/image-1.png"_s});
        desk.key(Qt::Key_V, Qt::ControlModifier);
        QTRY_COMPARE(aids.pasted.size(), size_t(2));
        aids.pasted[1].answer(core::failure(core::ErrorKind::storage, u"The disk is full."_s));
        QVERIFY(desk.says().startsWith(u"The disk is full."_s));
    }

    void every_button_has_a_name_and_nothing_is_clipped_at_200_percent_from_right_to_left()
    {
        m_theme.apply({.text_percent = 200});
        {
            ComposerDesk desk(*m_aids, m_theme);
            desk.window.setLayoutDirection(Qt::RightToLeft);
            desk.type(u"/restore database of Rechnungsempfängerverwaltung in production"_s);
            desk.composer->add_files({u"/tmp/Donaudampfschifffahrtsgesellschaftskapitänspatent.pdf"_s});
            QTest::qWait(0);
            for (QWidget* one : desk.composer->findChildren<QWidget*>()) {
                if (one->focusPolicy() != Qt::NoFocus && one->isVisible() && one->parentWidget() != desk.box)
                    QVERIFY2(!one->accessibleName().isEmpty(), one->metaObject()->className());
                if (one->isVisible() && !desk.box->isAncestorOf(one))
                    QVERIFY(one->parentWidget()->rect().contains(one->geometry()));
            }
            QVERIFY(desk.composer->width() <= desk.window.width());
        }
        m_theme.apply({});
    }
};

OPSDECK_GUI_TEST_MAIN(TestComposer)
#include "test_composer.moc"
