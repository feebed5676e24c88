// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/settings/language.h"
#include "support/gui_test.h"
#include "widgets/keys/key_map.h"
#include "widgets/kit/icon_button.h"
#include "widgets/settings/settings_page.h"
#include "widgets/theme/theme.h"

#include <QFile>
#include <QTest>

using namespace opsdeck;
using namespace opsdeck::widgets;

class TestLanguage final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_language_of_the_desktop_counts_until_one_is_chosen()
    {
        using opsflow::language_for;
        QCOMPARE(language_for({}, {QStringLiteral("de-AT"), QStringLiteral("en")}), QStringLiteral("de"));
        QCOMPARE(language_for({}, {QStringLiteral("pl"), QStringLiteral("fr-FR")}), QStringLiteral("fr"));
        QCOMPARE(language_for({}, {QStringLiteral("pl")}), QStringLiteral("en"));
        QCOMPARE(language_for(QStringLiteral("fr"), {QStringLiteral("de")}), QStringLiteral("fr"));
    }

    void every_known_language_is_compiled_in()
    {
        for (const opsflow::Language& language : opsflow::known_languages())
            QVERIFY2(QFile::exists(QStringLiteral(":/i18n/opsdeck_%1.qm").arg(language.code)),
                     qPrintable(language.code));
    }

    void the_window_changes_its_language_while_it_is_open()
    {
        const Theme theme;
        const KeyMap keys;
        SettingsPage page(keys, theme, {});
        page.show();
        opsflow::LanguageSwitch language;
        const auto has = [&](const QString& word) {
            for (const auto* button : page.findChildren<IconButton*>()) {
                if (button->text() == word)
                    return true;
            }
            return false;
        };
        language.apply(QStringLiteral("de"));
        QTRY_VERIFY(has(QStringLiteral("Darstellung")));
        language.apply(QStringLiteral("fr"));
        QTRY_VERIFY(has(QStringLiteral("Apparence")));
        language.apply(QStringLiteral("en"));
        QTRY_VERIFY(has(QStringLiteral("Appearance")));
    }

    void english_has_its_plurals()
    {
        opsflow::LanguageSwitch language;
        language.apply(QStringLiteral("en"));
        QCOMPARE(QCoreApplication::translate("opsdeck::widgets::PacksSection", "%n command(s) from %1", nullptr, 1),
                 QStringLiteral("1 command from %1"));
        QCOMPARE(QCoreApplication::translate("opsdeck::widgets::PacksSection", "%n command(s) from %1", nullptr, 2),
                 QStringLiteral("2 commands from %1"));
    }
};

OPSDECK_GUI_TEST_MAIN(TestLanguage)
#include "test_language.moc"
