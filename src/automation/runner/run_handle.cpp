// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/run_handle.h"

#include "core/ulid.h"

#include <QCoreApplication>

namespace opsdeck::automation {

QJsonObject to_json(const RunHandle& handle)
{
    return {{QStringLiteral("runner"), handle.runner},
            {QStringLiteral("run"), handle.run.value()},
            {QStringLiteral("data"), handle.data}};
}

core::Result<RunHandle> run_handle_from_json(const QJsonObject& json)
{
    RunHandle handle;
    handle.runner = json[QStringLiteral("runner")].toString();
    handle.run = core::RunId(json[QStringLiteral("run")].toString());
    handle.data = json[QStringLiteral("data")].toObject();
    if (handle.runner.isEmpty() || !core::is_run_id(handle.run.value()))
        return core::failure(
            core::ErrorKind::corrupted,
            QCoreApplication::translate("Runner", "The stored record of a run does not say where it runs."));
    return handle;
}

} // namespace opsdeck::automation
