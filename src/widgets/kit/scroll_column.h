// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace opsdeck::widgets {

/// Something that may be too high for where it stands: as wide as there is room, scrolled downwards only, on the ground
/// of what is below. Wants to be as high as its content.
class ScrollColumn final : public QScrollArea {
    Q_OBJECT

public:
    explicit ScrollColumn(QWidget* parent = nullptr);

    /// Takes `content`.
    void set_content(QWidget* content);
    /// Of the content, in pixels; it stands at the beginning of the line then. 0: no limit.
    void set_widest(int pixels);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    QWidget* m_holder;
    QWidget* m_content = nullptr;
};

} // namespace opsdeck::widgets
