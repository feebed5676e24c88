// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/reading/definition_sections.h"

#include "core/command/matching/value_syntax.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

QString tr(const char* text) { return QCoreApplication::translate("Lint", text); }

std::optional<FieldReader> section(const FieldReader& document, const QString& name)
{
    const YamlNode* node = document.find(name);
    if (!node)
        return std::nullopt;
    FieldReader reader(document.notes(), *node, document.field(name), name);
    return reader.is_mapping() ? std::optional(reader) : std::nullopt;
}

CommandTemplate read_command(const FieldReader& reader)
{
    CommandTemplate out;
    if (const YamlNode* argv = reader.find(u"argv"_s); argv && argv->kind == YamlNode::Kind::scalar)
        reader.error(u"argv"_s, tr("This must be a list: one element for the program and one for each argument."),
                     tr("argv: [program, argument]"));
    else
        out.argv = reader.texts(u"argv"_s);
    out.stdin_text = reader.any_text(u"stdin"_s);
    out.environment = reader.text_map(u"env"_s);
    out.cwd = reader.text(u"cwd"_s).value_or(QString());
    out.skip_empty = reader.texts(u"skip_empty"_s);
    return out;
}

std::vector<SayWord> form_words(const FieldReader& document, const QString& path, const QString& text)
{
    std::vector<SayWord> out;
    static const QRegularExpression spaces(u"\\s+"_s);
    static const QRegularExpression odd(u"[{}\"'\\\\=]"_s);
    for (const QString& word : text.split(spaces, Qt::SkipEmptyParts)) {
        if (word.startsWith(u'{') && word.endsWith(u'}') && is_parameter_name(word.sliced(1, word.size() - 2))) {
            out.push_back({true, word.sliced(1, word.size() - 2)});
            continue;
        }
        if (word.contains(odd))
            document.notes().error_at(
                path, tr("\"%1\" is neither a word nor a place for a parameter.").arg(word),
                tr("a place stands alone: {name}; quotes, \"=\" and \"\\\" cannot be part of a word"));
        out.push_back({false, word});
    }
    if (out.empty() || out.front().slot)
        document.notes().error_at(path, tr("A form begins with a word."), tr("for example \"restart {app}\""));
    return out;
}

void add_form(const FieldReader& document, AutomationDefinition& out, const QString& path, const QString& text,
              Verb verb)
{
    SayForm form{text.simplified(), form_words(document, path, text), verb};
    const auto same = [&form](const SayForm& other) { return other.text.compare(form.text, Qt::CaseInsensitive) == 0; };
    if (std::any_of(out.say.begin(), out.say.end(), same))
        document.notes().error_at(path, tr("This form is here twice."));
    out.say.push_back(std::move(form));
}

void add_form(const FieldReader& document, AutomationDefinition& out, const QString& path, const YamlNode& node)
{
    document.notes().places.insert(path, {node.line, node.column});
    if (node.kind == YamlNode::Kind::scalar) {
        add_form(document, out, path, node.text, Verb::run);
        return;
    }
    const FieldReader reader(document.notes(), node, path, u"say[]"_s);
    if (!reader.is_mapping())
        return;
    const auto text = reader.text(u"form"_s);
    const auto verb = reader.word(u"verb"_s, {u"run"_s, u"plan"_s});
    if (text)
        add_form(document, out, path, *text, static_cast<Verb>(verb.value_or(0)));
    else if (!reader.find(u"form"_s))
        reader.error(u"form"_s, tr("A form needs its words."));
}

} // namespace

void read_say(const FieldReader& document, AutomationDefinition& out)
{
    const YamlNode* node = document.find(u"say"_s);
    if (!node) {
        if (!document.node().find(u"say"_s))
            document.error(u"say"_s, tr("There is no form to type."), tr("for example say: \"check logs of {app}\""));
        return;
    }
    if (node->kind != YamlNode::Kind::sequence) {
        add_form(document, out, u"say"_s, *node);
        return;
    }
    for (size_t i = 0; i < node->items.size(); ++i)
        add_form(document, out, u"say["_s + QString::number(i) + u']', node->items[i]);
    if (node->items.empty())
        document.error(u"say"_s, tr("There is no form to type."));
}

void read_run(const FieldReader& document, AutomationDefinition& out)
{
    if (!document.node().find(u"run"_s)) {
        document.error(u"run"_s, tr("Nothing says what to run."), tr("for example run: {argv: [uptime]}"));
        return;
    }
    const auto reader = section(document, u"run"_s);
    if (!reader)
        return;
    out.run.command = read_command(*reader);
    out.run.builtin = reader->text(u"builtin"_s).value_or(QString());
    const bool has_argv = reader->find(u"argv"_s) != nullptr;
    if (has_argv && !out.run.builtin.isEmpty())
        reader->error(u"builtin"_s, tr("Either argv or builtin, not both."));
    if (!has_argv && out.run.builtin.isEmpty())
        reader->error(u"argv"_s, tr("Nothing says what to run."), tr("argv: [program, argument]"));
    static const QRegularExpression name(u"\\A[a-z][a-z0-9_]*(\\.[a-z0-9_]+)*\\z"_s);
    if (!out.run.builtin.isEmpty() && !name.match(out.run.builtin).hasMatch())
        reader->error(u"builtin"_s, tr("\"%1\" is not the name of a builtin.").arg(out.run.builtin));
}

