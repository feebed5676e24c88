// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/text_selection.h"

#include <algorithm>

namespace opsdeck::widgets {

std::pair<int, int> TextSelection::rows(const RowOf& row_of) const
{
    if (is_empty())
        return {-1, -1};
    const int anchor = row_of(m_anchor.key);
    const int head = row_of(m_head.key);
    if (anchor < 0 || head < 0)
        return {-1, -1};
    return {std::min(anchor, head), std::max(anchor, head)};
}

std::pair<int, int> TextSelection::letters(int row, int length, const RowOf& row_of) const
{
    const auto [first, last] = rows(row_of);
    if (first < 0 || row < first || row > last)
        return {0, 0};
    const bool is_forward = row_of(m_anchor.key) == first;
    int from = 0;
    int to = length;
    if (first == last)
        std::tie(from, to) = std::minmax(m_anchor.letter, m_head.letter);
    else if (row == first)
        from = is_forward ? m_anchor.letter : m_head.letter;
    else if (row == last)
        to = is_forward ? m_head.letter : m_anchor.letter;
    return {std::clamp(from, 0, length), std::clamp(to, 0, length)};
}

} // namespace opsdeck::widgets
