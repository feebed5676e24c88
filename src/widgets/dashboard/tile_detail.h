// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/dashboard/tile_live.h"
#include "widgets/kit/overlay.h"
#include "widgets/theme/roles.h"

class QGridLayout;
class QPlainTextEdit;

namespace opsdeck::widgets {

class IconButton;
class StateChip;
class TextLabel;
class TileTable;

/// Where the value of a tile comes from: the line or query, when it was asked and will be again, what went wrong in
/// full, every row, and the output as it came. Esc closes.
class TileDetail final : public Overlay {
    Q_OBJECT

public:
    TileDetail(const Theme& theme, const core::Clock& clock, QWidget* host);

    /// Shows it and takes the keyboard.
    void open_tile(const opsflow::TileLive& live, const QString& dashboard_file);
    /// The tile has changed; nothing when it is closed.
    void update_tile(const opsflow::TileLive& live);

Q_SIGNALS:
    void refresh_wanted();
    void action_wanted(const QString& line);
    void run_wanted(const opsdeck::core::RunId& run);
    void gap_wanted(const QString& key);

private:
    void show_head();
    void show_facts();
    void show_rows();
    void show_raw();
    void space_facts();
    void add_fact(const QString& name, const QString& text, bool is_code = false, Role role = Role::text);
    void restyle();

    const Theme& m_theme;
    const core::Clock& m_clock;
    opsflow::TileLive m_live;
    QString m_file;
    TextLabel* m_title;
    TextLabel* m_value;
    StateChip* m_state;
    StateChip* m_freshness;
    TextLabel* m_help;
    QWidget* m_facts;
    QGridLayout* m_fact_grid;
    TextLabel* m_rows_title;
    TileTable* m_rows;
    TextLabel* m_raw_title;
    QPlainTextEdit* m_raw;
    IconButton* m_refresh;
    IconButton* m_run;
    IconButton* m_close;
};

} // namespace opsdeck::widgets