void read_plan(const FieldReader& document, AutomationDefinition& out)
{
    const YamlNode* node = document.find(u"plan"_s);
    const auto reason = document.text(u"plan_reason"_s);
    if (node && node->kind == YamlNode::Kind::scalar) {
        if (node->text != u"none")
            document.notes().error(*node, u"plan"_s, tr("This must be a command or the word none."));
        else if (!reason)
            document.error(u"plan"_s, tr("\"plan: none\" needs a plan_reason that says why there is no dry run."));
        out.plan.declared_none = true;
        out.plan.none_reason = reason.value_or(QString());
        return;
    }
    if (reason)
        document.error(u"plan_reason"_s, tr("A reason is only needed with \"plan: none\"."));
    const auto reader = section(document, u"plan"_s);
    if (!reader)
        return;
    out.plan.command = read_command(*reader);
    if (out.plan.command->argv.isEmpty() && !reader->find(u"argv"_s))
        reader->error(u"argv"_s, tr("A plan needs an argv."));
}

void read_verify(const FieldReader& document, AutomationDefinition& out)
{
    const auto reader = section(document, u"verify"_s);
    if (!reader)
        return;
    VerifyDefinition verify;
    verify.command = read_command(*reader);
    if (verify.command.argv.isEmpty() && !reader->find(u"argv"_s))
        reader->error(u"argv"_s, tr("A check needs an argv."));
    verify.expect = reader->text(u"expect"_s).value_or(verify.expect);
    verify.every = reader->duration(u"every"_s, Millis(100), hours(1)).value_or(verify.every);
    verify.lasting = reader->duration(u"for"_s, Millis(0), hours(24)).value_or(verify.lasting);
    out.verify = std::move(verify);
}

void read_limits(const FieldReader& document, AutomationDefinition& out)
{
    const auto reader = section(document, u"limits"_s);
    if (!reader)
        return;
    out.limits.time = reader->duration(u"time"_s, seconds(1), hours(24 * 7)).value_or(out.limits.time);
    out.limits.silence = reader->duration(u"silence"_s, Millis(0), hours(24 * 7)).value_or(out.limits.silence);
    out.limits.kill_after = reader->duration(u"kill_after"_s, Millis(0), minutes(10)).value_or(out.limits.kill_after);
    out.limits.post_lines = reader->count(u"post_lines"_s, 1, 200).value_or(out.limits.post_lines);
    if (const auto size = reader->text(u"output"_s)) {
        const auto bytes = parse_size(*size);
        if (bytes && *bytes >= 1024 && *bytes <= 16LL * 1024 * 1024 * 1024)
            out.limits.output = *bytes;
        else
            reader->error(u"output"_s, tr("\"%1\" is not a size from 1 KiB to 16 GiB.").arg(*size),
                          tr("for example 20MiB"));
    }
}

void read_parse(const FieldReader& document, AutomationDefinition& out)
{
    const auto reader = section(document, u"parse"_s);
    if (!reader)
        return;
    const QStringList kinds{u"text"_s, u"log"_s, u"table"_s, u"json"_s, u"ndjson"_s, u"kv"_s, u"junit"_s};
    if (const auto index = reader->word(u"kind"_s, kinds))
        out.parse.kind = static_cast<ParseKind>(*index);
    else if (!reader->node().find(u"kind"_s))
        reader->error(u"kind"_s, tr("What kind of output is it?"), kinds.join(u", "_s));
    out.parse.rows = reader->text(u"rows"_s).value_or(QString());
    out.parse.columns = reader->texts(u"columns"_s);
    out.parse.delimiter = reader->any_text(u"delimiter"_s).value_or(QString());
    out.parse.header = reader->boolean(u"header"_s).value_or(true);
    const bool table = out.parse.kind == ParseKind::table;
    if (!table && reader->find(u"header"_s))
        reader->error(u"header"_s, tr("Only a table has a header."));
    if (!table && out.parse.kind != ParseKind::kv && reader->find(u"delimiter"_s))
        reader->error(u"delimiter"_s, tr("Only a table and kv have a delimiter."));
}

