// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/support/window_fixture.h"
#include "opsflow/chat/chat.h"
#include "support/gui_test.h"
#include "widgets/composer/composer.h"
#include "widgets/confirm/confirm_sheet.h"
#include "widgets/window/main_window.h"
#include "widgets/window/room_page.h"
#include "widgets/window/work_area.h"

#include <QApplication>
#include <QTest>

using namespace opsdeck;
using Kind = opsflow::TimelineItem::Kind;

namespace {

constexpr int patience_ms = 30'000;

} // namespace

/// What people do with Opsdeck, by keyboard and in the real window, to the posts in the room.
class TestStories : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_fixture = std::make_unique<test::WindowFixture>();
        QVERIFY(m_fixture->open());
    }
    void cleanup() { m_fixture.reset(); }

    void a_typed_line_runs_and_both_posts_are_in_the_room()
    {
        m_fixture->type(QStringLiteral("/status"));
        m_fixture->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->newest(Kind::result).has_value(), patience_ms);
        const auto result = m_fixture->newest(Kind::result);
        QCOMPARE(result->run->state, core::RunState::succeeded);
        const auto asked = m_fixture->newest(Kind::run);
        QVERIFY(asked.has_value());
        QCOMPARE(asked->run->run, result->run->run);
        QTRY_VERIFY_WITH_TIMEOUT(!m_fixture->newest(Kind::result)->post.id.is_empty(), patience_ms);
        QVERIFY(m_fixture->window().area()->room().composer().text().isEmpty());
    }

    void the_palette_runs_a_line_by_keyboard_alone_and_gives_the_focus_back()
    {
        QWidget* before = QApplication::focusWidget();
        m_fixture->press(Qt::Key_K, Qt::ControlModifier);
        QVERIFY(QApplication::focusWidget() != before);
        m_fixture->type(QStringLiteral("status"));
        m_fixture->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->newest(Kind::result).has_value(), patience_ms);
        QCOMPARE(m_fixture->newest(Kind::run)->run->state, core::RunState::succeeded);
        QTRY_COMPARE(QApplication::focusWidget(), before);
    }

    void a_change_is_asked_about_and_a_no_runs_nothing()
    {
        m_fixture->type(QStringLiteral("/deploy billing 1.0 to test"));
        m_fixture->press(Qt::Key_Escape); // the list of completions
        m_fixture->press(Qt::Key_Return);
        widgets::ConfirmSheet& sheet = m_fixture->window().confirmation();
        QTRY_VERIFY_WITH_TIMEOUT(sheet.is_open(), patience_ms);
        QTRY_VERIFY(sheet.listens());
        m_fixture->press(Qt::Key_Escape);
        QTRY_VERIFY(!sheet.is_open());
        QTRY_VERIFY(!m_fixture->window().area()->room().composer().text().isEmpty()); // nothing typed is lost
        QCOMPARE(m_fixture->count(Kind::result), 0);
    }

    void a_wish_nobody_has_automated_becomes_a_gap_in_the_room()
    {
        m_fixture->type(QStringLiteral("/make coffee for everybody"));
        m_fixture->press(Qt::Key_Escape);
        m_fixture->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->newest(Kind::gap).has_value(), patience_ms);
        QCOMPARE(m_fixture->newest(Kind::gap)->gap->line, QStringLiteral("make coffee for everybody"));
        QTRY_COMPARE(m_fixture->workspace().gaps().rowCount(), 1);
    }

    void a_message_is_a_post_and_a_draft_is_there_after_a_restart()
    {
        m_fixture->type(QStringLiteral("good morning"));
        m_fixture->press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->newest(Kind::post) &&
                                     m_fixture->newest(Kind::post)->message == QLatin1String("good morning"),
                                 patience_ms);
        m_fixture->type(QStringLiteral("half a thou"));
        m_fixture->close();
        QVERIFY(m_fixture->open());
        QTRY_COMPARE(m_fixture->window().area()->room().composer().text(), QStringLiteral("half a thou"));
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->newest(Kind::post) &&
                                     m_fixture->newest(Kind::post)->message == QLatin1String("good morning"),
                                 patience_ms);
    }

    void theme_and_text_size_change_while_a_run_is_going_on()
    {
        m_fixture->type(QStringLiteral("/status"));
        m_fixture->press(Qt::Key_Return);
        opsflow::Settings settings = m_fixture->application().settings().settings();
        settings.theme = opsflow::ThemeChoice::dark;
        settings.text_percent = 150;
        m_fixture->application().settings().set(settings);
        QVERIFY(m_fixture->window().theme().is_dark());
        QCOMPARE(m_fixture->window().theme().settings().text_percent, 150);
        QTRY_VERIFY_WITH_TIMEOUT(m_fixture->newest(Kind::result).has_value(), patience_ms);
    }

    void every_page_comes_by_its_key()
    {
        using widgets::Page;
        for (const auto& [key, page] : {std::pair(Qt::Key_2, Page::situation), std::pair(Qt::Key_3, Page::dashboards),
                                        std::pair(Qt::Key_4, Page::runs), std::pair(Qt::Key_6, Page::gaps),
                                        std::pair(Qt::Key_8, Page::settings), std::pair(Qt::Key_1, Page::rooms)}) {
            m_fixture->press(key, Qt::ControlModifier);
            QTRY_COMPARE(m_fixture->window().area()->page(), page);
        }
    }

private:
    std::unique_ptr<test::WindowFixture> m_fixture;
};

OPSDECK_GUI_TEST_MAIN(TestStories)
#include "test_stories.moc"
