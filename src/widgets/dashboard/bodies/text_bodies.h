// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/dashboard/tile_body.h"

class QTextBrowser;

namespace opsdeck::widgets {

class TileTable;

/// Rows and columns.
class TableBody final : public TileBody {
    Q_OBJECT

public:
    TableBody(const Theme& theme, const core::Clock& clock, QWidget* parent);
    void show_tile(const opsflow::TileLive& live) override;

private:
    TileTable* m_table;
};

/// A person's own words: Markdown, without pictures from anywhere.
class NoteBody final : public TileBody {
    Q_OBJECT

public:
    NoteBody(const Theme& theme, const core::Clock& clock, QWidget* parent);
    void show_tile(const opsflow::TileLive& live) override;

private:
    void restyle();

    QTextBrowser* m_text;
    QString m_markdown;
};

} // namespace opsdeck::widgets
