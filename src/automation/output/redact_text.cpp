// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/redact_text.h"

#include "automation/output/redaction_settings.h"

#include <QCoreApplication>

namespace opsdeck::automation {

RedactionSettings redaction_settings(const core::Redaction& redaction)
{
    RedactionSettings settings;
    settings.emails = redaction.emails;
    for (const QString& pattern : redaction.patterns)
        settings.patterns.push_back(pattern.toStdString());
    for (const QString& secret : redaction.secrets)
        settings.secrets.push_back(secret.toStdString());
    return settings;
}

QString redact_text(const core::Redaction& redaction, const QString& text)
{
    const RedactionPlan plan(redaction_settings(redaction));
    return QString::fromStdString(redacted(plan, text.toStdString()));
}

QString redact_sentence(const core::Redaction& redaction, const QString& sentence)
{
    RedactionSettings settings = redaction_settings(redaction);
    settings.tokens = false;
    const RedactionPlan plan(settings);
    return QString::fromStdString(redacted(plan, sentence.toStdString()));
}

core::Done check_redaction_pattern(const QString& pattern)
{
    const std::string problem = pattern_problem(pattern.toStdString());
    if (problem.empty())
        return {};
    return core::failure(core::ErrorKind::invalid_input,
                         QCoreApplication::translate("Redaction", "The pattern \"%1\" cannot be used: %2.")
                             .arg(pattern, QString::fromStdString(problem)));
}

} // namespace opsdeck::automation
