// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusVariant>
#include <QObject>
#include <QPalette>
#include <QString>

#include <optional>

namespace opsdeck::app {

/// Whether a palette is a dark one: its windows are darker than their text.
[[nodiscard]] bool is_dark_palette(const QPalette& palette);

/// What the desktop says about light and dark, motion and contrast, while it changes (the settings portal; Qt 6.4 does
/// not tell). Never waits for the bus: until the portal has answered, what was last seen counts, else the palette. One
/// thread with an event loop.
class ColorScheme final : public QObject {
    Q_OBJECT

public:
    /// `desktop_palette`: the one that the program started with, before a theme of ours changed it. `dark_last_time`:
    /// what is_dark() was when the program last ended, so that the first frame has the right colours.
    ColorScheme(const QDBusConnection& bus, const QPalette& desktop_palette,
                std::optional<bool> dark_last_time = std::nullopt, QObject* parent = nullptr);

    [[nodiscard]] bool is_dark() const { return m_look.is_dark; }
    [[nodiscard]] bool has_reduced_motion() const { return m_look.has_reduced_motion; }
    [[nodiscard]] bool wants_contrast() const { return m_look.wants_contrast; }

Q_SIGNALS:
    /// At least one of the three is another one now.
    void changed();

private Q_SLOTS:
    void on_setting(const QString& group, const QString& key, const QDBusVariant& value);

private:
    struct Look {
        bool is_dark = false;
        bool has_reduced_motion = false;
        bool wants_contrast = false;
        bool operator==(const Look&) const = default;
    };

    void read_all();
    static void take(Look& look, const QString& group, const QString& key, const QVariant& value, bool dark_palette);
    void set_look(const Look& look);

    QDBusConnection m_bus;
    bool m_palette_is_dark;
    Look m_look;
};

} // namespace opsdeck::app
