// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/argument_binder.h"

#include "core/command/matching/dash_rule.h"
#include "core/command/matching/value_syntax.h"
#include "core/text/duration_text.h"
#include "core/text/elide.h"
#include "core/text/near_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;
using Bound = tl::expected<Argument, ValueProblem>;

QString tr(const char* text) { return QCoreApplication::translate("Arguments", text); }

/// `why` starts small and is a whole sentence behind "name: ".
tl::unexpected<ValueProblem> wrong(const ParameterDefinition& parameter, const QString& why)
{
    return tl::unexpected<ValueProblem>(
        ValueProblem{ValueProblem::Kind::invalid, parameter.name, parameter.name + u": "_s + why});
}

/// What was typed, for people; never a secret.
QString shown(const ParameterDefinition& parameter, const QString& text)
{
    return parameter.is_secret() ? secret_mask() : u'"' + elide_right(text, 60) + u'"';
}

QString limit_text(const ParameterDefinition& parameter, double value)
{
    if (parameter.type == ParameterType::duration)
        return duration_text(Millis(static_cast<qint64>(value * 1000)));
    return QString::number(value, 'g', 15);
}

QString range_text(const ParameterDefinition& parameter)
{
    if (parameter.min && parameter.max)
        return tr("from %1 to %2").arg(limit_text(parameter, *parameter.min), limit_text(parameter, *parameter.max));
    if (parameter.min)
        return tr("at least %1").arg(limit_text(parameter, *parameter.min));
    if (parameter.max)
        return tr("at most %1").arg(limit_text(parameter, *parameter.max));
    return {};
}

bool in_range(const ParameterDefinition& parameter, double value)
{
    return !(parameter.min && value < *parameter.min) && !(parameter.max && value > *parameter.max);
}

tl::unexpected<ValueProblem> not_allowed(const ParameterDefinition& parameter, const QString& text)
{
    return wrong(parameter,
                 tr("%1 does not fit. Allowed: %2.").arg(shown(parameter, text), describe_allowed(parameter)));
}

Bound bind_number(const ParameterDefinition& parameter, Argument argument)
{
    const bool whole = parameter.type == ParameterType::integer;
    const QString text = argument.text.trimmed();
    const auto number = whole ? parse_whole_number(text) : parse_number(text);
    if (!number || !in_range(parameter, *number))
        return not_allowed(parameter, argument.text);
    argument.text = whole ? QString::number(static_cast<qint64>(*number)) : text;
    if (whole)
        argument.value = static_cast<qint64>(*number);
    else
        argument.value = *number;
    return argument;
}

Bound bind_duration(const ParameterDefinition& parameter, Argument argument)
{
    const auto duration = parse_duration(argument.text);
    if (!duration)
        return not_allowed(parameter, argument.text);
    const double seconds = static_cast<double>(duration->count()) / 1000.0;
    if (!in_range(parameter, seconds))
        return not_allowed(parameter, argument.text);
    argument.text = argument.text.trimmed().toLower();
    argument.value = seconds;
    return argument;
}

Bound bind_choice(const ParameterDefinition& parameter, Argument argument)
{
    if (parameter.values.isEmpty()) // computed: checked against its source later
        return argument;
    if (!parameter.values.contains(argument.text)) {
        QStringList same;
        for (const QString& value : parameter.values) {
            if (value.compare(argument.text, Qt::CaseInsensitive) == 0)
                same.append(value);
        }
        if (same.size() != 1) {
            const QString meant = nearest_word(argument.text, parameter.values);
            QString why =
                tr("%1 is not offered. Allowed: %2.").arg(shown(parameter, argument.text), describe_allowed(parameter));
            if (!meant.isEmpty())
                why += u' ' + tr("Did you mean %1?").arg(meant);
            return wrong(parameter, why);
        }
        argument.text = same.front();
    }
    argument.value = argument.text;
    return argument;
}

Bound bind_file(const ParameterDefinition& parameter, Argument argument, const BindOptions& options)
{
    QString path = argument.text;
    if (!options.home_folder.isEmpty() && (path == u"~" || path.startsWith(u"~/")))
        path = options.home_folder + path.sliced(1);
    if (!options.working_folder.isEmpty() && QDir::isRelativePath(path))
        path = QDir::cleanPath(options.working_folder + u'/' + path);
    if (parameter.exists && options.check_files && !QFileInfo::exists(path)) {
        auto problem = wrong(parameter, tr("there is no file or folder %1.").arg(shown(parameter, path)));
        // A bare word may have been meant as something else than a path.
        if (argument.text.contains(u'/') || argument.text.contains(u'.') || argument.text.startsWith(u'~'))
            problem.value().kind = ValueProblem::Kind::not_there;
        return problem;
    }
    argument.text = path;
    argument.value = path;
    return argument;
}

