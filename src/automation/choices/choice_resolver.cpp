// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/choices/choice_resolver.h"

#include "automation/choices/choice_reader.h"
#include "automation/template/template.h"
#include "core/text/elide.h"
#include "core/text/near_words.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

namespace opsdeck::automation {
namespace {

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::failure;
using core::Result;

constexpr qsizetype most_kept = 500; ///< questions, in this process
constexpr qsizetype longest_shown_value = 60;
constexpr qsizetype longest_shown_list = 300;

Choices static_choices(const QStringList& values)
{
    Choices out;
    for (const QString& value : values)
        out.list.push_back({value, value});
    return out;
}

/// What the source may look up: the values so far, masked secrets, and what the caller adds.
QJsonObject scope_of(const core::AutomationDefinition& definition, const core::ParameterTexts& texts, QJsonObject base)
{
    QJsonObject params;
    for (const auto& parameter : definition.params)
        params.insert(parameter.name, parameter.is_secret()
                                          ? core::secret_mask()
                                          : texts.value(parameter.name, parameter.default_text.value_or(QString())));
    base.insert(u"params"_s, params);
    QJsonObject pack = base.value(u"pack"_s).toObject();
    pack.insert(u"dir"_s, definition.pack_folder);
    base.insert(u"pack"_s, pack);
    return base;
}

/// The source has failed: either nothing can be chosen, or anything, with the reason at hand.
Result<Choices> without_source(const core::ChoiceSource& source, const QString& parameter, const core::Error& error)
{
    core::Error why{error.kind,
                    ChoiceResolver::tr("The values for %1 could not be fetched: %2").arg(parameter, error.text),
                    error.detail};
    if (source.on_error == core::ChoiceSource::OnError::block)
        return failure(std::move(why));
    Choices anything;
    anything.free = true;
    anything.source_failed = true;
    anything.source_error = std::move(why);
    return anything;
}

/// Values that need no source; nothing when there is one.
std::optional<Result<Choices>> written_choices(const core::AutomationDefinition& definition, const QString& parameter)
{
    const core::ParameterDefinition* wanted = definition.parameter(parameter);
    if (!wanted)
        return failure(ErrorKind::not_found,
                       ChoiceResolver::tr("%1 has no parameter %2.").arg(definition.id.value(), parameter));
    if (wanted->choices)
        return std::nullopt;
    Choices fixed = static_choices(wanted->values);
    fixed.free = wanted->type != core::ParameterType::choice;
    return fixed;
}

core::Error not_offered(const core::Argument& argument, const Choices& choices)
{
    QStringList values;
    for (const Choice& choice : choices.list)
        values.append(choice.value);
    QString text = ChoiceResolver::tr("%1: \"%2\" is not offered.")
                       .arg(argument.name, core::elide_right(argument.text, longest_shown_value));
    text += u' ' +
            (values.isEmpty()
                 ? ChoiceResolver::tr("There is nothing to choose from now.")
                 : ChoiceResolver::tr("Allowed: %1.").arg(core::elide_right(values.join(u", "_s), longest_shown_list)));
    if (const QString meant = core::nearest_word(argument.text, values); !meant.isEmpty())
        text += u' ' + ChoiceResolver::tr("Did you mean %1?").arg(meant);
    return {ErrorKind::invalid_input, text, argument.name};
}

core::Error cancelled() { return {ErrorKind::cancelled, ChoiceResolver::tr("Fetching the values was given up."), {}}; }

} // namespace

ChoiceResolver::ChoiceResolver(ChoiceRunner runner, const core::Clock& clock, ChoiceMemory* memory, QObject* parent)
    : QObject(parent)
    , m_runner(std::move(runner))
    , m_clock(&clock)
    , m_memory(memory)
{}

void ChoiceResolver::forget() { m_fetched.clear(); }

Result<ChoiceResolver::Question> ChoiceResolver::question(const core::AutomationDefinition& definition,
                                                          const QString& parameter, const core::ParameterTexts& texts,
                                                          QJsonObject base_scope) const
{
    Question asked;
    asked.source = *definition.parameter(parameter)->choices;
    asked.parameter = parameter;
    for (const QString& need : asked.source.needs) {
        const auto* other = definition.parameter(need);
        if (texts.value(need).isEmpty() && !(other && other->default_text && !other->default_text->isEmpty()))
            return failure(ErrorKind::invalid_input,
                           tr("The values for %1 depend on %2. Give %2 first.").arg(parameter, need), need);
    }
    asked.scope = scope_of(definition, texts, std::move(base_scope));
    const auto argv = render_argv(asked.source.argv, {}, asked.scope);
    if (!argv)
        return failure(argv.error());
    asked.command = {*argv, definition.pack, definition.pack_folder};
    const QJsonArray all{definition.digest, parameter, definition.pack_folder, QJsonArray::fromStringList(*argv)};
    asked.key = QString::fromLatin1(
        QCryptographicHash::hash(QJsonDocument(all).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256)
            .toHex());
    return asked;
}

/// The newer of what this process and the memory know.
QCoro::Task<std::optional<FetchedChoices>> ChoiceResolver::remembered(QString key)
{
    const QPointer<ChoiceResolver> self(this);
    std::optional<FetchedChoices> kept;
    if (m_memory)
        kept = co_await m_memory->find(key);
    if (!self)
        co_return std::nullopt;
    const auto own = m_fetched.constFind(key);
    if (own != m_fetched.constEnd() && (!kept || kept->at <= own->at))
        kept = *own;
    co_return kept;
}

QCoro::Task<Result<Choices>> ChoiceResolver::fetch(Question asked)
{
    const QPointer<ChoiceResolver> self(this);
    const core::Timestamp now = m_clock->now();
    ChoiceCommand command = asked.command;
    auto output = co_await m_runner(std::move(command));
    if (!self)
        co_return failure(cancelled());
    Result<std::vector<Choice>> list = failure(ErrorKind::internal, {});
    if (output)
        list = read_choices(asked.source, *output, asked.scope, m_engine);
    else
        list = failure(output.error());
    if (!list)
        co_return without_source(asked.source, asked.parameter, list.error());
    if (m_fetched.size() >= most_kept)
        m_fetched.clear();
    m_fetched.insert(asked.key, {*list, now});
    if (m_memory)
        m_memory->keep(asked.key, {*list, now});
    co_return Choices{std::move(*list), now, false, {}, false};
}

QCoro::Task<Result<Choices>> ChoiceResolver::resolve(core::DefinitionPtr definition, QString parameter,
                                                     core::ParameterTexts texts, QJsonObject base_scope)
{
    if (auto fixed = written_choices(*definition, parameter))
        co_return std::move(*fixed);
    Result<Question> asked = question(*definition, parameter, texts, std::move(base_scope));
    if (!asked)
        co_return failure(asked.error());
    const QPointer<ChoiceResolver> self(this);
    const std::optional<FetchedChoices> last = co_await remembered(asked->key);
    if (!self)
        co_return failure(cancelled());
    if (last) {
        // A clock that was set back makes an answer come from the future: that is no age.
        const auto age = m_clock->now() - last->at;
        if (age >= core::Millis(0) && age < asked->source.ttl)
            co_return Choices{last->list, last->at, false, {}, false};
    }
    Question open = std::move(*asked);
    co_return co_await fetch(std::move(open));
}

QCoro::Task<Result<Choices>> ChoiceResolver::known(core::DefinitionPtr definition, QString parameter,
                                                   core::ParameterTexts texts, QJsonObject base_scope)
{
    if (auto fixed = written_choices(*definition, parameter))
        co_return std::move(*fixed);
    const Result<Question> asked = question(*definition, parameter, texts, std::move(base_scope));
    if (!asked)
        co_return failure(asked.error());
    const std::optional<FetchedChoices> last = co_await remembered(asked->key);
    if (!last)
        co_return failure(ErrorKind::not_found, tr("The values for %1 were not fetched yet.").arg(parameter));
    co_return Choices{last->list, last->at, false, {}, false};
}

QCoro::Task<Result<CheckedChoice>> ChoiceResolver::check_one(core::DefinitionPtr definition, core::Argument argument,
                                                             core::ParameterTexts texts, QJsonObject base_scope)
{
    const QPointer<ChoiceResolver> self(this);
    const core::Timestamp asked_at = m_clock->now();
    auto choices = co_await resolve(definition, argument.name, texts, base_scope);
    if (choices && self && !choices->free && !choices->contains(argument.text) && choices->fetched_at < asked_at) {
        // What is new since the list was fetched must not be refused because of its age.
        Result<Question> asked = question(*definition, argument.name, texts, std::move(base_scope));
        if (!asked)
            co_return failure(asked.error());
        Question again = std::move(*asked);
        choices = co_await fetch(std::move(again));
    }
    if (!self)
        co_return failure(cancelled());
    if (!choices)
        co_return failure(choices.error());
    CheckedChoice checked{argument.name, argument.text, choices->fetched_at, {}, true};
    if (choices->source_failed) {
        checked.unchecked = choices->source_error;
        checked.is_checked = false;
    } else if (!choices->free && !choices->contains(argument.text)) {
        co_return failure(not_offered(argument, *choices));
    }
    co_return checked;
}

QCoro::Task<Result<std::vector<CheckedChoice>>> ChoiceResolver::check(core::DefinitionPtr definition,
                                                                      core::Arguments arguments, QJsonObject base_scope)
{
    core::ParameterTexts texts;
    for (const core::Argument& argument : arguments.list())
        texts.insert(argument.name, argument.text);
    const QPointer<ChoiceResolver> self(this);
    std::vector<CheckedChoice> all;
    for (const core::Argument& argument : arguments.list()) {
        const auto* parameter = definition->parameter(argument.name);
        if (!parameter || !parameter->choices)
            continue;
        auto checked = co_await check_one(definition, argument, texts, base_scope);
        if (!self)
            co_return failure(cancelled());
        if (!checked)
            co_return failure(checked.error());
        all.push_back(std::move(*checked));
    }
    co_return all;
}

} // namespace opsdeck::automation
