// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/support/manual_clock.h"
#include "support/gui_test.h"
#include "widgets/gaps/draft_sheet.h"
#include "widgets/gaps/gap_detail.h"
#include "widgets/gaps/gaps_page.h"
#include "widgets/kit/empty_state.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/notice_line.h"
#include "widgets/kit/row_table.h"
#include "widgets/kit/search_field.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace opsdeck;
using namespace opsdeck::widgets;
using namespace std::chrono_literals;
using opsflow::Gap;
using opsflow::GapListModel;

/// What nobody has automated yet: looking, asking as well, and beginning.
class TestGapsPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_clock = opsflow::ManualClock();
        m_gaps = std::make_unique<GapListModel>();
        m_page = std::make_unique<GapsPage>(*m_gaps, m_theme, m_clock);
        m_page->resize(1200, 800);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
    }

    void cleanup()
    {
        if (const QString folder = qEnvironmentVariable("OPSDECK_GRABS"); !folder.isEmpty()) // to look at
            m_page->grab().save(QStringLiteral("%1/%2.png").arg(folder, QLatin1String(QTest::currentTestFunction())));
        m_page.reset();
        m_gaps.reset();
    }

    void when_all_is_automated_it_says_so()
    {
        QVERIFY(m_page->findChild<EmptyState*>()->isVisible());
        QCOMPARE(m_page->findChild<EmptyState*>()->accessibleName(),
                 QStringLiteral("Everything that was asked for is automated"));
        QVERIFY(!m_page->findChild<GapDetail*>()->isVisible());
    }

    void the_most_wanted_is_chosen_and_told()
    {
        fill();
        QTRY_VERIFY(m_page->selected());
        QCOMPARE(m_page->selected()->line, QStringLiteral("resize node 7"));
        QVERIFY(m_page->findChild<GapDetail*>()->isVisible());
        QCOMPARE(lines(), (QStringList{QStringLiteral("resize node 7"), QStringLiteral("make coffee")}));
    }

    void plus_and_the_button_ask_for_it_as_well()
    {
        fill();
        QTRY_VERIFY(m_page->selected());
        QSignalSpy wished(m_page.get(), &GapsPage::wish);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Plus);
        press(QStringLiteral("Me too"));
        QCOMPARE(wished.count(), 2);
        QCOMPARE(wished[0][0].toString(), QStringLiteral("resize node 7"));
        QCOMPARE(wished[1][0].toString(), QStringLiteral("resize node 7"));
    }

    void a_filed_wish_keeps_the_choice()
    {
        fill();
        m_page->select(QStringLiteral("make coffee"));
        fill(50); // the model was read again; the coffee leads now
        QTRY_VERIFY(m_page->selected());
        QCOMPARE(m_page->selected()->line, QStringLiteral("make coffee"));
        QCOMPARE(lines().front(), QStringLiteral("make coffee"));
    }

    void closed_ones_are_shown_on_request()
    {
        fill();
        QSignalSpy shown(m_page.get(), &GapsPage::show_closed);
        press(QStringLiteral("Automated ones too"));
        QCOMPARE(shown.value(0).value(0).toBool(), true);
        QCOMPARE(lines().size(), 3);
        m_page->select(QStringLiteral("uptime of web-03"));
        QVERIFY(!button(QStringLiteral("Automate this…"))->isVisible());
        QSignalSpy use(m_page.get(), &GapsPage::use_line);
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Return); // what is automated can be run
        QCOMPARE(use.value(0).value(0).toString(), QStringLiteral("uptime of web-03"));
        QTest::keyClick(&table(), Qt::Key_Plus);
        press(QStringLiteral("Automated ones too"));
        QCOMPARE(lines().size(), 2);
    }

    void words_narrow_it()
    {
        fill();
        auto* field = m_page->findChild<SearchField*>();
        field->setFocus();
        QTest::keyClicks(field, QStringLiteral("@li"));
        QCOMPARE(lines(), QStringList{QStringLiteral("resize node 7")});
        QTest::keyClicks(field, QStringLiteral("zzz"));
        QVERIFY(m_page->findChild<EmptyState*>()->isVisible());
        QVERIFY(!m_page->findChild<GapDetail*>()->isVisible());
    }

    void it_leads_to_where_it_was_asked()
    {
        fill();
        QTRY_VERIFY(m_page->selected());
        QSignalSpy opened(m_page.get(), &GapsPage::open_where_asked);
        press(QStringLiteral("Where it was asked"));
        QCOMPARE(opened.value(0).value(0).toString(), QStringLiteral("resize node 7"));
        QCOMPARE(opened.value(0).value(1).value<core::RoomId>(), core::RoomId(QStringLiteral("room")));
    }

    void similar_lines_are_offered_after_a_pause()
    {
        m_page->set_similar([](const QString& line) { return QStringList{line + QStringLiteral(" instead")}; });
        fill();
        QTRY_VERIFY(button(QStringLiteral("resize node 7 instead")));
        QSignalSpy use(m_page.get(), &GapsPage::use_line);
        press(QStringLiteral("resize node 7 instead"));
        QCOMPARE(use.value(0).value(0).toString(), QStringLiteral("resize node 7 instead"));
    }

    void enter_begins_an_automation_that_reads_well()
    {
        open_sheet();
        QVERIFY(m_page->sheet()->draft().yaml.contains(QStringLiteral("resize node {node}")));
        QCOMPARE(m_page->sheet()->draft().file_name, QStringLiteral("resize.node.yaml"));
        QVERIFY(m_page->sheet()->findChild<NoticeLine*>()->text().contains(QStringLiteral("reads well")));
        QSignalSpy saved(m_page.get(), &GapsPage::save_draft);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.value(0).value(0).toString(), QStringLiteral("resize.node.yaml"));
        QVERIFY(saved.value(0).value(1).toString().startsWith(QStringLiteral("# ")));
        QVERIFY(m_page->sheet()->is_open()); // until it is known to be saved
        m_page->tell_saved(QStringLiteral("packs/mine/resize.node.yaml"));
        QVERIFY(!m_page->sheet()->is_open());
        QTRY_VERIFY(table().hasFocus()); // where it came from
    }

    void what_has_an_error_is_not_saved()
    {
        open_sheet();
        QSignalSpy saved(m_page.get(), &GapsPage::save_draft);
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), QStringLiteral("dangr: none"));
        IconButton* save = button(QStringLiteral("Save"));
        QTRY_VERIFY(!save->isEnabled());
        QVERIFY(m_page->sheet()->findChild<NoticeLine*>()->text().startsWith(QStringLiteral("Line ")));
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(saved.count(), 0);
        for (int i = 0; i < 11; ++i)
            QTest::keyClick(editor(), Qt::Key_Backspace);
        QTRY_VERIFY(save->isEnabled());
    }

    void a_file_name_leads_nowhere_else()
    {
        open_sheet();
        auto* name = m_page->sheet()->findChild<QLineEdit*>();
        IconButton* save = button(QStringLiteral("Save"));
        for (const char* bad : {"../x.yaml", "/etc/x.yaml", "x.txt", ".yaml", ""}) {
            name->setFocus();
            name->selectAll();
            QTest::keyClick(name, Qt::Key_Delete);
            QTest::keyClicks(name, QLatin1String(bad));
            QTRY_VERIFY2(!save->isEnabled(), bad);
        }
        name->selectAll();
        QTest::keyClicks(name, QStringLiteral("mine.yaml"));
        QTRY_VERIFY(save->isEnabled());
    }

    void a_problem_with_saving_keeps_the_sheet_and_what_was_written()
    {
        open_sheet();
        const QString written = m_page->sheet()->draft().yaml;
        m_page->tell_saved(core::failure(core::ErrorKind::storage, QStringLiteral("The disk is full.")));
        QVERIFY(m_page->sheet()->is_open());
        QCOMPARE(m_page->sheet()->findChild<NoticeLine*>()->text(), QStringLiteral("The disk is full."));
        QCOMPARE(m_page->sheet()->draft().yaml, written);
    }

    void escape_closes_an_untouched_draft_and_never_loses_an_edited_one()
    {
        open_sheet();
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(!m_page->sheet()->is_open());
        open_sheet();
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), QStringLiteral("# mine"));
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(m_page->sheet()->is_open());
        QTest::mouseClick(m_page->sheet(), Qt::LeftButton, {}, QPoint(3, 3)); // beside the card
        QVERIFY(m_page->sheet()->is_open());
        press(QStringLiteral("Close"));
        QVERIFY(!m_page->sheet()->is_open());
    }

    void the_draft_can_be_copied()
    {
        open_sheet();
        press(QStringLiteral("Copy"));
        QCOMPARE(QApplication::clipboard()->text(), m_page->sheet()->draft().yaml);
    }

    void everything_that_can_be_used_has_a_name()
    {
        open_sheet();
        for (QWidget* part : m_page->findChildren<QWidget*>()) {
            if (part->focusPolicy() != Qt::NoFocus && part->isVisible())
                QVERIFY2(!part->accessibleName().isEmpty(), part->metaObject()->className());
        }
    }

