// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/situation/situation_words.h"

#include <QAbstractButton>

namespace opsdeck::widgets {

class Theme;

/// The newest insight, its age in large type, and the silence when there is no newer one.
class InsightPanel final : public QAbstractButton {
    Q_OBJECT

public:
    explicit InsightPanel(const Theme& theme, QWidget* parent = nullptr);

    void set_insight(const SituationEntry& entry, const QString& silence);
    void set_none(const QString& words);
    [[nodiscard]] const SituationEntry& entry() const { return m_entry; }
    [[nodiscard]] const QString& silence() const { return m_silence; }
    void set_percent(int percent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QFont font_of(TextStyle style, int extra_percent = 100) const;
    [[nodiscard]] int size_of(int pixels) const;
    void paint_head(QPainter& painter, const QRect& line);
    void paint_text(QPainter& painter, const QRect& place);
    void show_name();

    const Theme& m_theme;
    SituationEntry m_entry;
    QString m_silence;
    QString m_none;
    int m_percent = 100;
};

} // namespace opsdeck::widgets
