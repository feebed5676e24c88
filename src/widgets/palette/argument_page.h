// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/argument_form.h"

#include <QWidget>

#include <memory>

class QKeyEvent;

namespace opsdeck::widgets {

class ChipBar;
class ChoiceModel;
class LinePreview;
class NoticeLine;
class PaletteList;
class TextLabel;
class Theme;

/// Filling in a line: chips, what is offered for the one that has the keyboard, what is wrong in words, and the line as
/// it stands. Takes the marked value and moves between chips by itself; running is the owner's.
class ArgumentPage final : public QWidget {
    Q_OBJECT

public:
    /// The clock of `now` tells how old offered values are.
    ArgumentPage(const Theme& theme, std::function<core::Timestamp()> now, QWidget* parent = nullptr);
    ~ArgumentPage() override;

    /// Shows it, keyboard in its first open chip. The form must live until another is shown or none.
    void show_form(opsflow::ArgumentForm* form);
    [[nodiscard]] opsflow::ArgumentForm* form() const { return m_form; }
    void focus_chip(int chip);
    void focus_open_chip();
    /// The value that Enter takes; empty when there is none that is not in the chip already.
    [[nodiscard]] QString marked() const;
    /// False when there is none to take.
    bool take_marked();
    /// To the first open chip; stays where it is when there is none.
    void go_on();
    /// Goes to the first open chip and says what is missing there.
    void complain();
    void set_most_list_height(int pixels);
    /// Where there is little room: without what a value is for, which its tool tip says too.
    void set_compact(bool compact);

Q_SIGNALS:
    /// Escape, or Backspace where nothing is left to step back to.
    void back();
    /// A key that is the owner's: Enter and its kin.
    void enter_pressed(Qt::KeyboardModifiers modifiers);
    /// What Enter does may be different now.
    void changed();

private:
    bool use_key(QKeyEvent& key);
    bool step(int by, bool at_end);
    void chip_changed(int chip);
    void show_choices();
    void mark();
    void show_state();
    void show_problem();
    [[nodiscard]] QString state_text(const opsflow::ArgumentChip& chip) const;
    [[nodiscard]] const opsflow::ArgumentChip* current() const;
    void restyle();

    const Theme& m_theme;
    std::function<core::Timestamp()> m_now;
    opsflow::ArgumentForm* m_form = nullptr;
    int m_current = -1;
    bool m_was_chosen = false; ///< the marked value was gone to by a person
    bool m_complains = false;
    bool m_is_compact = false;

    ChipBar* m_bar;
    NoticeLine* m_problem;
    TextLabel* m_hint;
    TextLabel* m_state;
    ChoiceModel* m_choices;
    PaletteList* m_list;
    LinePreview* m_preview;
};

} // namespace opsdeck::widgets