void read_redact(const FieldReader& document, AutomationDefinition& out)
{
    out.redact.push_back({RedactionRule::Kind::preset, u"tokens"_s});
    const QStringList rules = document.texts(u"redact"_s);
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QString path = u"redact["_s + QString::number(i) + u']';
        const QString& rule = rules[i];
        const QString value = rule.mid(rule.indexOf(u':') + 1);
        if (rule.startsWith(u"preset:")) {
            if (value != u"tokens" && value != u"emails")
                document.notes().error_at(path, tr("There is no preset \"%1\".").arg(value),
                                          tr("known: tokens, emails"));
            else if (value != u"tokens")
                out.redact.push_back({RedactionRule::Kind::preset, value});
        } else if (rule.startsWith(u"param:")) {
            if (!out.parameter(value))
                document.notes().error_at(path, tr("There is no parameter \"%1\".").arg(value));
            out.redact.push_back({RedactionRule::Kind::parameter, value});
        } else if (rule.startsWith(u"re:")) {
            QString checked = value;
            const QRegularExpression pattern(checked.replace(u"(?P<"_s, u"(?<"_s));
            if (value.isEmpty() || !pattern.isValid())
                document.notes().error_at(path, tr("This is not a regular expression: %1.").arg(pattern.errorString()));
            out.redact.push_back({RedactionRule::Kind::pattern, value});
        } else {
            document.notes().error_at(path, tr("\"%1\" is not a rule.").arg(rule),
                                      tr("preset:tokens, preset:emails, param:NAME or re:PATTERN"));
        }
    }
}

void read_result(const FieldReader& document, AutomationDefinition& out)
{
    const auto reader = section(document, u"result"_s);
    if (!reader)
        return;
    out.result.headline = reader->text(u"headline"_s).value_or(QString());
    if (const auto index = reader->word(u"attach"_s, {u"when_longer"_s, u"always"_s, u"never"_s}))
        out.result.attach = static_cast<Attach>(*index);
    const YamlNode* node = reader->find(u"table"_s);
    if (!node)
        return;
    const FieldReader table(document.notes(), *node, u"result.table"_s, u"result.table"_s);
    if (!table.is_mapping())
        return;
    ResultTable result;
    result.rows = table.text(u"rows"_s).value_or(QString());
    result.columns = table.texts(u"columns"_s);
    result.limit = table.count(u"limit"_s, 1, 200).value_or(result.limit);
    out.result.table = std::move(result);
}

void read_followups(const FieldReader& document, AutomationDefinition& out)
{
    const YamlNode* node = document.find(u"followups"_s);
    if (!node)
        return;
    if (node->kind != YamlNode::Kind::sequence) {
        document.error(u"followups"_s, tr("This must be a list."), tr("followups: [{label: ..., run: ...}]"));
        return;
    }
    for (size_t i = 0; i < node->items.size(); ++i) {
        const FieldReader reader(document.notes(), node->items[i], u"followups["_s + QString::number(i) + u']',
                                 u"followups[]"_s);
        if (!reader.is_mapping())
            continue;
        FollowupDefinition followup;
        followup.run = AutomationId(reader.text(u"run"_s).value_or(QString()));
        if (followup.run.is_empty() && !reader.find(u"run"_s))
            reader.error(u"run"_s, tr("A follow-up names the automation that it offers."));
        followup.label = reader.text(u"label"_s).value_or(followup.run.value());
        followup.with = reader.text_map(u"with"_s);
        followup.when = reader.text(u"when"_s).value_or(QString());
        out.followups.push_back(std::move(followup));
    }
}

void read_rollback(const FieldReader& document, AutomationDefinition& out)
{
    const auto reader = section(document, u"rollback"_s);
    if (!reader)
        return;
    RollbackDefinition rollback;
    rollback.run = AutomationId(reader->text(u"run"_s).value_or(QString()));
    if (rollback.run.is_empty() && !reader->find(u"run"_s))
        reader->error(u"run"_s, tr("A rollback names the automation that undoes this one."));
    rollback.with = reader->text_map(u"with"_s);
    if (const auto index = reader->word(u"on_failure"_s, {u"ask"_s, u"never"_s}))
        rollback.on_failure = static_cast<RollbackDefinition::OnFailure>(*index);
    rollback.when = reader->text(u"when"_s).value_or(QString());
    out.rollback = std::move(rollback);
}

void read_confirm(const FieldReader& document, AutomationDefinition& out)
{
    out.confirm.mode = static_cast<ConfirmMode>(out.danger);
    if (const auto reader = section(document, u"confirm"_s)) {
        if (const auto index = reader->word(u"mode"_s, {u"none"_s, u"ask"_s, u"type"_s})) {
            if (*index < static_cast<int>(out.danger))
                reader->error(u"mode"_s, tr("danger: %1 needs a stricter confirmation.").arg(to_text(out.danger)),
                              out.danger == Danger::change ? tr("ask or type") : tr("type"));
            out.confirm.mode = static_cast<ConfirmMode>(*index);
        }
        out.confirm.phrase = reader->text(u"phrase"_s).value_or(QString());
        if (!out.confirm.phrase.isEmpty() && out.confirm.mode != ConfirmMode::type)
            reader->error(u"phrase"_s, tr("Only mode: type asks for a phrase."));
    }
    if (out.confirm.mode != ConfirmMode::type || !out.confirm.phrase.isEmpty())
        return;
    // What it is done to is the best phrase: the first value that has to be there.
    for (const ParameterDefinition& parameter : out.params) {
        if (parameter.required && !parameter.is_secret()) {
            out.confirm.phrase = u"${params."_s + parameter.name + u'}';
            return;
        }
    }
    out.confirm.phrase = out.id.value();
}

} // namespace opsdeck::core