Bound bind_typed(const ParameterDefinition& parameter, Argument argument, const BindOptions& options)
{
    switch (parameter.type) {
    case ParameterType::integer:
    case ParameterType::number:
        return bind_number(parameter, std::move(argument));
    case ParameterType::boolean:
        if (const auto value = parse_boolean(argument.text)) {
            argument.text = *value ? u"true"_s : u"false"_s;
            argument.value = *value;
            return argument;
        }
        return not_allowed(parameter, argument.text);
    case ParameterType::duration:
        return bind_duration(parameter, std::move(argument));
    case ParameterType::choice:
        return bind_choice(parameter, std::move(argument));
    case ParameterType::file:
        return bind_file(parameter, std::move(argument), options);
    case ParameterType::url:
        if (!is_url(argument.text))
            return not_allowed(parameter, argument.text);
        return argument;
    case ParameterType::host:
        if (!is_host(argument.text))
            return not_allowed(parameter, argument.text);
        return argument;
    case ParameterType::text:
    case ParameterType::secret:
        break;
    }
    return argument;
}

} // namespace

QString describe_allowed(const ParameterDefinition& parameter)
{
    const QString range = range_text(parameter);
    const auto with_range = [&range](const QString& text) { return range.isEmpty() ? text : text + u' ' + range; };
    switch (parameter.type) {
    case ParameterType::text: {
        const QString text = tr("text up to %1 characters").arg(parameter.max_length);
        return parameter.pattern.isEmpty() ? text : text + tr(" that matches %1").arg(parameter.pattern);
    }
    case ParameterType::integer:
        return with_range(tr("a whole number"));
    case ParameterType::number:
        return with_range(tr("a number"));
    case ParameterType::boolean:
        return tr("true or false");
    case ParameterType::choice:
        return parameter.values.isEmpty() ? tr("one of the offered values")
                                          : tr("one of %1").arg(elide_right(parameter.values.join(u", "_s), 300));
    case ParameterType::duration:
        return with_range(tr("a duration such as 90s, 15m or 1h30m")).trimmed();
    case ParameterType::file:
        return parameter.exists ? tr("the path of a file or folder that exists") : tr("a path");
    case ParameterType::url:
        return tr("an address such as https://example.org/path");
    case ParameterType::host:
        return tr("a host name or an IP address");
    case ParameterType::secret:
        return tr("a secret; you are asked for it");
    }
    return {};
}

Bound bind_value(const ParameterDefinition& parameter, const QString& text, const BindOptions& options)
{
    if (text.contains(QChar(0)) || !text.isValidUtf16())
        return wrong(parameter, tr("this is not valid text; a character in it cannot be sent."));
    if (text.size() > parameter.max_length)
        return wrong(
            parameter,
            tr("this is too long: %1 characters, at most %2 are allowed.").arg(text.size()).arg(parameter.max_length));
    if (text.isEmpty() && (parameter.required || (parameter.type != ParameterType::text && !parameter.is_secret())))
        return not_allowed(parameter, text);
    auto argument = bind_typed(parameter, Argument{parameter.name, parameter.type, text, text, true}, options);
    if (!argument || parameter.pattern.isEmpty())
        return argument;
    // \A and \z: "$" would let a line feed through at the end.
    const QRegularExpression pattern(u"\\A(?:"_s + parameter.pattern + u")\\z"_s);
    if (!pattern.match(argument->text).hasMatch())
        return wrong(parameter,
                     tr("%1 does not match %2.").arg(shown(parameter, text), parameter.pattern) +
                         (parameter.help.isEmpty() ? QString() : u' ' + tr("Expected: %1.").arg(parameter.help)));
    return argument;
}

QStringList Binding::missing() const
{
    QStringList out;
    for (const ValueProblem& problem : problems) {
        if (problem.kind == ValueProblem::Kind::missing)
            out.append(problem.parameter);
    }
    return out;
}

Binding bind_arguments(const AutomationDefinition& definition, const ParameterTexts& texts, const BindOptions& options)
{
    Binding out;
    std::vector<Argument> list;
    for (const ParameterDefinition& parameter : definition.params) {
        const bool typed = texts.contains(parameter.name);
        if (!typed && !parameter.default_text) {
            if (parameter.required)
                out.problems.push_back(
                    {ValueProblem::Kind::missing, parameter.name,
                     tr("%1 is missing. Allowed: %2.").arg(parameter.name, describe_allowed(parameter))});
            continue;
        }
        const QString text = typed ? texts.value(parameter.name) : *parameter.default_text;
        auto argument = bind_value(parameter, text, options);
        if (argument && argument->text.startsWith(u'-') && !may_start_with_dash(definition, parameter))
            argument = wrong(parameter, tr("a value must not start with \"-\" here: the program could take it for an "
                                           "option."));
        if (!argument) {
            out.problems.push_back(std::move(argument.error()));
            continue;
        }
        if (parameter.default_text) {
            const auto standard = bind_value(parameter, *parameter.default_text, options);
            argument->given = typed && !(standard && standard->text == argument->text);
        }
        list.push_back(std::move(*argument));
    }
    QStringList names;
    for (const ParameterDefinition& parameter : definition.params)
        names.append(parameter.name);
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        if (names.contains(it.key()))
            continue;
        const QString meant = nearest_word(it.key(), names);
        QString why = tr("%1 is not a parameter of %2.").arg(it.key(), definition.id.value());
        why +=
            u' ' + (meant.isEmpty() ? tr("It knows: %1.").arg(names.join(u", "_s)) : tr("Did you mean %1?").arg(meant));
        out.problems.push_back({ValueProblem::Kind::unknown_parameter, it.key(), why});
    }
    out.arguments = Arguments(std::move(list));
    return out;
}

} // namespace opsdeck::core
