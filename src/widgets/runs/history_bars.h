// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/run/run.h"

#include <QWidget>

#include <vector>

namespace opsdeck::widgets {

class Theme;

/// The last runs of one line, oldest first: a bar as high as it took long, its state as colour and drawing below.
/// Arrows go from run to run, Enter or a click opens one.
class HistoryBars final : public QWidget {
    Q_OBJECT

public:
    explicit HistoryBars(const Theme& theme, const core::Clock& clock, QWidget* parent = nullptr);

    /// Newest first, as a model gives them. `shown` is marked.
    void set_runs(std::vector<core::Run> newest_first, const core::RunId& shown);
    [[nodiscard]] int count() const { return static_cast<int>(m_runs.size()); }
    /// How long the line usually takes: the median of those that succeeded; 0 when there are fewer than three.
    [[nodiscard]] core::Millis usual() const;
    /// Of the run under the keyboard, else of all of them.
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QRect bar_rect(int run) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void open_run(const opsdeck::core::RunId& run);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] core::Millis took(const core::Run& run) const;
    [[nodiscard]] QString words(int run) const;
    [[nodiscard]] int run_at(const QPoint& at) const;
    [[nodiscard]] int slot_width() const;
    void set_current(int run);

    const Theme& m_theme;
    const core::Clock& m_clock;
    std::vector<core::Run> m_runs; ///< oldest first
    core::RunId m_shown;
    int m_current = -1; ///< under the keyboard
    int m_hovered = -1;
};

} // namespace opsdeck::widgets
