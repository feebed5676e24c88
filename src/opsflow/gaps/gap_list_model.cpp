// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/gaps/gap_list_model.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <tuple>

namespace opsdeck::opsflow {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("GapList", text); }

bool is_closed(const Gap& gap) { return core::to_ms(gap.closed_at) > 0; }

QString when(core::Timestamp at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(core::to_ms(at)), QLocale::ShortFormat);
}

QString state_words(const Gap& gap)
{
    return is_closed(gap) ? tr("automated: %1").arg(gap.closed_by.value()) : tr("open");
}

QString who(const Gap& gap)
{
    QStringList names;
    for (const Gap::Asker& asker : gap.askers)
        names << (asker.username.isEmpty() ? tr("somebody") : QLatin1Char('@') + asker.username);
    return names.join(QStringLiteral(", "));
}

Qt::Alignment alignment(int column)
{
    return (column == GapListModel::times_column ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter;
}

QVariant sort_key(const Gap& gap, int column)
{
    switch (column) {
    case GapListModel::line_column:
        return gap.line;
    case GapListModel::askers_column:
        return static_cast<qint64>(gap.askers.size());
    case GapListModel::times_column:
        return gap.times;
    case GapListModel::last_column:
        return core::to_ms(gap.last_at);
    case GapListModel::state_column:
        return is_closed(gap);
    default:
        return {};
    }
}

auto order_of(const Gap& gap)
{
    return std::make_tuple(is_closed(gap), -static_cast<qint64>(gap.askers.size()), -gap.times,
                           -core::to_ms(gap.last_at));
}

} // namespace

int GapListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_gaps.size());
}

int GapListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

QVariant GapListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Gap& shown = gap(index.row());
    switch (role) {
    case key_role:
        return shown.key;
    case is_closed_role:
        return is_closed(shown);
    case sort_role:
        return sort_key(shown, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(alignment(index.column()));
    case Qt::AccessibleTextRole:
        return QStringList{shown.line, state_words(shown),
                           QCoreApplication::translate("GapList", "asked for %n time(s)", nullptr, shown.times),
                           who(shown)}
            .join(QStringLiteral(", "));
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case line_column:
        return shown.line;
    case askers_column:
        return who(shown);
    case times_column:
        return shown.times;
    case last_column:
        return when(shown.last_at);
    case state_column:
        return state_words(shown);
    default:
        return {};
    }
}

QVariant GapListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(alignment(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case line_column:
        return tr("Asked for");
    case askers_column:
        return tr("By");
    case times_column:
        return tr("Times");
    case last_column:
        return tr("Last asked");
    case state_column:
        return tr("State");
    default:
        return {};
    }
}

int GapListModel::row_of(const QString& key) const
{
    const auto found = std::find_if(m_gaps.begin(), m_gaps.end(), [&key](const Gap& gap) { return gap.key == key; });
    return found == m_gaps.end() ? -1 : static_cast<int>(found - m_gaps.begin());
}

int GapListModel::open_count() const
{
    return static_cast<int>(
        std::count_if(m_gaps.begin(), m_gaps.end(), [](const Gap& gap) { return !is_closed(gap); }));
}

void GapListModel::set_gaps(std::vector<Gap> gaps)
{
    std::sort(gaps.begin(), gaps.end(), [](const Gap& a, const Gap& b) { return order_of(a) < order_of(b); });
    beginResetModel();
    m_gaps = std::move(gaps);
    endResetModel();
}

} // namespace opsdeck::opsflow
