// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace opsdeck::widgets {

class Theme;

/// A list of things with columns: whole rows are selected, one at a time, nothing is edited, no lattice. Enter or a
/// double click opens the row. One column takes what is left of the width.
class RowTable final : public QTableView {
    Q_OBJECT

public:
    explicit RowTable(const Theme& theme, QWidget* parent = nullptr);

    void set_wide_column(int column);
    /// Of a column that is not the wide one, in pixels at 100 %.
    void set_column_width(int column, int pixels);
    /// Below this width of the table, in pixels at 100 %, the column is not shown. The least needed first.
    void set_column_from(int column, int table_pixels);
    void setModel(QAbstractItemModel* model) override;
    [[nodiscard]] int selected_row() const; ///< of its model; -1: none
    void select_row(int row);

Q_SIGNALS:
    void opened(const QModelIndex& index);
    void row_changed(int row);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& before) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void restyle();
    void fit_columns();

    const Theme& m_theme;
    QHash<int, int> m_widths;
    QHash<int, int> m_from;
    int m_wide = 0;
};

/// Paints the ground of a row, and its text as text; others add what a column needs.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RowDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Inside the cell, without its margins; the ground is painted.
    virtual void paint_cell(QPainter& painter, const QRect& inner, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const;
    [[nodiscard]] const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
};

} // namespace opsdeck::widgets
