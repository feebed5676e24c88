// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/catalog/expression_lint.h"

#include "core/text/near_words.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace opsdeck::automation {
namespace {

using namespace Qt::StringLiterals;
using core::AutomationDefinition;
using core::Finding;
using core::Findings;

QString tr(const char* text) { return QCoreApplication::translate("Lint", text); }

Finding finding_at(const AutomationDefinition& definition, const QString& field, Finding::Severity severity,
                   const QString& text, const QString& hint = {})
{
    QString place = field;
    while (!place.isEmpty() && !definition.places.contains(place))
        place.truncate(std::max<qsizetype>(0, std::max(place.lastIndexOf(u'.'), place.lastIndexOf(u'['))));
    const auto at = definition.places.value(place, {definition.line, 1});
    return {definition.file, at.line, at.column, field, severity, text, hint};
}

/// `value: name` may name a field instead of computing something.
bool is_field_name(const QString& text)
{
    static const QRegularExpression name(u"\\A[\\w .-]+\\z"_s, QRegularExpression::UseUnicodePropertiesOption);
    return name.match(text).hasMatch();
}

} // namespace

Findings lint_expressions(const AutomationDefinition& definition, ExpressionEngine& engine)
{
    Findings out;
    const auto check = [&](const QString& field, const QString& expression) {
        if (expression.isEmpty())
            return;
        if (const auto sound = engine.check(expression); !sound)
            out.push_back(finding_at(definition, field, Finding::Severity::error, sound.error().text));
    };
    for (const auto& parameter : definition.params) {
        if (!parameter.choices)
            continue;
        const QString field = u"params."_s + parameter.name + u".choices."_s;
        check(field + u"rows"_s, parameter.choices->rows);
        if (!is_field_name(parameter.choices->value))
            check(field + u"value"_s, parameter.choices->value);
        if (!is_field_name(parameter.choices->label))
            check(field + u"label"_s, parameter.choices->label);
    }
    if (definition.verify)
        check(u"verify.expect"_s, definition.verify->expect);
    check(u"parse.rows"_s, definition.parse.rows);
    if (definition.result.table)
        check(u"result.table.rows"_s, definition.result.table->rows);
    for (size_t i = 0; i < definition.followups.size(); ++i)
        check(u"followups["_s + QString::number(i) + u"].when"_s, definition.followups[i].when);
    return out;
}

Findings lint_references(const core::Definitions& definitions)
{
    Findings out;
    QStringList ids;
    for (const auto& definition : definitions)
        ids.append(definition->id.value());
    const auto check = [&](const AutomationDefinition& from, const QString& field, const core::AutomationId& id,
                           const QMap<QString, QString>& with) {
        const qsizetype index = ids.indexOf(id.value());
        if (index < 0) {
            const QString meant = core::nearest_word(id.value(), ids);
            out.push_back(finding_at(from, field + u".run"_s, Finding::Severity::warning,
                                     tr("There is no automation \"%1\" here.").arg(id.value()),
                                     meant.isEmpty() ? QString() : tr("did you mean \"%1\"?").arg(meant)));
            return;
        }
        const AutomationDefinition& target = *definitions[static_cast<size_t>(index)];
        for (auto it = with.begin(); it != with.end(); ++it) {
            if (!target.parameter(it.key()))
                out.push_back(finding_at(from, field + u".with."_s + it.key(), Finding::Severity::warning,
                                         tr("%1 has no parameter \"%2\".").arg(id.value(), it.key())));
        }
    };
    for (const auto& definition : definitions) {
        for (size_t i = 0; i < definition->followups.size(); ++i)
            check(*definition, u"followups["_s + QString::number(i) + u']', definition->followups[i].run,
                  definition->followups[i].with);
        if (definition->rollback)
            check(*definition, u"rollback"_s, definition->rollback->run, definition->rollback->with);
    }
    return out;
}

} // namespace opsdeck::automation
