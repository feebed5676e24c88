// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/compose/line_completions.h"

#include "core/command/line_tokens.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr size_t most_completions = 60;

using Kind = LineCompletion::Kind;

QString tr(const char* text) { return QCoreApplication::translate("Compose", text); }

/// Where the word under the cursor begins; behind "name=" when it is a named value.
qsizetype begin_of_last_word(const QString& line)
{
    QString closed = line;
    auto tokens = core::tokenize_line(closed);
    bool open = false;
    for (const auto quote : {u'"', u'\''}) {
        if (!tokens) {
            open = true;
            tokens = core::tokenize_line(line + quote);
        }
    }
    if (!tokens || tokens->empty() || (!open && line.back().isSpace()))
        return line.size();
    const core::LineToken& last = tokens->back();
    return last.equals >= 0 ? line.indexOf(u'=', last.position) + 1 : last.position;
}

void add_once(std::vector<LineCompletion>& list, LineCompletion completion)
{
    const bool known = std::any_of(list.begin(), list.end(), [&completion](const LineCompletion& other) {
        return other.kind == completion.kind && other.insert == completion.insert && other.shown == completion.shown;
    });
    if (!known && list.size() < most_completions)
        list.push_back(std::move(completion));
}

QString hint_text(const core::ParameterDefinition& parameter)
{
    return parameter.help.isEmpty() ? core::describe_allowed(parameter)
                                    : parameter.help + QStringLiteral(" · ") + core::describe_allowed(parameter);
}

void add_slot(const core::LineContinuation& next, LineCompletions& out)
{
    const core::ParameterDefinition* parameter = next.definition->parameter(next.next.text);
    if (!parameter || parameter->is_secret())
        return;
    OfferedValues fixed;
    QStringList values = parameter->values;
    if (parameter->type == core::ParameterType::boolean)
        values = {QStringLiteral("true"), QStringLiteral("false")};
    for (const QString& value : values)
        fixed.list.push_back({value, value});
    if (parameter->default_text && !parameter->default_text->isEmpty() && !fixed.contains(*parameter->default_text))
        fixed.list.push_back({*parameter->default_text, *parameter->default_text});
    for (LineCompletion& value : value_completions(fixed, next.typed)) {
        const bool is_default = parameter->default_text && value.shown == *parameter->default_text;
        value.detail = is_default ? tr("%1, if nothing else is said").arg(parameter->name) : parameter->name;
        add_once(out.list, std::move(value));
    }
    if (parameter->choices) {
        const bool known = std::any_of(out.wanted.begin(), out.wanted.end(), [&](const WantedValues& wanted) {
            return wanted.definition == next.definition && wanted.parameter == parameter->name;
        });
        if (!known)
            out.wanted.push_back({next.definition, parameter->name, next.texts});
    } else if (parameter->values.isEmpty()) {
        add_once(out.list, {Kind::hint, {}, parameter->name, hint_text(*parameter)});
    }
}

} // namespace

LineCompletion form_completion(const core::AutomationDefinition& definition, const core::SayForm& form)
{
    QStringList leading;
    QStringList shown;
    bool is_leading = true;
    for (const core::SayWord& word : form.words) {
        is_leading = is_leading && !word.slot;
        if (is_leading)
            leading.append(word.text);
        shown.append(word.slot ? u'{' + word.text + u'}' : word.text);
    }
    return {Kind::word, leading.join(u' ') + u' ', shown.join(u' '), definition.title};
}

std::vector<LineCompletion> value_completions(const OfferedValues& choices, const QString& typed)
{
    std::vector<LineCompletion> begins;
    std::vector<LineCompletion> holds;
    for (const OfferedValue& offered : choices.list) {
        if (begins.size() + holds.size() >= most_completions)
            break;
        LineCompletion completion{Kind::value, core::quote_word(offered.value) + u' ', offered.value,
                                  offered.label == offered.value ? QString() : offered.label};
        if (offered.value.startsWith(typed, Qt::CaseInsensitive))
            begins.push_back(std::move(completion));
        else if (offered.value.contains(typed, Qt::CaseInsensitive) ||
                 offered.label.contains(typed, Qt::CaseInsensitive))
            holds.push_back(std::move(completion));
    }
    begins.insert(begins.end(), std::make_move_iterator(holds.begin()), std::make_move_iterator(holds.end()));
    return begins;
}

LineCompletions completions_behind(const QString& line, const core::Definitions& likely)
{
    LineCompletions out;
    out.from = begin_of_last_word(line);
    out.typed = line.sliced(out.from);
    if (out.typed.startsWith(u'"') || out.typed.startsWith(u'\''))
        out.typed.remove(0, 1);
    std::vector<LineCompletion> words;
    for (const core::LineContinuation& next : core::continuations(line, likely)) {
        if (next.next.slot) {
            add_slot(next, out);
            continue;
        }
        const QString& word = next.next.text;
        const QString space = word.endsWith(u'=') ? QString() : QStringLiteral(" ");
        const core::ParameterDefinition* named =
            space.isEmpty() ? next.definition->parameter(word.chopped(1)) : nullptr;
        if (named && named->is_secret())
            continue;
        add_once(words, {Kind::word, word + space, word, named ? hint_text(*named) : next.definition->title});
    }
    std::stable_partition(out.list.begin(), out.list.end(),
                          [](const LineCompletion& completion) { return completion.kind == Kind::value; });
    const auto hints = std::find_if(out.list.begin(), out.list.end(),
                                    [](const LineCompletion& completion) { return completion.kind != Kind::value; });
    out.list.insert(hints, std::make_move_iterator(words.begin()), std::make_move_iterator(words.end()));
    return out;
}

} // namespace opsdeck::opsflow
