// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/palette/chip_bar.h"
#include "widgets/palette/palette_scene.h"

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace Qt::StringLiterals;
using opsflow::SlowValues;

class TestArgumentChips final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<PaletteScene> m_scene;

    void open_chips(const QString& typed)
    {
        m_scene->palette.ask(u">"_s); // commands only: a run of yesterday is no form
        PaletteScene::type(typed);
        PaletteScene::press(Qt::Key_Tab);
        QVERIFY(bar()->isVisible());
    }
    [[nodiscard]] ChipBar* bar() const { return m_scene->palette.findChild<ChipBar*>(); }
    [[nodiscard]] int chip() const { return bar()->focused(); }
    void answer(size_t question, const QStringList& list)
    {
        m_scene->values.answer(question, SlowValues::values(list, m_scene->clock.now() - std::chrono::minutes(2)));
    }
    static QString text() { return PaletteScene::edit()->text(); }

private Q_SLOTS:
    void init() { m_scene = std::make_unique<PaletteScene>(); }
    void cleanup() { m_scene.reset(); }

    void a_line_is_found_filled_in_and_run_by_keyboard_only()
    {
        open_chips(u"dep"_s);
        QCOMPARE(bar()->count(), 3);
        QCOMPARE(chip(), 0);
        QVERIFY(m_scene->says(u"Asking for values"_s));
        PaletteScene::type(u"w"_s);
        answer(0, {u"billing"_s, u"web"_s});
        QTRY_VERIFY(m_scene->says(u"as of 2 min ago"_s));
        QCOMPARE(text(), u"w"_s);
        QCOMPARE(m_scene->keys().first(), u"Enter take web"_s);
        PaletteScene::press(Qt::Key_Tab);
        QCOMPARE(chip(), 1);
        QTRY_COMPARE(m_scene->values.questions.size(), size_t(2));
        QCOMPARE(m_scene->values.questions[1].asked.texts.value(u"app"_s), u"web"_s);
        answer(1, {u"1.4.2"_s, u"1.4.1"_s});
        QTRY_VERIFY(m_scene->list());
        PaletteScene::press(Qt::Key_Down);
        PaletteScene::press(Qt::Key_Return);
        QCOMPARE(chip(), 2);
        PaletteScene::type(u"prod"_s);
        PaletteScene::press(Qt::Key_Return); // takes what is marked, and is seen before anything runs
        QVERIFY(m_scene->runs.isEmpty());
        QVERIFY(m_scene->says(u"deploy web 1.4.2 to production"_s));
        QVERIFY(m_scene->says(u"PRODUCTION"_s));
        QCOMPARE(m_scene->keys().first(), u"Enter run"_s);
        PaletteScene::press(Qt::Key_Return);
        QCOMPARE(m_scene->runs.size(), 1);
        QCOMPARE(m_scene->runs.first().first().toString(), u"deploy web 1.4.2 to production"_s);
        QVERIFY(!m_scene->palette.is_open());
        QCOMPARE(PaletteScene::focus(), &m_scene->composer);
    }

    void values_in_the_query_are_in_the_chips()
    {
        open_chips(u"dep web prod"_s);
        QCOMPARE(chip(), 1);
        QVERIFY(m_scene->says(u"deploy web version to production"_s));
    }

    void backspace_in_an_empty_chip_steps_back_and_at_last_to_the_box()
    {
        open_chips(u"dep web"_s);
        QCOMPARE(chip(), 1);
        PaletteScene::press(Qt::Key_Backspace);
        QCOMPARE(chip(), 0);
        QCOMPARE(text(), u"web"_s);
        for (int i = 0; i < 3; ++i)
            PaletteScene::press(Qt::Key_Backspace);
        QCOMPARE(text(), QString());
        PaletteScene::hold(Qt::Key_Backspace); // what was held to empty it stays here
        QCOMPARE(chip(), 0);
        PaletteScene::press(Qt::Key_Backspace);
        QCOMPARE(text(), u">dep web"_s);
        QVERIFY(!bar()->isVisible());
    }

    void escape_goes_back_one_level_and_then_closes()
    {
        open_chips(u"dep web"_s);
        PaletteScene::press(Qt::Key_Escape);
        QCOMPARE(text(), u">dep web"_s);
        QVERIFY(m_scene->palette.is_open());
        PaletteScene::press(Qt::Key_Escape);
        QCOMPARE(PaletteScene::focus(), &m_scene->composer);
    }

    void arrows_and_tab_move_between_chips()
    {
        open_chips(u"restart web"_s);
        QCOMPARE(chip(), 1);
        PaletteScene::press(Qt::Key_Left);
        QCOMPARE(chip(), 0);
        PaletteScene::press(Qt::Key_Right);
        QCOMPARE(chip(), 1);
        PaletteScene::press(Qt::Key_Tab);
        QCOMPARE(chip(), 0);
        PaletteScene::press(Qt::Key_Backtab);
        QCOMPARE(chip(), 1);
    }

    void an_invalid_value_is_explained_in_words()
    {
        open_chips(u"port"_s);
        PaletteScene::type(u"http"_s);
        QVERIFY(m_scene->says(u"whole number"_s));
        QVERIFY(PaletteScene::edit()->accessibleDescription().contains(u"whole number"_s));
        PaletteScene::press(Qt::Key_Return);
        QVERIFY(m_scene->runs.isEmpty());
        QCOMPARE(chip(), 0);
        QCOMPARE(text(), u"http"_s);
    }

    void enter_on_something_incomplete_goes_to_what_is_missing()
    {
        open_chips(u"restart"_s);
        PaletteScene::press(Qt::Key_Tab);
        QCOMPARE(chip(), 1);
        QVERIFY(!m_scene->says(u"Still needed"_s));
        PaletteScene::press(Qt::Key_Return);
        QCOMPARE(chip(), 0);
        QVERIFY(m_scene->says(u"Still needed: app, env."_s));
        PaletteScene::type(u"web"_s);
        QVERIFY(!m_scene->says(u"Still needed"_s));
    }

    void what_is_offered_says_how_it_is()
    {
        m_scene->values.known = SlowValues::values({u"web"_s}, m_scene->clock.now() - std::chrono::hours(3));
        open_chips(u"deploy"_s);
        QVERIFY(m_scene->says(u"1 value"_s) && m_scene->says(u"as of 3 h ago"_s) && m_scene->says(u"asking again"_s));
        m_scene->values.answer(0, core::failure(core::ErrorKind::process, u"The list of apps could not be fetched."_s));
        QTRY_VERIFY(m_scene->says(u"The list of apps could not be fetched. This is what was known 3 h ago."_s));
        m_scene->values.known = core::failure(core::ErrorKind::not_found, u"nothing"_s);
        PaletteScene::press(Qt::Key_R, Qt::ControlModifier);
        QTRY_COMPARE(m_scene->values.questions.size(), size_t(2));
        PaletteScene::press(Qt::Key_Tab);
        QVERIFY(m_scene->says(u"What is offered depends on app. Give that first."_s));
    }

    void a_list_that_comes_anew_moves_neither_cursor_nor_choice()
    {
        m_scene->values.known = SlowValues::values({u"web"_s, u"billing"_s});
        open_chips(u"deploy"_s);
        PaletteScene::press(Qt::Key_Down);
        PaletteScene::press(Qt::Key_Down);
        QCOMPARE(m_scene->keys().first(), u"Enter take billing"_s);
        answer(0, {u"api"_s, u"billing"_s, u"web"_s});
        QTRY_VERIFY(m_scene->says(u"3 value"_s));
        QCOMPARE(m_scene->keys().first(), u"Enter take billing"_s);
        PaletteScene::type(u"xyz"_s);
        PaletteScene::press(Qt::Key_Left);
        PaletteScene::press(Qt::Key_R, Qt::ControlModifier);
        answer(1, {u"api"_s});
        QTRY_VERIFY(m_scene->says(u"is not offered"_s));
        QCOMPARE(text(), u"xyz"_s);
        QCOMPARE(PaletteScene::edit()->cursorPosition(), 2);
    }

    void a_click_takes_a_value_and_goes_on()
    {
        open_chips(u"restart web"_s);
        QTRY_VERIFY(m_scene->list());
        PaletteList* list = m_scene->list();
        const auto place = [&] { return list->visualRect(list->model()->index(1, 0)).center(); };
        QTRY_VERIFY(list->viewport()->rect().contains(place()));
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, place());
        QCOMPARE(text(), u"staging"_s);
        QVERIFY(m_scene->says(u"restart web in staging"_s));
        QVERIFY(m_scene->runs.isEmpty());
    }

    void with_other_keys_the_line_goes_elsewhere()
    {
        open_chips(u"dep web"_s);
        PaletteScene::press(Qt::Key_Return, Qt::AltModifier);
        QCOMPARE(m_scene->composes.first().first().toString(), u"deploy web "_s);
        open_chips(u"deploy web 1.4 to test"_s);
        PaletteScene::press(Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(m_scene->runs.last().first().toString(), u"noop web 1.4 to test"_s);
        open_chips(u"restart web in test"_s);
        PaletteScene::press(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(m_scene->runs.last().first().toString(), u"restart web in test"_s);
        QVERIFY(m_scene->palette.is_open());
        QVERIFY(bar()->isVisible());
    }

    void a_held_enter_does_not_run_what_it_has_just_opened()
    {
        m_scene->palette.ask();
        PaletteScene::type(u"disk"_s);
        PaletteScene::press(Qt::Key_Return);
        QVERIFY(bar()->isVisible());
        PaletteScene::hold(Qt::Key_Return);
        QVERIFY(m_scene->runs.isEmpty());
        PaletteScene::press(Qt::Key_Return);
        QCOMPARE(m_scene->runs.first().first().toString(), u"disk usage"_s);
    }

    void a_refused_run_comes_back_to_its_chips_with_the_reason()
    {
        open_chips(u"deploy web 9 to test"_s);
        PaletteScene::press(Qt::Key_Return);
        const QString line = m_scene->runs.first().first().toString();
        m_scene->palette.show_refusal(
            line, {core::ErrorKind::invalid_input, u"version: \"9\" is not there."_s, u"version"_s});
        QVERIFY(bar()->isVisible());
        QCOMPARE(chip(), 1);
        QCOMPARE(text(), u"9"_s);
        QVERIFY(m_scene->says(u"version: \"9\" is not there."_s));
        PaletteScene::press(Qt::Key_Escape);
        PaletteScene::press(Qt::Key_Escape);
        QCOMPARE(PaletteScene::focus(), &m_scene->composer);
        // Asked for something else meanwhile: it is made anew.
        m_scene->palette.ask();
        m_scene->palette.dismiss();
        m_scene->palette.show_refusal(line, {core::ErrorKind::refused, u"Not confirmed. Nothing ran."_s, {}});
        QVERIFY(bar()->isVisible());
        QVERIFY(m_scene->says(u"deploy web 9 to test"_s));
        QVERIFY(m_scene->says(u"Not confirmed. Nothing ran."_s));
    }

    void a_refusal_disturbs_nobody_who_types_something_else()
    {
        m_scene->palette.ask();
        PaletteScene::type(u"restart"_s);
        m_scene->palette.show_refusal(u"deploy web 9 to test"_s, {core::ErrorKind::refused, u"Not confirmed."_s, {}});
        QCOMPARE(text(), u"restart"_s);
        QVERIFY(m_scene->says(u"deploy web 9 to test"_s));
        m_scene->palette.dismiss();
        m_scene->palette.show_refusal(u"nobody answers this"_s, {core::ErrorKind::storage, u"The disk is full."_s, {}});
        QCOMPARE(text(), u"nobody answers this"_s);
        QVERIFY(m_scene->says(u"The disk is full."_s));
    }

    void secrets_have_no_chip()
    {
        open_chips(u"add user"_s);
        QCOMPARE(bar()->count(), 2);
        PaletteScene::type(u"li"_s);
        PaletteScene::press(Qt::Key_Tab);
        PaletteScene::type(u"web"_s);
        QVERIFY(m_scene->says(u"add user li to web password=***"_s));
        QVERIFY(m_scene->footer()->sentence().contains(u"asks for password, which is not posted"_s));
    }

    void a_palette_that_goes_while_values_are_fetched_hears_nothing()
    {
        open_chips(u"deploy"_s);
        const auto question = m_scene->values.questions.front();
        m_scene.reset();
        question.promise->addResult(SlowValues::values({u"web"_s}));
        question.promise->finish();
        QCoreApplication::processEvents();
        QCoreApplication::processEvents();
    }
};

OPSDECK_GUI_TEST_MAIN(TestArgumentChips)
#include "test_argument_chips.moc"
