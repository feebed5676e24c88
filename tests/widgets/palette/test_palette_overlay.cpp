// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/palette/chip_bar.h"
#include "widgets/palette/palette_row_delegate.h"
#include "widgets/palette/palette_scene.h"

#include <QClipboard>

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace Qt::StringLiterals;

class TestPaletteOverlay final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PaletteScene> m_scene;

    void look_for(const QString& text)
    {
        m_scene->palette.ask();
        PaletteScene::type(text);
    }

private Q_SLOTS:
    void init() { m_scene = std::make_unique<PaletteScene>(); }
    void cleanup() { m_scene.reset(); }

    void letters_typed_at_once_are_in_the_box_and_found()
    {
        look_for(u">dep"_s);
        QCOMPARE(PaletteScene::edit()->text(), u">dep"_s);
        QCOMPARE(m_scene->model.row(0).key, u"automation:app.deploy"_s);
        QCOMPARE(m_scene->list()->current_row(), 0);
        QCOMPARE(m_scene->composer.toPlainText(), u"what I am writing"_s);
    }

    void escape_gives_the_focus_back_exactly_where_it_was()
    {
        QTextCursor cursor = m_scene->composer.textCursor();
        cursor.setPosition(5);
        cursor.setPosition(9, QTextCursor::KeepAnchor);
        m_scene->composer.setTextCursor(cursor);
        look_for(u"dep"_s);
        PaletteScene::press(Qt::Key_Escape);
        QVERIFY(!m_scene->palette.is_open());
        QCOMPARE(PaletteScene::focus(), &m_scene->composer);
        QCOMPARE(m_scene->composer.textCursor().selectedText(), cursor.selectedText());
    }

    void enter_on_a_row_asks_for_what_it_is_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("signal");
        QTest::addColumn<QString>("about");
        QTest::newRow("room") << u"~deploys"_s << QByteArray("open_room") << opsflow::room_id(u"deploys"_s).value();
        QTest::newRow("person") << u"@li"_s << QByteArray("open_person") << u"li"_s.leftJustified(26, u'u');
        QTest::newRow("action") << u">settings"_s << QByteArray("act") << u"settings"_s;
        QTest::newRow("gap") << u"!drain"_s << QByteArray("open_gap") << u"drain node 7"_s;
        QTest::newRow("slash command") << u"/away"_s << QByteArray("server_command") << u"/away"_s;
        QTest::newRow("slash command with words")
            << u"/remind me in 5 min"_s << QByteArray("server_command") << u"/remind me in 5 min"_s;
        QTest::newRow("wish") << u"make coffee"_s << QByteArray("wish") << u"make coffee"_s;
        QTest::newRow("line") << u"status"_s << QByteArray("run_line") << u"status"_s;
        QTest::newRow("line with values")
            << u"deploy web 1.4.3 to test"_s << QByteArray("run_line") << u"deploy web 1.4.3 to test"_s;
        QTest::newRow("run again") << u"#deploy web"_s << QByteArray("run_line") << u"deploy web 1.4.2 to test"_s;
    }

    void enter_on_a_row_asks_for_what_it_is()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, signal);
        QFETCH(QString, about);
        std::vector<std::unique_ptr<QSignalSpy>> spies;
        const QMetaObject& meta = PaletteOverlay::staticMetaObject;
        for (int i = meta.methodOffset(); i < meta.methodCount(); ++i) {
            if (meta.method(i).methodType() == QMetaMethod::Signal)
                spies.push_back(std::make_unique<QSignalSpy>(&m_scene->palette, meta.method(i)));
        }
        look_for(typed);
        PaletteScene::press(Qt::Key_Return);
        int heard = 0;
        for (const auto& spy : spies) {
            heard += static_cast<int>(spy->size());
            if (spy->isEmpty())
                continue;
            QVERIFY2(spy->signal().startsWith(signal + '('), spy->signal().constData());
            const QVariant first = spy->first().first();
            if (first.canConvert<core::RoomId>())
                QCOMPARE(first.value<core::RoomId>().value(), about);
            else if (first.canConvert<core::UserId>())
                QCOMPARE(first.value<core::UserId>().value(), about);
            else
                QCOMPARE(first.toString(), about);
        }
        QCOMPARE(heard, 1);
        QVERIFY(!m_scene->palette.is_open());
        QCOMPARE(PaletteScene::focus(), &m_scene->composer);
    }

    void what_runs_is_shown_and_what_ended_can_be_looked_at_changed_or_run_again()
    {
        QSignalSpy opened(&m_scene->palette, &PaletteOverlay::open_run);
        look_for(u"#restart kafka"_s);
        QVERIFY(m_scene->footer()->sentence().contains(u"Shows the run"_s));
        PaletteScene::press(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        look_for(u"#deploy web"_s);
        PaletteScene::press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(opened.size(), 2);
        QVERIFY(m_scene->runs.isEmpty());
        look_for(u"#deploy web"_s);
        PaletteScene::press(Qt::Key_Tab);
        QVERIFY(m_scene->palette.findChild<ChipBar*>()->isVisible());
        QVERIFY(m_scene->says(u"deploy web 1.4.2 to test"_s));
    }

    void a_post_that_comes_later_is_opened_and_the_cursor_stays()
    {
        const auto find = [](QString text) -> QCoro::Task<core::Result<std::vector<opsflow::PaletteEntry>>> {
            co_return std::vector<opsflow::PaletteEntry>{opsflow::post_entry(
                core::PostId(u"post1"_s), opsflow::room_id(u"ops"_s), text + u" is here"_s, u"~ops"_s, u"@li"_s, {})};
        };
        m_scene->model.set_post_search(find);
        QSignalSpy opened(&m_scene->palette, &PaletteOverlay::open_post);
        look_for(u"exhausted pool"_s);
        const int before = m_scene->model.rowCount();
        QTRY_COMPARE(m_scene->model.rowCount(), before + 1);
        QCOMPARE(m_scene->model.row(m_scene->list()->current_row()).kind, opsflow::PaletteKind::wish);
        PaletteScene::press(Qt::Key_Up);
        PaletteScene::press(Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().value<core::PostId>().value(), u"post1"_s);
    }

    void a_pasted_line_runs_as_it_is()
    {
        QApplication::clipboard()->setText(u"status of \"two  words\" in test"_s);
        m_scene->palette.ask();
        QTest::keySequence(PaletteScene::focus(), QKeySequence::Paste);
        QVERIFY(m_scene->model.row(0).is_line);
        QVERIFY(m_scene->footer()->sentence().contains(u"only reads"_s));
        PaletteScene::press(Qt::Key_Enter, Qt::KeypadModifier);
        QCOMPARE(m_scene->runs.size(), 1);
        QCOMPARE(m_scene->runs.first().first().toString(), u"status of \"two  words\" in test"_s);
    }

    void the_last_line_always_says_what_will_happen()
    {
        look_for(u">deploy"_s);
        QCOMPARE(m_scene->footer()->sentence(),
                 u"Posts to ~ops as @ana · changes something · asks first · Tab fills in values"_s);
        QVERIFY(m_scene->says(u"changes"_s));
        m_scene->palette.dismiss();
        look_for(u"restore"_s);
        QVERIFY(m_scene->footer()->sentence().contains(u"destroys something · asks you to type a phrase"_s));
        m_scene->palette.dismiss();
        look_for(u"add user"_s);
        QVERIFY(m_scene->footer()->sentence().contains(u"asks for password, which is not posted"_s));
        m_scene->palette.dismiss();
        look_for(u"make coffee"_s);
        QCOMPARE(m_scene->footer()->sentence(), u"Posts to ~ops as @ana · nothing runs · the wish is counted"_s);
        m_scene->palette.dismiss();
        look_for(u"@nobody at all"_s);
        QCOMPARE(m_scene->model.rowCount(), 0);
        QVERIFY(m_scene->footer()->sentence().contains(u"Nothing was found"_s));
        PaletteScene::press(Qt::Key_Return);
        QVERIFY(m_scene->palette.is_open());
        m_scene->palette.dismiss();
        look_for(u"restart web in production"_s);
        QVERIFY(m_scene->says(u"PRODUCTION"_s));
    }

    void arrows_go_round_while_the_box_keeps_the_keyboard()
    {
        look_for(u"s"_s);
        QWidget* box = PaletteScene::focus();
        const int last = m_scene->model.rowCount() - 1;
        PaletteScene::press(Qt::Key_Down);
        QCOMPARE(m_scene->list()->current_row(), 1);
        PaletteScene::press(Qt::Key_Up);
        PaletteScene::press(Qt::Key_Up);
        QCOMPARE(m_scene->list()->current_row(), last);
        PaletteScene::press(Qt::Key_Home, Qt::ControlModifier);
        QCOMPARE(m_scene->list()->current_row(), 0);
        PaletteScene::press(Qt::Key_PageDown);
        QVERIFY(m_scene->list()->current_row() > 1);
        PaletteScene::press(Qt::Key_PageUp);
        QCOMPARE(m_scene->list()->current_row(), 0);
        PaletteScene::press(Qt::Key_Home);
        QCOMPARE(PaletteScene::edit()->cursorPosition(), 0);
        QCOMPARE(PaletteScene::focus(), box);
        PaletteScene::type(u"x"_s);
        QCOMPARE(PaletteScene::edit()->text(), u"xs"_s);
    }

    void pointing_selects_nothing_and_a_click_takes()
    {
        QSignalSpy acted(&m_scene->palette, &PaletteOverlay::act);
        look_for(u">s"_s);
        int row = 0;
        while (m_scene->model.row(row).key != u"action:shortcuts"_s)
            ++row;
        QVERIFY(row > 0);
        PaletteList* list = m_scene->list();
        const QRect place = list->visualRect(m_scene->model.index(row, 0));
        QTest::mouseMove(list->viewport(), place.center());
        QCOMPARE(list->current_row(), 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(acted.size(), 1);
        QCOMPARE(acted.first().first().toString(), u"shortcuts"_s);
        QCOMPARE(PaletteScene::focus(), &m_scene->composer);
    }

    void a_key_that_is_held_runs_nothing()
    {
        look_for(u"status"_s);
        PaletteScene::hold(Qt::Key_Return);
        PaletteScene::hold(Qt::Key_Escape);
        QVERIFY(m_scene->palette.is_open());
        QVERIFY(m_scene->runs.isEmpty());
    }

    void with_other_keys_a_line_goes_elsewhere()
    {
        look_for(u"status"_s);
        PaletteScene::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_scene->runs.size(), 1);
        QVERIFY(m_scene->palette.is_open());
        PaletteScene::type(u"velocity"_s); // over what was run
        QCOMPARE(PaletteScene::edit()->text(), u"velocity"_s);
        PaletteScene::press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(m_scene->composes.size(), 1);
        QCOMPARE(m_scene->composes.first().first().toString(), u"velocity"_s);
        QCOMPARE(m_scene->runs.size(), 1);
        look_for(u"deploy web 1.4.3 to test"_s);
        PaletteScene::press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_scene->runs.last().first().toString(), u"noop web 1.4.3 to test"_s);
        look_for(u"restore database of web in test"_s);
        PaletteScene::press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_scene->runs.size(), 2);
        QVERIFY(m_scene->says(u"has no dry run: It cannot be tried"_s));
    }

    void a_line_begun_goes_to_the_composer_up_to_its_first_open_place()
    {
        look_for(u">deploy"_s);
        PaletteScene::press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(m_scene->composes.first().first().toString(), u"deploy "_s);
    }

    void the_rank_of_a_row_is_explained()
    {
        look_for(u"rest"_s);
        PaletteScene::press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(m_scene->says(u"Why it is here: begins with what you typed"_s));
        PaletteScene::press(Qt::Key_I, Qt::ControlModifier);
        QVERIFY(!m_scene->says(u"Why it is here"_s));
        QCOMPARE(PaletteScene::edit()->text(), u"rest"_s);
    }

    void an_empty_box_shows_what_the_signs_do()
    {
        m_scene->palette.ask();
        QVERIFY(m_scene->model.rowCount() > 3);
        QVERIFY(m_scene->says(u"~ rooms"_s));
        QCOMPARE(PaletteRowDelegate::heading_of(m_scene->model, 0), u"Running now"_s);
        PaletteScene::type(u"~"_s);
        QVERIFY(!m_scene->says(u"~ rooms"_s));
        QCOMPARE(m_scene->model.row(0).kind, opsflow::PaletteKind::room);
    }

    void a_slip_of_the_finger_is_told_as_one()
    {
        look_for(u"rolback"_s);
        QCOMPARE(opsflow::text_of(m_scene->model.row(0).title), u"rollback app in env"_s);
        m_scene->palette.dismiss();
        look_for(u"reboto"_s);
        if (m_scene->model.row(0).did_you_mean)
            QCOMPARE(PaletteRowDelegate::heading_of(m_scene->model, 0), u"Did you mean"_s);
        m_scene->palette.dismiss();
        look_for(u"statsu"_s);
        QVERIFY(m_scene->model.row(0).did_you_mean);
        QCOMPARE(PaletteRowDelegate::heading_of(m_scene->model, 0), u"Did you mean"_s);
        QCOMPARE(m_scene->model.row(m_scene->model.rowCount() - 1).kind, opsflow::PaletteKind::wish);
    }

    void help_is_read_here_and_posts_nothing()
    {
        look_for(u"?deploy"_s);
        PaletteScene::press(Qt::Key_Return);
        QVERIFY(m_scene->runs.isEmpty());
        auto* text = qobject_cast<QPlainTextEdit*>(PaletteScene::focus());
        QVERIFY(text && text->toPlainText().contains(u"Copies the version"_s));
        PaletteScene::press(Qt::Key_Escape);
        QCOMPARE(PaletteScene::edit()->text(), u"?deploy"_s);
        PaletteScene::press(Qt::Key_Escape);
        QVERIFY(!m_scene->palette.is_open());
    }

    void a_screen_reader_hears_the_row_and_what_it_does()
    {
        look_for(u"restore"_s);
        const QString words = PaletteScene::edit()->accessibleDescription();
        const opsflow::PaletteRow& row = m_scene->model.row(0);
        QVERIFY2(words.startsWith(row.accessible_text()), qPrintable(words));
        QVERIFY2(words.contains(u"Restore the database"_s) && words.contains(u"destroys"_s), qPrintable(words));
        QVERIFY(words.contains(u"asks you to type a phrase"_s));
    }

    void asking_again_keeps_what_is_being_typed()
    {
        look_for(u"dep"_s);
        m_scene->palette.ask(u">"_s);
        QCOMPARE(PaletteScene::edit()->text(), u"dep"_s);
        m_scene->palette.dismiss();
        m_scene->palette.ask(u">"_s);
        QCOMPARE(PaletteScene::edit()->text(), u">"_s);
        PaletteScene::type(u"set"_s);
        QCOMPARE(PaletteScene::edit()->text(), u">set"_s);
    }

    void it_fits_into_a_small_window_with_large_letters()
    {
        PaletteScene small({900, 600}, {.text_percent = 200});
        small.palette.ask();
        PaletteScene::type(u"s"_s);
        QTRY_VERIFY(small.window.rect().contains(small.palette.card()->geometry()));
        QVERIFY(small.list()->height() >= small.list()->sizeHintForRow(0));
    }
};

OPSDECK_GUI_TEST_MAIN(TestPaletteOverlay)
#include "test_palette_overlay.moc"
