// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_filter.h"

#include "opsflow/runs/run_list_model.h"

#include <algorithm>

namespace opsdeck::widgets {

using opsflow::RunListModel;

RunFilter::RunFilter(QObject* parent)
    : QSortFilterProxyModel(parent)
{
    setSortRole(RunListModel::sort_role);
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setDynamicSortFilter(true);
}

void RunFilter::set_which(Which which)
{
    m_which = which;
    invalidateFilter();
}

void RunFilter::set_words(const QString& text)
{
    m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool RunFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex first = sourceModel()->index(row, 0, parent);
    if (m_which == Which::running && !first.data(RunListModel::is_running_role).toBool())
        return false;
    if (m_which == Which::failed && !first.data(RunListModel::is_failed_role).toBool())
        return false;
    if (m_words.isEmpty())
        return true;
    QString all = first.data(Qt::AccessibleTextRole).toString();
    all += QLatin1Char(' ') + sourceModel()->index(row, RunListModel::by_column, parent).data().toString();
    all += QLatin1Char(' ') + sourceModel()->index(row, RunListModel::room_column, parent).data().toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

} // namespace opsdeck::widgets
