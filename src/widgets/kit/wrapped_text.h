// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/roles.h"

#include <QWidget>

#include <vector>

namespace opsdeck::widgets {

class Theme;

/// Plain text that goes on in the next line and breaks inside of a word when it must (a path, a hash), so that it never
/// widens what it stands in. At most so many lines as it is told; what is cut off is its tool tip. Read aloud as its
/// text.
class WrappedText final : public QWidget {
    Q_OBJECT

public:
    WrappedText(const Theme& theme, TextStyle style, Role role, QWidget* parent = nullptr);
    ~WrappedText() override;

    void set_text(const QString& text);
    [[nodiscard]] const QString& text() const { return m_text; }
    void set_role(Role role);
    void set_style(TextStyle style);
    /// Larger or smaller than the style says, in percent; for screens that are read from afar.
    void set_percent(int percent);
    /// 0: no limit.
    void set_most_lines(int lines);
    [[nodiscard]] bool is_cut() const { return m_is_cut; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Line {
        QString text;
        int top = 0;
    };
    struct Broken {
        std::vector<Line> lines;
        int height = 0;
        bool is_cut = false;
    };
    [[nodiscard]] QFont shown_font() const;
    [[nodiscard]] Broken broken(int width) const;
    void restyle();

    const Theme& m_theme;
    TextStyle m_style;
    Role m_role;
    QString m_text;
    int m_percent = 100;
    int m_most_lines = 0;
    bool m_is_cut = false;
};

} // namespace opsdeck::widgets
