// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/line_part.h"

#include <QWidget>

namespace opsdeck::widgets {

class Theme;

/// A line as it stands, in the type of code on its ground, wrapped; open places are marked. Read aloud as its text.
class LinePreview final : public QWidget {
    Q_OBJECT

public:
    explicit LinePreview(const Theme& theme, QWidget* parent = nullptr);

    void set(opsflow::LineParts line);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int edge() const;

    const Theme& m_theme;
    opsflow::LineParts m_line;
};

} // namespace opsdeck::widgets
