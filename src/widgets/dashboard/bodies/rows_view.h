// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>

#include <functional>

namespace opsdeck::widgets {

class Theme;

/// Rows of one height that scroll with the wheel; painted by whoever owns it. Stays at its end when it is told to and
/// nobody has scrolled away.
class RowsView final : public QAbstractScrollArea {
    Q_OBJECT

public:
    using PaintRow = std::function<void(QPainter& painter, int row, const QRect& rect)>;

    RowsView(const Theme& theme, PaintRow paint_row, QWidget* parent);

    void set_rows(int count, int row_height);
    void set_follows_end(bool follows) { m_follows_end = follows; }
    [[nodiscard]] bool is_at_end() const;
    /// Rows answer to the mouse.
    void set_clickable(bool clickable);

Q_SIGNALS:
    void row_clicked(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    void fit();
    [[nodiscard]] int row_at(const QPoint& point) const;

    const Theme& m_theme;
    PaintRow m_paint_row;
    int m_count = 0;
    int m_row_height = 20;
    int m_hovered = -1;
    int m_pressed = -1;
    bool m_follows_end = false;
    bool m_clickable = false;
};

} // namespace opsdeck::widgets
