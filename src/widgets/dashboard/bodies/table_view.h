// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/dashboard/tile_live.h"

#include <QStandardItemModel>
#include <QTableView>

namespace opsdeck::widgets {

class Theme;

/// The rows of a tile: a header that stays, columns that sort, cells that copy. Words that the tile knows as states
/// have their shape and colour.
class TileTable final : public QTableView {
    Q_OBJECT

public:
    TileTable(const Theme& theme, QWidget* parent);

    void show_rows(const QStringList& columns, const std::vector<QStringList>& rows, const core::TileDefinition& tile);

Q_SIGNALS:
    void row_activated(int row); ///< index into the rows as they were given

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle();
    void copy();

    const Theme& m_theme;
    QStandardItemModel m_model;
};

} // namespace opsdeck::widgets
