// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace opsdeck::widgets {

class Theme;

/// The small button that floats over a timeline: what is new out of sight, and the way there.
class NewPostsPill final : public QAbstractButton {
    Q_OBJECT

public:
    NewPostsPill(const Theme& theme, const QString& icon, QWidget* parent);

    /// Empty words: only the arrow, quieter.
    void set_words(const QString& words, const QString& accessible_name);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QString m_icon;
};

} // namespace opsdeck::widgets
