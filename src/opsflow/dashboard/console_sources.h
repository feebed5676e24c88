// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/dashboard/dashboard_sources.h"
#include "opsflow/dashboard/host/host_reader.h"
#include "opsflow/dashboard/prometheus/prometheus_client.h"

namespace opsdeck::opsflow {

class Console;

/// The sources of dashboards on a console: reads of its packs run quietly, its runs and gaps, this machine's vitals,
/// and Prometheus servers. UI thread.
class ConsoleSources final : public DashboardSources {
    Q_OBJECT

public:
    /// Both must outlive it.
    ConsoleSources(Console& console, const core::Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] QCoro::Task<core::Result<SourceAnswer>> fetch(SourceRequest request) override;
    [[nodiscard]] core::Done check(const core::TileSource& source) const override;
    [[nodiscard]] LineSight look_at(const QString& line) const override;

private:
    [[nodiscard]] QCoro::Task<core::Result<SourceAnswer>> read_line(QString line);
    [[nodiscard]] QCoro::Task<core::Result<SourceAnswer>> read_runs();
    [[nodiscard]] QCoro::Task<core::Result<SourceAnswer>> read_gaps();
    [[nodiscard]] QCoro::Task<core::Result<SourceAnswer>> read_host();

    Console& m_console;
    const core::Clock& m_clock;
    HostReader m_host;
    PrometheusClient m_prometheus;
};

} // namespace opsdeck::opsflow
