// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "opsflow/dashboard/dashboard_sources.h"

namespace opsdeck::opsflow {

/// The address of an instant query, or of a range query that ends now. `step` 0 gives about `points` points.
[[nodiscard]] QUrl prometheus_address(const core::PrometheusQuery& query, core::Millis range, core::Timestamp now);

/// What the server said, instant or range; `status` is the HTTP status. Errors: its own words where it has some.
[[nodiscard]] core::Result<SourceAnswer> read_prometheus_answer(const core::PrometheusQuery& query, int status,
                                                                const QByteArray& body, core::Millis step);
/// The step that prometheus_address asks for.
[[nodiscard]] core::Millis prometheus_step(const core::PrometheusQuery& query, core::Millis range);

} // namespace opsdeck::opsflow
