// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"

#include <QAbstractTableModel>

#include <vector>

namespace opsdeck::opsflow {

/// Runs of this profile, newest first. UI thread.
class RunListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { state_column, line_column, room_column, by_column, started_column, took_column, column_count };
    enum Role {
        run_role = Qt::UserRole + 1,
        outcome_role,    ///< as int; -1 while it has none
        is_running_role, ///< also while it waits
        is_failed_role,  ///< it did not end well, or nobody knows
        sort_role,       ///< what a column sorts by
    };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const core::Run& run(int row) const { return m_runs[static_cast<size_t>(row)]; }
    [[nodiscard]] int row_of(const core::RunId& run) const; ///< -1 when it is not there
    [[nodiscard]] int running() const;
    [[nodiscard]] int failed() const;
    /// Runs of the same line in the same room, newest first, `run` included.
    [[nodiscard]] std::vector<core::Run> history_of(const core::Run& run, size_t most) const;

    /// In any order.
    void set_runs(std::vector<core::Run> runs);
    /// A new one, or one that changed.
    void put(const core::Run& run);

private:
    std::vector<core::Run> m_runs;
};

} // namespace opsdeck::opsflow
