// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/gaps/gap.h"

#include <QStringList>
#include <QWidget>

namespace opsdeck::widgets {

class FactList;
class IconButton;
class StateChip;
class TextLabel;
class Theme;
class WrappedText;

/// What is known of one wish, and what can be done about it.
class GapDetail final : public QWidget {
    Q_OBJECT

public:
    GapDetail(const Theme& theme, const core::Clock& clock, QWidget* parent = nullptr);

    void show_gap(const opsflow::Gap& gap);
    /// Lines that would work today.
    void show_similar(const QStringList& lines);
    [[nodiscard]] const opsflow::Gap& gap() const { return m_gap; }

Q_SIGNALS:
    void automate_wanted();
    void wish_wanted();
    void open_where_asked();
    void use_line(const QString& line);

private:
    void build();
    void restyle();

    const Theme& m_theme;
    const core::Clock& m_clock;
    opsflow::Gap m_gap;
    WrappedText* m_line;
    StateChip* m_state;
    QWidget* m_actions;
    IconButton* m_automate;
    IconButton* m_wish;
    IconButton* m_where;
    FactList* m_facts;
    TextLabel* m_similar_title;
    QWidget* m_similar;
};

} // namespace opsdeck::widgets
