// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/choices/choice_resolver.h"

#include "automation/template/template.h"
#include "core/text/elide.h"
#include "core/text/near_words.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QPointer>

namespace opsdeck::automation {
namespace {

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::failure;
using core::Result;

constexpr qsizetype most_choices = 5'000;
constexpr qsizetype most_cached = 500;

/// JSON as it is; anything else as the list of its lines.
QJsonValue value_of_output(const QByteArray& output)
{
    const QJsonDocument document = QJsonDocument::fromJson(output);
    if (document.isArray())
        return document.array();
    if (document.isObject())
        return document.object();
    QJsonArray lines;
    for (const QString& line : QString::fromUtf8(output).split(u'\n')) {
        const QString text = line.trimmed();
        if (!text.isEmpty())
            lines.append(text);
    }
    return lines;
}

QString js_text(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(list.mid(1, list.size() - 2));
}

/// An expression for one row: the field of that name if the row has it, else the text as an expression.
QString row_expression(const QString& text, ExpressionEngine& engine)
{
    const QString name = js_text(text);
    const QString otherwise = engine.check(text) ? u'(' + text + u"\n)"_s : u"null"_s;
    return u"(row !== null && typeof row === 'object' && Object.prototype.hasOwnProperty.call(row, "_s + name +
           u") ? row["_s + name + u"] : "_s + otherwise + u')';
}

QString text_of(const QJsonValue& value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isDouble()) {
        const double number = value.toDouble();
        return number == static_cast<double>(static_cast<qint64>(number)) ? QString::number(static_cast<qint64>(number))
                                                                          : QString::number(number, 'g', 15);
    }
    return value.toString();
}

Result<std::vector<Choice>> choices_of(const core::ChoiceSource& source, const QByteArray& output, QJsonObject scope,
                                       ExpressionEngine& engine)
{
    scope.insert(u"out"_s, value_of_output(output));
    const QString rows = source.rows.isEmpty() ? u"out"_s : source.rows;
    const QString value = source.value.isEmpty() ? u"row"_s : row_expression(source.value, engine);
    const QString label = source.label.isEmpty() ? u"null"_s : row_expression(source.label, engine);
    const auto list = engine.evaluate(u"Array.from((\n"_s + rows + u"\n)).map(function (row) { return {value: "_s +
                                          value + u", label: "_s + label + u"}; })"_s,
                                      scope);
    if (!list)
        return failure(list.error());
    std::vector<Choice> out;
    const QJsonArray items = list->toArray();
    for (const auto& item : items) {
        const QJsonObject row = item.toObject();
        Choice choice;
        choice.value = text_of(row.value(u"value"_s));
        choice.label = text_of(row.value(u"label"_s));
        if (choice.value.isEmpty())
            continue;
        if (choice.label.isEmpty())
            choice.label = choice.value;
        out.push_back(std::move(choice));
        if (static_cast<qsizetype>(out.size()) >= most_choices)
            break;
    }
    return out;
}

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

core::Error cancelled() { return {ErrorKind::cancelled, ChoiceResolver::tr("Fetching the values was given up."), {}}; }

} // namespace

bool Choices::contains(const QString& value) const
{
    return std::any_of(list.begin(), list.end(), [&value](const Choice& choice) { return choice.value == value; });
}

ChoiceResolver::ChoiceResolver(ChoiceRunner runner, const core::Clock& clock, QObject* parent)
    : QObject(parent)
    , m_runner(std::move(runner))
    , m_clock(&clock)
{}

void ChoiceResolver::forget() { m_cache.clear(); }

QCoro::Task<Result<Choices>> ChoiceResolver::resolve(core::DefinitionPtr definition, QString parameter,
                                                     core::ParameterTexts texts, QJsonObject base_scope)
{
    const core::ParameterDefinition* wanted = definition->parameter(parameter);
    if (!wanted)
        co_return failure(ErrorKind::not_found, tr("%1 has no parameter %2.").arg(definition->id.value(), parameter));
    if (!wanted->choices) {
        Choices fixed = static_choices(wanted->values);
        fixed.free = wanted->type != core::ParameterType::choice;
        co_return fixed;
    }
    const core::ChoiceSource& source = *wanted->choices;
    for (const QString& need : source.needs) {
        const auto* other = definition->parameter(need);
        if (texts.value(need).isEmpty() && !(other && other->default_text && !other->default_text->isEmpty()))
            co_return failure(ErrorKind::invalid_input,
                              tr("The values for %1 depend on %2. Give %2 first.").arg(parameter, need), need);
    }
    const QJsonObject scope = scope_of(*definition, texts, std::move(base_scope));
    const auto argv = render_argv(source.argv, {}, scope);
    if (!argv)
        co_return failure(argv.error());
    const QByteArray key = QJsonDocument(QJsonArray{definition->digest, parameter, definition->pack_folder,
                                                    QJsonArray::fromStringList(*argv)})
                               .toJson(QJsonDocument::Compact);
    const core::Timestamp now = m_clock->now();
    if (const auto cached = m_cache.constFind(key); cached != m_cache.constEnd()) {
        const auto age = now - cached->at;
        if (age >= core::Millis(0) && age < source.ttl)
            co_return Choices{cached->list, cached->at, false, {}, false};
    }
    const QPointer<ChoiceResolver> self(this);
    ChoiceCommand command{*argv, definition->pack, definition->pack_folder};
    auto output = co_await m_runner(std::move(command));
    if (!self)
        co_return failure(cancelled());
    Result<std::vector<Choice>> list = failure(ErrorKind::internal, {});
    if (output)
        list = choices_of(source, *output, scope, m_engine);
    else
        list = failure(output.error());
    if (!list) {
        co_return without_source(source, parameter, list.error());
    }
    if (m_cache.size() >= most_cached)
        m_cache.clear();
    m_cache.insert(key, {*list, now});
    co_return Choices{std::move(*list), now, false, {}, false};
}

QCoro::Task<core::Done> ChoiceResolver::check(core::DefinitionPtr definition, core::Arguments arguments,
                                              QJsonObject base_scope)
{
    core::ParameterTexts texts;
    for (const core::Argument& argument : arguments.list())
        texts.insert(argument.name, argument.text);
    const QPointer<ChoiceResolver> self(this);
    for (const core::Argument& argument : arguments.list()) {
        const auto* parameter = definition->parameter(argument.name);
        if (!parameter || !parameter->choices)
            continue;
        const auto choices = co_await resolve(definition, argument.name, texts, base_scope);
        if (!self)
            co_return failure(cancelled());
        if (!choices)
            co_return failure(choices.error());
        if (choices->free || choices->contains(argument.text))
            continue;
        QStringList values;
        for (const Choice& choice : choices->list)
            values.append(choice.value);
        QString text = tr("%1: \"%2\" is not offered.").arg(argument.name, core::elide_right(argument.text, 60));
        text += u' ' + (values.isEmpty() ? tr("There is nothing to choose from now.")
                                         : tr("Allowed: %1.").arg(core::elide_right(values.join(u", "_s), 300)));
        if (const QString meant = core::nearest_word(argument.text, values); !meant.isEmpty())
            text += u' ' + tr("Did you mean %1?").arg(meant);
        co_return failure(ErrorKind::invalid_input, text, argument.name);
    }
    co_return core::Done();
}

} // namespace opsdeck::automation
