// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/support/fake_portal.h"
#include "app/desktop/support/private_bus.h"
#include "app/platform/desktop/bus/color_scheme.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using app::ColorScheme;

namespace {

const QString appearance = QStringLiteral("org.freedesktop.appearance");
const QString gnome = QStringLiteral("org.gnome.desktop.interface");
const QString kde = QStringLiteral("org.kde.kdeglobals.KDE");
const QString scheme = QStringLiteral("color-scheme");

QPalette palette(bool dark)
{
    QPalette made(dark ? QColor(30, 30, 30) : QColor(240, 240, 240));
    made.setColor(QPalette::Window, dark ? QColor(30, 30, 30) : QColor(240, 240, 240));
    made.setColor(QPalette::WindowText, dark ? Qt::white : Qt::black);
    return made;
}

PortalSettings with_scheme(uint value) { return {{appearance, {{scheme, value}}}}; }

} // namespace

class TestColorScheme final : public QObject {
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

    void the_portal_decides_over_the_palette()
    {
        const test::FakePortal portal(m_bus->connection(), with_scheme(1));
        QVERIFY(portal.is_registered());
        const ColorScheme light_palette(m_bus->connection(), palette(false));
        QVERIFY(!light_palette.is_dark());
        QTRY_VERIFY(light_palette.is_dark());
    }

    void light_is_light_on_a_dark_palette()
    {
        const test::FakePortal portal(m_bus->connection(), with_scheme(2));
        const ColorScheme look(m_bus->connection(), palette(true));
        QTRY_VERIFY(!look.is_dark());
    }

    void no_preference_is_what_the_palette_is()
    {
        const test::FakePortal portal(m_bus->connection(), with_scheme(0));
        const ColorScheme look(m_bus->connection(), palette(true), false);
        QVERIFY(!look.is_dark());
        QTRY_VERIFY(look.is_dark());
    }

    void a_switch_is_followed_at_once_and_told_once()
    {
        test::FakePortal portal(m_bus->connection(), with_scheme(2));
        const ColorScheme look(m_bus->connection(), palette(false));
        QTRY_COMPARE(portal.reads(), 1);
        QSignalSpy changed(&look, &ColorScheme::changed);
        portal.set(appearance, scheme, 1U);
        QTRY_VERIFY(look.is_dark());
        portal.set(appearance, scheme, 1U);
        portal.set(appearance, QStringLiteral("accent-color"), 7U);
        portal.set(appearance, scheme, 2U);
        QTRY_VERIFY(!look.is_dark());
        QCOMPARE(changed.size(), 2);
    }

    void the_first_frame_has_the_colours_of_last_time()
    {
        test::FakePortal portal(m_bus->connection(), with_scheme(1));
        const ColorScheme look(m_bus->connection(), palette(false), true);
        QSignalSpy changed(&look, &ColorScheme::changed);
        QVERIFY(look.is_dark());
        QTRY_COMPARE(portal.reads(), 1);
        // Told after the answer, so seen after it.
        portal.set(appearance, QStringLiteral("contrast"), 1U);
        QTRY_VERIFY(look.wants_contrast());
        QVERIFY(look.is_dark());
        QCOMPARE(changed.size(), 1);
    }

    void without_a_portal_the_palette_decides()
    {
        const ColorScheme look(m_bus->connection(), palette(true), false);
        QTRY_VERIFY(look.is_dark());
        const ColorScheme no_bus(QDBusConnection(QStringLiteral("never connected")), palette(true), false);
        QVERIFY(no_bus.is_dark());
    }

    void a_portal_that_starts_later_is_asked()
    {
        const ColorScheme look(m_bus->connection(), palette(false));
        const test::FakePortal portal(m_bus->connection(), with_scheme(1));
        QTRY_VERIFY(look.is_dark());
    }

    void motion_and_contrast_are_asked_too_data()
    {
        QTest::addColumn<QString>("group");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("portal") << appearance << QStringLiteral("reduced-motion") << QVariant(1U);
        QTest::newRow("gnome") << gnome << QStringLiteral("enable-animations") << QVariant(false);
        QTest::newRow("plasma") << kde << QStringLiteral("AnimationDurationFactor") << QVariant(QStringLiteral("0"));
    }
    void motion_and_contrast_are_asked_too()
    {
        QFETCH(QString, group);
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        PortalSettings settings = with_scheme(2);
        settings[appearance].insert(QStringLiteral("contrast"), 1U);
        settings[group].insert(key, value);
        const test::FakePortal portal(m_bus->connection(), settings);
        const ColorScheme look(m_bus->connection(), palette(false));
        QTRY_VERIFY(look.has_reduced_motion());
        QVERIFY(look.wants_contrast());
        QVERIFY(!look.is_dark());
    }
};

QTEST_GUILESS_MAIN(TestColorScheme)
#include "test_color_scheme.moc"
