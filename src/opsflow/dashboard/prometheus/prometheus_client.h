// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "opsflow/dashboard/dashboard_sources.h"

#include <QNetworkAccessManager>
#include <QObject>

namespace opsdeck::opsflow {

/// Asks Prometheus servers. No credentials are sent, redirects are not followed, an answer is at most 8 MiB and comes
/// within the time or not at all. UI thread, event loop needed.
class PrometheusClient final : public QObject {
    Q_OBJECT

public:
    explicit PrometheusClient(const core::Clock& clock, core::Millis at_most = std::chrono::seconds(10),
                              QObject* parent = nullptr);
    /// Ends what is under way; whoever still waits is not answered any more.
    ~PrometheusClient() override;

    /// `range` 0 asks for now. Errors: unreachable, timed_out, too_large, protocol, and what the server refuses.
    [[nodiscard]] QCoro::Task<core::Result<SourceAnswer>> ask(core::PrometheusQuery query, core::Millis range);

private:
    const core::Clock& m_clock;
    core::Millis m_at_most;
    QNetworkAccessManager m_network;
};

} // namespace opsdeck::opsflow
