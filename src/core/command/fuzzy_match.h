// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QStringView>

#include <array>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace opsdeck::core {

/// One hit of a fuzzy search, best first.
struct FuzzyHit {
    uint32_t entry = 0; ///< index into the texts
    int score = 0;

    bool operator==(const FuzzyHit&) const = default;
};

/// From (inclusive) and length in UTF-16 units of the original text.
using FuzzyRanges = std::vector<std::pair<qsizetype, qsizetype>>;

/// What an index is for: a box where letters are typed, or one query.
enum class FuzzyUse { typed, once };

/// Entries prepared once: folded letters, presence masks, word-start bonuses, and the answer to every one-letter query.
/// Memory is about four bytes a letter. Immutable, so many sessions and threads may read one.
class FuzzyIndex final {
public:
    explicit FuzzyIndex(const QStringList& texts, FuzzyUse use = FuzzyUse::typed);

    [[nodiscard]] size_t size() const { return m_entries.size(); }

private:
    friend class FuzzySession;
    struct Entry {
        uint64_t mask = 0;
        uint32_t begin = 0; ///< into m_letters and m_bonus
        uint32_t length = 0;
    };
    /// The answer to a query of one letter, which matches nearly everything: the best entries and how many there are.
    struct LetterAnswer {
        std::vector<FuzzyHit> best;
        size_t matched = 0;
    };

    uint32_t add(const QString& text, uint32_t at);
    void prepare_letters();

    std::vector<Entry> m_entries;
    std::vector<char16_t> m_letters;          ///< folded, one for each UTF-16 unit of the text
    std::vector<uint8_t> m_bytes;             ///< the same in one byte each, for the quick way through short texts
    std::vector<uint8_t> m_bonus;             ///< for a match at that letter
    bool m_prepared = false;                  ///< m_by_letter is filled
    std::array<LetterAnswer, 36> m_by_letter; ///< a to z, 0 to 9
};

/// One search box: every added letter looks only at what the last query left over.
/// Not thread-safe; the index must outlive it.
class FuzzySession final {
public:
    explicit FuzzySession(const FuzzyIndex& index)
        : m_index(&index)
    {}

    /// The best `limit` entries, ordered by score, then length, then index. Words of the query must all match, in any
    /// order. An empty query matches everything with score 0.
    [[nodiscard]] std::vector<FuzzyHit> search(const QString& query, size_t limit = 50);
    /// How many entries matched the last query.
    [[nodiscard]] size_t matched() const { return m_matched; }

private:
    [[nodiscard]] const std::vector<uint32_t>* candidates(const QString& query) const;

    const FuzzyIndex* m_index;
    QString m_last;
    std::vector<uint32_t> m_left; ///< entries that matched m_last
    bool m_narrow = false;        ///< m_left is filled
    size_t m_matched = 0;
};

/// Which letters of the text the query hit, for bold type; empty when it does not match.
[[nodiscard]] FuzzyRanges fuzzy_ranges(const QString& text, const QString& query);

} // namespace opsdeck::core
