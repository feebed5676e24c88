// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "opsflow/timeline/timeline_model.h"
#include "widgets/timeline/layout/layout_store.h"
#include "widgets/timeline/layout/placement.h"
#include "widgets/timeline/paint/row_tools.h"
#include "widgets/timeline/text_selection.h"

#include <QSet>

namespace opsdeck::widgets {

/// Everything a timeline view shows at a moment: which items where, what is selected, current, hovered. Knows no event
/// and paints nothing; points and rectangles are in the viewport's coordinates. UI thread.
class TimelineScene final : private Placement::Rows {
public:
    TimelineScene(const opsflow::TimelineModel& model, const Theme& theme, const core::Clock& clock);

    /// What is under a point.
    struct Hit {
        int row = -1;
        int spot = -1;   ///< of the item
        int tool = -1;   ///< of the row's tools, which lie above the item
        int letter = -1; ///< nearest letter of the item's text; -1: it has none
        bool is_on_text = false;
    };
    /// What the keyboard is on: an item, and perhaps one of its spots.
    struct Current {
        QString key;
        int spot = -1;
    };

    [[nodiscard]] const opsflow::TimelineModel& model() const { return m_model; }
    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] core::Timestamp now() const { return m_clock.now(); }
    [[nodiscard]] Placement& placement() { return m_placement; }
    [[nodiscard]] TextSelection& selection() { return m_selection; }

    void set_view(QSize size);
    void set_account(core::UserId me, QString name);
    void set_time_zone(const QTimeZone& zone);
    void set_language(const QLocale& locale, Qt::LayoutDirection direction);
    [[nodiscard]] const LayoutContext& context() const { return m_context; }
    /// Sizes and colours are asked for anew.
    void forget_layouts();

    [[nodiscard]] std::shared_ptr<const ItemLayout> layout(int row);
    [[nodiscard]] qsizetype layout_count() const { return m_layouts.size(); } ///< in memory
    [[nodiscard]] QRect row_rect(int row);                                    ///< empty when it is not in view
    [[nodiscard]] Hit hit(QPoint at);
    /// The buttons that float over a row while the mouse is on it.
    [[nodiscard]] RowTools tools(int row);
    [[nodiscard]] std::vector<QRect> spot_rects(int row, int spot);

    /// Unfolds or folds a part of an item; its upper edge stays where it is.
    void toggle_fold(int row, const QString& part);

    [[nodiscard]] int current_row() const { return m_model.row_of(m_current.key); }
    [[nodiscard]] const Current& current() const { return m_current; }
    void set_current(int row, int spot = -1);
    /// The next row in this direction that can be current; the same one when there is none.
    [[nodiscard]] int next_row(int from, int step) const;
    [[nodiscard]] bool can_be_current(int row) const;

    [[nodiscard]] int row_of(const QString& key) const { return m_model.row_of(key); }
    [[nodiscard]] int row_of_post(const core::PostId& post) const;
    [[nodiscard]] TextSelection::End end_at(int row, int letter) const { return {m_model.item(row).key, letter}; }
    /// Inside one post its letters; over several "ana 14:01\ntext" for each.
    [[nodiscard]] QString selected_text();
    /// "ana 14:01\ntext"
    [[nodiscard]] QString text_of(int row);

    int hovered_row = -1;
    int hovered_spot = -1;
    int hovered_tool = -1;
    int pressed_spot = -1;
    int pressed_tool = -1;
    bool shows_focus = false; ///< the keyboard is used: rings are shown

private:
    int measured_height(int row) override;
    int estimated_height(int row) override;
    [[nodiscard]] int letter_at(const ItemLayout& layout, QPointF at, bool* is_on_text) const;

    const opsflow::TimelineModel& m_model;
    const Theme& m_theme;
    const core::Clock& m_clock;
    QSet<QString> m_unfolded;
    LayoutContext m_context;
    LayoutStore m_layouts;
    Placement m_placement;
    TextSelection m_selection;
    Current m_current;
};

} // namespace opsdeck::widgets
