// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/definition.h"

#include <QWidget>

class QPlainTextEdit;

namespace opsdeck::widgets {

class TextLabel;
class Theme;

/// What an automation does and how it is typed, in the palette; from its definition, so nothing is run or posted.
class HelpPage final : public QWidget {
    Q_OBJECT

public:
    explicit HelpPage(const Theme& theme, QWidget* parent = nullptr);

    void show_help(core::DefinitionPtr definition);
    [[nodiscard]] QString text() const;
    void set_most_height(int pixels);

Q_SIGNALS:
    void back();
    void enter_pressed(Qt::KeyboardModifiers modifiers);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    TextLabel* m_title;
    QPlainTextEdit* m_text;
    core::DefinitionPtr m_definition;
    int m_most_height = 400;
};

} // namespace opsdeck::widgets
