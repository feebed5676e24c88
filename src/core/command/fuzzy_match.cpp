// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/fuzzy_match.h"

#include "core/command/fuzzy_score.h"

#include <algorithm>

namespace opsdeck::core {
namespace {

constexpr size_t kept_for_a_letter = 64;
constexpr qsizetype narrow_from = 2; ///< letters of the query: one letter leaves nearly everything over

/// The best `limit` hits without sorting the rest: a heap whose front is the worst of the best.
class Best final {
public:
    Best(size_t limit, const auto& length_of)
        : m_limit(limit)
        , m_length_of(length_of)
    {}

    void offer(FuzzyHit found)
    {
        if (m_hits.size() < m_limit) {
            m_hits.push_back(found);
            std::push_heap(m_hits.begin(), m_hits.end(), *this);
        } else if (m_limit > 0 && found.score >= m_hits.front().score && (*this)(found, m_hits.front())) {
            std::pop_heap(m_hits.begin(), m_hits.end(), *this);
            m_hits.back() = found;
            std::push_heap(m_hits.begin(), m_hits.end(), *this);
        }
    }

    [[nodiscard]] std::vector<FuzzyHit> take()
    {
        std::sort_heap(m_hits.begin(), m_hits.end(), *this);
        return std::move(m_hits);
    }

    /// True when `a` is better.
    bool operator()(const FuzzyHit& a, const FuzzyHit& b) const
    {
        if (a.score != b.score)
            return a.score > b.score;
        const uint32_t a_length = m_length_of(a.entry);
        const uint32_t b_length = m_length_of(b.entry);
        return a_length != b_length ? a_length < b_length : a.entry < b.entry;
    }

private:
    size_t m_limit;
    std::function<uint32_t(uint32_t)> m_length_of;
    std::vector<FuzzyHit> m_hits;
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
int band_of(const char16_t* text, uint32_t length, const fuzzy::Query& query)
{
    if (query.words.size() != 1 || query.words.front().size() > length)
        return 0;
    const std::u16string& word = query.words.front();
    if (!std::equal(word.begin(), word.end(), text))
        return 0;
    return word.size() == length ? fuzzy::whole_text : fuzzy::text_prefix;
}

} // namespace

FuzzyIndex::FuzzyIndex(const QStringList& texts)
{
    m_entries.reserve(static_cast<size_t>(texts.size()));
    size_t letters = 0;
    for (const QString& text : texts)
        letters += std::min<size_t>(static_cast<size_t>(text.size()), fuzzy::longest_text);
    m_letters.reserve(letters);
    m_bonus.reserve(letters);
    for (const QString& text : texts)
        add(text);
    prepare_letters();
}

void FuzzyIndex::add(const QString& text)
{
    Entry entry;
    entry.begin = static_cast<uint32_t>(m_letters.size());
    entry.length = std::min(static_cast<uint32_t>(text.size()), fuzzy::longest_text);
    char16_t previous = 0;
    for (uint32_t i = 0; i < entry.length; ++i) {
        const char16_t c = text[static_cast<qsizetype>(i)].unicode();
        const char16_t folded = fuzzy::fold(c);
        m_letters.push_back(folded);
        m_bonus.push_back(fuzzy::bonus_at(previous, c));
        entry.mask |= fuzzy::mask_of(folded);
        previous = c;
    }
    m_entries.push_back(entry);
}

void FuzzyIndex::prepare_letters()
{
    const auto length_of = [this](uint32_t entry) { return m_entries[entry].length; };
    std::vector<Best> best(m_by_letter.size(), Best(kept_for_a_letter, length_of));
    std::array<int, 36> score{};
    for (uint32_t e = 0; e < m_entries.size(); ++e) {
        const Entry& entry = m_entries[e];
        score.fill(-1);
        for (uint32_t i = 0; i < entry.length; ++i) {
            const int letter = letter_index(m_letters[entry.begin + i]);
            if (letter < 0)
                continue;
            int found = fuzzy::hit + 2 * m_bonus[entry.begin + i];
            if (i == 0)
                found += entry.length == 1 ? fuzzy::whole_text : fuzzy::text_prefix;
            int& kept = score.at(static_cast<size_t>(letter));
            kept = std::max(kept, found);
        }
        for (size_t letter = 0; letter < score.size(); ++letter) {
            if (score[letter] < 0)
                continue;
            ++m_by_letter[letter].matched;
            best[letter].offer({e, score[letter]});
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
    if (letter >= 0 && limit <= kept_for_a_letter) {
        const auto& answer = m_index->m_by_letter.at(static_cast<size_t>(letter));
        m_narrow = false;
        m_matched = answer.matched;
        out.assign(answer.best.begin(),
                   answer.best.begin() + static_cast<ptrdiff_t>(std::min(limit, answer.best.size())));
        return out;
    }
    const auto length_of = [this](uint32_t entry) { return m_index->m_entries[entry].length; };
    Best best(limit, length_of);
    fuzzy::Scorer scorer;
    std::vector<uint32_t> left;
    const auto consider = [&](uint32_t e) {
        const FuzzyIndex::Entry& entry = m_index->m_entries[e];
        if ((entry.mask & prepared.mask) != prepared.mask)
            return;
        const char16_t* letters = m_index->m_letters.data() + entry.begin;
        int total = 0;
        for (const std::u16string& word : prepared.words) {
            const int score = scorer.score(letters, m_index->m_bonus.data() + entry.begin, entry.length, word);
            if (score < 0)
                return;
            total += score;
        }
        left.push_back(e);
        best.offer({e, total + band_of(letters, entry.length, prepared)});
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
