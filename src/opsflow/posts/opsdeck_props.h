// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"

#include <QJsonObject>
#include <QString>

namespace opsdeck::opsflow {

/// The kinds of posts that carry `props.opsdeck`, and what a person writes, which carries none.
namespace post_kind {
inline const QString message = QStringLiteral("message");
inline const QString invocation = QStringLiteral("invocation");
inline const QString progress = QStringLiteral("progress");
inline const QString result = QStringLiteral("result");
inline const QString gap = QStringLiteral("gap");
inline const QString gap_closed = QStringLiteral("gap_closed");
} // namespace post_kind

inline constexpr int props_version = 1;

/// `props.opsdeck` of a post; empty when it is not one of ours. Anybody can write it: it proves nothing by itself.
[[nodiscard]] QJsonObject opsdeck_props(const core::Post& post);
[[nodiscard]] QString kind_of(const core::Post& post);
/// Empty when it names none, or something that is not a run id.
[[nodiscard]] core::RunId run_of(const core::Post& post);

} // namespace opsdeck::opsflow