private:
    void fill(int coffee_times = 3)
    {
        const auto gap = [this](const char* line, int times, const QStringList& askers) {
            Gap made;
            made.key = QLatin1String(line);
            made.line = QLatin1String(line);
            made.times = times;
            made.room = core::RoomId(QStringLiteral("room"));
            for (const QString& asker : askers)
                made.askers.push_back({QStringLiteral("s"), core::UserId(asker), asker, 1});
            made.first_at = m_clock.now() - 24h;
            made.last_at = m_clock.now() - 5min;
            return made;
        };
        QStringList fans{QStringLiteral("ana")};
        if (coffee_times > 10)
            fans << QStringLiteral("bo") << QStringLiteral("kim");
        Gap closed = gap("uptime of web-03", 9, {QStringLiteral("ana")});
        closed.closed_at = m_clock.now();
        closed.closed_by = core::AutomationId(QStringLiteral("host.uptime"));
        m_gaps->set_gaps({closed, gap("make coffee", coffee_times, fans),
                          gap("resize node 7", 2, {QStringLiteral("ana"), QStringLiteral("li")})});
    }
    void open_sheet()
    {
        if (m_gaps->rowCount() == 0)
            fill();
        QTRY_VERIFY(m_page->selected());
        table().setFocus();
        QTest::keyClick(&table(), Qt::Key_Return);
        QVERIFY(m_page->sheet() && m_page->sheet()->is_open());
    }
    [[nodiscard]] RowTable& table() { return m_page->table(); }
    [[nodiscard]] QPlainTextEdit* editor() const { return m_page->sheet()->findChild<QPlainTextEdit*>(); }
    [[nodiscard]] QStringList lines()
    {
        QStringList all;
        for (int row = 0; row < table().model()->rowCount(); ++row)
            all << table().model()->index(row, GapListModel::line_column).data().toString();
        return all;
    }
    [[nodiscard]] IconButton* button(const QString& word) const
    {
        for (IconButton* button : m_page->findChildren<IconButton*>()) {
            if (button->text() == word)
                return button;
        }
        return nullptr;
    }
    void press(const QString& word) { QTest::mouseClick(button(word), Qt::LeftButton); }

    Theme m_theme;
    opsflow::ManualClock m_clock;
    std::unique_ptr<GapListModel> m_gaps;
    std::unique_ptr<GapsPage> m_page;
};

OPSDECK_GUI_TEST_MAIN(TestGapsPage)
#include "test_gaps_page.moc"
