// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/ranking/palette_match.h"

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

namespace fuzzy = core::fuzzy;

constexpr double keyword_weight = 0.7;
constexpr double category_weight = 0.5;
constexpr double description_weight = 0.4;
constexpr double unused_length = 0.1;
constexpr double least_scattered = 0.42; ///< below it the letters are there by chance

QString folded_text(const QString& text)
{
    QString out(text.size(), Qt::Uninitialized);
    std::transform(text.begin(), text.end(), out.begin(), [](QChar c) { return QChar(fuzzy::fold(c.unicode())); });
    return out;
}

/// A word of the text begins with it.
bool begins_a_word(const QString& text, const QString& folded_word)
{
    const QString folded = folded_text(text);
    for (qsizetype at = folded.indexOf(folded_word); at >= 0; at = folded.indexOf(folded_word, at + 1)) {
        if (at == 0 || !folded.at(at - 1).isLetterOrNumber())
            return true;
    }
    return false;
}

} // namespace

PaletteMatcher::PaletteMatcher(const QString& query)
    : m_whole(folded_text(query.simplified()))
{
    const QStringList words = m_whole.split(u' ', Qt::SkipEmptyParts);
    for (const QString& text : words) {
        Word word;
        word.text = text.left(fuzzy::longest_word);
        word.folded = word.text.toStdU16String();
        const Folded itself = fold(word.text);
        word.ideal = std::max(1, m_scorer.score(itself.letters.data(), itself.bonus.data(),
                                                static_cast<uint32_t>(itself.letters.size()), word.folded));
        m_words.push_back(std::move(word));
    }
}

PaletteMatcher::Folded PaletteMatcher::fold(const QString& text) const
{
    const auto length = std::min(static_cast<uint32_t>(text.size()), fuzzy::longest_text);
    Folded out{std::vector<char16_t>(length), std::vector<uint8_t>(length)};
    std::vector<uint8_t> bytes(length + fuzzy::short_text);
    fuzzy::fill(reinterpret_cast<const char16_t*>(text.utf16()), length, out.letters.data(), bytes.data(),
                out.bonus.data());
    return out;
}

PaletteBand PaletteMatcher::band_of(const QString& name, const Folded& folded) const
{
    const QString text = folded_text(name);
    if (text == m_whole)
        return PaletteBand::exact;
    if (text.startsWith(m_whole))
        return PaletteBand::prefix;
    const auto length = static_cast<uint32_t>(folded.letters.size());
    PaletteBand band = PaletteBand::word_starts;
    for (const Word& word : m_words) {
        const auto places = fuzzy::positions(folded.letters.data(), folded.bonus.data(), length, word.folded);
        bool starts = !places.empty();
        for (size_t i = 0; i < places.size(); ++i) {
            const bool continues = i > 0 && places[i] == places[i - 1] + 1;
            starts = starts && (continues || folded.bonus[places[i]] > 0);
        }
        if (!starts)
            band = std::min(band, text.contains(word.text) ? PaletteBand::contiguous : PaletteBand::scattered);
    }
    return band;
}

std::optional<PaletteMatch> PaletteMatcher::match_name(const QString& name)
{
    const Folded folded = fold(name);
    const auto length = static_cast<uint32_t>(folded.letters.size());
    double total = 0;
    size_t used = 0;
    for (const Word& word : m_words) {
        const int score = m_scorer.score(folded.letters.data(), folded.bonus.data(), length, word.folded);
        if (score < 0)
            return std::nullopt;
        total += std::min(1.0, static_cast<double>(score) / word.ideal);
        used += word.folded.size();
    }
    PaletteMatch match;
    match.band = band_of(name, folded);
    match.text = total / static_cast<double>(m_words.size());
    if (match.band == PaletteBand::scattered && match.text < least_scattered)
        return std::nullopt;
    match.unused = 1.0 - std::min(1.0, static_cast<double>(used) / std::max(1U, length));
    // Names that begin with all that was typed fit equally well: a form is long because of its slots, and it must not
    // lose against a room for that. There the length decides only between equals.
    if (match.band < PaletteBand::prefix)
        match.text -= unused_length * match.unused;
    return match;
}

std::optional<PaletteMatch> PaletteMatcher::match_fields(const PaletteEntry& entry)
{
    PaletteMatch match{PaletteBand::contiguous, 0, -1};
    bool by_title = false;
    for (const Word& word : m_words) {
        double best = 0;
        for (const QString& name : entry.names)
            best = std::max(best, begins_a_word(name, word.text) ? 1.0 : 0.0);
        by_title = by_title || best > 0;
        for (const QString& keyword : entry.keywords)
            best = std::max(best, begins_a_word(keyword, word.text) ? keyword_weight : 0.0);
        if (best < category_weight && begins_a_word(entry.category, word.text))
            best = category_weight;
        if (best < description_weight && begins_a_word(entry.description, word.text))
            best = description_weight;
        if (best <= 0)
            return std::nullopt;
        match.text += best / static_cast<double>(m_words.size());
    }
    if (!by_title && match.text <= description_weight)
        match.band = PaletteBand::scattered;
    return match;
}

std::optional<PaletteMatch> PaletteMatcher::match(const PaletteEntry& entry)
{
    if (m_words.empty())
        return PaletteMatch{};
    std::optional<PaletteMatch> best;
    for (qsizetype i = 0; i < entry.names.size(); ++i) {
        auto match = match_name(entry.names.at(i));
        if (!match)
            continue;
        match->name = static_cast<int>(i);
        if (!best || match->band > best->band || (match->band == best->band && match->text > best->text))
            best = match;
    }
    if (best && best->band > PaletteBand::contiguous)
        return best;
    const auto fields = match_fields(entry);
    if (!fields || (best && best->band >= fields->band))
        return best;
    return fields;
}

} // namespace opsdeck::opsflow
