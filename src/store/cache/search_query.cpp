// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/search_query.h"

#include <algorithm>
#include <vector>

namespace opsdeck::store {
namespace {

constexpr qsizetype longest_text = 1'000;
constexpr size_t most_terms = 32;

struct Term {
    QString text;
    bool excluded = false;
    bool begun = false; ///< a prefix: the person is still typing it
};

/// The index keeps letters and numbers only; a term without any would match nothing at all.
bool has_word(const QString& text)
{
    const auto codes = text.toUcs4();
    return std::any_of(codes.begin(), codes.end(), [](uint code) { return QChar::isLetterOrNumber(code); });
}

std::vector<Term> split(const QString& input)
{
    QString text = input.left(longest_text);
    text.replace(QChar(u'\0'), QLatin1Char(' '));
    std::vector<Term> terms;
    qsizetype at = 0;
    while (at < text.size() && terms.size() < most_terms) {
        if (text.at(at).isSpace()) {
            ++at;
            continue;
        }
        Term term;
        if (text.at(at) == QLatin1Char('-') && at + 1 < text.size() && !text.at(at + 1).isSpace()) {
            term.excluded = true;
            ++at;
        }
        if (text.at(at) == QLatin1Char('"')) {
            const qsizetype close = text.indexOf(QLatin1Char('"'), at + 1);
            const qsizetype end = close < 0 ? text.size() : close;
            term.text = text.mid(at + 1, end - at - 1);
            term.begun = close < 0;
            at = end + 1;
        } else {
            qsizetype end = at;
            while (end < text.size() && !text.at(end).isSpace() && text.at(end) != QLatin1Char('"'))
                ++end;
            term.text = text.mid(at, end - at);
            term.begun = end == text.size();
            at = end;
        }
        if (has_word(term.text))
            terms.push_back(std::move(term));
    }
    return terms;
}

QString phrase(const Term& term)
{
    QString text = term.text;
    // A last letter that is no word letter ends the word: "web-" is whole words already.
    // A single letter begins half of all words; it is a prefix only where a letter may be a word (Chinese).
    const bool begun = term.begun && !term.excluded && text.back().isLetterOrNumber() &&
                       (text.size() > 1 || text.back().script() == QChar::Script_Han);
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + (begun ? QStringLiteral("\"*") : QStringLiteral("\""));
}

/// Runs of letters and numbers, folded.
QStringList words_of(const QString& text)
{
    QStringList words;
    QString word;
    const QString plain = folded(text);
    for (const QChar letter : plain) {
        if (letter.isLetterOrNumber() || letter.isSurrogate()) {
            word += letter;
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

} // namespace

QString folded(const QString& text)
{
    const auto is_ascii = [](QChar letter) { return letter.unicode() < 0x80; };
    if (std::all_of(text.cbegin(), text.cend(), is_ascii))
        return text.toLower(); // most messages; taking letters apart is slow
    QString result;
    const QString decomposed = text.normalized(QString::NormalizationForm_D).toCaseFolded();
    result.reserve(decomposed.size());
    for (const QChar letter : decomposed) {
        if (!letter.isMark())
            result += letter;
    }
    return result;
}

SearchQuery search_query(const QString& text, const QStringList& scope)
{
    SearchQuery query;
    QStringList wanted;
    QStringList unwanted;
    for (const auto& term : split(text)) {
        (term.excluded ? unwanted : wanted).append(phrase(term));
        if (!term.excluded)
            query.words += words_of(term.text);
    }
    QStringList parts;
    if (!wanted.isEmpty())
        parts.append(QStringLiteral("message : (%1)").arg(wanted.join(QStringLiteral(" AND "))));
    for (const auto& word : scope)
        parts.append(QStringLiteral("scope : \"%1\"").arg(word));
    // Only exclusions say nothing to look for, and a scope alone is the whole room: the timeline, not a search.
    if (wanted.isEmpty() && (unwanted.isEmpty() || scope.isEmpty()))
        return {};
    query.match = QStringLiteral("(%1)").arg(parts.join(QStringLiteral(") AND (")));
    if (!unwanted.isEmpty())
        query.match =
            QStringLiteral("(%1) NOT (message : (%2))").arg(query.match, unwanted.join(QStringLiteral(" OR ")));
    return query;
}

double search_score(const QString& message, const QStringList& words)
{
    const QStringList there = words_of(message);
    double score = 0;
    for (const auto& word : words) {
        double hits = 0;
        for (const auto& candidate : there) {
            if (candidate == word)
                hits += 1;
            else if (candidate.startsWith(word))
                hits += 0.5;
        }
        score += hits / (hits + 1.2); // the tenth occurrence says less than the first
    }
    return score / (0.7 + 0.015 * static_cast<double>(there.size()));
}

} // namespace opsdeck::store
