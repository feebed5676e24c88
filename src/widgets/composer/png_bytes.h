// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>
#include <QObject>

#include <functional>

namespace opsdeck::widgets {

/// A picture as PNG, made on a thread of the pool: a large one takes longer than a frame. The answer comes on the
/// context's thread, and not at all when the context is gone. Empty when it cannot be written.
void make_png(QImage image, QObject* context, std::function<void(const QByteArray& png)> answer);

} // namespace opsdeck::widgets
