// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/layout/placement.h"

#include <algorithm>
#include <cmath>

namespace opsdeck::widgets {

Placement::Placement(Rows& rows)
    : m_rows(rows)
{}

void Placement::set_view(int height, int above, int below)
{
    m_view = height;
    m_above = above;
    m_below = below;
    touch();
}

void Placement::reset(int count)
{
    m_heights.assign(static_cast<size_t>(count), {});
    for (int row = 0; row < count; ++row)
        m_heights[static_cast<size_t>(row)].pixels = m_rows.estimated_height(row);
    m_anchor = 0;
    m_anchor_top = 0;
    m_at_end = true;
    m_visible.clear();
    touch();
}

void Placement::insert(int first, int count)
{
    std::vector<Height> heights(static_cast<size_t>(count));
    for (int i = 0; i < count; ++i)
        heights[static_cast<size_t>(i)].pixels = m_rows.estimated_height(first + i);
    const bool was_empty = m_heights.empty();
    const std::optional<Placed> pushed = m_is_placed ? placed(first) : std::nullopt;
    m_heights.insert(m_heights.begin() + first, heights.begin(), heights.end());
    if (!was_empty && first <= m_anchor) {
        m_anchor += count;
    } else if (pushed && is_upper(*pushed)) {
        m_anchor = first + count;
        m_anchor_top = pushed->top;
    }
    m_at_end = m_at_end && m_follows;
    m_visible.clear();
    touch();
}

void Placement::remove(int first, int count)
{
    (void)visible(); // the anchor is where it is seen
    const int behind = first + count;
    if (m_anchor >= behind) {
        m_anchor -= count;
    } else if (m_anchor >= first && behind < this->count()) {
        for (int row = m_anchor; row < behind; ++row)
            m_anchor_top += m_heights[static_cast<size_t>(row)].pixels;
        m_anchor = first;
    } else if (m_anchor >= first && first > 0) {
        m_anchor = first - 1;
        m_anchor_top -= m_heights[static_cast<size_t>(first - 1)].pixels;
    } else if (m_anchor >= first) {
        m_anchor = 0;
        m_anchor_top = 0;
    }
    m_heights.erase(m_heights.begin() + first, m_heights.begin() + behind);
    m_visible.clear();
    touch();
}

void Placement::change(int row, bool by_hand)
{
    (void)visible();
    const std::optional<Placed> old = placed(row);
    Height& height = m_heights[static_cast<size_t>(row)];
    height.is_known = false;
    if (by_hand) {
        m_at_end = false;
    } else if (old && is_upper(*old) && old->top + old->height < m_view) {
        m_anchor = row;
        m_anchor_top = old->top + old->height - measure(row);
    } else if (row < m_anchor) {
        height.pixels = m_rows.estimated_height(row);
    }
    touch();
}

std::optional<Placement::Placed> Placement::placed(int row) const
{
    const auto found = std::ranges::find(m_visible, row, &Placed::row);
    return found == m_visible.end() ? std::nullopt : std::optional(*found);
}

bool Placement::is_upper(const Placed& placed) const { return placed.top < m_view / 2; }

void Placement::forget_heights()
{
    if (m_heights.empty())
        return;
    const Height old = m_heights[static_cast<size_t>(m_anchor)];
    const auto whole = std::ranges::find_if(m_visible, [](const Placed& placed) { return placed.top >= 0; });
    for (int row = 0; row < count(); ++row)
        m_heights[static_cast<size_t>(row)] = {m_rows.estimated_height(row), false};
    // The first row whose beginning is seen stays; in one that fills the view the same words do, not the same pixels.
    if (whole != m_visible.end() && is_upper(*whole)) {
        m_anchor = whole->row;
        m_anchor_top = whole->top;
    } else if (old.is_known && m_anchor_top < 0 && old.pixels > 0) {
        m_anchor_top = static_cast<int>(std::lround(double(m_anchor_top) * measure(m_anchor) / old.pixels));
    }
    touch();
}

int Placement::measure(int row)
{
    Height& height = m_heights[static_cast<size_t>(row)];
    if (!height.is_known)
        height = {m_rows.measured_height(row), true};
    return height.pixels;
}

void Placement::scroll_by(int pixels)
{
    (void)visible();
    if (m_heights.empty() || pixels == 0)
        return;
    if (pixels < 0)
        m_at_end = false;
    m_anchor_top -= pixels;
    touch();
    (void)visible();
    m_at_end = m_follows && is_at_end();
}

void Placement::put_row(int row, int top)
{
    if (row < 0 || row >= count())
        return;
    m_anchor = row;
    m_anchor_top = top;
    m_at_end = false;
    touch();
    (void)visible();
    m_at_end = m_follows && is_at_end();
}

void Placement::show_row(int row, Where where)
{
    if (row < 0 || row >= count())
        return;
    const int height = measure(row);
    const int free = m_view - height;
    if (where == Where::middle || where == Where::top) {
        const int top = where == Where::top || free < 0 ? m_above : free / 3;
        put_row(row, top);
        return;
    }
    for (const Placed& placed : visible()) {
        if (placed.row != row)
            continue;
        if (placed.top >= 0 && placed.top + height <= m_view)
            return;
        const bool is_cut_above = placed.top < 0;
        if (free < 0 && placed.top <= 0 && placed.top + height >= m_view)
            return; // it fills the view: nothing more of it can be shown at once
        put_row(row, is_cut_above || free < 0 ? m_above : m_view - height - m_below);
        return;
    }
    put_row(row, row < m_anchor || free < 0 ? m_above : m_view - height - m_below);
}

void Placement::go_to_end()
{
    m_at_end = true;
    touch();
    (void)visible();
    m_at_end = m_follows;
}

void Placement::set_follows(bool follows)
{
    m_follows = follows;
    m_at_end = m_at_end && follows;
}

const std::vector<Placement::Placed>& Placement::visible()
{
    if (!m_is_placed)
        place();
    return m_visible;
}

bool Placement::is_at_end()
{
    const std::vector<Placed>& placed = visible();
    if (placed.empty())
        return true;
    return placed.back().row == count() - 1 && placed.back().top + placed.back().height <= m_view - m_below + 1;
}

void Placement::place()
{
    m_is_placed = true;
    m_visible.clear();
    if (m_heights.empty())
        return;
    m_anchor = std::clamp(m_anchor, 0, count() - 1);
    if (m_at_end)
        place_from_end();
    else
        place_from_anchor();
}

void Placement::place_from_end()
{
    int top = m_view - m_below;
    for (int row = count() - 1; row >= 0 && (top > 0 || m_visible.empty()); --row) {
        const int height = measure(row);
        top -= height;
        m_visible.push_back({row, top, height});
    }
    std::ranges::reverse(m_visible);
    m_anchor = m_visible.front().row;
    m_anchor_top = m_visible.front().top;
}

void Placement::place_from_anchor()
{
    while (m_anchor_top > 0 && m_anchor > 0)
        m_anchor_top -= measure(--m_anchor);
    while (m_anchor < count() - 1 && m_anchor_top + measure(m_anchor) <= 0)
        m_anchor_top += measure(m_anchor++);
    if (m_anchor == 0)
        m_anchor_top = std::min(m_anchor_top, m_above);
    int top = m_anchor_top;
    for (int row = m_anchor; row < count() && top < m_view; ++row) {
        const int height = measure(row);
        m_visible.push_back({row, top, height});
        top += height;
    }
    if (m_visible.back().row == count() - 1 && top < m_view - m_below) {
        m_visible.clear();
        place_from_end();
    }
}

int Placement::height_before(int row) const
{
    int sum = 0;
    for (int i = 0; i < std::min(row, count()); ++i)
        sum += m_heights[static_cast<size_t>(i)].pixels;
    return sum;
}

int Placement::total_height() const { return height_before(count()) + m_above + m_below; }

int Placement::offset()
{
    if (visible().empty())
        return 0;
    return std::max(0, height_before(m_anchor) + m_above - m_anchor_top);
}

void Placement::set_offset(int offset)
{
    if (m_heights.empty())
        return;
    if (offset >= total_height() - m_view) {
        go_to_end();
        return;
    }
    int row = 0;
    int top = m_above - offset;
    while (row < count() - 1 && top + m_heights[static_cast<size_t>(row)].pixels <= 0)
        top += m_heights[static_cast<size_t>(row++)].pixels;
    put_row(row, top);
}

} // namespace opsdeck::widgets
