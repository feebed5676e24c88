// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/gaps/public_line.h"

#include "automation/output/redact_text.h"
#include "core/command/line_tokens.h"

#include <QRegularExpression>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

using namespace Qt::StringLiterals;

/// "name=value" of a secret in a line, UTF-16 units.
struct SecretWord {
    qsizetype position = 0;
    qsizetype length = 0;
    QString name;
    QString value;
};

bool is_secret_name(const QString& name, const core::Definitions& all)
{
    static const QRegularExpression sounds_secret(
        u"(?:pass(?:word|wd|phrase)?|pwd|secret|token|credential|api[_-]?key)s?\\z"_s,
        QRegularExpression::CaseInsensitiveOption);
    if (sounds_secret.match(name).hasMatch())
        return true;
    for (const core::DefinitionPtr& definition : all) {
        for (const core::ParameterDefinition& parameter : definition->params) {
            if (parameter.is_secret() && parameter.name.compare(name, Qt::CaseInsensitive) == 0)
                return true;
        }
    }
    return false;
}

/// Of a line whose quotes are not closed nobody knows where a value ends: everything behind the name is one.
std::vector<SecretWord> secrets_of_open_line(const QString& line, const core::Definitions& all)
{
    static const QRegularExpression named(u"(?:^|(?<=\\s))([^\\s=\"']+)=(?=\\S)"_s);
    auto names = named.globalMatch(line);
    while (names.hasNext()) {
        const auto match = names.next();
        if (is_secret_name(match.captured(1), all))
            return {{match.capturedStart(1), line.size() - match.capturedStart(1), match.captured(1),
                     line.sliced(match.capturedEnd())}};
    }
    return {};
}

/// In the order of the line.
std::vector<SecretWord> secrets_of(const QString& line, const core::Definitions& all)
{
    const auto tokens = core::tokenize_line(line);
    if (!tokens)
        return secrets_of_open_line(line, all);
    std::vector<SecretWord> found;
    for (const core::LineToken& token : *tokens) {
        const qsizetype equals = token.text.indexOf(u'=');
        const QString name = token.text.left(equals).trimmed();
        if (equals > 0 && equals + 1 < token.text.size() && is_secret_name(name, all))
            found.push_back({token.position, token.length, name, token.text.sliced(equals + 1)});
    }
    return found;
}

enum class Instead { mask, nothing };

QString replaced(QString line, const core::Definitions& all, Instead instead)
{
    const std::vector<SecretWord> secrets = secrets_of(line, all);
    core::Redaction redaction;
    for (auto secret = secrets.rbegin(); secret != secrets.rend(); ++secret) {
        redaction.secrets << secret->value; // it may be there once more
        line.replace(secret->position, secret->length,
                     instead == Instead::mask ? secret->name + u"=[redacted]"_s : QString());
        // Of the two spaces around it one stays, and none at the start.
        const qsizetype space = std::max<qsizetype>(secret->position - 1, 0);
        if (instead == Instead::nothing && space < line.size() && line[space].isSpace())
            line.remove(space, 1);
    }
    return automation::redact_text(redaction, line);
}

} // namespace

QString public_line(const QString& line, const core::Definitions& all) { return replaced(line, all, Instead::mask); }

QString line_without_secrets(const QString& line, const core::Definitions& all)
{
    return replaced(line, all, Instead::nothing);
}

} // namespace opsdeck::opsflow
