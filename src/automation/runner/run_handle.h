// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QJsonObject>
#include <QString>

namespace opsdeck::automation {

/// What one must keep to find a run again after a crash. Small, without secrets; its JSON goes into the ledger.
struct RunHandle {
    QString runner; ///< the kind that made it: "local"
    core::RunId run;
    QJsonObject data; ///< the runner's own

    bool operator==(const RunHandle&) const = default;
};

[[nodiscard]] QJsonObject to_json(const RunHandle& handle);
[[nodiscard]] core::Result<RunHandle> run_handle_from_json(const QJsonObject& json);

} // namespace opsdeck::automation
