// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/support/fake_screen_saver.h"
#include "app/desktop/support/private_bus.h"
#include "app/platform/desktop/bus/idle_inhibitor.h"
#include "app/platform/desktop/bus/launcher_badge.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::app;

/// Hears what a dock would hear.
class FakeDock final : public QObject {
    Q_OBJECT

public:
    explicit FakeDock(QDBusConnection bus)
    {
        bus.connect({}, {}, QStringLiteral("com.canonical.Unity.LauncherEntry"), QStringLiteral("Update"), this,
                    SLOT(update(QString, QVariantMap)));
    }
    QString program;
    QVariantMap last;

public Q_SLOTS:
    void update(const QString& from, const QVariantMap& properties)
    {
        program = from;
        last = properties;
    }
};

class TestBusServices final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::PrivateBus> m_bus;

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<test::PrivateBus>();
        QVERIFY2(m_bus->is_running(), "dbus-daemon could not be started; its package is dbus-daemon");
    }
    void cleanup() { m_bus.reset(); }

    void the_dock_gets_the_number_and_loses_it()
    {
        const FakeDock dock(m_bus->connection());
        LauncherBadge badge(m_bus->connection());
        badge.set_count(3, true);
        QTRY_COMPARE(dock.last.value(QStringLiteral("count")).toLongLong(), 3);
        QCOMPARE(dock.program, QStringLiteral("application://opsdeck.desktop"));
        QVERIFY(dock.last.value(QStringLiteral("count-visible")).toBool());
        QVERIFY(dock.last.value(QStringLiteral("urgent")).toBool());
        badge.set_count(0, true);
        QTRY_VERIFY(!dock.last.value(QStringLiteral("count-visible")).toBool());
        QVERIFY(!dock.last.value(QStringLiteral("urgent")).toBool());
        LauncherBadge(QDBusConnection(QStringLiteral("never connected"))).set_count(1);
    }

    void a_wall_keeps_the_screen_on_and_lets_go()
    {
        const test::FakeScreenSaver screen(m_bus->connection());
        QVERIFY(screen.is_registered());
        IdleInhibitor inhibitor(m_bus->connection());
        inhibitor.set_active(true);
        inhibitor.set_active(true);
        QTRY_COMPARE(screen.held(), 1);
        inhibitor.set_active(false);
        QTRY_COMPARE(screen.held(), 0);
        // Changed its mind before the answer came: nothing is left held.
        inhibitor.set_active(true);
        inhibitor.set_active(false);
        QTRY_COMPARE(screen.asked(), 2);
        QTRY_COMPARE(screen.held(), 0);
    }

    void without_a_screen_saver_nothing_happens()
    {
        IdleInhibitor inhibitor(m_bus->connection());
        inhibitor.set_active(true);
        IdleInhibitor no_bus(QDBusConnection(QStringLiteral("never connected")));
        no_bus.set_active(true);
        const test::FakeScreenSaver screen(m_bus->connection());
        // One that comes later is used at the next wall.
        QTRY_VERIFY((inhibitor.set_active(true), screen.held() == 1));
    }
};

QTEST_GUILESS_MAIN(TestBusServices)
#include "test_bus_services.moc"
