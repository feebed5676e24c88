// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

#include <QLocale>
#include <QSet>
#include <QString>
#include <QTimeZone>

namespace opsdeck::widgets {

class Theme;

/// What a layout depends on besides the item itself.
struct LayoutContext {
    const Theme& theme;
    int width = 0; ///< of the whole item, pixels
    core::UserId me;
    QString my_name;
    QTimeZone zone;
    QLocale locale;
    bool is_mirrored = false;      ///< read from right to left
    const QSet<QString>& unfolded; ///< "<item key>/<part>"

    [[nodiscard]] QDateTime local(core::Timestamp at) const
    {
        return QDateTime::fromMSecsSinceEpoch(core::to_ms(at)).toTimeZone(zone);
    }
    /// "14:01"
    [[nodiscard]] QString clock_text(core::Timestamp at) const
    {
        return core::to_ms(at) > 0 ? local(at).time().toString(QStringLiteral("HH:mm")) : QString();
    }
};

} // namespace opsdeck::widgets
