// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/reading/definition_lint.h"

#include "core/command/matching/dash_rule.h"
#include "core/command/template_text.h"
#include "core/text/near_words.h"

#include <QCoreApplication>

namespace opsdeck::core {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("Lint", text); }

/// When a template is filled decides which names can be there.
enum class Moment { before_run, after_run };

class Linter final {
public:
    Linter(const AutomationDefinition& definition, ReadingNotes& notes)
        : m_definition(definition)
        , m_notes(notes)
    {}

    void check()
    {
        check_forms();
        for (const NamedCommand& named : commands_of(m_definition))
            check_command(named.field, *named.command);
        check_secrets();
        check_danger();
        check_choices();
        check_texts();
    }

private:
    void check_forms()
    {
        for (size_t i = 0; i < m_definition.say.size(); ++i)
            check_form(m_definition.say[i],
                       m_notes.places.contains(u"say[0]"_s) ? u"say["_s + QString::number(i) + u']' : u"say"_s);
    }

    void check_form(const SayForm& form, const QString& field)
    {
        QStringList seen;
        for (const SayWord& word : form.words) {
            if (!word.slot)
                continue;
            const ParameterDefinition* parameter = m_definition.parameter(word.text);
            if (!parameter)
                unknown_parameter(field, word.text);
            else if (parameter->is_secret())
                m_notes.error_at(
                    field, tr("The secret \"%1\" has no place in a line: everybody would read it.").arg(word.text),
                    tr("take {%1} out of the form; it is asked for").arg(word.text));
            else if (!parameter->positional)
                m_notes.error_at(field, tr("\"%1\" is not positional.").arg(word.text));
            if (seen.contains(word.text))
                m_notes.error_at(field, tr("{%1} is here twice.").arg(word.text));
            seen.append(word.text);
        }
        if (form.verb == Verb::plan && !m_definition.can_plan())
            m_notes.error_at(field, tr("This form asks for a plan, but there is no plan."));
    }

    void unknown_parameter(const QString& field, const QString& name)
    {
        QStringList names;
        for (const ParameterDefinition& parameter : m_definition.params)
            names.append(parameter.name);
        const QString meant = nearest_word(name, names);
        const QString hint = !meant.isEmpty()  ? tr("did you mean \"%1\"?").arg(meant)
                             : names.isEmpty() ? QString()
                                               : tr("known: %1").arg(names.join(u", "_s));
        m_notes.error_at(field, tr("There is no parameter \"%1\".").arg(name), hint);
    }

    void check_command(const QString& field, const CommandTemplate& command)
    {
        const Moment moment = field == u"verify" ? Moment::after_run : Moment::before_run;
        check_argv(field + u".argv"_s, command.argv, moment);
        if (command.stdin_text)
            check_template(field + u".stdin"_s, *command.stdin_text, moment, true);
        for (auto it = command.environment.begin(); it != command.environment.end(); ++it) {
            const QString path = field + u".env."_s + it.key();
            if (!is_variable(it.key()))
                m_notes.error_at(path, tr("\"%1\" is not a name for a variable.").arg(it.key()));
            check_template(path, it.value(), moment, true);
        }
        check_template(field + u".cwd"_s, command.cwd, moment, false);
        for (const QString& flag : command.skip_empty) {
            const qsizetype at = command.argv.indexOf(flag);
            if (at < 1 || at + 1 >= command.argv.size())
                m_notes.error_at(field + u".skip_empty"_s,
                                 tr("\"%1\" is not a flag in argv with a value behind it.").arg(flag));
        }
    }

    static bool is_variable(const QString& name)
    {
        return is_parameter_name(QString(name).replace(u'_', u'x')) && !name.contains(u'-');
    }

    void check_argv(const QString& field, const QStringList& argv, Moment moment)
    {
        if (argv.isEmpty())
            return;
        if (argv.front().contains(u"${"_s))
            m_notes.error_at(field, tr("The program itself must be written out; only arguments are filled in."));
        else if (argv.front().contains(u' ') && argv.size() == 1)
            m_notes.error_at(field, tr("\"%1\" looks like a command line, not like a program.").arg(argv.front()),
                             tr("one element for each argument"));
        else if (argv.front().isEmpty())
            m_notes.error_at(field, tr("There is no program."));
        check_shell(field, argv);
        for (qsizetype i = 0; i < argv.size(); ++i)
            check_template(field + u'[' + QString::number(i) + u']', argv[i], moment, false);
    }

