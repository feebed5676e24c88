// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/runs/run_list_model.h"
#include "widgets/runs/run_filter.h"

#include <QTimer>
#include <QWidget>

#include <array>

class QStackedLayout;

namespace opsdeck::widgets {

class EmptyState;
class IconButton;
class RowTable;
class SearchField;
class TextLabel;
class Theme;

/// All runs of this profile, newest first: filtered by words and by state. Enter opens one, Ctrl+R runs its line again,
/// Delete or C stops one that goes on, Ctrl+F goes to the filter. UI thread.
class RunsPage final : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    RunsPage(opsflow::RunListModel& runs, const Theme& theme, const core::Clock& clock, QWidget* parent = nullptr);
    ~RunsPage() override;

    void set_which(RunFilter::Which which);
    void select(const core::RunId& run);
    [[nodiscard]] core::RunId selected() const;
    [[nodiscard]] RowTable& table() { return *m_table; }

Q_SIGNALS:
    void open_run(const opsdeck::core::RunId& run);
    void run_line(const QString& line);
    void cancel(const opsdeck::core::RunId& run);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    [[nodiscard]] bool take_key(int key, Qt::KeyboardModifiers modifiers);
    void show_counts();
    void show_empty();
    void keep_ticking();
    void restyle();
    [[nodiscard]] const core::Run* selected_run() const;

    opsflow::RunListModel& m_runs;
    const Theme& m_theme;
    const core::Clock& m_clock;
    RunFilter m_filter;
    TextLabel* m_title;
    SearchField* m_words;
    std::array<IconButton*, 3> m_which{};
    QStackedLayout* m_pages = nullptr;
    RowTable* m_table;
    EmptyState* m_empty;
    QTimer m_tick;
};

} // namespace opsdeck::widgets
