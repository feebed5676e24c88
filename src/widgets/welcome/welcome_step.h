// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace opsdeck::widgets {

class Theme;

/// One thing to try: a number that becomes a tick, a sentence, and what it teaches.
class WelcomeStep final : public QAbstractButton {
    Q_OBJECT

public:
    WelcomeStep(const Theme& theme, int number, QWidget* parent);

    void set_texts(const QString& title, const QString& explanation);
    void tick();
    [[nodiscard]] bool is_ticked() const { return m_is_ticked; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int text_start() const;
    [[nodiscard]] QRect text_rect(const QFont& font, const QString& words, int width) const;
    void name();

    const Theme& m_theme;
    int m_number;
    QString m_explanation;
    bool m_is_ticked = false;
};

} // namespace opsdeck::widgets
