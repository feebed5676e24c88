// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <memory>

namespace opsdeck::widgets {

/// Colours, type, distances and icons of everything painted. One object per application, handed down by reference; UI
/// thread.
class Theme final : public QObject {
    Q_OBJECT

public:
    enum class Mode { light, dark };

    /// What a person may set; everything else follows from it.
    struct Settings {
        Mode mode = Mode::light;
        int text_percent = 100; ///< 80 to 200
        bool reduced_motion = false;
        bool operator==(const Settings&) const = default;
    };

    explicit Theme(QObject* parent = nullptr);
    explicit Theme(Settings settings, QObject* parent = nullptr);
    ~Theme() override;

    [[nodiscard]] const Settings& settings() const;
    [[nodiscard]] bool is_dark() const { return settings().mode == Mode::dark; }
    /// Takes effect at once: palette, fonts and style of the application, then changed().
    void apply(Settings settings);

    [[nodiscard]] QColor color(Role role) const;
    [[nodiscard]] QFont font(TextStyle style) const;
    [[nodiscard]] int space(Space space) const;
    /// A length given in pixels at 100 %, with the text scale.
    [[nodiscard]] int scaled(int pixels) const;
    /// One of resources/icons, by file name without ".svg", in the colour of the role; crisp at every scale.
    [[nodiscard]] QIcon icon(const QString& name, Role role = Role::text) const;
    [[nodiscard]] QPixmap pixmap(const QString& name, Role role, int pixels, qreal device_pixel_ratio) const;
    /// 0 when motion is off.
    [[nodiscard]] int milliseconds(int normal) const;
    [[nodiscard]] const QPalette& palette() const;

Q_SIGNALS:
    /// Everything that caches colours, fonts or sizes starts anew.
    void changed();

private:
    struct Data;
    std::unique_ptr<Data> m_data;
};

} // namespace opsdeck::widgets
