// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/composer/preview_words.h"
#include "widgets/theme/roles.h"

#include <QWidget>

namespace opsdeck::widgets {

class IconButton;
class StateChip;
class StyledText;
class Theme;

/// The line below the box that says what Enter does: the key, how dangerous it is as chips, the sentence, and a button
/// for the other way. Beside each other where there is room, else the sentence below. Never higher than it must be, and
/// never jumping between an empty and a filled box.
class PreviewLine final : public QWidget {
    Q_OBJECT

public:
    explicit PreviewLine(const Theme& theme, QWidget* parent = nullptr);
    ~PreviewLine() override;

    void show_preview(const Preview& preview);
    [[nodiscard]] const Preview& preview() const { return m_preview; }
    [[nodiscard]] IconButton& message_button() { return *m_as_message; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    void as_message_wanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Places {
        QRect key;
        QRect icon;
        QRect danger;
        QRect production;
        QRect text;
        QRect button;
        int height = 0;
    };
    [[nodiscard]] StyledText text() const;
    [[nodiscard]] QString icon() const;
    [[nodiscard]] Role ink() const;
    /// From left to right; the caller mirrors.
    [[nodiscard]] Places places(int width) const;
    void arrange();

    const Theme& m_theme;
    Preview m_preview;
    StateChip* m_danger;
    StateChip* m_production;
    IconButton* m_as_message;
};

} // namespace opsdeck::widgets
