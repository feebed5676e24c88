// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/completion/completion_model.h"

namespace opsdeck::widgets {

CompletionModel::CompletionModel(QObject* parent)
    : QAbstractListModel(parent)
{}

bool CompletionModel::show(std::vector<CompletionRow> rows)
{
    if (rows == m_rows)
        return false;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    return true;
}

int CompletionModel::next_to_take(int row, int step) const
{
    const int count = rowCount();
    int at = row < 0 && step < 0 ? 0 : row;
    for (int i = 0; i < count; ++i) {
        at = (at + step + count) % count;
        if (m_rows[static_cast<size_t>(at)].can_be_taken())
            return at;
    }
    return -1;
}

int CompletionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant CompletionModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CompletionRow& one = row(index.row());
    if (role == Qt::DisplayRole)
        return one.shown;
    if (role == Qt::ToolTipRole)
        return one.detail;
    if (role == Qt::AccessibleTextRole)
        return one.detail.isEmpty() ? one.shown : QString(one.shown + QStringLiteral(", ") + one.detail);
    return {};
}

Qt::ItemFlags CompletionModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return row(index.row()).can_be_taken() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren
                                           : Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
}

} // namespace opsdeck::widgets
