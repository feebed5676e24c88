// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/situation/situation_words.h"

#include <QAbstractButton>

namespace opsdeck::widgets {

class Theme;

/// One entry of a situation: drawing, words, and when, in one line or with a second one for who and why. Clicked, it is
/// where that is told.
class SituationRow final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Shape {
        line,  ///< everything in one line, the words are cut
        large, ///< two lines, the size follows set_percent()
    };

    SituationRow(const Theme& theme, Shape shape, QWidget* parent = nullptr);

    void set_entry(const SituationEntry& entry);
    [[nodiscard]] const SituationEntry& entry() const { return m_entry; }
    void set_percent(int percent);
    /// Says in front what it is: "Last failure".
    void set_head(const QString& words);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void show_name();
    [[nodiscard]] QFont font_of(TextStyle style) const;
    [[nodiscard]] int size_of(int pixels) const;
    void paint_ground(QPainter& painter);
    void paint_line(QPainter& painter);
    void paint_large(QPainter& painter);
    /// Words in `place`, cut; what is left of the place behind them.
    QRect paint_words(QPainter& painter, const QRect& place, const QString& words, const QFont& font, Role ink);
    QRect paint_chip(QPainter& painter, const QRect& place);

    const Theme& m_theme;
    Shape m_shape;
    SituationEntry m_entry;
    QString m_head;
    int m_percent = 100;
};

} // namespace opsdeck::widgets
