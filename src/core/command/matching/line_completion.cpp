// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/line_parser.h"
#include "core/command/line_tokens.h"

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

/// The words behind which something is to be typed, and the beginning of the next one.
struct Typed {
    std::vector<LineToken> words;
    LineToken last;
};

std::optional<Typed> split_typed(const QString& line)
{
    // An open quote is what a line looks like while it is typed.
    bool open = false;
    auto tokens = tokenize_line(line);
    for (const auto quote : {u'"', u'\''}) {
        if (!tokens) {
            open = true;
            tokens = tokenize_line(line + quote);
        }
    }
    if (!tokens)
        return std::nullopt;
    Typed out{std::move(*tokens), {}};
    if (!out.words.empty() && (open || !line.back().isSpace())) {
        out.last = out.words.back();
        out.words.pop_back();
    }
    return out;
}

void continue_tail(const DefinitionPtr& definition, Verb verb, const Typed& typed, size_t at, ParameterTexts texts,
                   std::vector<LineContinuation>& out)
{
    for (; at < typed.words.size(); ++at) {
        const LineToken& token = typed.words[at];
        if (token.equals < 0)
            return;
        texts.insert(token.text.first(token.equals), token.text.sliced(token.equals + 1));
    }
    if (typed.last.equals >= 0) {
        const QString name = typed.last.text.first(typed.last.equals);
        if (definition->parameter(name) && !texts.contains(name))
            out.push_back({definition, verb, {true, name}, typed.last.text.sliced(typed.last.equals + 1), texts});
        return;
    }
    for (const ParameterDefinition& parameter : definition->params) {
        const QString name = parameter.name + u'=';
        if (!texts.contains(parameter.name) && !typed.last.quoted && name.startsWith(typed.last.text))
            out.push_back({definition, verb, {false, name}, typed.last.text, texts});
    }
}

void continue_form(const DefinitionPtr& definition, const SayForm& form, const Typed& typed,
                   std::vector<LineContinuation>& out)
{
    ParameterTexts texts;
    size_t word = 0;
    for (; word < form.words.size() && word < typed.words.size(); ++word) {
        const LineToken& token = typed.words[word];
        if (form.words[word].slot)
            texts.insert(form.words[word].text, token.text);
        else if (token.quoted || token.text.compare(form.words[word].text, Qt::CaseInsensitive) != 0)
            return;
    }
    if (word == form.words.size()) {
        continue_tail(definition, form.verb, typed, word, std::move(texts), out);
        return;
    }
    const SayWord& next = form.words[word];
    if (next.slot || (!typed.last.quoted && next.text.startsWith(typed.last.text, Qt::CaseInsensitive)))
        out.push_back({definition, form.verb, next, typed.last.text, texts});
}

} // namespace

std::vector<LineContinuation> continuations(const QString& line, const Definitions& definitions)
{
    std::vector<LineContinuation> out;
    const auto typed = split_typed(line);
    if (!typed)
        return out;
    for (const DefinitionPtr& definition : definitions) {
        for (const SayForm& form : definition->say)
            continue_form(definition, form, *typed, out);
        const QString& id = definition->id.value();
        if (typed->words.empty() && !typed->last.text.isEmpty() && id.startsWith(typed->last.text, Qt::CaseInsensitive))
            out.push_back({definition, Verb::run, {false, id}, typed->last.text, {}});
        else if (!typed->words.empty() && typed->words.front().text.compare(id, Qt::CaseInsensitive) == 0)
            continue_tail(definition, Verb::run, *typed, 1, {}, out);
    }
    return out;
}

} // namespace opsdeck::core
