// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QObject>

#include <functional>

namespace opsdeck::opsflow {

/// Images that were pasted into a composer wait in a folder of their own until the outbox has copied them. Written on a
/// thread of the pool; the answer comes on the context's thread, and not at all when the context is gone.
void keep_pasted_file(QString folder, QByteArray png, QObject* context,
                      std::function<void(const core::Result<QString>& path)> answer);

/// Removes what is older than a day, on a thread of the pool.
void tidy_pasted_files(QString folder);

} // namespace opsdeck::opsflow
