// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QKeyEvent;

namespace opsdeck::widgets {

class Theme;

/// Rows below a box that keeps the keyboard: the box hands its arrows on to move(). Pointing at a row does not select
/// it, a click does and takes it. As high as its rows, up to a limit.
class PaletteList final : public QListView {
    Q_OBJECT

public:
    explicit PaletteList(const Theme& theme, QWidget* parent = nullptr);

    void setModel(QAbstractItemModel* model) override;
    /// In pixels.
    void set_most_height(int pixels);
    /// Up, down, a page, with Ctrl the ends; false when it is none of these keys. Round and round by single steps.
    bool move(const QKeyEvent& key);
    /// -1: none.
    [[nodiscard]] int current_row() const;
    void set_current_row(int row);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void current_changed();
    /// By the mouse.
    void taken(int row);

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    int m_most_height = 420;
    QPersistentModelIndex m_pressed;
};

} // namespace opsdeck::widgets
