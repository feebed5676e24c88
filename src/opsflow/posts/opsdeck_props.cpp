// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/posts/opsdeck_props.h"

#include "core/ulid.h"

namespace opsdeck::opsflow {

QJsonObject opsdeck_props(const core::Post& post) { return post.props.value(QLatin1String("opsdeck")).toObject(); }

QString kind_of(const core::Post& post) { return opsdeck_props(post).value(QLatin1String("kind")).toString(); }

core::RunId run_of(const core::Post& post)
{
    const QString id = opsdeck_props(post).value(QLatin1String("run")).toString();
    return core::is_run_id(id) ? core::RunId(id) : core::RunId();
}

} // namespace opsdeck::opsflow
