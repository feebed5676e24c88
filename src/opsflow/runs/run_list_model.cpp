// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/runs/run_list_model.h"

#include "core/text/duration_text.h"
#include "opsflow/run/outcome.h"
#include "opsflow/situation/run_facts.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

bool has_ended(const core::Run& run) { return core::is_final(run.state) || run.state == core::RunState::lost; }

QString tr(const char* text) { return QCoreApplication::translate("RunList", text); }

QString state_words(const core::Run& run)
{
    if (has_ended(run))
        return words_of(outcome_of(run));
    switch (run.state) {
    case core::RunState::running:
        return tr("running");
    case core::RunState::cancelling:
        return tr("being stopped");
    case core::RunState::awaiting_approval:
        return tr("waits for approval");
    case core::RunState::waiting_for_lock:
        return tr("waits for the lock");
    default:
        return tr("waiting");
    }
}

QString when(core::Timestamp at)
{
    if (core::to_ms(at) == 0)
        return {};
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(core::to_ms(at));
    const bool is_today = local.date() == QDate::currentDate();
    return is_today ? QLocale().toString(local.time(), QStringLiteral("HH:mm:ss"))
                    : QLocale().toString(local, QLocale::ShortFormat);
}

QString took(const core::Run& run)
{
    if (core::to_ms(run.started_at) == 0 || core::to_ms(run.ended_at) == 0)
        return {};
    return core::took_text(run.ended_at - run.started_at);
}

core::Timestamp began(const core::Run& run)
{
    return core::to_ms(run.started_at) > 0 ? run.started_at : run.requested_at;
}

bool is_failure(const core::Run& run) { return has_ended(run) && has_failed(outcome_of(run)); }

QVariant sort_key(const core::Run& run, int column)
{
    switch (column) {
    case RunListModel::state_column:
        // What is under way, what went wrong, the rest.
        return has_ended(run) ? (is_failure(run) ? 1 : 2) : 0;
    case RunListModel::line_column:
        return run.line;
    case RunListModel::room_column:
        return run.room_name;
    case RunListModel::by_column:
        return run.actor.username;
    case RunListModel::started_column:
        return core::to_ms(run.requested_at);
    case RunListModel::took_column:
        return core::to_ms(run.started_at) > 0 && core::to_ms(run.ended_at) > 0
                   ? (run.ended_at - run.started_at).count()
                   : qint64(-1);
    default:
        return {};
    }
}

QString spoken(const core::Run& run)
{
    QStringList parts{run.line, state_words(run), run.room_name, when(run.requested_at)};
    if (!run.headline.isEmpty())
        parts << run.headline;
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

} // namespace

int RunListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_runs.size());
}

int RunListModel::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : column_count; }

QVariant RunListModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const core::Run& shown = run(index.row());
    switch (role) {
    case run_role:
        return shown.id.value();
    case outcome_role:
        return has_ended(shown) ? static_cast<int>(outcome_of(shown)) : -1;
    case is_running_role:
        return !has_ended(shown);
    case is_failed_role:
        return is_failure(shown);
    case sort_role:
        return sort_key(shown, index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((index.column() == took_column ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    case Qt::AccessibleTextRole:
        return spoken(shown);
    case Qt::ToolTipRole:
        return shown.headline;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case state_column:
        return state_words(shown);
    case line_column:
        return shown.line;
    case room_column:
        return shown.room_name.isEmpty() ? QString() : QLatin1Char('~') + shown.room_name;
    case started_column:
        return when(began(shown));
    case by_column:
        return shown.actor.username.isEmpty() ? QString() : QLatin1Char('@') + shown.actor.username;
    case took_column:
        return took(shown);
    default:
        return {};
    }
}

QVariant RunListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == took_column ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter));
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case state_column:
        return tr("State");
    case line_column:
        return tr("Line");
    case room_column:
        return tr("Room");
    case by_column:
        return tr("By");
    case started_column:
        return tr("Started");
    case took_column:
        return tr("Took");
    default:
        return {};
    }
}

int RunListModel::row_of(const core::RunId& run) const
{
    const auto found =
        std::find_if(m_runs.begin(), m_runs.end(), [&run](const core::Run& other) { return other.id == run; });
    return found == m_runs.end() ? -1 : static_cast<int>(found - m_runs.begin());
}

int RunListModel::running() const
{
    return static_cast<int>(
        std::count_if(m_runs.begin(), m_runs.end(), [](const core::Run& run) { return !has_ended(run); }));
}

int RunListModel::failed() const { return static_cast<int>(std::count_if(m_runs.begin(), m_runs.end(), is_failure)); }

std::vector<core::Run> RunListModel::history_of(const core::Run& run, size_t most) const
{
    std::vector<core::Run> history;
    for (const core::Run& other : m_runs) {
        if (other.line == run.line && other.room == run.room && history.size() < most)
            history.push_back(other);
    }
    return history;
}

void RunListModel::set_runs(std::vector<core::Run> runs)
{
    std::stable_sort(runs.begin(), runs.end(),
                     [](const core::Run& a, const core::Run& b) { return a.requested_at > b.requested_at; });
    beginResetModel();
    m_runs = std::move(runs);
    endResetModel();
}

void RunListModel::put(const core::Run& run)
{
    const int row = row_of(run.id);
    if (row >= 0) {
        m_runs[static_cast<size_t>(row)] = run;
        Q_EMIT dataChanged(index(row, 0), index(row, column_count - 1));
        return;
    }
    const auto place = std::find_if(m_runs.begin(), m_runs.end(),
                                    [&run](const core::Run& other) { return other.requested_at <= run.requested_at; });
    const int at = static_cast<int>(place - m_runs.begin());
    beginInsertRows({}, at, at);
    m_runs.insert(place, run);
    endInsertRows();
}

} // namespace opsdeck::opsflow
