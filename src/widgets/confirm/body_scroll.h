// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace opsdeck::widgets {

/// The part of a card that may be too high for its host: wants to be as high as its content is at the width it was
/// fitted to.
class BodyScroll final : public QScrollArea {
    Q_OBJECT

public:
    explicit BodyScroll(QWidget* parent = nullptr);

    void fit(int width);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void show_bar();

    int m_wanted = 0;
};

} // namespace opsdeck::widgets
