// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "opsflow/runs/run_list_model.h"
#include "widgets/kit/row_table.h"
#include "widgets/theme/roles.h"

namespace opsdeck::widgets {

/// Cells of a list of runs: the state as drawing, colour and word, the line as it was typed with its environment, the
/// clock of what goes on.
class RunRowDelegate final : public RowDelegate {
    Q_OBJECT

public:
    RunRowDelegate(const Theme& theme, const core::Clock& clock, const opsflow::RunListModel& runs, QObject* parent);

protected:
    void paint_cell(QPainter& painter, const QRect& inner, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const override;

private:
    void paint_state(QPainter& painter, const QRect& inner, Qt::LayoutDirection direction, const core::Run& run) const;
    void paint_line(QPainter& painter, const QRect& inner, Qt::LayoutDirection direction, const core::Run& run) const;
    void paint_words(QPainter& painter, const QRect& inner, const QStyleOptionViewItem& option, const QString& words,
                     Role ink, Qt::Alignment alignment) const;

    const core::Clock& m_clock;
    const opsflow::RunListModel& m_runs;
};

} // namespace opsdeck::widgets
