// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/runner.h"

namespace opsdeck::automation {

class SpoolWatch;

struct LocalRunnerPlace {
    QString runs_dir;   ///< one folder a run is made below it, mode 0700; belongs to the profile
    QString supervisor; ///< path of opsdeck-supervisor; empty = beside the running program
};

/// Runs programs on this machine. Each has a supervisor process of its own that outlives us, owns the child, redacts
/// and spools its output, and enforces the limits; we only ever read the spool. See src/automation/supervisor.
class LocalRunner final : public Runner {
public:
    explicit LocalRunner(LocalRunnerPlace place);
    ~LocalRunner() override;

    [[nodiscard]] QString kind() const override; ///< "local"
    [[nodiscard]] RunnerCapabilities capabilities() const override;
    [[nodiscard]] QCoro::Task<core::Result<RunHandle>> submit(RunOrder order) override;
    [[nodiscard]] std::unique_ptr<RunStream> attach(const RunHandle& handle, qint64 cursor) override;
    [[nodiscard]] QCoro::Task<core::Result<CancelReport>> cancel(RunHandle handle, CancelGrade grade) override;
    [[nodiscard]] core::Result<bool> forbid_start(const RunHandle& handle) override;
    [[nodiscard]] RunHandle handle_of(const core::RunId& run) const override;
    [[nodiscard]] core::Done forget(const RunHandle& handle) override;

private:
    [[nodiscard]] QString folder_of(const core::RunId& run) const;
    [[nodiscard]] core::Done check_handle(const RunHandle& handle) const;

    LocalRunnerPlace m_place;
    std::shared_ptr<SpoolWatch> m_watch; ///< shared with the streams, which may outlive us
};

} // namespace opsdeck::automation
