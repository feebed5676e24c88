// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/gui_test.h"
#include "widgets/keys/key_caps.h"
#include "widgets/keys/key_map.h"
#include "widgets/keys/shortcut_sheet.h"
#include "widgets/theme/theme.h"

#include <QLineEdit>
#include <QTest>

using namespace opsdeck::widgets;

class TestShortcutSheet final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_word_or_a_key_finds_its_rows()
    {
        const Theme theme;
        KeyMap keys;
        QWidget host;
        auto* field = new QLineEdit(&host);
        host.resize(1280, 800);
        host.show();
        host.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&host));
        field->setFocus();
        ShortcutSheet sheet(keys, theme, &host);
        sheet.open();
        const auto shown = [&] {
            QStringList names;
            for (const auto* caps : sheet.findChildren<KeyCaps*>()) {
                if (caps->isVisible())
                    names << caps->accessibleName();
            }
            return names;
        };
        const auto all = shown().size();
        QCOMPARE(all, static_cast<qsizetype>(key_actions().size()));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("wall"));
        QCOMPARE(shown(), QStringList{QStringLiteral("F11")});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // empties the search first
        QVERIFY(sheet.is_open());
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("ctrl+k"));
        QCOMPARE(shown(), QStringList{QStringLiteral("Ctrl+K")});

        keys.set_overrides({{QStringLiteral("palette.open"), {QStringLiteral("Ctrl+J")}}});
        QVERIFY2(shown().isEmpty(), "the sheet follows a change at once");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!sheet.is_open());
        QVERIFY2(field->hasFocus(), "the focus goes back to where it was");
    }
};

OPSDECK_GUI_TEST_MAIN(TestShortcutSheet)
#include "test_shortcut_sheet.moc"
