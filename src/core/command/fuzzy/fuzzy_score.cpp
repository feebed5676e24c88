// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/fuzzy/fuzzy_score.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace opsdeck::core::fuzzy {
namespace {

enum class Kind : uint8_t { space, delimiter, sign, lower, upper, digit };

constexpr Kind kind_of_ascii(char16_t c)
{
    if (c >= u'a' && c <= u'z')
        return Kind::lower;
    if (c >= u'A' && c <= u'Z')
        return Kind::upper;
    if (c >= u'0' && c <= u'9')
        return Kind::digit;
    if (c == u' ' || c == u'\t')
        return Kind::space;
    if (c == u'/' || c == u',' || c == u':' || c == u';' || c == u'|')
        return Kind::delimiter;
    return Kind::sign;
}

constexpr std::array<Kind, 128> ascii_kinds = [] {
    std::array<Kind, 128> kinds{};
    for (char16_t c = 0; c < 128; ++c)
        kinds[c] = kind_of_ascii(c);
    return kinds;
}();

Kind kind_of(char16_t c)
{
    if (c < 128)
        return ascii_kinds[c];
    const QChar character(c);
    if (!character.isLetterOrNumber())
        return character.isSpace() ? Kind::space : Kind::sign;
    if (character.isUpper())
        return Kind::upper;
    return character.isDigit() ? Kind::digit : Kind::lower;
}

/// By the kind in front and the kind of the letter itself.
constexpr uint8_t bonus_of(Kind before, Kind now)
{
    if (now == Kind::space)
        return after_space;
    if (now == Kind::delimiter || now == Kind::sign)
        return after_sign;
    switch (before) {
    case Kind::space:
        return after_space;
    case Kind::delimiter:
        return after_delimiter;
    case Kind::sign:
        return after_sign;
    case Kind::lower:
        return now == Kind::upper || now == Kind::digit ? after_hump : 0;
    case Kind::upper:
        return now == Kind::digit ? after_hump : 0;
    case Kind::digit:
        return 0;
    }
    return 0;
}

constexpr std::array<std::array<uint8_t, 6>, 6> bonuses = [] {
    std::array<std::array<uint8_t, 6>, 6> table{};
    for (uint8_t before = 0; before < 6; ++before) {
        for (uint8_t now = 0; now < 6; ++now)
            table[before][now] = bonus_of(static_cast<Kind>(before), static_cast<Kind>(now));
    }
    return table;
}();

/// One bit for each of the 64 bytes that is `letter`.
uint64_t places_of(const uint8_t* bytes, uint32_t length, uint8_t letter)
{
    uint64_t places = 0;
#ifdef __SSE2__
    const __m128i wanted = _mm_set1_epi8(static_cast<char>(letter));
    for (uint32_t at = 0; at < length; at += 16) {
        const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes + at));
        const auto hits = static_cast<uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(block, wanted)));
        places |= static_cast<uint64_t>(hits) << at;
    }
#else
    for (uint32_t at = 0; at < length; ++at)
        places |= static_cast<uint64_t>(bytes[at] == letter) << at;
#endif
    return length < 64 ? places & ((uint64_t(1) << length) - 1) : places;
}

/// Finds where each letter of the word can be at the earliest; false when one is missing.
bool earliest(const char16_t* text, uint32_t length, const std::u16string& word,
              std::array<uint32_t, longest_word>& out)
{
    uint32_t at = 0;
    for (size_t i = 0; i < word.size(); ++i) {
        const char16_t letter = word[i];
        while (at < length && text[at] != letter)
            ++at;
        if (at == length)
            return false;
        out[i] = at++;
    }
    return true;
}

uint32_t last_place(const char16_t* text, uint32_t length, char16_t letter)
{
    uint32_t at = length;
    while (at > 0 && text[at - 1] != letter)
        --at;
    return at; // one behind
}

} // namespace

char16_t fold(char16_t c)
{
    if (c < 128)
        return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
    QChar character(c);
    if (character.isSurrogate())
        return c;
    // "é" is "e" with a mark behind it; ligatures and the like stay as they are.
    if (character.decompositionTag() == QChar::Canonical) {
        const QString parts = character.decomposition();
        if (!parts.isEmpty())
            character = parts.front();
    }
    return character.toCaseFolded().unicode();
}

uint8_t bonus_at(char16_t previous, char16_t c)
{
    if (previous == 0)
        return after_space;
    return bonuses[static_cast<uint8_t>(kind_of(previous))][static_cast<uint8_t>(kind_of(c))];
}

