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
    out.last.position = line.size();
    if (!out.words.empty() && (open || !line.back().isSpace())) {
        out.last = out.words.back();
        out.words.pop_back();
    }
    return out;
}

LineContinuation next_of(const DefinitionPtr& definition, Verb verb, SayWord next, const Typed& typed,
                         const ParameterTexts& texts)
{
    return {definition, verb, std::move(next), typed.last.text, texts, typed.last.position, {}};
}

/// The value behind `name=`, which may be a parameter by its name.
bool continue_value(const DefinitionPtr& definition, Verb verb, const Typed& typed, const ParameterTexts& texts,
                    std::vector<LineContinuation>& out)
{
    if (typed.last.equals < 0)
        return false;
    const QString name = typed.last.text.first(typed.last.equals);
    if (!definition->parameter(name))
        return false;
    if (!texts.contains(name)) {
        LineContinuation value = next_of(definition, verb, {true, name}, typed, texts);
        value.typed = typed.last.text.sliced(typed.last.equals + 1);
        value.prefix = name + u'=';
        out.push_back(std::move(value));
    }
    return true;
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
    if (continue_value(definition, verb, typed, texts, out) || typed.last.equals >= 0)
        return;
    for (const ParameterDefinition& parameter : definition->params) {
        const QString name = parameter.name + u'=';
        if (!texts.contains(parameter.name) && !typed.last.quoted && name.startsWith(typed.last.text))
            out.push_back(next_of(definition, verb, {false, name}, typed, texts));
    }
}

void continue_form(const DefinitionPtr& definition, const SayForm& form, Verb verb, const Typed& typed, size_t first,
                   std::vector<LineContinuation>& out)
{
    ParameterTexts texts;
    size_t word = 0;
    size_t at = first;
    for (; word < form.words.size() && at < typed.words.size(); ++word, ++at) {
        const LineToken& token = typed.words[at];
        const SayWord& expected = form.words[word];
        const QString name = token.equals < 0 ? QString() : token.text.first(token.equals);
        if (!expected.slot) {
            if (token.quoted || token.text.compare(expected.text, Qt::CaseInsensitive) != 0)
                return;
        } else if (name == expected.text) {
            texts.insert(name, token.text.sliced(token.equals + 1));
        } else if (!name.isEmpty() && definition->parameter(name)) {
            continue_tail(definition, verb, typed, at, std::move(texts), out); // from here on by name
            return;
        } else {
            texts.insert(expected.text, token.text);
        }
    }
    if (word == form.words.size()) {
        continue_tail(definition, verb, typed, at, std::move(texts), out);
        return;
    }
    const SayWord& next = form.words[word];
    if (next.slot && continue_value(definition, verb, typed, texts, out))
        return;
    if (next.slot || (!typed.last.quoted && next.text.startsWith(typed.last.text, Qt::CaseInsensitive)))
        out.push_back(next_of(definition, verb, next, typed, texts));
}

/// Everything that may follow the words from `first` on; `plan`: as asked for by the word in front.
void continue_definition(const DefinitionPtr& definition, const Typed& typed, size_t first,
                         std::vector<LineContinuation>& out)
{
    const bool plan = first > 0;
    for (const SayForm& form : definition->say) {
        if (!plan || form.verb == Verb::run)
            continue_form(definition, form, plan ? Verb::plan : form.verb, typed, first, out);
    }
    const Verb verb = plan ? Verb::plan : Verb::run;
    const QString& id = definition->id.value();
    if (typed.words.size() == first) {
        if (!typed.last.text.isEmpty() && id.startsWith(typed.last.text, Qt::CaseInsensitive))
            out.push_back(next_of(definition, verb, {false, id}, typed, {}));
    } else if (typed.words[first].text.compare(id, Qt::CaseInsensitive) == 0) {
        continue_tail(definition, verb, typed, first + 1, {}, out);
    }
}

} // namespace

std::vector<LineContinuation> continuations(const QString& line, const Definitions& definitions)
{
    std::vector<LineContinuation> out;
    const auto typed = split_typed(line);
    if (!typed)
        return out;
    const bool plan = !typed->words.empty() && !typed->words.front().quoted &&
                      typed->words.front().text.compare(u"plan"_s, Qt::CaseInsensitive) == 0;
    for (const DefinitionPtr& definition : definitions) {
        continue_definition(definition, *typed, 0, out);
        if (plan && definition->can_plan())
            continue_definition(definition, *typed, 1, out);
    }
    return out;
}

} // namespace opsdeck::core
