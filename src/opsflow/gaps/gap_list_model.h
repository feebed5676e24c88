// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/gaps/gap.h"

#include <QAbstractTableModel>

#include <vector>

namespace opsdeck::opsflow {

/// Lines that nobody has automated yet, the most wanted first: by askers, then by attempts. UI thread.
class GapListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { line_column, askers_column, times_column, last_column, state_column, column_count };
    enum Role { key_role = Qt::UserRole + 1, is_closed_role, sort_role };

    using QAbstractTableModel::QAbstractTableModel;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const Gap& gap(int row) const { return m_gaps[static_cast<size_t>(row)]; }
    [[nodiscard]] int row_of(const QString& key) const; ///< -1 when it is not there
    [[nodiscard]] int open_count() const;
    void set_gaps(std::vector<Gap> gaps);

private:
    std::vector<Gap> m_gaps;
};

} // namespace opsdeck::opsflow
