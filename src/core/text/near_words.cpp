// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/near_words.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace opsdeck::core {

int edit_distance(const QString& left, const QString& right, int limit)
{
    const QString a = left.toCaseFolded();
    const QString b = right.toCaseFolded();
    if (std::llabs(a.size() - b.size()) > limit)
        return limit + 1;
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<int> before(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        int best = row[0];
        for (size_t j = 1; j < width; ++j) {
            const auto column = static_cast<qsizetype>(j);
            const bool same = a[i - 1] == b[column - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[column - 2] && a[i - 2] == b[column - 1])
                row[j] = std::min(row[j], before[j - 2] + 1);
            best = std::min(best, row[j]);
        }
        if (best > limit)
            return limit + 1;
        std::swap(before, last);
        std::swap(last, row);
    }
    return std::min(last[width - 1], limit + 1);
}

int allowed_mistakes(qsizetype length)
{
    if (length <= 3)
        return 0;
    return length <= 7 ? 1 : 2;
}

QString nearest_word(const QString& word, const QStringList& candidates)
{
    const QString folded = word.toCaseFolded();
    QString best;
    int best_distance = std::max(1, allowed_mistakes(word.size())) + 1;
    QStringList with_prefix;
    for (const QString& candidate : candidates) {
        if (folded.size() >= 3 && candidate.toCaseFolded().startsWith(folded))
            with_prefix.append(candidate);
        // A swap in a three-letter word is still a slip; with fewer letters everything is near everything.
        if (word.size() < 3)
            continue;
        const int distance = edit_distance(word, candidate, best_distance - 1);
        if (distance < best_distance) {
            best_distance = distance;
            best = candidate;
        }
    }
    if (best.isEmpty() && with_prefix.size() == 1)
        return with_prefix.front();
    return best;
}

} // namespace opsdeck::core
