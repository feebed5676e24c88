// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace opsdeck::opsflow {
class PaletteModel;
}

namespace opsdeck::widgets {

class Theme;

/// Paints a row of the palette: what it is as a drawing, its line or name with the hit letters bold, what it is for,
/// what it does to the world as shape and word, and its note at the end. The first row of a group has the group's name
/// above it.
class PaletteRowDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    PaletteRowDelegate(const opsflow::PaletteModel& model, const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    /// What stands above the row; empty for most.
    [[nodiscard]] static QString heading_of(const opsflow::PaletteModel& model, int row);

private:
    [[nodiscard]] int heading_height(int row) const;
    [[nodiscard]] int row_height() const;
    void paint_heading(QPainter& painter, const QRect& rect, const QString& text, Qt::LayoutDirection direction) const;

    const opsflow::PaletteModel& m_model;
    const Theme& m_theme;
};

} // namespace opsdeck::widgets