    /// A shell with -c would read the values again: the one thing that argv is there to prevent.
    void check_shell(const QString& field, const QStringList& argv)
    {
        static const QStringList shells{u"sh"_s, u"bash"_s, u"dash"_s, u"zsh"_s, u"ksh"_s, u"fish"_s, u"busybox"_s};
        const bool through_env = argv.front() == u"env" || argv.front() == u"/usr/bin/env";
        const QString program = through_env ? argv.value(1) : argv.front();
        if (!shells.contains(program.section(u'/', -1)))
            return;
        const bool inline_script = std::any_of(argv.begin() + 1, argv.end(), [](const QString& argument) {
            return argument.startsWith(u'-') && !argument.startsWith(u"--"_s) && argument.endsWith(u'c');
        });
        if (inline_script)
            m_notes.error_at(field, tr("A shell string is not run: values could become commands."),
                             tr("put the script into a file of the pack and run it by its path"));
    }

    void check_template(const QString& field, const QString& text, Moment moment, bool secrets_allowed)
    {
        const auto pieces = parse_template(text);
        if (!pieces) {
            m_notes.error_at(field, pieces.error().text);
            return;
        }
        for (const TemplatePiece& piece : *pieces) {
            if (piece.lookup)
                check_lookup(field, piece, moment, secrets_allowed);
        }
    }

    void check_lookup(const QString& field, const TemplatePiece& piece, Moment moment, bool secrets_allowed)
    {
        const QString& root = piece.path.front();
        static const QStringList always{u"params"_s, u"pack"_s, u"run"_s, u"room"_s};
        static const QStringList later{u"exit"_s, u"out"_s, u"rows"_s, u"count"_s, u"verify"_s};
        if (root == u"params") {
            check_parameter_lookup(field, piece, secrets_allowed);
            return;
        }
        static const QHash<QString, QStringList> members{{u"pack"_s, {u"dir"_s, u"state"_s}},
                                                         {u"run"_s, {u"id"_s, u"took"_s, u"outcome"_s}},
                                                         {u"room"_s, {u"name"_s}}};
        if (members.contains(root) && (piece.path.size() != 2 || !members.value(root).contains(piece.path[1])))
            m_notes.error_at(field, tr("There is no \"%1\".").arg(piece.text),
                             tr("known: %1").arg(root + u'.' + members.value(root).join(u", "_s + root + u'.')));
        else if (moment == Moment::before_run &&
                 (later.contains(root) || (root == u"run" && piece.path.value(1) != u"id")))
            m_notes.error_at(field, tr("\"%1\" is only known after the run.").arg(piece.text));
        else if (!always.contains(root) && !later.contains(root)) {
            const QString meant =
                m_definition.parameter(root) ? u"params."_s + root : nearest_word(root, always + later);
            m_notes.error_at(field, tr("There is no \"%1\".").arg(piece.text),
                             meant.isEmpty() ? tr("known: %1").arg((always + later).join(u", "_s))
                                             : tr("did you mean \"%1\"?").arg(meant));
        }
    }

    void check_parameter_lookup(const QString& field, const TemplatePiece& piece, bool secrets_allowed)
    {
        if (piece.path.size() != 2) {
            m_notes.error_at(field, tr("\"%1\" does not name one parameter.").arg(piece.text), tr("params.NAME"));
            return;
        }
        const ParameterDefinition* parameter = m_definition.parameter(piece.path[1]);
        if (!parameter)
            unknown_parameter(field, piece.path[1]);
        else if (parameter->is_secret() && !secrets_allowed)
            m_notes.error_at(field,
                             tr("The secret \"%1\" must not stand here: others could read it.").arg(parameter->name),
                             tr("pass it by stdin or env"));
    }

