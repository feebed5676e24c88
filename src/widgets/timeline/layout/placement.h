// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

namespace opsdeck::widgets {

/// Which rows are in view, and where. Holds on to an anchor, the topmost row in view and its distance from the upper
/// edge, never to a scroll bar's value: what happens above the anchor moves nothing on the screen. Heights of rows that
/// were never in view are estimates. What grows or comes inside the view pushes up in its upper half and down in its
/// lower. Pixels; knows no widget and no model.
class Placement final {
public:
    /// Who knows how high rows are.
    class Rows {
    public:
        virtual ~Rows() = default;
        [[nodiscard]] virtual int measured_height(int row) = 0;
        [[nodiscard]] virtual int estimated_height(int row) = 0;
    };
    struct Placed {
        int row = 0;
        int top = 0; ///< from the upper edge of the view; may be negative
        int height = 0;
    };
    enum class Where { nearest, top, middle };

    explicit Placement(Rows& rows);

    void set_view(int height, int above, int below); ///< and the empty space at both ends
    /// All rows are new. Shows the end.
    void reset(int count);
    /// To be called when the rows are there; visible() before they are.
    void insert(int first, int count);
    /// To be called before the rows are gone.
    void remove(int first, int count);
    /// `by_hand`: a person unfolded it and looks at its beginning; else its end stays where it was.
    void change(int row, bool by_hand);
    /// Width or font changed: nothing is known, but the place is kept.
    void forget_heights();

    void scroll_by(int pixels); ///< positive: towards the end
    void show_row(int row, Where where);
    void put_row(int row, int top);
    void go_to_end();
    /// Whether the end is followed when rows are added there; only sensible where nothing newer exists.
    void set_follows(bool follows);

    [[nodiscard]] const std::vector<Placed>& visible();
    [[nodiscard]] bool is_at_end();
    [[nodiscard]] bool is_following() const { return m_at_end; }
    [[nodiscard]] int view_height() const { return m_view; }
    [[nodiscard]] int count() const { return static_cast<int>(m_heights.size()); }

    // For a scroll bar, by estimates.
    [[nodiscard]] int total_height() const;
    [[nodiscard]] int offset();
    void set_offset(int offset);
    /// The height of all rows before this one.
    [[nodiscard]] int height_before(int row) const;

private:
    struct Height {
        int pixels = 0;
        bool is_known = false;
    };
    int measure(int row);
    [[nodiscard]] std::optional<Placed> placed(int row) const;
    [[nodiscard]] bool is_upper(const Placed& placed) const;
    void touch() { m_is_placed = false; }
    void place();
    void place_from_anchor();
    void place_from_end();

    Rows& m_rows;
    std::vector<Height> m_heights;
    std::vector<Placed> m_visible;
    int m_view = 0;
    int m_above = 0;
    int m_below = 0;
    int m_anchor = 0;
    int m_anchor_top = 0;
    bool m_at_end = true;
    bool m_follows = true;
    bool m_is_placed = false;
};

} // namespace opsdeck::widgets
