// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/ranking/line_fit.h"

#include "core/command/argument_binder.h"
#include "core/command/line_tokens.h"

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

/// The only offered value that the text is or begins.
QString offered_value(const core::ParameterDefinition& parameter, const QString& text)
{
    if (parameter.values.contains(text, Qt::CaseInsensitive))
        return text;
    QStringList fitting;
    for (const QString& value : parameter.values) {
        if (text.size() >= 2 && value.startsWith(text, Qt::CaseInsensitive))
            fitting.append(value);
    }
    return fitting.size() == 1 ? fitting.front() : QString();
}

class Fitting final {
public:
    Fitting(const core::AutomationDefinition& definition, const core::SayForm& form)
        : m_definition(definition)
        , m_form(form)
    {}

    bool take(const core::LineToken& token)
    {
        if (!token.quoted && (take_named(token) || take_literal(token.text)))
            return true;
        return take_value(token.text);
    }

    [[nodiscard]] bool has_literal() const { return m_letters > 0; }
    [[nodiscard]] LineFit result(size_t form) const
    {
        int letters = 0;
        for (const core::SayWord& word : m_form.words)
            letters += word.slot ? 0 : static_cast<int>(word.text.size());
        return {form, m_texts, 0.4 + 0.5 * m_letters / std::max(1, letters)};
    }

private:
    bool take_named(const core::LineToken& token)
    {
        if (token.equals <= 0)
            return false;
        const QString name = token.text.first(token.equals);
        if (!m_definition.parameter(name) || m_texts.contains(name))
            return false;
        m_texts.insert(name, token.text.sliced(token.equals + 1));
        return true;
    }

    bool take_literal(const QString& text)
    {
        for (size_t at = m_next; at < m_form.words.size(); ++at) {
            const core::SayWord& word = m_form.words[at];
            if (word.slot)
                continue;
            // The first word has to be the form's own first one; a single letter is not enough to leave words out.
            const bool skips = at > m_next;
            if (word.text.startsWith(text, Qt::CaseInsensitive) && (!skips || (has_literal() && text.size() >= 2))) {
                m_letters += static_cast<int>(text.size());
                m_next = at + 1;
                return true;
            }
            if (!has_literal())
                return false;
        }
        return false;
    }

    bool take_value(const QString& text)
    {
        if (!has_literal())
            return false;
        const core::ParameterDefinition* fallback = nullptr;
        for (const core::SayWord& word : m_form.words) {
            const auto* parameter = word.slot ? m_definition.parameter(word.text) : nullptr;
            if (!parameter || parameter->is_secret() || m_texts.contains(word.text))
                continue;
            if (!parameter->values.isEmpty()) {
                const QString value = offered_value(*parameter, text);
                if (value.isEmpty())
                    continue;
                m_texts.insert(word.text, value);
                return true;
            }
            core::BindOptions options;
            options.check_files = false;
            if (!fallback && core::bind_value(*parameter, text, options))
                fallback = parameter;
        }
        if (!fallback)
            return false;
        m_texts.insert(fallback->name, text);
        return true;
    }

    const core::AutomationDefinition& m_definition;
    const core::SayForm& m_form;
    core::ParameterTexts m_texts;
    size_t m_next = 0;
    int m_letters = 0;
};

} // namespace

std::optional<LineFit> fit_line(const core::AutomationDefinition& definition, core::Verb verb, const QString& words)
{
    const auto tokens = core::tokenize_line(words);
    if (!tokens || tokens->empty())
        return std::nullopt;
    std::optional<LineFit> best;
    for (size_t form = 0; form < definition.say.size(); ++form) {
        if (definition.say[form].verb != verb)
            continue;
        Fitting fitting(definition, definition.say[form]);
        const bool fits = std::all_of(tokens->begin(), tokens->end(),
                                      [&fitting](const core::LineToken& token) { return fitting.take(token); });
        if (!fits || !fitting.has_literal())
            continue;
        const LineFit found = fitting.result(form);
        if (!best || found.text > best->text)
            best = found;
    }
    return best;
}

} // namespace opsdeck::opsflow
