// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace opsdeck::widgets {

class Theme;

/// A key and what it does: "Enter", "runs it".
struct KeyHint {
    QString key;
    QString word;

    bool operator==(const KeyHint&) const = default;
};

/// Keys drawn as caps, each with its word, in one line; what does not fit is left out from the end. Can be clicked:
/// what a key does, the mouse can do as well. Takes no focus.
class KeyHints final : public QWidget {
    Q_OBJECT

public:
    explicit KeyHints(const Theme& theme, QWidget* parent = nullptr);

    void set(std::vector<KeyHint> hints);
    [[nodiscard]] const std::vector<KeyHint>& hints() const { return m_hints; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void clicked(int hint);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Spot {
        QRect cap;
        QRect word;
        [[nodiscard]] QRect whole() const { return cap.united(word); }
    };
    [[nodiscard]] std::vector<Spot> spots() const;
    [[nodiscard]] int hint_at(const QPoint& at) const;
    void set_hovered(int hint);

    const Theme& m_theme;
    std::vector<KeyHint> m_hints;
    int m_hovered = -1;
};

} // namespace opsdeck::widgets
