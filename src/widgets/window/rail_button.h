// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace opsdeck::widgets {

class Theme;

/// An entry of the rail: a drawing above its word, a badge at the corner.
class RailButton final : public QAbstractButton {
    Q_OBJECT

public:
    RailButton(const Theme& theme, const QString& icon, const QString& word, QWidget* parent = nullptr);

    void set_badge(int count, bool is_loud);
    void set_keys(const QString& keys);
    void set_word(const QString& word);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();

    const Theme& m_theme;
    QString m_icon;
    QString m_keys;
    int m_count = 0;
    bool m_is_loud = false;
};

} // namespace opsdeck::widgets