uint64_t fill(const char16_t* text, uint32_t length, char16_t* letters, uint8_t* bytes, uint8_t* bonus)
{
    uint64_t mask = 0;
    // The start of a text counts like the place behind a space.
    Kind before = Kind::space;
    for (uint32_t i = 0; i < length; ++i) {
        const char16_t c = text[i];
        const Kind now = kind_of(c);
        const char16_t folded = fold(c);
        letters[i] = folded;
        bytes[i] = byte_of(folded);
        bonus[i] = bonuses[static_cast<uint8_t>(before)][static_cast<uint8_t>(now)];
        mask |= mask_of(folded);
        before = now;
    }
    if (length > 0)
        bonus[0] = after_space;
    return mask;
}

bool is_ascii(const std::u16string& word)
{
    return std::all_of(word.begin(), word.end(), [](char16_t c) { return c < 128; });
}

int short_score(const uint8_t* bytes, const uint8_t* bonus, uint32_t length, const std::u16string& word)
{
    // score[p] and run[p]: the best way to hit the letters so far with the last one at p. Only places of the last
    // letter hold sense, `places` says which.
    std::array<int, short_text> score; // NOLINT(cppcoreguidelines-pro-type-member-init): see above
    std::array<int, short_text> run;   // NOLINT(cppcoreguidelines-pro-type-member-init): see above
    uint64_t places = places_of(bytes, length, static_cast<uint8_t>(word[0]));
    for (uint64_t left = places; left != 0; left &= left - 1) {
        const auto p = static_cast<size_t>(std::countr_zero(left));
        score[p] = hit + 2 * bonus[p];
        run[p] = 1;
    }
    std::array<int, short_text> next_score; // NOLINT(cppcoreguidelines-pro-type-member-init): see above
    std::array<int, short_text> next_run;   // NOLINT(cppcoreguidelines-pro-type-member-init): see above
    for (size_t i = 1; i < word.size(); ++i) {
        if (places == 0)
            return -1;
        const uint64_t behind_first = ~uint64_t(0) << std::countr_zero(places) << 1;
        const uint64_t next = places_of(bytes, length, static_cast<uint8_t>(word[i])) & behind_first;
        constexpr int none = std::numeric_limits<int>::min() / 2;
        int reach = none; // the best place with a gap behind it, as if the gap began at 0
        uint64_t before = places;
        for (uint64_t left = next; left != 0; left &= left - 1) {
            const int p = std::countr_zero(left);
            for (; before != 0 && std::countr_zero(before) <= p - 2; before &= before - 1) {
                const int q = std::countr_zero(before);
                reach = std::max(reach, score[static_cast<size_t>(q)] + gap_open - gap_more * (q + 2));
            }
            const auto here = static_cast<size_t>(p);
            int best = reach > none ? reach + gap_more * p + hit + bonus[here] : none;
            int best_run = 1;
            if (places >> (p - 1) & 1) {
                int own = bonus[here];
                int length_of_run = run[here - 1] + 1;
                // A run inherits the bonus of its first letter, unless a better place begins here.
                const int inherited = bonus[here + 1 - static_cast<size_t>(length_of_run)];
                if (own >= after_sign && own > inherited)
                    length_of_run = 1;
                else
                    own = std::max({own, in_a_row, inherited});
                if (const int joined = score[here - 1] + hit + own; joined >= best) {
                    best = joined;
                    best_run = length_of_run;
                }
            }
            next_score[here] = best;
            next_run[here] = best_run;
        }
        for (uint64_t left = next; left != 0; left &= left - 1) {
            const auto p = static_cast<size_t>(std::countr_zero(left));
            score[p] = next_score[p];
            run[p] = next_run[p];
        }
        places = next;
    }
    int best = -1;
    for (; places != 0; places &= places - 1)
        best = std::max(best, score[static_cast<size_t>(std::countr_zero(places))]);
    return best;
}

Query prepare(const QString& query)
{
    Query out;
    std::u16string word;
    const auto flush = [&] {
        if (!word.empty())
            out.words.push_back(word.substr(0, longest_word));
        word.clear();
    };
    for (const QChar c : query) {
        if (c.isSpace()) {
            flush();
            continue;
        }
        word += fold(c.unicode());
        out.mask |= mask_of(word.back());
    }
    flush();
    return out;
}

