// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/keys/key_action.h"
#include "widgets/kit/overlay.h"

#include <vector>

class QBoxLayout;

namespace opsdeck::widgets {

class EmptyState;
class IconButton;
class KeyCaps;
class KeyMap;
class ScrollColumn;
class SearchField;
class TextLabel;

/// Everything the keyboard does, over the window: two columns of groups, found by any word of them or by the key
/// itself.
class ShortcutSheet final : public Overlay {
    Q_OBJECT

public:
    /// `keys` and `theme` outlive it.
    ShortcutSheet(const KeyMap& keys, const Theme& theme, QWidget* host);

    using Overlay::open;
    void open();

Q_SIGNALS:
    /// "Change…" was pressed; the sheet is closed by then.
    void change_wanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        const KeyAction* action;
        QWidget* line;
        TextLabel* text;
        KeyCaps* caps;
    };
    struct Group {
        KeyGroup group;
        QWidget* block;
        TextLabel* title;
    };

    void build();
    void add_group(KeyGroup group, QBoxLayout* column);
    void refresh();
    void filter();
    void restyle();

    const KeyMap& m_keys;
    const Theme& m_theme;
    TextLabel* m_title;
    SearchField* m_search;
    IconButton* m_change;
    IconButton* m_close;
    ScrollColumn* m_scroll;
    QWidget* m_body;
    QBoxLayout* m_columns;
    EmptyState* m_nothing;
    std::vector<Row> m_rows;
    std::vector<Group> m_groups;
};

} // namespace opsdeck::widgets
