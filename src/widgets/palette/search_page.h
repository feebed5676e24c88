// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QKeyEvent;
class QLabel;

namespace opsdeck::opsflow {
class PaletteModel;
}

namespace opsdeck::widgets {

class KeyedEdit;
class KeyHints;
class PaletteList;
class TextLabel;
class Theme;

/// The box and what it finds. Letters go to the model at once; arrows move in the list while the box keeps the
/// keyboard.
class SearchPage final : public QWidget {
    Q_OBJECT

public:
    SearchPage(opsflow::PaletteModel& model, const Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] KeyedEdit& box() const { return *m_box; }
    /// Puts it into the box and looks anew, also when it is what stands there.
    void set_text(const QString& text);
    [[nodiscard]] QString text() const;
    /// -1: none.
    [[nodiscard]] int current_row() const;
    void set_current_row(int row);
    void set_most_list_height(int pixels);

Q_SIGNALS:
    void current_changed();
    void row_taken(int row);
    void enter_pressed(Qt::KeyboardModifiers modifiers);
    void tab_pressed();
    void escape_pressed();
    void help_wanted();
    void explanation_wanted();
    void reset_wanted();

private:
    bool use_key(QKeyEvent& key);
    void look(const QString& text);
    void show_scope();
    void restyle();

    opsflow::PaletteModel& m_model;
    const Theme& m_theme;
    QLabel* m_drawing;
    KeyedEdit* m_box;
    TextLabel* m_scope;
    KeyHints* m_prefixes;
    PaletteList* m_list;
};

} // namespace opsdeck::widgets
