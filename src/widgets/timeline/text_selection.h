// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <utility>

namespace opsdeck::widgets {

/// Letters marked over one or many items. Ends are kept by the items' keys, so that rows may come and go above.
class TextSelection final {
public:
    struct End {
        QString key;
        int letter = 0; ///< in ItemLayout::text
        bool operator==(const End&) const = default;
    };
    using RowOf = std::function<int(const QString& key)>;

    void begin(const End& at) { m_anchor = m_head = at; }
    void extend(const End& to) { m_head = to; }
    void set(const End& from, const End& to)
    {
        m_anchor = from;
        m_head = to;
    }
    void clear() { m_anchor = m_head = {}; }
    [[nodiscard]] bool is_empty() const { return m_anchor == m_head; }
    [[nodiscard]] const End& anchor() const { return m_anchor; }
    [[nodiscard]] const End& head() const { return m_head; }

    /// First and last row; {-1, -1} when nothing is selected or one end is gone.
    [[nodiscard]] std::pair<int, int> rows(const RowOf& row_of) const;
    /// The letters of this row that are selected: [first, second).
    [[nodiscard]] std::pair<int, int> letters(int row, int length, const RowOf& row_of) const;

private:
    End m_anchor;
    End m_head;
};

} // namespace opsdeck::widgets
