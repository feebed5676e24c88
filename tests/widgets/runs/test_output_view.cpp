// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/search_field.h"
#include "widgets/runs/output_text.h"
#include "widgets/runs/output_view.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace opsdeck;
using widgets::IconButton;
using widgets::OutputText;
using widgets::OutputView;
using widgets::SearchField;

/// Reading output while it comes.
class TestOutputView final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<OutputView>(m_theme);
        m_view->resize(480, 320);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->activateWindow();
        text().setFocus();
    }

    void cleanup() { m_view.reset(); }

    void it_follows_the_end_until_somebody_scrolls_up()
    {
        m_view->set_output(lines(200));
        QVERIFY(text().is_at_end());
        m_view->add_output("one more\n");
        QTRY_VERIFY(text().toPlainText().endsWith(QStringLiteral("one more")));
        QVERIFY(text().is_at_end());
        QTest::keyClick(&text(), Qt::Key_PageUp);
        text().verticalScrollBar()->setValue(40);
        QVERIFY(button(named("Go to the end and follow it"))->isVisible());
        m_view->add_output(lines(50));
        QTRY_VERIFY(text().toPlainText().endsWith(QStringLiteral("line 49")));
        QCOMPARE(text().verticalScrollBar()->value(), 40); // not moved under the eyes
        QTest::mouseClick(button(named("Go to the end and follow it")), Qt::LeftButton);
        QVERIFY(text().is_at_end());
        QVERIFY(!button(named("Go to the end and follow it"))->isVisible());
    }

    void a_line_that_grows_is_one_line()
    {
        m_view->add_output("first\nsec");
        QTRY_COMPARE(text().toPlainText(), QStringLiteral("first\nsec"));
        m_view->add_output("ond\nthird");
        QTRY_COMPARE(text().toPlainText(), QStringLiteral("first\nsecond\nthird"));
        m_view->add_output("\n\nfifth\n");
        QTRY_COMPARE(text().toPlainText(), QStringLiteral("first\nsecond\nthird\n\nfifth"));
    }

    void what_comes_in_many_pieces_is_the_same_as_in_one()
    {
        const QByteArray all = "\n" + lines(300) + "ERROR x\n  at y\n\nend";
        for (qsizetype at = 0; at < all.size(); at += 7) {
            m_view->add_output(all.mid(at, 7));
            if (at % 700 == 0)
                QTest::qWait(0);
        }
        QTRY_COMPARE(text().toPlainText(), QString::fromUtf8(all));
    }

    void levels_are_filtered_and_counted()
    {
        m_view->set_output("INFO a\nWARN slow\nERROR bad\n  at main\nINFO b\n");
        IconButton* errors = button(named("Errors only"));
        IconButton* warnings = button(named("Warnings and errors"));
        QCOMPARE(errors->text(), QStringLiteral("Errors 2"));
        QCOMPARE(warnings->text(), QStringLiteral("Warnings 1"));
        QTest::mouseClick(errors, Qt::LeftButton);
        QCOMPARE(text().toPlainText(), QStringLiteral("ERROR bad\n  at main"));
        QTest::mouseClick(warnings, Qt::LeftButton);
        QCOMPARE(text().toPlainText(), QStringLiteral("WARN slow\nERROR bad\n  at main"));
        m_view->add_output("INFO c\nERROR worse\n"); // the filter stays
        QTRY_COMPARE(text().toPlainText(), QStringLiteral("WARN slow\nERROR bad\n  at main\nERROR worse"));
        QTest::mouseClick(button(named("All lines")), Qt::LeftButton);
        QVERIFY(text().toPlainText().contains(QStringLiteral("INFO c")));
    }

    void where_no_line_has_a_level_there_is_nothing_to_choose()
    {
        m_view->set_output("hello\nworld\n");
        QVERIFY(!button(named("Errors only"))->isVisible());
    }

    void find_goes_from_place_to_place_and_around()
    {
        m_view->set_output("Alpha\nbeta alpha\ngamma\nALPHA\n");
        QTest::keyClick(&text(), Qt::Key_F, Qt::ControlModifier);
        auto* field = m_view->findChild<SearchField*>();
        QVERIFY(field->isVisible());
        QTRY_VERIFY(field->hasFocus());
        QTest::keyClicks(field, QStringLiteral("alpha"));
        QCOMPARE(found_words(), QStringLiteral("1 of 3"));
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(found_words(), QStringLiteral("2 of 3"));
        QCOMPARE(text().textCursor().blockNumber(), 1);
        QTest::keyClick(field, Qt::Key_Return);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(found_words(), QStringLiteral("1 of 3"));
        QTest::keyClick(field, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(found_words(), QStringLiteral("3 of 3"));
        QTest::keyClicks(field, QStringLiteral("x"));
        QCOMPARE(found_words(), QStringLiteral("not found"));
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!field->isVisible());
        QTRY_VERIFY(text().hasFocus());
        QVERIFY(text().extraSelections().isEmpty());
    }

    void copying_gives_the_selection_or_all_that_is_shown()
    {
        m_view->set_output("INFO a\nERROR bad\n");
        QTest::mouseClick(button(named("Copy what is shown")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("INFO a\nERROR bad"));
        QTextCursor cursor(text().document());
        cursor.movePosition(QTextCursor::EndOfWord, QTextCursor::KeepAnchor);
        text().setTextCursor(cursor);
        QTest::mouseClick(button(named("Copy what is shown")), Qt::LeftButton);
        QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("INFO"));
    }

    void long_lines_can_be_wrapped()
    {
        m_view->set_output(QByteArray(500, 'x') + '\n');
        QVERIFY(text().horizontalScrollBar()->maximum() > 0);
        QTest::mouseClick(button(named("Wrap long lines")), Qt::LeftButton);
        QVERIFY(text().is_wrapped());
        QCOMPARE(text().horizontalScrollBar()->maximum(), 0);
    }

    void all_of_it_is_opened_as_a_file_when_there_is_one()
    {
        QVERIFY(!button(named("Open all of it as a file"))->isVisible());
        m_view->set_file(QStringLiteral("/tmp/output.txt"));
        QSignalSpy opened(m_view.get(), &OutputView::open_file);
        QTest::mouseClick(button(named("Open all of it as a file")), Qt::LeftButton);
        QCOMPARE(opened.value(0).value(0).toString(), QStringLiteral("/tmp/output.txt"));
    }

    void another_theme_recolours_what_is_there()
    {
        m_view->set_output("ERROR bad\n");
        const auto ink = [this] {
            QTextCursor cursor(text().document());
            cursor.movePosition(QTextCursor::Right);
            return cursor.charFormat().foreground().color();
        };
        const QColor light = ink();
        QCOMPARE(light, m_theme.color(widgets::Role::danger));
        m_theme.apply({.mode = widgets::Theme::Mode::dark});
        QVERIFY(ink() != light);
        QCOMPARE(ink(), m_theme.color(widgets::Role::danger));
        m_theme.apply({});
    }

private:
    static QString named(const char* text) { return QString::fromLatin1(text); }
    static QByteArray lines(int count)
    {
        QByteArray all;
        for (int i = 0; i < count; ++i)
            all += "line " + QByteArray::number(i) + '\n';
        return all;
    }
    [[nodiscard]] OutputText& text() { return m_view->text(); }
    [[nodiscard]] IconButton* button(const QString& beginning) const
    {
        for (IconButton* button : m_view->findChildren<IconButton*>()) {
            if (button->accessibleName().startsWith(beginning))
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] QString found_words() const
    {
        auto* bar = m_view->findChild<SearchField*>()->parentWidget();
        return bar->findChild<QLabel*>()->text();
    }

    widgets::Theme m_theme;
    std::unique_ptr<OutputView> m_view;
};

OPSDECK_GUI_TEST_MAIN(TestOutputView)
#include "test_output_view.moc"
