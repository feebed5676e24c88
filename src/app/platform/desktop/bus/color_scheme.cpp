// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/bus/color_scheme.h"

#include "core/logging.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusServiceWatcher>
#include <QMap>
#include <QVariantMap>

#include <utility>

namespace opsdeck::app {
namespace {

const QLatin1String service("org.freedesktop.portal.Desktop");
const QLatin1String path("/org/freedesktop/portal/desktop");
const QLatin1String settings("org.freedesktop.portal.Settings");
const QLatin1String appearance("org.freedesktop.appearance");
// Reduced motion is young in the portal; the two big desktops tell it under names of their own.
const QLatin1String gnome("org.gnome.desktop.interface");
const QLatin1String kde("org.kde.kdeglobals.KDE");
constexpr uint prefers_dark = 1;
constexpr uint prefers_light = 2;

/// The portal wraps values once or twice, depending on its age.
QVariant unwrapped(QVariant value)
{
    while (value.userType() == qMetaTypeId<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

bool is_dark_palette(const QPalette& palette)
{
    const auto lightness = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role).lightnessF(); };
    return lightness(QPalette::Window) < lightness(QPalette::WindowText);
}

ColorScheme::ColorScheme(const QDBusConnection& bus, const QPalette& desktop_palette,
                         std::optional<bool> dark_last_time, QObject* parent)
    : QObject(parent)
    , m_bus(bus)
    , m_palette_is_dark(is_dark_palette(desktop_palette))
{
    m_look.is_dark = m_palette_is_dark;
    if (!m_bus.isConnected())
        return;
    m_look.is_dark = dark_last_time.value_or(m_palette_is_dark);
    m_bus.connect(service, path, settings, QStringLiteral("SettingChanged"), this,
                  SLOT(on_setting(QString, QString, QDBusVariant)));
    auto* watcher = new QDBusServiceWatcher(service, m_bus, QDBusServiceWatcher::WatchForRegistration, this);
    connect(watcher, &QDBusServiceWatcher::serviceRegistered, this, &ColorScheme::read_all);
    read_all();
}

void ColorScheme::read_all()
{
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, settings, QStringLiteral("ReadAll"));
    call.setArguments({QStringList{appearance, gnome, kde}});
    auto* watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        Look look;
        look.is_dark = m_palette_is_dark;
        QMap<QString, QVariantMap> groups;
        if (reply.type() == QDBusMessage::ReplyMessage && reply.signature() == QLatin1String("a{sa{sv}}"))
            reply.arguments().constFirst().value<QDBusArgument>() >> groups;
        else
            qCDebug(log_app).noquote() << "no settings portal, so the palette decides:" << reply.errorMessage();
        for (const auto& [group, values] : groups.asKeyValueRange()) {
            for (const auto& [key, value] : values.asKeyValueRange())
                take(look, group, key, unwrapped(value), m_palette_is_dark);
        }
        set_look(look);
    });
}

void ColorScheme::on_setting(const QString& group, const QString& key, const QDBusVariant& value)
{
    Look look = m_look;
    take(look, group, key, unwrapped(value.variant()), m_palette_is_dark);
    set_look(look);
}

void ColorScheme::take(Look& look, const QString& group, const QString& key, const QVariant& value, bool dark_palette)
{
    if (group == appearance && key == QLatin1String("color-scheme")) {
        const uint preference = value.toUInt();
        look.is_dark = preference == prefers_dark || (preference != prefers_light && dark_palette);
    } else if (group == appearance && key == QLatin1String("contrast")) {
        look.wants_contrast = value.toUInt() == 1;
    } else if (group == appearance && key == QLatin1String("reduced-motion")) {
        look.has_reduced_motion = value.toUInt() == 1;
    } else if (group == gnome && key == QLatin1String("enable-animations")) {
        look.has_reduced_motion = !value.toBool();
    } else if (group == kde && key == QLatin1String("AnimationDurationFactor")) {
        bool is_number = false;
        const double factor = value.toString().toDouble(&is_number);
        look.has_reduced_motion = is_number && factor == 0;
    }
}

void ColorScheme::set_look(const Look& look)
{
    if (std::exchange(m_look, look) != look)
        Q_EMIT changed();
}

} // namespace opsdeck::app
