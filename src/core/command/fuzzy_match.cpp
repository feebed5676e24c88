// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/fuzzy_match.h"

#include "core/command/fuzzy/fuzzy_score.h"

#include <algorithm>
#include <bit>
#include <functional>

namespace opsdeck::core {
namespace {

constexpr size_t kept_for_a_letter = 64;
constexpr qsizetype narrow_from = 2; ///< letters of the query: one letter leaves nearly everything over

/// A hit as one number, so that better is greater: score, then shorter, then earlier.
uint64_t key_of(int score, uint32_t length, uint32_t entry)
{
    const auto bounded = static_cast<uint64_t>(std::clamp(score, 0, (1 << 20) - 1));
    return bounded << 43 | static_cast<uint64_t>(2047 - std::min<uint32_t>(length, 2047)) << 32 |
           (~entry & 0xFFFFFFFFU);
}

/// The best `limit` hits without sorting the rest: what cannot come in any more is turned away by one comparison.
class Best final {
public:
    explicit Best(size_t limit)
        : m_limit(limit)
    {}

    void offer(int score, uint32_t length, uint32_t entry)
    {
        const uint64_t key = key_of(score, length, entry);
        if (key <= m_threshold)
            return;
        m_keys.push_back(key);
        if (m_keys.size() >= 2 * m_limit + 64)
            shrink();
    }

    [[nodiscard]] std::vector<FuzzyHit> take()
    {
        if (m_keys.size() > m_limit)
            shrink();
        std::sort(m_keys.begin(), m_keys.end(), std::greater<>());
        std::vector<FuzzyHit> out;
        out.reserve(m_keys.size());
        for (const uint64_t key : m_keys)
            out.push_back({~static_cast<uint32_t>(key & 0xFFFFFFFFU), static_cast<int>(key >> 43)});
        return out;
    }

private:
    void shrink()
    {
        if (m_limit == 0) {
            m_keys.clear();
            return;
        }
        const auto last = m_keys.begin() + static_cast<ptrdiff_t>(m_limit) - 1;
        std::nth_element(m_keys.begin(), last, m_keys.end(), std::greater<>());
        m_threshold = *last;
        m_keys.resize(m_limit);
    }

