// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/keys/key_map.h"
#include "widgets/kit/ask_sheet.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/search_field.h"
#include "widgets/settings/keyboard/key_row.h"
#include "widgets/settings/posting_choice.h"
#include "widgets/settings/settings_page.h"
#include "widgets/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>

using namespace opsdeck;
using namespace opsdeck::widgets;
using opsflow::Settings;
using Section = SettingsPage::Section;

namespace {

const auto palette_action = QStringLiteral("palette.open");
const auto quit_action = QStringLiteral("app.quit");

/// The page with what the application does around it: settings are kept and keys follow.
struct Desk {
    Theme theme;
    KeyMap keys;
    SettingsPage page{keys, theme, {{QStringLiteral("de"), QStringLiteral("Deutsch")}}};
    Settings kept;
    int told = 0;

    Desk()
    {
        QObject::connect(&page, &SettingsPage::settings_changed, &page, [this](const Settings& settings) {
            kept = settings;
            ++told;
            keys.set_overrides(settings.keys);
            page.set_settings(settings);
        });
        page.resize(1000, 760);
        page.show();
        page.activateWindow();
        [this] { QVERIFY(QTest::qWaitForWindowActive(&page)); }();
    }

    template<typename Widget>
    [[nodiscard]] Widget* part(const QString& accessible_name) const
    {
        for (auto* widget : page.findChildren<Widget*>()) {
            if (widget->accessibleName() == accessible_name || widget->objectName() == accessible_name)
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] KeyRow* row(const QString& id) const
    {
        for (auto* each : page.findChildren<KeyRow*>()) {
            if (each->id() == id)
                return each;
        }
        return nullptr;
    }
    /// Presses the button with this word that can be seen inside of `in`.
    static bool press(const QWidget* in, const QString& word)
    {
        for (auto* button : in->findChildren<IconButton*>()) {
            if (button->isVisible() && (button->text() == word || button->toolTip() == word)) {
                QTest::mouseClick(button, Qt::LeftButton);
                return true;
            }
        }
        return false;
    }
    void listen(const QString& id)
    {
        page.show_section(Section::keyboard);
        QVERIFY(press(row(id), QStringLiteral("Change the keys of “%1”").arg(keys.text(id))));
        QVERIFY(row(id)->is_listening());
    }
};

} // namespace

class TestSettingsPage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_choice_is_told_at_once_and_whole()
    {
        Desk desk;
        desk.page.show_section(Section::appearance);
        auto* theme = desk.part<QComboBox>(QStringLiteral("Theme"));
        QVERIFY(theme && theme->isVisible());
        theme->setFocus();
        QTest::keyClick(theme, Qt::Key_Down);
        QCOMPARE(desk.told, 1);
        QCOMPARE(desk.kept.theme, opsflow::ThemeChoice::light);

        auto* percent = desk.part<QSlider>(QStringLiteral("text_percent"));
        percent->setFocus();
        QTest::keyClick(percent, Qt::Key_PageUp);
        QCOMPARE(desk.kept.text_percent, 110);
        QCOMPARE(desk.kept.theme, opsflow::ThemeChoice::light);
    }

    void showing_settings_tells_nobody()
    {
        Desk desk;
        Settings settings;
        settings.text_percent = 150;
        settings.language = QStringLiteral("de");
        settings.enter_sends = false;
        settings.notify = opsflow::NotifyAbout::none;
        desk.page.set_settings(settings);
        QCOMPARE(desk.told, 0);
        QCOMPARE(desk.part<QComboBox>(QStringLiteral("language"))->currentText(), QStringLiteral("Deutsch"));
        QVERIFY(!desk.part<QCheckBox>(QStringLiteral("enter_sends"))->isChecked());
    }

