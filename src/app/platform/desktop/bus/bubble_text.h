// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace opsdeck::app {

struct BubbleText {
    QString title;
    QString body;
};

/// Text of other people as a server of bubbles may get it: no control characters, no long walls, and what could be
/// markup written as text where the server reads markup ("body-markup").
[[nodiscard]] BubbleText bubble_text(const QString& title, const QString& body, const QStringList& capabilities);

} // namespace opsdeck::app