    size_t m_limit;
    uint64_t m_threshold = 0;
    std::vector<uint64_t> m_keys;
};

int letter_index(char16_t folded)
{
    if (folded >= u'a' && folded <= u'z')
        return folded - u'a';
    if (folded >= u'0' && folded <= u'9')
        return 26 + (folded - u'0');
    return -1;
}

/// What a query of one word earns for standing at the start of the text, or being all of it.
int band_of(const char16_t* text, uint32_t length, const std::u16string& word)
{
    if (word.size() > length || !std::equal(word.begin(), word.end(), text))
        return 0;
    return word.size() == length ? fuzzy::whole_text : fuzzy::text_prefix;
}

} // namespace

FuzzyIndex::FuzzyIndex(const QStringList& texts, FuzzyUse use)
{
    m_entries.reserve(static_cast<size_t>(texts.size()));
    size_t letters = 0;
    for (const QString& text : texts)
        letters += std::min<size_t>(static_cast<size_t>(text.size()), fuzzy::longest_text);
    m_letters.resize(letters);
    m_bonus.resize(letters);
    m_bytes.resize(letters + fuzzy::short_text); // so that 64 bytes can be read from everywhere
    uint32_t at = 0;
    for (const QString& text : texts)
        at = add(text, at);
    if (use == FuzzyUse::typed)
        prepare_letters();
}

uint32_t FuzzyIndex::add(const QString& text, uint32_t at)
{
    Entry entry;
    entry.begin = at;
    entry.length = std::min(static_cast<uint32_t>(text.size()), fuzzy::longest_text);
    entry.mask = fuzzy::fill(reinterpret_cast<const char16_t*>(text.utf16()), entry.length, m_letters.data() + at,
                             m_bytes.data() + at, m_bonus.data() + at);
    m_entries.push_back(entry);
    return at + entry.length;
}

void FuzzyIndex::prepare_letters()
{
    m_prepared = true;
    std::vector<Best> best(m_by_letter.size(), Best(kept_for_a_letter));
    std::array<int, 36> score; // NOLINT(cppcoreguidelines-pro-type-member-init): only letters in the mask are read
    constexpr uint64_t known = (uint64_t(1) << 36) - 1;
    for (uint32_t e = 0; e < m_entries.size(); ++e) {
        const Entry& entry = m_entries[e];
        const uint64_t there = entry.mask & known;
        for (uint64_t left = there; left != 0; left &= left - 1)
            score[static_cast<size_t>(std::countr_zero(left))] = 0;
        for (uint32_t i = 0; i < entry.length; ++i) {
            const int letter = letter_index(m_letters[entry.begin + i]);
            if (letter < 0)
                continue;
            int found = fuzzy::hit + 2 * m_bonus[entry.begin + i];
            if (i == 0)
                found += entry.length == 1 ? fuzzy::whole_text : fuzzy::text_prefix;
            int& kept = score[static_cast<size_t>(letter)];
            kept = std::max(kept, found);
        }
        for (uint64_t left = there; left != 0; left &= left - 1) {
            const auto letter = static_cast<size_t>(std::countr_zero(left));
            ++m_by_letter[letter].matched;
            best[letter].offer(score[letter], entry.length, e);
        }
    }
    for (size_t letter = 0; letter < best.size(); ++letter)
        m_by_letter[letter].best = best[letter].take();
}

const std::vector<uint32_t>* FuzzySession::candidates(const QString& query) const
{
    return m_narrow && query.startsWith(m_last, Qt::CaseInsensitive) ? &m_left : nullptr;
}

std::vector<FuzzyHit> FuzzySession::search(const QString& text, size_t limit)
{
    const QString query = text.simplified();
    const fuzzy::Query prepared = fuzzy::prepare(query);
    std::vector<FuzzyHit> out;
    if (prepared.words.empty()) {
        m_narrow = false;
        m_matched = m_index->size();
        for (uint32_t e = 0; e < m_index->size() && out.size() < limit; ++e)
            out.push_back({e, 0});
        return out;
    }
    const int letter = query.size() == 1 ? letter_index(prepared.words[0][0]) : -1;
    if (letter >= 0 && limit <= kept_for_a_letter && m_index->m_prepared) {
        const auto& answer = m_index->m_by_letter.at(static_cast<size_t>(letter));
        m_narrow = false;
        m_matched = answer.matched;
        out.assign(answer.best.begin(),
                   answer.best.begin() + static_cast<ptrdiff_t>(std::min(limit, answer.best.size())));
        return out;
    }
    Best best(std::min(limit, m_index->size()));
    const bool ascii = std::all_of(prepared.words.begin(), prepared.words.end(), fuzzy::is_ascii);
    fuzzy::Scorer scorer;
    std::vector<uint32_t> left;
    const auto consider = [&](uint32_t e) {
        const FuzzyIndex::Entry& entry = m_index->m_entries[e];
        if ((entry.mask & prepared.mask) != prepared.mask)
            return;
        const char16_t* letters = m_index->m_letters.data() + entry.begin;
        int total = 0;
        for (const std::u16string& word : prepared.words) {
            const uint8_t* bonus = m_index->m_bonus.data() + entry.begin;
            const int score = ascii && entry.length <= fuzzy::short_text
                                  ? fuzzy::short_score(m_index->m_bytes.data() + entry.begin, bonus, entry.length, word)
                                  : scorer.score(letters, bonus, entry.length, word);
            if (score < 0)
                return;
            total += score;
        }
        left.push_back(e);
        // The first byte is at hand; the letters are another place in memory.
        const bool may_begin = prepared.words.size() == 1 &&
                               m_index->m_bytes[entry.begin] == fuzzy::byte_of(prepared.words.front().front());
        if (may_begin)
            total += band_of(letters, entry.length, prepared.words.front());
        best.offer(total, entry.length, e);
    };
    if (const auto* narrowed = candidates(query)) {
        left.reserve(narrowed->size());
        for (const uint32_t e : *narrowed)
            consider(e);
    } else {
        for (uint32_t e = 0; e < m_index->size(); ++e)
            consider(e);
    }
    m_matched = left.size();
    m_narrow = query.size() >= narrow_from;
    m_left = std::move(left);
    m_last = query;
    return best.take();
}

FuzzyRanges fuzzy_ranges(const QString& text, const QString& query)
{
    const auto length = std::min(static_cast<uint32_t>(text.size()), fuzzy::longest_text);
    std::vector<char16_t> letters(length);
    std::vector<uint8_t> bonus(length);
    char16_t previous = 0;
    for (uint32_t i = 0; i < length; ++i) {
        const char16_t c = text[static_cast<qsizetype>(i)].unicode();
        letters[i] = fuzzy::fold(c);
        bonus[i] = fuzzy::bonus_at(previous, c);
        previous = c;
    }
    std::vector<bool> hit(length, false);
    for (const std::u16string& word : fuzzy::prepare(query).words) {
        const auto places = fuzzy::positions(letters.data(), bonus.data(), length, word);
        if (places.empty())
            return {};
        for (const uint32_t place : places)
            hit[place] = true;
    }
    FuzzyRanges out;
    for (uint32_t i = 0; i < length; ++i) {
        if (!hit[i])
            continue;
        if (i > 0 && hit[i - 1])
            ++out.back().second;
        else
            out.emplace_back(i, 1);
    }
    return out;
}

} // namespace opsdeck::core
