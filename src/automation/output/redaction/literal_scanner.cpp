// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/redaction/literal_scanner.h"

#include <algorithm>

namespace opsdeck::automation {

std::uint32_t LiteralScanner::child(std::uint32_t node, unsigned char byte) const
{
    for (const auto& [label, target] : m_nodes[node].children) {
        if (label == byte)
            return target;
    }
    return 0;
}

std::size_t LiteralScanner::add(std::string_view literal)
{
    std::uint32_t node = 0;
    for (const char c : literal) {
        const unsigned char byte = folded(static_cast<unsigned char>(c));
        std::uint32_t next = child(node, byte);
        if (next == 0) {
            next = static_cast<std::uint32_t>(m_nodes.size());
            m_nodes.push_back(Node{{}, {}, 0, m_nodes[node].depth + 1});
            m_nodes[node].children.emplace_back(byte, next);
        }
        node = next;
    }
    m_nodes[node].literals.push_back(static_cast<std::uint32_t>(m_count));
    return m_count++;
}

void LiteralScanner::build()
{
    // Only bytes that occur in a literal get a column; all others share column 0.
    std::array<bool, 256> used{};
    for (const Node& node : m_nodes) {
        for (const auto& [label, target] : node.children)
            used[label] = true;
    }
    for (std::size_t byte = 0; byte < used.size(); ++byte) {
        if (used[byte])
            m_class_of[byte] = static_cast<std::uint16_t>(m_classes++);
    }
    for (unsigned char upper = 'A'; upper <= 'Z'; ++upper)
        m_class_of[upper] = m_class_of[folded(upper)];

    // Breadth first, so that the state to fall back to is complete before it is needed.
    std::vector<std::uint32_t> order{0};
    for (std::size_t at = 0; at < order.size(); ++at) {
        const std::uint32_t node = order[at];
        for (const auto& [label, target] : m_nodes[node].children) {
            order.push_back(target);
            if (node == 0)
                continue;
            std::uint32_t fail = m_nodes[node].fail;
            std::uint32_t found = child(fail, label);
            while (fail != 0 && found == 0) {
                fail = m_nodes[fail].fail;
                found = child(fail, label);
            }
            m_nodes[target].fail = found;
            const auto& inherited = m_nodes[found].literals;
            m_nodes[target].literals.insert(m_nodes[target].literals.end(), inherited.begin(), inherited.end());
        }
    }

    // Number the states so that those that hit come last: the hot loop then needs one comparison.
    std::vector<std::uint32_t> number(m_nodes.size());
    std::uint32_t next_number = 0;
    for (const bool hitting : {false, true}) {
        if (hitting)
            m_first_hit = next_number * m_classes;
        for (const std::uint32_t node : order) {
            if (m_nodes[node].literals.empty() == hitting)
                continue;
            number[node] = next_number++;
        }
    }
    m_next.assign(m_nodes.size() * m_classes, 0);
    m_depth.assign(m_nodes.size(), 0);
    m_hits.resize(m_nodes.size() - m_first_hit / m_classes);
    for (const std::uint32_t node : order) {
        const std::size_t row = std::size_t(number[node]) * m_classes;
        if (node != 0) {
            const std::size_t fall_back = std::size_t(number[m_nodes[node].fail]) * m_classes;
            std::copy_n(m_next.begin() + std::ptrdiff_t(fall_back), m_classes, m_next.begin() + std::ptrdiff_t(row));
        }
        for (const auto& [label, target] : m_nodes[node].children)
            m_next[row + m_class_of[label]] = number[target] * m_classes;
        m_depth[number[node]] = m_nodes[node].depth;
        if (!m_nodes[node].literals.empty())
            m_hits[number[node] - m_first_hit / m_classes] = m_nodes[node].literals;
    }
    m_nodes.clear();
    m_nodes.shrink_to_fit();
}

std::size_t LiteralScanner::run(State& state, std::string_view bytes) const
{
    const State* next = m_next.data();
    State now = state;
    for (std::size_t at = 0; at < bytes.size(); ++at) {
        now = next[now + m_class_of[static_cast<unsigned char>(bytes[at])]];
        if (now >= m_first_hit) {
            state = now;
            return at + 1;
        }
    }
    state = now;
    return bytes.size();
}

const std::vector<std::uint32_t>& LiteralScanner::literals_at(State state) const
{
    return m_hits[(state - m_first_hit) / m_classes];
}

} // namespace opsdeck::automation
