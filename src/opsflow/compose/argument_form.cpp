// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/compose/argument_form.h"

#include "core/command/canonical_line.h"
#include "core/command/line_tokens.h"
#include "core/text/near_words.h"
#include "opsflow/compose/line_reading.h"

#include <QCoreApplication>
#include <QPointer>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Compose", text); }

/// The form that a person fills: the first one of the verb that holds all the required values, else the first.
const core::SayForm* form_to_fill(const core::AutomationDefinition& definition, core::Verb verb)
{
    const core::SayForm* first = nullptr;
    for (const core::SayForm& form : definition.say) {
        if (form.verb != verb)
            continue;
        first = first ? first : &form;
        const bool holds_all = std::all_of(
            definition.params.begin(), definition.params.end(), [&form](const core::ParameterDefinition& p) {
                return !p.required || p.is_secret() ||
                       std::any_of(form.words.begin(), form.words.end(),
                                   [&p](const core::SayWord& word) { return word.slot && word.text == p.name; });
            });
        if (holds_all)
            return &form;
    }
    if (first || verb == core::Verb::run)
        return first;
    return form_to_fill(definition, core::Verb::run);
}

/// Slots in their order, then what else is required, then the rest.
std::vector<const core::ParameterDefinition*> in_order(const core::AutomationDefinition& definition, core::Verb verb)
{
    std::vector<const core::ParameterDefinition*> out;
    const auto add = [&out](const core::ParameterDefinition* parameter) {
        if (parameter && !parameter->is_secret() && std::find(out.begin(), out.end(), parameter) == out.end())
            out.push_back(parameter);
    };
    if (const core::SayForm* form = form_to_fill(definition, verb)) {
        for (const core::SayWord& word : form->words) {
            if (word.slot)
                add(definition.parameter(word.text));
        }
    }
    for (const bool required : {true, false}) {
        for (const core::ParameterDefinition& parameter : definition.params) {
            if (parameter.required == required)
                add(&parameter);
        }
    }
    return out;
}

QString unoffered_text(const ArgumentChip& chip)
{
    QStringList values;
    for (const OfferedValue& offered : chip.offered)
        values.append(offered.value);
    if (values.isEmpty())
        return tr("There is nothing to choose from now.");
    const QString meant = core::nearest_word(chip.text, values);
    return meant.isEmpty() ? tr("\"%1\" is not offered.").arg(chip.text)
                           : tr("\"%1\" is not offered. Did you mean %2?").arg(chip.text, meant);
}

} // namespace

ArgumentForm::ArgumentForm(core::DefinitionPtr definition, core::Verb verb, const core::ParameterTexts& texts,
                           Surroundings surroundings, QObject* parent)
    : QObject(parent)
    , m_definition(std::move(definition))
    , m_verb(verb)
    , m_surroundings(std::move(surroundings))
{
    make_chips();
    for (auto text = texts.constBegin(); text != texts.constEnd(); ++text) {
        if (ArgumentChip* chip = find(text.key())) {
            chip->text = text.value();
            check(*chip);
        } else {
            m_kept.insert(text.key(), text.value());
        }
    }
}

void ArgumentForm::make_chips()
{
    for (const core::ParameterDefinition* parameter : in_order(*m_definition, m_verb)) {
        ArgumentChip chip;
        chip.name = parameter->name;
        chip.type = parameter->type;
        chip.is_required = parameter->required;
        chip.default_text = parameter->default_text.value_or(QString());
        const QString allowed = core::describe_allowed(*parameter);
        chip.hint = parameter->help.isEmpty() ? allowed : parameter->help + QStringLiteral(" · ") + allowed;
        chip.is_free = parameter->type != core::ParameterType::choice;
        QStringList values = parameter->values;
        if (parameter->type == core::ParameterType::boolean)
            values = {QStringLiteral("true"), QStringLiteral("false")};
        for (const QString& value : values)
            chip.offered.push_back({value, value});
        if (!chip.offered.empty())
            chip.choices = ArgumentChip::Choices::ready;
        m_chips.push_back(std::move(chip));
    }
}

const ArgumentChip* ArgumentForm::find(const QString& name) const
{
    const auto found =
        std::find_if(m_chips.begin(), m_chips.end(), [&name](const ArgumentChip& chip) { return chip.name == name; });
    return found == m_chips.end() ? nullptr : &*found;
}