int Scorer::score(const char16_t* text, const uint8_t* bonus, uint32_t length, const std::u16string& word)
{
    std::array<uint32_t, longest_word> first; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by earliest
    if (word.empty() || !earliest(text, length, word, first))
        return -1;
    const uint32_t begin = first[0];
    const uint32_t end = last_place(text, length, word.back());
    const uint32_t width = end - begin;
    if (m_score.size() < width + 1) {
        m_score.resize(width + 1);
        m_run.resize(width + 1);
        m_next_score.resize(width + 1);
        m_next_run.resize(width + 1);
    }
    // Cell j + 1 is about the letter begin + j; cell 0 stands in front of all.
    constexpr int none = std::numeric_limits<int16_t>::min() / 2;
    int best = none;
    for (uint32_t j = 0; j < width; ++j) {
        const bool same = text[begin + j] == word[0];
        const int kept = j > 0 ? m_score[j] + (m_run[j] > 0 ? gap_open : gap_more) : none;
        const int fresh = same ? hit + 2 * bonus[begin + j] : none;
        m_score[j + 1] = static_cast<int16_t>(std::max({fresh, kept, none}));
        m_run[j + 1] = fresh >= kept && same ? 1 : 0;
        best = std::max(best, static_cast<int>(m_score[j + 1]));
    }
    for (size_t i = 1; i < word.size(); ++i) {
        best = none;
        const uint32_t from = first[i] - begin;
        const char16_t letter = word[i];
        m_next_score[from] = none;
        m_next_run[from] = 0;
        for (uint32_t j = from; j < width; ++j) {
            const int kept = m_next_score[j] + (m_next_run[j] > 0 ? gap_open : gap_more);
            int value = kept;
            int16_t run = 0;
            if (text[begin + j] == letter && m_score[j] > none) {
                int own = bonus[begin + j];
                int16_t length_of_run = static_cast<int16_t>(m_run[j] + 1);
                if (length_of_run > 1) {
                    // A run inherits the bonus of its first letter, unless a better place begins here.
                    const int inherited = bonus[begin + j + 1 - static_cast<uint32_t>(length_of_run)];
                    if (own >= after_sign && own > inherited)
                        length_of_run = 1;
                    else
                        own = std::max({own, in_a_row, inherited});
                }
                const int fresh = m_score[j] + hit + own;
                if (fresh >= kept) {
                    value = fresh;
                    run = length_of_run;
                }
            }
            m_next_score[j + 1] = static_cast<int16_t>(std::max(value, none));
            m_next_run[j + 1] = run;
            best = std::max(best, value);
        }
        m_score.swap(m_next_score);
        m_run.swap(m_next_run);
        // Cells in front of `from` belong to the row before and must not be read by the next one; its own `from` is
        // larger, and the cell right in front of it was written here.
    }
    return best;
}

std::vector<uint32_t> positions(const char16_t* text, const uint8_t* bonus, uint32_t length, const std::u16string& word)
{
    std::array<uint32_t, longest_word> first; // NOLINT(cppcoreguidelines-pro-type-member-init): filled by earliest
    if (word.empty() || !earliest(text, length, word, first))
        return {};
    // The whole table, with where each cell came from; one text at a time, so memory does not matter.
    constexpr int none = -30'000;
    const size_t rows = word.size();
    std::vector<int> score(rows * length, none);
    std::vector<int> run(rows * length, 0);
    for (size_t i = 0; i < rows; ++i) {
        for (size_t j = first[i]; j < length; ++j) {
            const size_t cell = i * length + j;
            const int kept = j > 0 ? score[cell - 1] + (run[cell - 1] > 0 ? gap_open : gap_more) : none;
            score[cell] = std::max(kept, none);
            if (text[j] != word[i])
                continue;
            const size_t before = i > 0 && j > 0 ? cell - length - 1 : 0;
            if (i > 0 && (j == 0 || score[before] <= none))
                continue;
            int own = bonus[j];
            int length_of_run = i > 0 ? run[before] + 1 : 1;
            if (length_of_run > 1) {
                const int inherited = bonus[j + 1 - static_cast<size_t>(length_of_run)];
                if (own >= after_sign && own > inherited)
                    length_of_run = 1;
                else
                    own = std::max({own, in_a_row, inherited});
            }
            const int fresh = i == 0 ? hit + 2 * own : score[before] + hit + own;
            if (fresh >= kept) {
                score[cell] = fresh;
                run[cell] = length_of_run;
            }
        }
    }
    std::vector<uint32_t> out(rows);
    const auto* last_row = score.data() + (rows - 1) * length;
    size_t j = static_cast<size_t>(std::max_element(last_row, last_row + length) - last_row);
    for (size_t i = rows; i-- > 0;) {
        while (run[i * length + j] == 0 && j > 0)
            --j;
        out[i] = static_cast<uint32_t>(j);
        if (j > 0)
            --j;
    }
    return out;
}

} // namespace opsdeck::core::fuzzy
