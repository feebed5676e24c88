// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <string>
#include <vector>

namespace opsdeck::core::fuzzy {

/// The arithmetic of one match; fzf's proportions. See experience.md's rules in fuzzy_match.h.
constexpr int hit = 16;
constexpr int gap_open = -3;
constexpr int gap_more = -1;
constexpr uint8_t after_space = 10; ///< also the start of the text
constexpr uint8_t after_delimiter = 9;
constexpr uint8_t after_sign = 8;
constexpr uint8_t after_hump = 7; ///< camelCase, or the first digit behind letters
constexpr int in_a_row = 4;
constexpr int whole_text = 4000; ///< bands that no other sign may cross
constexpr int text_prefix = 2000;
constexpr uint32_t longest_text = 1024; ///< letters behind it are not looked at
constexpr size_t longest_word = 64;
constexpr uint32_t short_text = 64; ///< letters that fit into one set of bits

/// Lower case, without accents; one unit stays one unit, so that positions hold.
[[nodiscard]] char16_t fold(char16_t c);
/// The bonus for a match at `c` behind `previous` (0: the start).
[[nodiscard]] uint8_t bonus_at(char16_t previous, char16_t c);
/// Folds a text and works out its bonuses; gives its mask.
uint64_t fill(const char16_t* text, uint32_t length, char16_t* letters, uint8_t* bytes, uint8_t* bonus);

/// Which letters there are: one bit each for a to z and 0 to 9, the rest share the other bits.
[[nodiscard]] inline uint64_t mask_of(char16_t folded)
{
    if (folded >= u'a' && folded <= u'z')
        return uint64_t(1) << (folded - u'a');
    if (folded >= u'0' && folded <= u'9')
        return uint64_t(1) << (26 + (folded - u'0'));
    return uint64_t(1) << (36 + folded % 28);
}

/// A query, split and folded.
struct Query {
    std::vector<std::u16string> words;
    uint64_t mask = 0;
};
[[nodiscard]] Query prepare(const QString& query);

/// Working memory of a scorer, kept between entries.
class Scorer final {
public:
    /// The best score of the word in the text, -1 when its letters are not there in this order.
    [[nodiscard]] int score(const char16_t* text, const uint8_t* bonus, uint32_t length, const std::u16string& word);

private:
    std::vector<int16_t> m_score;
    std::vector<int16_t> m_run; ///< length of the run of hits that ends here
    std::vector<int16_t> m_next_score;
    std::vector<int16_t> m_next_run;
};

/// The same for texts of at most 64 letters, on bit sets: one bit for each place where a letter stands.
/// `bytes` are byte_of() of the letters, 64 of them can be read; `word` holds ASCII only.
[[nodiscard]] int short_score(const uint8_t* bytes, const uint8_t* bonus, uint32_t length, const std::u16string& word);

/// One byte for a folded letter; everything that is not ASCII shares one that no ASCII word asks for.
[[nodiscard]] inline uint8_t byte_of(char16_t folded) { return folded < 128 ? static_cast<uint8_t>(folded) : 0x80; }
[[nodiscard]] bool is_ascii(const std::u16string& word);

/// Which letters the best match hits; empty when there is none.
[[nodiscard]] std::vector<uint32_t> positions(const char16_t* text, const uint8_t* bonus, uint32_t length,
                                              const std::u16string& word);

} // namespace opsdeck::core::fuzzy