ArgumentChip* ArgumentForm::find(const QString& name)
{
    return const_cast<ArgumentChip*>(std::as_const(*this).find(name));
}

int ArgumentForm::first_open() const
{
    for (size_t i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i].is_missing() || !m_chips[i].problem.isEmpty())
            return static_cast<int>(i);
    }
    return -1;
}

void ArgumentForm::check(ArgumentChip& chip) const
{
    chip.problem.clear();
    if (chip.text.isEmpty())
        return;
    const core::ParameterDefinition* parameter = m_definition->parameter(chip.name);
    if (const auto value = core::bind_value(*parameter, chip.text, m_surroundings.bind); !value) {
        chip.problem = value.error().text;
        return;
    }
    const bool is_offered = std::any_of(chip.offered.begin(), chip.offered.end(),
                                        [&chip](const OfferedValue& v) { return v.value == chip.text; });
    if (parameter->choices && chip.choices == ArgumentChip::Choices::ready && !chip.is_free && !is_offered)
        chip.problem = unoffered_text(chip);
}

void ArgumentForm::set_text(int index, const QString& text)
{
    ArgumentChip& chip = m_chips[static_cast<size_t>(index)];
    if (chip.text == text)
        return;
    chip.text = text;
    m_refusal.clear();
    check(chip);
    forget_dependents(chip.name);
    Q_EMIT chip_changed(index);
    Q_EMIT line_changed();
}

/// What is offered there was computed from the old value.
void ArgumentForm::forget_dependents(const QString& name)
{
    for (size_t i = 0; i < m_chips.size(); ++i) {
        const core::ParameterDefinition* parameter = m_definition->parameter(m_chips[i].name);
        if (!parameter->choices || !parameter->choices->needs.contains(name))
            continue;
        ArgumentChip& chip = m_chips[i];
        chip.choices = ArgumentChip::Choices::none;
        chip.offered.clear();
        chip.choice_remark.clear();
        check(chip);
        Q_EMIT chip_changed(static_cast<int>(i));
    }
}

void ArgumentForm::look_at(int index)
{
    ArgumentChip& chip = m_chips[static_cast<size_t>(index)];
    const core::ParameterDefinition* parameter = m_definition->parameter(chip.name);
    if (!parameter->choices || !m_surroundings.ask || chip.choices == ArgumentChip::Choices::loading)
        return;
    for (const QString& need : parameter->choices->needs) {
        const ArgumentChip* other = find(need);
        if (other && other->value().isEmpty()) {
            chip.choices = ArgumentChip::Choices::waiting;
            chip.choice_remark = tr("What is offered depends on %1. Give that first.").arg(need);
            Q_EMIT chip_changed(index);
            return;
        }
    }
    if (chip.choices == ArgumentChip::Choices::refreshing)
        return;
    chip.choices = chip.offered.empty() ? ArgumentChip::Choices::loading : ArgumentChip::Choices::refreshing;
    chip.choice_remark.clear();
    Q_EMIT chip_changed(index);
    fetch(chip.name);
}

/// A value it depends on may have changed meanwhile: then whoever looks again asks again.
bool ArgumentForm::still_wants(const ArgumentChip& chip, const core::ParameterTexts& asked_with) const
{
    const core::ParameterTexts now = texts();
    const QStringList& needs = m_definition->parameter(chip.name)->choices->needs;
    return std::all_of(needs.begin(), needs.end(),
                       [&](const QString& need) { return asked_with.value(need) == now.value(need); });
}

void ArgumentForm::take(ArgumentChip& chip, const core::Result<OfferedValues>& values, bool is_last)
{
    using Choices = ArgumentChip::Choices;
    if (values) {
        chip.choices = is_last ? Choices::ready : Choices::refreshing;
        chip.offered = values->list;
        chip.fetched_at = values->fetched_at;
        chip.is_free = values->is_free;
        chip.choice_remark = values->remark;
    } else {
        chip.choices = Choices::failed; // what was known last stays to be read, and is refused as the run would
        chip.choice_remark = values.error().text;
    }
    check(chip);
    Q_EMIT chip_changed(static_cast<int>(&chip - m_chips.data()));
    Q_EMIT line_changed();
}