    void check_secrets()
    {
        int by_stdin = 0;
        for (const ParameterDefinition& parameter : m_definition.params) {
            if (!parameter.is_secret() || parameter.pass != SecretPass::standard_input)
                continue;
            ++by_stdin;
            const QString field = u"params."_s + parameter.name;
            const auto& text = m_definition.run.command.stdin_text;
            if (by_stdin > 1 && !text)
                m_notes.error_at(field, tr("Only one secret can be passed by stdin."),
                                 tr("pass: env:NAME, or run.stdin"));
            if (text && !text->contains(u"${params."_s + parameter.name + u'}'))
                m_notes.error_at(field, tr("run.stdin is set but does not hold this secret."), tr("pass: env:NAME"));
        }
    }

    void check_danger()
    {
        if (m_definition.danger == Danger::destructive && !m_definition.can_plan() && !m_definition.plan.declared_none)
            m_notes.error_at(u"danger"_s,
                             tr("A destructive automation needs a plan, so that people see what would happen."),
                             tr("plan: {argv: [...]}, or plan: none with a plan_reason"));
        if (m_definition.danger == Danger::read && m_definition.rollback)
            m_notes.warning_at(u"rollback"_s, tr("What only reads has nothing to roll back."));
    }

    void check_choices()
    {
        for (const ParameterDefinition& parameter : m_definition.params) {
            if (!parameter.choices)
                continue;
            const QString field = u"params."_s + parameter.name + u".choices"_s;
            const ChoiceSource& source = *parameter.choices;
            check_argv(field + u".argv"_s, source.argv, Moment::before_run);
            for (const QString& need : source.needs) {
                const ParameterDefinition* other = m_definition.parameter(need);
                if (!other)
                    unknown_parameter(field + u".needs"_s, need);
                else if (other->is_secret() || need == parameter.name)
                    m_notes.error_at(field + u".needs"_s, tr("Choices cannot need \"%1\".").arg(need));
                else if (needs(*other, parameter.name))
                    m_notes.error_at(field + u".needs"_s,
                                     tr("\"%1\" and \"%2\" need each other.").arg(parameter.name, need));
            }
            for (const QString& element : source.argv)
                check_needed(field, element, source.needs);
        }
    }

    static bool needs(const ParameterDefinition& parameter, const QString& name)
    {
        return parameter.choices && parameter.choices->needs.contains(name);
    }

    void check_needed(const QString& field, const QString& element, const QStringList& needed)
    {
        const auto pieces = parse_template(element);
        for (const TemplatePiece& piece : pieces.value_or(TemplatePieces{})) {
            if (piece.lookup && piece.path.size() == 2 && piece.path[0] == u"params" &&
                !needed.contains(piece.path[1]) && m_definition.parameter(piece.path[1]))
                m_notes.error_at(field + u".needs"_s,
                                 tr("The choices use \"%1\" but do not say that they need it.").arg(piece.path[1]),
                                 tr("needs: [%1]").arg(piece.path[1]));
        }
    }

    void check_texts()
    {
        check_template(u"confirm.phrase"_s, m_definition.confirm.phrase, Moment::before_run, false);
        check_template(u"result.headline"_s, m_definition.result.headline, Moment::after_run, false);
        for (size_t i = 0; i < m_definition.followups.size(); ++i) {
            const QString field = u"followups["_s + QString::number(i) + u']';
            check_template(field + u".label"_s, m_definition.followups[i].label, Moment::after_run, false);
            check_with(field + u".with"_s, m_definition.followups[i].with);
        }
        if (m_definition.rollback)
            check_with(u"rollback.with"_s, m_definition.rollback->with);
    }

    void check_with(const QString& field, const QMap<QString, QString>& with)
    {
        for (auto it = with.begin(); it != with.end(); ++it)
            check_template(field + u'.' + it.key(), it.value(), Moment::after_run, false);
    }

    const AutomationDefinition& m_definition;
    ReadingNotes& m_notes;
};

} // namespace

void lint_definition(const AutomationDefinition& definition, ReadingNotes& notes) { Linter(definition, notes).check(); }

} // namespace opsdeck::core
