// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/runs/run_list_model.h"
#include "widgets/runs/run_detail_values.h"

#include <QTimer>
#include <QWidget>

class QGridLayout;
class QStackedLayout;

namespace opsdeck::widgets {

class EmptyState;
class FactList;
class HistoryBars;
class IconButton;
class OutputView;
class ResultTable;
class RunHead;
class ScrollColumn;
class TextLabel;
class Theme;

/// Everything about one run: beside a room from 300 pixels on, or as a page of its own in two columns. Follows the
/// run's row in the model; the rest is told by set_output() and the like. Says by signals what somebody wants done. UI
/// thread.
class RunDetail final : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    RunDetail(const opsflow::RunListModel& runs, const Theme& theme, const core::Clock& clock,
              QWidget* parent = nullptr);
    ~RunDetail() override;

    /// Another run, or the same with more known of it; another one starts without output.
    void show_run(const RunDetailValues& values);
    /// No run: says how to get one.
    void clear();
    [[nodiscard]] core::RunId run() const { return m_values.run.id; }
    [[nodiscard]] const RunDetailValues& values() const { return m_values; }

    void set_output(const QByteArray& bytes);
    /// What came since; passed over unless it is of the run that is shown.
    void add_output(const core::RunId& run, const QByteArray& bytes);
    void set_news(const core::RunId& run, const opsflow::RunNews& news);
    [[nodiscard]] OutputView& output() { return *m_output; }

Q_SIGNALS:
    void cancel(const opsdeck::core::RunId& run);
    void run_line(const QString& line);
    /// Into the composer.
    void use_line(const QString& line);
    void open_post(const opsdeck::core::PostId& post, const opsdeck::core::RoomId& room);
    void open_run(const opsdeck::core::RunId& run);
    void open_file(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void build();
    void connect_parts();
    void arrange();
    void show_facts();
    void show_history();
    void take_row();
    void restyle();
    void keep_ticking();

    const opsflow::RunListModel& m_runs;
    const Theme& m_theme;
    const core::Clock& m_clock;
    RunDetailValues m_values;
    QStackedLayout* m_pages = nullptr;
    EmptyState* m_empty = nullptr;
    ScrollColumn* m_scroll = nullptr;
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    RunHead* m_head = nullptr;
    QWidget* m_content = nullptr; ///< output and table
    QWidget* m_about = nullptr;   ///< history, facts, posts
    OutputView* m_output = nullptr;
    TextLabel* m_table_title = nullptr;
    ResultTable* m_table = nullptr;
    QWidget* m_history_box = nullptr;
    TextLabel* m_history_words = nullptr;
    HistoryBars* m_history = nullptr;
    FactList* m_facts = nullptr;
    QWidget* m_posts = nullptr;
    IconButton* m_invocation = nullptr;
    IconButton* m_result = nullptr;
    QTimer m_tick;
    bool m_is_wide = false;
};

} // namespace opsdeck::widgets