QCoro::Task<void> ArgumentForm::fetch(QString name)
{
    const QPointer<ArgumentForm> self(this);
    const AskValues ask = m_surroundings.ask;
    ValueQuestion question{m_definition, name, texts(), true};
    const core::ParameterTexts asked_with = question.texts;
    QCoro::Task<core::Result<OfferedValues>> knowing = ask(question);
    const core::Result<OfferedValues> known = co_await knowing;
    if (!self || !still_wants(*find(name), asked_with))
        co_return;
    if (known)
        take(*find(name), known, false);
    question.only_known = false;
    QCoro::Task<core::Result<OfferedValues>> fetching = ask(question);
    const core::Result<OfferedValues> fetched = co_await fetching;
    if (self && still_wants(*find(name), asked_with))
        take(*find(name), fetched, true);
}

void ArgumentForm::refuse(const core::Error& error)
{
    m_refusal = error.text;
    if (ArgumentChip* chip = find(error.detail)) {
        chip->problem = error.text;
        Q_EMIT chip_changed(static_cast<int>(chip - m_chips.data()));
    }
    Q_EMIT line_changed();
}

core::ParameterTexts ArgumentForm::texts() const
{
    core::ParameterTexts out = m_kept;
    for (const ArgumentChip& chip : m_chips) {
        if (!chip.text.isEmpty())
            out.insert(chip.name, chip.text);
    }
    return out;
}

core::Binding ArgumentForm::bound() const { return core::bind_arguments(*m_definition, texts(), m_surroundings.bind); }

bool ArgumentForm::is_complete() const
{
    return std::none_of(m_chips.begin(), m_chips.end(),
                        [](const ArgumentChip& chip) { return chip.is_missing() || !chip.problem.isEmpty(); });
}

QString ArgumentForm::problem() const
{
    if (!m_refusal.isEmpty())
        return m_refusal;
    for (const ArgumentChip& chip : m_chips) {
        if (!chip.problem.isEmpty())
            return chip.problem;
    }
    QStringList missing;
    for (const ArgumentChip& chip : m_chips) {
        if (chip.is_missing())
            missing.append(chip.name);
    }
    return missing.isEmpty() ? QString() : tr("Still needed: %1.").arg(missing.join(QStringLiteral(", ")));
}

QString ArgumentForm::line() const
{
    if (!is_complete())
        return {};
    return core::canonical_line(m_definition, bound().arguments, m_verb, m_surroundings.all, m_surroundings.bind);
}

/// A value of the preview, so that it reads back as this value.
QString ArgumentForm::as_typed(const QString& part) const
{
    const auto named = std::find_if(m_chips.begin(), m_chips.end(), [&part](const ArgumentChip& chip) {
        return part == chip.name + u'=' + chip.value();
    });
    return named == m_chips.end() ? core::quote_word(part) : named->name + u'=' + core::quote_word(named->value());
}

QString ArgumentForm::line_so_far() const
{
    if (is_complete())
        return line();
    QStringList words;
    for (const LinePart& part : preview()) {
        if (part.kind == LinePart::Kind::slot)
            return words.join(u' ') + u' ';
        words.append(part.kind == LinePart::Kind::value ? as_typed(part.text) : part.text);
    }
    return words.join(u' ');
}

LineParts ArgumentForm::preview() const
{
    using Kind = LinePart::Kind;
    const core::Binding binding = bound();
    const core::SayForm* form = form_to_fill(*m_definition, m_verb);
    if (is_complete() || !form)
        return {{Kind::word, line_to_show(*m_definition, binding.arguments, m_verb)}};
    LineParts out;
    if (m_verb == core::Verb::plan && form->verb == core::Verb::run)
        out.push_back({Kind::word, QStringLiteral("plan")});
    QStringList placed;
    for (const core::SayWord& word : form->words) {
        if (!word.slot) {
            out.push_back({Kind::word, word.text});
            continue;
        }
        placed.append(word.text);
        const ArgumentChip* chip = find(word.text);
        const bool is_there = chip && !chip->value().isEmpty();
        out.push_back({is_there ? Kind::value : Kind::slot, is_there ? chip->value() : word.text});
    }
    for (const ArgumentChip& chip : m_chips) {
        if (!placed.contains(chip.name) && (chip.is_required || !chip.text.isEmpty()))
            out.push_back({chip.value().isEmpty() ? Kind::slot : Kind::value, chip.name + u'=' + chip.value()});
    }
    return out;
}

} // namespace opsdeck::opsflow
