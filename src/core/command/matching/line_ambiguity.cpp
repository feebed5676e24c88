// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/line_parser.h"
#include "core/command/line_tokens.h"

#include <QCoreApplication>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("Line", text); }

/// The line that leaves no doubt: id and values by name. Secrets are asked for again.
QString line_by_id(const LineAmbiguous::Candidate& candidate)
{
    QStringList words{candidate.definition->id.value()};
    for (auto it = candidate.texts.begin(); it != candidate.texts.end(); ++it) {
        const ParameterDefinition* parameter = candidate.definition->parameter(it.key());
        if (parameter && !parameter->is_secret())
            words.append(it.key() + u'=' + quote_word(it.value()));
    }
    return words.join(u' ');
}

} // namespace

QString ambiguity_text(const LineAmbiguous& line)
{
    const bool can_run = std::any_of(line.candidates.begin(), line.candidates.end(),
                                     [](const auto& candidate) { return candidate.problems.empty(); });
    QStringList out{can_run ? tr("Several automations answer this line. Type the one you mean:")
                            : tr("Several automations begin like this line, and none can use it as it is:")};
    for (const auto& candidate : line.candidates) {
        if (can_run) {
            out.append(tr("  %1  (%2)").arg(line_by_id(candidate), candidate.definition->title));
            continue;
        }
        QStringList why;
        for (const ValueProblem& problem : candidate.problems)
            why.append(problem.text);
        out.append(u"  "_s + candidate.form + u" — "_s + why.join(u' '));
    }
    return out.join(u'\n');
}

} // namespace opsdeck::core