    void a_word_finds_rows_of_every_section()
    {
        Desk desk;
        desk.page.take_focus();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("motion"));
        QVERIFY(desk.part<QComboBox>(QStringLiteral("motion"))->isVisible());
        QVERIFY(!desk.part<QComboBox>(QStringLiteral("theme"))->isVisible());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY2(!desk.part<QComboBox>(QStringLiteral("motion"))->isVisible(), "back to the section of before");

        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("wall mode"));
        QVERIFY(desk.row(QStringLiteral("wall.toggle"))->isVisible());
        QVERIFY(!desk.row(quit_action)->isVisible());
    }

    void sections_are_walked_with_the_arrow_keys()
    {
        Desk desk;
        auto* servers = desk.part<IconButton>(QStringLiteral("Servers"));
        servers->setFocus();
        QTest::keyClick(servers, Qt::Key_Down);
        QCOMPARE(desk.page.section(), Section::packs);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(desk.page.section(), Section::appearance);
    }

    void a_key_is_changed_by_pressing_it()
    {
        Desk desk;
        desk.listen(palette_action);
        QTest::keyClick(desk.row(palette_action), Qt::Key_J, Qt::ControlModifier);
        QVERIFY(!desk.row(palette_action)->is_listening());
        QCOMPARE(desk.kept.keys, (KeyMap::Overrides{{palette_action, {QStringLiteral("Ctrl+J")}}}));
        QCOMPARE(desk.keys.key_text(palette_action), QStringLiteral("Ctrl+J"));
        QVERIFY(Desk::press(desk.row(palette_action), QStringLiteral("Back to Ctrl+K")));
        QVERIFY(desk.kept.keys.empty());
    }

    void a_key_of_something_else_is_only_taken_when_asked()
    {
        Desk desk;
        desk.listen(quit_action);
        QTest::keyClick(desk.row(quit_action), Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(desk.told, 0);
        QVERIFY(QApplication::focusWidget()->accessibleName().contains(desk.keys.text(palette_action)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(desk.keys.key_text(quit_action), QStringLiteral("Ctrl+K"));
        QVERIFY(desk.keys.keys(palette_action).isEmpty());
        QVERIFY(desk.keys.conflicts().empty());
    }

    void escape_leaves_the_keys_and_backspace_takes_them_away()
    {
        Desk desk;
        desk.listen(quit_action);
        QTest::keyClick(desk.row(quit_action), Qt::Key_Escape);
        QCOMPARE(desk.told, 0);
        QVERIFY(!desk.row(quit_action)->is_listening());
        desk.listen(quit_action);
        QTest::keyClick(desk.row(quit_action), Qt::Key_Backspace);
        QVERIFY(desk.keys.keys(quit_action).isEmpty());
    }

    void a_letter_alone_is_needed_for_writing()
    {
        Desk desk;
        desk.listen(quit_action);
        QTest::keyClick(desk.row(quit_action), Qt::Key_Q);
        QVERIFY(desk.row(quit_action)->is_listening());
        QCOMPARE(desk.told, 0);
    }

    void servers_ask_before_signing_out()
    {
        Desk desk;
        const QString server = QStringLiteral("https://chat.example.org");
        desk.page.set_servers({{server, QStringLiteral("Acme"), server, QStringLiteral("@ana"), false, false, {}}});
        QSignalSpy out(&desk.page, &SettingsPage::sign_out_wanted);
        QSignalSpy open(&desk.page, &SettingsPage::switch_to);
        QTRY_VERIFY(Desk::press(&desk.page, QStringLiteral("Open Acme")));
        QCOMPARE(open.front().front().toString(), server);
        QVERIFY(Desk::press(&desk.page, QStringLiteral("Sign out of Acme")));
        QCOMPARE(out.count(), 0);
        auto* sheet = desk.page.findChild<AskSheet*>();
        QVERIFY(sheet);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(out.count(), 0);
        QVERIFY(Desk::press(&desk.page, QStringLiteral("Sign out of Acme")));
        QVERIFY(Desk::press(desk.page.findChildren<AskSheet*>().back(), QStringLiteral("Sign out")));
        QCOMPARE(out.count(), 1);
    }

    void a_room_gets_its_policy()
    {
        Desk desk;
        const opsflow::RoomKey room{QStringLiteral("https://a"), core::RoomId(QStringLiteral("r"))};
        desk.page.set_posting_rooms({{room, QStringLiteral("~ops")}});
        auto* choice = desk.page.findChild<PostingChoice*>();
        QVERIFY(choice);
        QCOMPARE(choice->policy(), opsflow::PostingPolicy::ask);
        auto* box = choice->findChild<QComboBox*>();
        box->setFocus();
        QTest::keyClick(box, Qt::Key_Down);
        QCOMPARE(desk.kept.posting_policy(room), opsflow::PostingPolicy::post);
    }

    void everything_interactive_has_a_name()
    {
        Desk desk;
        desk.page.set_packs({{QStringLiteral("starter"),
                              QStringLiteral("1"),
                              QStringLiteral("/packs/starter"),
                              20,
                              PackTrust::built_in,
                              PackEntry::State::ready,
                              {QStringLiteral("a.yaml:1: error: b")}}});
        desk.page.set_storage({{QStringLiteral("Cache"), QStringLiteral("Posts"), 1000, true}});
        for (const QWidget* widget : desk.page.findChildren<QWidget*>()) {
            if (widget->isHidden() || widget->focusPolicy() == Qt::NoFocus ||
                widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            const auto* button = qobject_cast<const QAbstractButton*>(widget);
            const bool is_named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            if (!is_named && !qobject_cast<const QComboBox*>(widget->parentWidget()) &&
                !widget->inherits("QComboBoxPrivateContainer") && !widget->inherits("QAbstractItemView"))
                QFAIL(widget->metaObject()->className());
        }
    }
};

OPSDECK_GUI_TEST_MAIN(TestSettingsPage)
#include "test_settings_page.moc"
