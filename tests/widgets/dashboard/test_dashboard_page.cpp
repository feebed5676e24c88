// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/dashboard_desk.h"
#include "opsflow/dashboard/support/fake_sources.h"
#include "opsflow/support/manual_clock.h"
#include "support/gui_test.h"
#include "widgets/dashboard/dashboard_page.h"
#include "widgets/dashboard/tile.h"
#include "widgets/dashboard/tile_detail.h"
#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"

#include <QFile>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace opsdeck;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using widgets::Tile;

class TestDashboardPage final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<widgets::Theme> m_theme;
    std::unique_ptr<opsflow::ManualClock> m_clock;
    std::unique_ptr<test::FakeSources> m_sources;
    std::unique_ptr<opsflow::DashboardDesk> m_desk;
    std::unique_ptr<widgets::DashboardPage> m_page;

    void open(const QByteArray& tiles)
    {
        QFile file(m_dir->filePath(u"d.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("opsdeck: 1\nid: d\ntitle: Checkout\ninterval: 10s\ntiles:\n" + tiles);
        file.close();
        m_desk->set_folders({m_dir->path()});
        m_page->resize(1200, 700);
        m_page->show();
        m_page->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        QCoreApplication::processEvents();
    }
    [[nodiscard]] QList<Tile*> tiles() const
    {
        QList<Tile*> out = m_page->findChildren<Tile*>();
        out.removeIf([](const Tile* tile) { return tile->isHidden(); });
        return out;
    }
    [[nodiscard]] static QList<widgets::IconButton*> buttons_of(const Tile* tile)
    {
        return tile->findChildren<widgets::IconButton*>(QString(), Qt::FindDirectChildrenOnly);
    }
    [[nodiscard]] widgets::TileDetail* detail() const { return m_page->findChild<widgets::TileDetail*>(); }

private Q_SLOTS:
    void init()
    {
        QLocale::setDefault(QLocale::c());
        m_dir = std::make_unique<QTemporaryDir>();
        m_theme = std::make_unique<widgets::Theme>();
        m_clock = std::make_unique<opsflow::ManualClock>();
        m_sources = std::make_unique<test::FakeSources>(*m_clock);
        m_desk = std::make_unique<opsflow::DashboardDesk>(*m_sources, *m_clock);
        m_desk->set_jitter([] { return 0.0; });
        m_page = std::make_unique<widgets::DashboardPage>(*m_desk, *m_theme, *m_clock);
    }
    void cleanup()
    {
        m_page.reset();
        m_desk.reset();
        m_sources.reset();
    }

    void a_double_click_on_a_button_asks_once_and_says_what_was_seen()
    {
        m_sources->set_number(u"read errors"_s, 4.2);
        open("  - {title: Error rate, kind: stat, source: {run: read errors}, unit: \"%\", actions: [{label: Roll "
             "back, line: rollback web}]}\n");
        QSignalSpy asked(m_page.get(), &widgets::DashboardPage::run_line);
        widgets::IconButton* button = buttons_of(tiles().front()).front();
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton);
        QTest::mouseDClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().at(0).toString(), u"rollback web"_s);
        const QString origin = asked.front().at(1).toString();
        QVERIFY2(origin.startsWith(u"dashboard Checkout / Error rate, 4.2 % at "_s) && origin.endsWith(u'Z'),
                 qPrintable(origin));
        QVERIFY(!button->isEnabled());
        m_page->acknowledge(u"rollback web"_s);
        QVERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.count(), 2);
    }

    void a_click_that_nobody_answers_can_be_repeated_after_a_while()
    {
        m_page->set_patience(20ms);
        open("  - {title: Go, kind: buttons, actions: [{line: go}]}\n");
        widgets::IconButton* button = buttons_of(tiles().front()).front();
        QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(!button->isEnabled());
        QTRY_VERIFY(button->isEnabled());
    }

    void the_same_line_on_two_tiles_waits_on_both()
    {
        open("  - {title: A, kind: buttons, actions: [{line: go}]}\n  - {title: B, kind: buttons, actions: [{line: "
             "go}, {line: other}]}\n");
        QTest::mouseClick(buttons_of(tiles()[0]).front(), Qt::LeftButton);
        QVERIFY(!buttons_of(tiles()[1])[0]->isEnabled());
        QVERIFY(buttons_of(tiles()[1])[1]->isEnabled());
    }

    void arrows_and_tab_move_between_tiles()
    {
        open("  - {title: A, kind: host}\n  - {title: B, kind: host}\n  - {title: C, kind: host}\n  - {title: D, kind: "
             "host}\n");
        const QList<Tile*> all = tiles();
        all[0]->setFocus();
        QTest::keyClick(all[0], Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), all[1]);
        QTest::keyClick(all[1], Qt::Key_Down);
        QCOMPARE(QApplication::focusWidget(), all[3]);
        QTest::keyClick(all[3], Qt::Key_Left);
        QCOMPARE(QApplication::focusWidget(), all[2]);
        QTest::keyClick(all[2], Qt::Key_Up);
        QCOMPARE(QApplication::focusWidget(), all[0]);
        QTest::keyClick(all[0], Qt::Key_Tab);
        QCOMPARE(QApplication::focusWidget(), all[1]);
        QTest::keyClick(all[1], Qt::Key_End);
        QCOMPARE(QApplication::focusWidget(), all[3]);
        QTest::keyClick(all[3], Qt::Key_Home);
        QCOMPARE(QApplication::focusWidget(), all[0]);
    }

    void enter_shows_where_a_value_comes_from_and_escape_goes_back()
    {
        m_sources->set_json(u"read errors"_s, R"({"rate": 4.2})");
        open("  - {title: Error rate, kind: stat, source: {run: read errors}, value: out.rate}\n");
        Tile* tile = tiles().front();
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_Return);
        QVERIFY(detail()->is_open());
        QVERIFY(detail()->findChild<QPlainTextEdit*>()->toPlainText().contains(u"4.2"_s));
        QSignalSpy asked(m_page.get(), &widgets::DashboardPage::run_line);
        for (auto* button : detail()->findChildren<widgets::IconButton*>()) {
            if (button->text().contains(u"in the room"_s))
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toString(), u"read errors"_s);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!detail()->is_open());
        QCOMPARE(QApplication::focusWidget(), tile);
    }

    void a_opens_the_actions_by_keyboard()
    {
        open("  - {title: Disk, kind: host, actions: [{label: Clean, line: clean disk}]}\n");
        QSignalSpy asked(m_page.get(), &widgets::DashboardPage::run_line);
        Tile* tile = tiles().front();
        tile->setFocus();
        QTest::keyClick(tile, Qt::Key_A);
        auto* menu = tile->findChild<QMenu*>();
        QVERIFY(menu && menu->isVisible());
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(asked.count(), 1);
        QCOMPARE(asked.front().front().toString(), u"clean disk"_s);
    }

    void r_asks_again()
    {
        open("  - {title: A, kind: stat, source: {run: read x}}\n");
        QCOMPARE(m_sources->times(u"read x"_s), 1);
        QTest::keyClick(tiles().front(), Qt::Key_R);
        QCoreApplication::processEvents();
        QCOMPARE(m_sources->times(u"read x"_s), 2);
    }

    void every_tile_is_named_with_value_state_and_age()
    {
        m_sources->set_number(u"read x"_s, 90);
        open("  - {title: Disk, kind: stat, source: {run: read x}, unit: \"%\", thresholds: [{from: 80, word: High}]}\n"
             "  - {title: Wrong, kind: speedo}\n");
        QCOMPARE(tiles()[0]->accessibleName(), u"Disk, 90 %, High, fresh"_s);
        QVERIFY2(tiles()[1]->accessibleName().startsWith(u"Wrong, cannot be shown, "_s),
                 qPrintable(tiles()[1]->accessibleName()));
        m_sources->errors.insert(u"read x"_s, {core::ErrorKind::process, u"It said no."_s, {}});
        m_clock->pass(10s);
        m_desk->tick();
        QCoreApplication::processEvents();
        QVERIFY(tiles()[0]->accessibleName().contains(u"stale"_s) &&
                tiles()[0]->accessibleName().endsWith(u"It said no."_s));
    }

    void nothing_that_can_be_used_is_without_a_name()
    {
        open("  - {title: A, kind: host, actions: [{line: a}]}\n  - {title: B, kind: buttons, actions: [{line: b}]}\n"
             "  - {title: C, kind: series, source: {run: read x}}\n  - {title: D, kind: log, source: {run: read x}}\n");
        for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
            if (widget->isVisible() && widget->focusPolicy() != Qt::NoFocus)
                QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
        }
    }

    void nothing_is_asked_while_the_page_is_hidden()
    {
        open("  - {title: A, kind: stat, source: {run: read x}}\n");
        m_page->hide();
        m_clock->pass(1min);
        m_desk->tick();
        QCOMPARE(m_sources->times(u"read x"_s), 1);
        m_page->show();
        QTRY_COMPARE(m_sources->times(u"read x"_s), 2);
    }

    void a_stale_tile_looks_different_and_keeps_its_value()
    {
        m_sources->set_number(u"read x"_s, 7);
        open("  - {title: A, kind: stat, source: {run: read x}}\n");
        Tile* tile = tiles().front();
        m_sources->holds = true;
        const QImage fresh = tile->grab().toImage();
        m_clock->pass(10min);
        tile->tick();
        QVERIFY(tile->grab().toImage() != fresh);
        QCOMPARE(tile->live().value_text(), u"7"_s);
        m_sources->release();
        QTRY_COMPARE(m_sources->under_way, 0);
    }

    void on_a_wall_nothing_can_be_clicked()
    {
        open("  - {title: A, kind: host, actions: [{line: a}]}\n  - {title: B, kind: buttons, actions: [{line: b}]}\n");
        m_page->set_wall(true);
        QCOMPARE(tiles().size(), 1); // a tile of buttons would be an empty one
        for (const auto* button : m_page->findChildren<QAbstractButton*>())
            QVERIFY2(!button->isVisible(), qPrintable(button->accessibleName()));
        m_page->set_wall(false);
        QCOMPARE(tiles().size(), 2);
        QVERIFY(buttons_of(tiles()[0]).front()->isVisible());
    }

    void without_a_dashboard_the_page_says_where_one_goes()
    {
        m_desk->set_folders({m_dir->filePath(u"mine"_s)});
        m_page->show();
        QSignalSpy wanted(m_page.get(), &widgets::DashboardPage::open_folder);
        for (auto* button : m_page->findChildren<widgets::IconButton*>()) {
            if (button->isVisible() && button->text() == u"Open the folder"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.front().front().toString(), m_dir->filePath(u"mine"_s));
    }

    void the_last_echo_can_be_opened()
    {
        open("  - {title: A, kind: host}\n");
        m_page->show_echo(u"posted to ~ops"_s, core::PostId(u"p1"_s));
        QSignalSpy opened(m_page.get(), &widgets::DashboardPage::open_post);
        for (auto* button : m_page->findChildren<widgets::IconButton*>()) {
            if (button->isVisible() && button->text() == u"Open"_s)
                QTest::mouseClick(button, Qt::LeftButton);
        }
        QCOMPARE(opened.count(), 1);
    }
};

OPSDECK_GUI_TEST_MAIN(TestDashboardPage)
#include "test_dashboard_page.moc"
