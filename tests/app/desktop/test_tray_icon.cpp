// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/tray/app_icon.h"
#include "app/platform/desktop/tray/tray_badge.h"
#include "app/platform/desktop/tray/tray_icon.h"
#include "support/gui_test.h"

#include <QPainter>
#include <QSignalSpy>

using namespace opsdeck;
using namespace opsdeck::app;

namespace {

QIcon plain_icon()
{
    QPixmap pixmap(64, 64);
    pixmap.fill(QColor(0x20, 0x20, 0x20));
    return pixmap;
}

QImage image(int count, bool is_urgent, int size = 22)
{
    return badged_icon(plain_icon(), count, is_urgent).pixmap(QSize(size, size), 1.0).toImage();
}

/// Whether a badge covers a pixel there: it is not the icon's ground any more.
bool is_covered(const QImage& icon, int x, int y) { return icon.pixelColor(x, y) != QColor(0x20, 0x20, 0x20); }

} // namespace

class TestTrayIcon final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void our_icon_is_in_the_program_itself()
    {
        const QImage icon = app_icon().pixmap(QSize(64, 64), 1.0).toImage();
        QCOMPARE(icon.size(), QSize(64, 64));
        QVERIFY(icon.pixelColor(0, 0).alpha() == 0);
        QVERIFY(icon.pixelColor(32, 60).alpha() > 0);
    }

    void nothing_to_do_is_no_badge()
    {
        QCOMPARE(image(0, false), plain_icon().pixmap(QSize(22, 22), 1.0).toImage());
        QCOMPARE(image(0, true), image(0, false));
    }

    void the_number_is_in_every_size_and_changes()
    {
        for (const int size : {16, 22, 24, 32, 48, 64}) {
            QCOMPARE(image(3, false, size).size(), QSize(size, size));
            QVERIFY(is_covered(image(3, false, size), size * 7 / 10, size * 8 / 10));
            QVERIFY(!is_covered(image(3, false, size), 0, 0));
            QVERIFY(image(3, false, size) != image(4, false, size));
        }
        QCOMPARE(image(100, false), image(5000, false));
        QCOMPARE(image(10, false, 16), image(99, false, 16));
    }

    void urgent_is_another_shape_not_only_another_colour()
    {
        BadgeColors one_colour;
        one_colour.urgent_ground = one_colour.ground;
        const auto with = [&](bool urgent) {
            return badged_icon(plain_icon(), 5, urgent, one_colour).pixmap(QSize(22, 22), 1.0).toImage();
        };
        QVERIFY(with(true) != with(false));
    }

    void the_menu_asks_and_does_nothing_itself()
    {
        TrayIcon tray(plain_icon());
        QSignalSpy show(&tray, &TrayIcon::show_wanted);
        QSignalSpy command(&tray, &TrayIcon::new_command_wanted);
        QSignalSpy quit(&tray, &TrayIcon::quit_wanted);
        for (QAction* action : tray.menu().actions())
            action->trigger();
        QCOMPARE(show.size(), 1);
        QCOMPARE(command.size(), 1);
        QCOMPARE(quit.size(), 1);
    }

    void the_tool_tip_says_it_in_words()
    {
        TrayIcon tray(plain_icon());
        QCOMPARE(tray.tool_tip(), QStringLiteral("Opsdeck: nothing needs you"));
        tray.set_count(3);
        QVERIFY(tray.tool_tip().contains(QStringLiteral("3")));
        QVERIFY(!tray.tool_tip().contains(QStringLiteral("urgent")));
        tray.set_count(3, true);
        QVERIFY(tray.tool_tip().contains(QStringLiteral("urgent")));
    }

    void a_desktop_without_a_tray_is_fine()
    {
        TrayIcon tray(plain_icon());
        tray.set_shown(true);
        tray.set_count(7, true);
        QCOMPARE(tray.is_reachable(), QSystemTrayIcon::isSystemTrayAvailable());
        tray.set_shown(false);
        QVERIFY(!tray.is_reachable());
    }
};

OPSDECK_GUI_TEST_MAIN(TestTrayIcon)
#include "test_tray_icon.moc"
