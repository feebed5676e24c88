// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

namespace opsdeck::widgets {

class Theme;

/// How far one is: numbered words, the ones behind ticked, the present one strong. Only the present one is named when
/// there is no room for all.
class StepLine final : public QWidget {
    Q_OBJECT

public:
    explicit StepLine(const Theme& theme, QWidget* parent = nullptr);

    void set_steps(const QStringList& words);
    void set_current(int step);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int disc() const;
    [[nodiscard]] int width_of(int step, bool is_named) const;
    void name();

    const Theme& m_theme;
    QStringList m_words;
    int m_current = 0;
};

} // namespace opsdeck::widgets
