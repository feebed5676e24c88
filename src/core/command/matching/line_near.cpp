// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/line_parser.h"
#include "core/command/line_tokens.h"
#include "core/text/near_words.h"

#include <QRegularExpression>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

constexpr double enough = 0.4;

QStringList words_of(const QString& line)
{
    QStringList out;
    if (const auto tokens = tokenize_line(line)) {
        for (const LineToken& token : *tokens)
            out.append(token.text);
    } else {
        out = line.split(u' ', Qt::SkipEmptyParts);
    }
    return out;
}

/// Small words say little: "of", "in", "to".
double weight(const QString& word) { return word.size() <= 2 ? 0.25 : 1.0; }

/// 1 for the same word, a little less for a slip, 0 for another word.
double likeness(const QString& word, const QString& literal)
{
    if (word.compare(literal, Qt::CaseInsensitive) == 0)
        return 1;
    const qsizetype length = std::max(word.size(), literal.size());
    if (length < 3)
        return 0;
    const int allowed = std::max(1, allowed_mistakes(length));
    if (edit_distance(word, literal, allowed) <= allowed)
        return 0.8;
    const qsizetype shorter = std::min(word.size(), literal.size());
    if (shorter >= 3 &&
        (word.startsWith(literal, Qt::CaseInsensitive) || literal.startsWith(word, Qt::CaseInsensitive)))
        return 0.7;
    return 0;
}

double best_likeness(const QString& word, const QStringList& others)
{
    double best = 0;
    for (const QString& other : others)
        best = std::max(best, likeness(word, other));
    return best;
}

/// A line says first what is to be done. A form's own first word somewhere behind is more likely a value of another
/// form: "restrat kafka in test" is no "test {app} in {env}".
double begins_alike(const QStringList& line, const QString& literal)
{
    const bool plans = line.size() > 1 && line.front().compare(u"plan"_s, Qt::CaseInsensitive) == 0;
    const double in_front = best_likeness(literal, line.mid(0, plans ? 2 : 1));
    return std::max(in_front, 0.5 * best_likeness(literal, line));
}

/// How much of the form's literals the line says, and how much of the line the form explains.
double form_score(const QStringList& line, const SayForm& form)
{
    QStringList literals;
    int slots_left = 0;
    for (const SayWord& word : form.words) {
        if (word.slot)
            ++slots_left;
        else
            literals.append(word.text);
    }
    double said = 0;
    double sayable = 0;
    const bool literal_first = !form.words.empty() && !form.words.front().slot;
    for (qsizetype i = 0; i < literals.size(); ++i) {
        const QString& literal = literals.at(i);
        const double like = i == 0 && literal_first ? begins_alike(line, literal) : best_likeness(literal, line);
        said += weight(literal) * like;
        sayable += weight(literal);
    }
    if (sayable <= 0 || said <= 0)
        return 0;
    double explained = 0;
    double total = 0;
    for (const QString& word : line) {
        const double like = best_likeness(word, literals);
        total += weight(word);
        if (like > 0)
            explained += weight(word) * like;
        else if (slots_left-- > 0)
            explained += weight(word) * 0.6;
    }
    return 0.6 * said / sayable + 0.4 * explained / total;
}

double name_score(const QStringList& line, const AutomationDefinition& definition)
{
    static const QRegularExpression parts(u"[^\\p{L}\\p{N}]+"_s);
    QStringList names = definition.title.split(parts, Qt::SkipEmptyParts);
    names += definition.id.value().split(parts, Qt::SkipEmptyParts);
    names += definition.tags;
    double hit = 0;
    double total = 0;
    for (const QString& word : line) {
        hit += weight(word) * best_likeness(word, names);
        total += weight(word);
    }
    const double whole = edit_distance(line.value(0), definition.id.value(), 2) <= 2 ? 0.9 : 0;
    return std::max(whole, total > 0 ? 0.75 * hit / total : 0);
}

} // namespace

std::vector<NearMatch> near_matches(const QString& line, const Definitions& definitions, int limit)
{
    const QStringList words = words_of(line).mid(0, 40);
    std::vector<NearMatch> out;
    if (words.isEmpty() || limit <= 0)
        return out;
    for (const DefinitionPtr& definition : definitions) {
        NearMatch near{definition, definition->id.value(), name_score(words, *definition)};
        double best_form = 0;
        for (const SayForm& form : definition->say) {
            const double score = form_score(words, form);
            if (score > best_form || near.suggestion == definition->id.value()) {
                best_form = std::max(best_form, score);
                near.suggestion = form.text;
            }
        }
        near.score = std::min(1.0, std::max(near.score, best_form));
        if (near.score >= enough)
            out.push_back(std::move(near));
    }
    std::stable_sort(out.begin(), out.end(), [](const NearMatch& a, const NearMatch& b) { return a.score > b.score; });
    if (out.size() > static_cast<size_t>(limit))
        out.resize(static_cast<size_t>(limit));
    return out;
}

} // namespace opsdeck::core
