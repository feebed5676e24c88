// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/confirm/confirm_scene.h"
#include "widgets/confirm/framed_edit.h"
#include "widgets/confirm/secret_peek.h"
#include "widgets/confirm/secret_question_view.h"
#include "widgets/kit/keyed_edit.h"

#include <QAccessible>
#include <QClipboard>

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace Qt::StringLiterals;

namespace {

const QString secret = u"hunter2-correct"_s;

/// Everything that a screen reader could say of it and what is in it.
void read_aloud(QAccessibleInterface* node, QStringList& out)
{
    if (!node)
        return;
    for (const QAccessible::Text text :
         {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help, QAccessible::Accelerator})
        out << node->text(text);
    if (QAccessibleTextInterface* text = node->textInterface())
        out << text->text(0, text->characterCount());
    for (int child = 0; child < node->childCount(); ++child)
        read_aloud(node->child(child), out);
}

} // namespace

class TestSecretQuestion final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<ConfirmScene> m_scene;

    [[nodiscard]] KeyedEdit* field() const { return &m_scene->sheet->findChild<FramedEdit*>()->edit(); }

private Q_SLOTS:
    void init() { m_scene = std::make_unique<ConfirmScene>(); }
    void cleanup() { m_scene.reset(); }

    void it_says_what_becomes_of_it_and_gives_it_to_whoever_asked()
    {
        const auto asked = m_scene->ask(ConfirmScene::password());
        QVERIFY(m_scene->says(u"password: of the new user"_s));
        QVERIFY(m_scene->says(u"It is not kept and not posted."_s));
        QTRY_VERIFY(m_scene->sheet->listens());
        ConfirmScene::press(Qt::Key_Return); // nothing is no secret
        QVERIFY(m_scene->sheet->is_open());
        ConfirmScene::type(secret);
        ConfirmScene::press(Qt::Key_Return);
        QTRY_VERIFY(asked->secret);
        QCOMPARE(asked->secret->value(), secret);
        QCOMPARE(ConfirmScene::focus(), &m_scene->composer);
    }

    void it_is_never_read_aloud_or_copied_even_while_it_is_shown()
    {
        const auto asked = m_scene->ask(ConfirmScene::password());
        ConfirmScene::type(secret);
        auto* peek = m_scene->sheet->findChild<SecretPeek*>();
        QVERIFY(!peek->isVisible());
        QCOMPARE(field()->displayText().count(secret.front()), 0);
        ConfirmScene::press(Qt::Key_Tab);
        ConfirmScene::press(Qt::Key_Space); // the eye
        QVERIFY(peek->isVisible());
        QCOMPARE(ConfirmScene::focus(), field());
        QStringList words;
        read_aloud(QAccessible::queryAccessibleInterface(&m_scene->window), words);
        QVERIFY(words.contains(u"The secret is shown on the screen"_s));
        QVERIFY(!words.join(u'\n').contains(secret));
        for (const QWidget* widget : m_scene->sheet->findChildren<QWidget*>()) {
            QVERIFY(!widget->toolTip().contains(secret));
            QVERIFY(!widget->windowTitle().contains(secret));
        }
        QApplication::clipboard()->setText(u"before"_s);
        QTest::keySequence(ConfirmScene::focus(), QKeySequence::SelectAll);
        QTest::keySequence(ConfirmScene::focus(), QKeySequence::Copy);
        QTest::keySequence(ConfirmScene::focus(), QKeySequence::Cut);
        QCOMPARE(QApplication::clipboard()->text(), u"before"_s);
        ConfirmScene::press(Qt::Key_Escape);
        QTRY_VERIFY(asked->secret);
    }

    void no_signal_of_ours_has_room_for_it()
    {
        for (const QMetaObject* meta :
             {&ConfirmSheet::staticMetaObject, &QuestionView::staticMetaObject, &SecretQuestionView::staticMetaObject,
              &FramedEdit::staticMetaObject, &KeyedEdit::staticMetaObject, &SecretPeek::staticMetaObject}) {
            for (int i = meta->methodOffset(); i < meta->methodCount(); ++i) {
                if (meta->method(i).methodType() == QMetaMethod::Signal)
                    QVERIFY2(!meta->method(i).methodSignature().contains("QString"),
                             meta->method(i).methodSignature().constData());
            }
        }
    }

    void it_leaves_the_field_when_the_question_is_over()
    {
        const auto asked = m_scene->ask(ConfirmScene::password());
        ConfirmScene::type(secret);
        const QPointer<KeyedEdit> edit = field();
        ConfirmScene::press(Qt::Key_Escape);
        QVERIFY(!edit || edit->text().isEmpty());
        QTRY_VERIFY(!edit);
        QTRY_VERIFY(asked->secret);
        QCOMPARE(asked->secret->error().kind, core::ErrorKind::refused);
        QVERIFY(!asked->secret->error().text.contains(secret));
        QVERIFY(asked->secret->error().text.contains(u"password"_s));
    }
};

OPSDECK_GUI_TEST_MAIN(TestSecretQuestion)
#include "test_secret_question.moc"
