// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QWidget>

namespace opsdeck::widgets {

class Theme;

/// Keys as they stand on a keyboard: each sequence on a cap of its own. Read aloud as text.
class KeyCaps final : public QWidget {
    Q_OBJECT

public:
    explicit KeyCaps(const Theme& theme, QWidget* parent = nullptr);

    void set(const QList<QKeySequence>& keys);
    [[nodiscard]] const QList<QKeySequence>& keys() const { return m_keys; }
    /// Shown instead of caps while there are none: "no key".
    void set_nothing_text(const QString& text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int cap_width(const QString& text) const;

    const Theme& m_theme;
    QList<QKeySequence> m_keys;
    QString m_nothing;
};

} // namespace opsdeck::widgets
