// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/confirm/confirm_scene.h"
#include "widgets/kit/overlay.h"

#include <QPlainTextEdit>

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace Qt::StringLiterals;

class TestConfirmSheet final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConfirmScene> m_scene;

    void wait_until_it_listens() { QTRY_VERIFY(m_scene->sheet->listens()); }

private Q_SLOTS:
    void init() { m_scene = std::make_unique<ConfirmScene>(); }
    void cleanup() { m_scene.reset(); }

    void a_change_is_shown_and_enter_runs_it()
    {
        const auto asked = m_scene->ask(ConfirmScene::change());
        QVERIFY(m_scene->sheet->is_open());
        for (const QString& text : {u"Changes something"_s, u"Deploy a version"_s, u"deploy billing 1.2 to test"_s,
                                    u"posted to ~ops as @ana"_s, u"test"_s})
            QVERIFY2(m_scene->says(text), qPrintable(text));
        QCOMPARE(ConfirmScene::focus(), m_scene->button(u"Run"_s));
        wait_until_it_listens();
        QVERIFY(!asked->answer);
        ConfirmScene::press(Qt::Key_Return);
        QTRY_VERIFY(asked->answer);
        QVERIFY(asked->answer->accepted);
        QVERIFY(!m_scene->sheet->is_open());
        QCOMPARE(ConfirmScene::focus(), &m_scene->composer);
    }

    void an_enter_that_was_meant_for_something_else_is_no_answer()
    {
        const auto asked = m_scene->ask(ConfirmScene::change());
        // A second quick stroke, and one that lay in the queue: the sheet has not been looked at.
        ConfirmScene::press(Qt::Key_Return);
        ConfirmScene::press(Qt::Key_Space);
        QTest::mouseClick(m_scene->button(u"Run"_s), Qt::LeftButton);
        QVERIFY(m_scene->sheet->is_open());
        wait_until_it_listens();
        // The key is still down.
        ConfirmScene::hold(Qt::Key_Return);
        QKeyEvent release(QEvent::KeyRelease, Qt::Key_Return, Qt::NoModifier);
        QApplication::sendEvent(ConfirmScene::focus(), &release);
        ConfirmScene::hold(Qt::Key_Space);
        QVERIFY(m_scene->sheet->is_open());
        QCoreApplication::processEvents();
        QVERIFY(!asked->answer);
        ConfirmScene::press(Qt::Key_Return);
        QTRY_VERIFY(asked->answer);
        QVERIFY(asked->answer->accepted);
    }

    void production_looks_different_and_begins_at_cancel()
    {
        auto asked = m_scene->ask(ConfirmScene::change(u"production"_s));
        QVERIFY(m_scene->says(u"Changes something in production"_s));
        QVERIFY(m_scene->says(u"PRODUCTION"_s));
        QCOMPARE(ConfirmScene::focus(), m_scene->button(u"Cancel"_s));
        wait_until_it_listens();
        ConfirmScene::press(Qt::Key_Return);
        QTRY_VERIFY(asked->answer);
        QVERIFY(!asked->answer->accepted);
        asked = m_scene->ask(ConfirmScene::change(u"production"_s));
        wait_until_it_listens();
        ConfirmScene::press(Qt::Key_Tab);
        QCOMPARE(ConfirmScene::focus(), m_scene->button(u"Run in production"_s));
        ConfirmScene::press(Qt::Key_Return);
        QTRY_VERIFY(asked->answer);
        QVERIFY(asked->answer->accepted);
    }

    void what_destroys_wants_exactly_the_phrase()
    {
        const auto asked = m_scene->ask(ConfirmScene::destruction());
        QVERIFY(m_scene->says(u"Destroys something in production"_s));
        QVERIFY(m_scene->says(u"There is no dry run: A restore cannot be tried"_s));
        IconButton* run = m_scene->button(u"Run and destroy"_s);
        QVERIFY(run && !run->isEnabled());
        wait_until_it_listens();
        ConfirmScene::press(Qt::Key_Return);
        ConfirmScene::type(u"Billing production"_s);
        QVERIFY(!run->isEnabled());
        QVERIFY(m_scene->says(u"This is not the phrase"_s));
        ConfirmScene::press(Qt::Key_Return);
        QVERIFY(m_scene->sheet->is_open());
        for (int i = 0; i < 18; ++i)
            ConfirmScene::press(Qt::Key_Backspace);
        ConfirmScene::type(u"billing productio"_s);
        QVERIFY(!run->isEnabled());
        QVERIFY(!m_scene->says(u"This is not the phrase"_s));
        ConfirmScene::type(u"n"_s);
        QVERIFY(run->isEnabled());
        QVERIFY(!asked->answer);
        ConfirmScene::press(Qt::Key_Return);
        QTRY_VERIFY(asked->answer);
        QVERIFY(asked->answer->accepted);
        QCOMPARE(asked->answer->typed, u"billing production"_s);
    }

    void escape_is_no_and_what_was_typed_is_not_told()
    {
        const auto asked = m_scene->ask(ConfirmScene::destruction());
        ConfirmScene::type(u"billing production"_s);
        ConfirmScene::press(Qt::Key_Escape);
        QTRY_VERIFY(asked->answer);
        QVERIFY(!asked->answer->accepted);
        QCOMPARE(asked->answer->typed, QString());
        QCOMPARE(ConfirmScene::focus(), &m_scene->composer);
    }

    void a_click_beside_the_card_decides_nothing()
    {
        const auto asked = m_scene->ask(ConfirmScene::change());
        wait_until_it_listens();
        QTest::mouseClick(m_scene->sheet.get(), Qt::LeftButton, {}, {5, 5});
        QVERIFY(m_scene->sheet->is_open());
        QTest::mouseClick(m_scene->button(u"Run"_s), Qt::LeftButton);
        QTRY_VERIFY(asked->answer);
        QVERIFY(asked->answer->accepted);
    }

    void the_plan_and_what_is_uncertain_are_shown()
    {
        opsflow::ConfirmationQuestion question = ConfirmScene::change();
        question.plan = u"\u001b[31mstop\u001b[0m billing\nswitch to 1.2\n"_s;
        question.remarks = QStringList{u"version: the list is 3 h old"_s};
        const auto asked = m_scene->ask(question);
        auto* plan = m_scene->sheet->findChild<QPlainTextEdit*>();
        QVERIFY(plan);
        QCOMPARE(plan->toPlainText(), u"stop billing\nswitch to 1.2"_s);
        QVERIFY(m_scene->says(u"version: the list is 3 h old"_s));
        wait_until_it_listens();
        plan->setFocus();
        ConfirmScene::press(Qt::Key_Return); // in the text it is no answer
        QVERIFY(m_scene->sheet->is_open());
        ConfirmScene::press(Qt::Key_Escape);
        QTRY_VERIFY(asked->answer);
    }

    void questions_wait_for_each_other()
    {
        const auto first = m_scene->ask(ConfirmScene::change());
        const auto second = m_scene->ask(ConfirmScene::destruction());
        const auto third = m_scene->ask(ConfirmScene::password());
        QCOMPARE(m_scene->sheet->open_questions(), 3);
        QVERIFY(m_scene->says(u"2 more question"_s));
        wait_until_it_listens();
        ConfirmScene::press(Qt::Key_Return);
        QVERIFY(!m_scene->sheet->listens()); // nor does this Enter answer the next one
        ConfirmScene::press(Qt::Key_Return);
        QTRY_VERIFY(first->answer);
        QVERIFY(first->answer->accepted);
        QVERIFY(m_scene->says(u"Restore the database"_s));
        QVERIFY(!second->answer);
        ConfirmScene::press(Qt::Key_Escape);
        QVERIFY(m_scene->says(u"Add a user"_s));
        wait_until_it_listens();
        ConfirmScene::type(u"pw"_s);
        ConfirmScene::press(Qt::Key_Return);
        QTRY_VERIFY(third->secret);
        QCOMPARE(third->secret->value(), u"pw"_s);
        QVERIFY(!second->answer->accepted);
        QCOMPARE(ConfirmScene::focus(), &m_scene->composer);
    }

    void it_opens_over_another_overlay_and_gives_the_focus_back_there()
    {
        Overlay other(m_scene->theme, &m_scene->window);
        QLineEdit box(other.card());
        other.open(&box);
        auto asked = m_scene->ask(ConfirmScene::change());
        QCOMPARE(ConfirmScene::focus(), m_scene->button(u"Run"_s));
        ConfirmScene::press(Qt::Key_Escape);
        QCOMPARE(ConfirmScene::focus(), &box);
        QVERIFY(other.is_open());
        // The one below closes meanwhile: the keyboard stays here, and goes to where it was before both.
        asked = m_scene->ask(ConfirmScene::change());
        other.dismiss();
        QCOMPARE(ConfirmScene::focus(), m_scene->button(u"Run"_s));
        ConfirmScene::press(Qt::Key_Escape);
        QCOMPARE(ConfirmScene::focus(), &m_scene->composer);
    }

    void whoever_closes_it_says_no()
    {
        const auto first = m_scene->ask(ConfirmScene::change());
        const auto second = m_scene->ask(ConfirmScene::change());
        m_scene->sheet->dismiss();
        QTRY_VERIFY(first->answer);
        QVERIFY(!first->answer->accepted);
        QVERIFY(m_scene->sheet->is_open());
        QVERIFY(!second->answer);
    }

    void destroyed_while_it_asks_everything_is_a_no()
    {
        const auto first = m_scene->ask(ConfirmScene::change());
        const auto second = m_scene->ask(ConfirmScene::change());
        const auto third = m_scene->ask(ConfirmScene::password());
        m_scene->sheet.reset();
        QTRY_VERIFY(first->answer && second->answer && third->secret);
        QVERIFY(!first->answer->accepted);
        QVERIFY(!second->answer->accepted);
        QVERIFY(!third->secret->has_value());
        QCOMPARE(third->secret->error().kind, core::ErrorKind::refused);
    }

    void what_needs_no_question_is_not_asked()
    {
        opsflow::ConfirmationQuestion question = ConfirmScene::change();
        question.mode = opsflow::ConfirmationMode::none;
        const auto asked = m_scene->ask(question);
        QVERIFY(!m_scene->sheet->is_open());
        QVERIFY(asked->answer && asked->answer->accepted);
    }

    void it_fits_into_a_small_window_with_large_letters()
    {
        ConfirmScene small({900, 600}, {.text_percent = 200});
        opsflow::ConfirmationQuestion question = ConfirmScene::destruction();
        question.plan = u"one\ntwo\nthree\nfour\nfive\nsix\nseven\neight"_s;
        small.ask(question);
        QTRY_VERIFY(small.window.rect().contains(small.sheet->card()->geometry()));
        const auto inside = [&](const QWidget* widget) {
            return small.sheet->card()->rect().contains(
                QRect(widget->mapTo(small.sheet->card(), QPoint(0, 0)), widget->size()));
        };
        QTRY_VERIFY(inside(ConfirmScene::focus()) && !ConfirmScene::focus()->visibleRegion().isEmpty());
        const IconButton* run = small.button(u"Run and destroy"_s);
        QTRY_VERIFY(inside(run));
    }
};

OPSDECK_GUI_TEST_MAIN(TestConfirmSheet)
#include "test_confirm_sheet.moc"
