// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace opsdeck::automation {

/// Finds many literals in a stream in one pass (Aho-Corasick over ASCII-folded bytes, as a dense table over the bytes
/// that occur). Time does not depend on how many literals there are or how hostile the input is; and the automaton's
/// depth says exactly how many of the last bytes may still become a literal, which is what makes chunk borders safe.
class LiteralScanner final {
public:
    using State = std::uint32_t;

    /// Returns the id that hits will carry: 0, 1, 2, ... Empty literals are not allowed.
    std::size_t add(std::string_view literal);
    /// Call once after the last add and before the first step.
    void build();

    [[nodiscard]] static constexpr State root() { return 0; }
    [[nodiscard]] State step(State state, unsigned char byte) const { return m_next[state + m_class_of[byte]]; }
    /// True if at least one literal ends at this state.
    [[nodiscard]] bool hits(State state) const { return state >= m_first_hit; }
    /// Runs until the first state that hits or the end; returns how many bytes were taken.
    [[nodiscard]] std::size_t run(State& state, std::string_view bytes) const;
    /// The literals that end at `state`.
    [[nodiscard]] const std::vector<std::uint32_t>& literals_at(State state) const;
    /// How many of the last bytes may be the beginning of a literal.
    [[nodiscard]] std::size_t depth(State state) const { return m_depth[state / m_classes]; }

private:
    struct Node {
        std::vector<std::pair<unsigned char, std::uint32_t>> children;
        std::vector<std::uint32_t> literals;
        std::uint32_t fail = 0;
        std::uint32_t depth = 0;
    };
    [[nodiscard]] std::uint32_t child(std::uint32_t node, unsigned char byte) const;

    std::vector<Node> m_nodes{Node{}};
    std::size_t m_count = 0;
    std::array<std::uint16_t, 256> m_class_of{};
    std::uint32_t m_classes = 1;
    State m_first_hit = 0;
    std::vector<State> m_next; ///< states are premultiplied with the number of classes; those that hit come last
    std::vector<std::uint32_t> m_depth;
    std::vector<std::vector<std::uint32_t>> m_hits; ///< from the first state that hits
};

/// ASCII lower case; other bytes stay as they are.
[[nodiscard]] constexpr unsigned char folded(unsigned char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<unsigned char>(byte + 32) : byte;
}

} // namespace opsdeck::automation
