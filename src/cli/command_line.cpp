// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "core/text/near_words.h"

#include <QCoreApplication>

#include <map>
#include <variant>

namespace opsdeck::cli {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CommandLine", text); }

using Target =
    std::variant<QString CommandLine::*, QStringList CommandLine::*, int CommandLine::*, bool CommandLine::*>;

/// One option: where its value goes, and the commands that take it (empty: all).
struct Option {
    Target target;
    QStringList commands;
};

const std::map<QString, Option>& options()
{
    static const std::map<QString, Option> table{
        {QStringLiteral("--profile"), {&CommandLine::profile, {}}},
        {QStringLiteral("--server"), {&CommandLine::server, {}}},
        {QStringLiteral("--token"), {&CommandLine::token, {}}},
        {QStringLiteral("--team"), {&CommandLine::team, {}}},
        {QStringLiteral("--room"), {&CommandLine::room, {}}},
        {QStringLiteral("--pack"), {&CommandLine::packs, {}}},
        {QStringLiteral("--json"), {&CommandLine::json, {}}},
        {QStringLiteral("--help"), {&CommandLine::help, {}}},
        {QStringLiteral("-h"), {&CommandLine::help, {}}},
        {QStringLiteral("--version"), {&CommandLine::version, {}}},
        {QStringLiteral("--yes"), {&CommandLine::yes, {QStringLiteral("run")}}},
        {QStringLiteral("-y"), {&CommandLine::yes, {QStringLiteral("run")}}},
        {QStringLiteral("--follow"), {&CommandLine::follow, {QStringLiteral("posts")}}},
        {QStringLiteral("--all"), {&CommandLine::all, {QStringLiteral("gaps")}}},
        {QStringLiteral("--limit"),
         {&CommandLine::limit,
          {QStringLiteral("posts"), QStringLiteral("runs"), QStringLiteral("search"), QStringLiteral("gaps")}}},
        {QStringLiteral("--login"), {&CommandLine::login, {QStringLiteral("login")}}},
        {QStringLiteral("--file"), {&CommandLine::file, {QStringLiteral("verify")}}},
        {QStringLiteral("--data"), {&CommandLine::data, {QStringLiteral("serve")}}},
        {QStringLiteral("--port"), {&CommandLine::port, {QStringLiteral("serve")}}},
        {QStringLiteral("--seed"), {&CommandLine::seed, {QStringLiteral("serve")}}},
    };
    return table;
}

/// Commands that would silently ignore a word.
QStringList takes_no_words()
{
    return {QStringLiteral("list"),  QStringLiteral("runs"),   QStringLiteral("gaps"),  QStringLiteral("posts"),
            QStringLiteral("rooms"), QStringLiteral("verify"), QStringLiteral("shell"), QStringLiteral("serve")};
}

/// Puts one value in its place.
Result<void> assign(CommandLine& line, const QString& name, const Target& target, const QString& value)
{
    if (const auto* text = std::get_if<QString CommandLine::*>(&target)) {
        line.*(*text) = value;
    } else if (const auto* list = std::get_if<QStringList CommandLine::*>(&target)) {
        (line.*(*list)).append(value);
    } else if (const auto* number = std::get_if<int CommandLine::*>(&target)) {
        bool ok = false;
        line.*(*number) = value.toInt(&ok);
        if (!ok || line.*(*number) < 0)
            return failure(ErrorKind::invalid_input, tr("%1 needs a whole number, not \"%2\".").arg(name, value));
    }
    return {};
}

} // namespace

Result<CommandLine> parse_command_line(const QStringList& arguments)
{
    CommandLine line;
    QStringList used;
    bool only_words = false; // behind "--" nothing is an option
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString& word = arguments.at(i);
        if (only_words || !word.startsWith(QLatin1Char('-')) || word == QLatin1String("-")) {
            if (line.command.isEmpty())
                line.command = word;
            else
                line.arguments.append(word);
            continue;
        }
        if (word == QLatin1String("--")) {
            only_words = true;
            continue;
        }
        const qsizetype equals = word.indexOf(QLatin1Char('='));
        const QString name = equals < 0 ? word : word.left(equals);
        const auto found = options().find(name);
        if (found == options().end()) {
            QStringList known;
            for (const auto& [option, unused] : options())
                known.append(option);
            const QString near = core::nearest_word(name, known);
            return failure(ErrorKind::invalid_input,
                           tr("There is no option %1.").arg(name) +
                               (near.isEmpty() ? QString() : tr(" Did you mean %1?").arg(near)));
        }
        used.append(name);
        if (const auto* flag = std::get_if<bool CommandLine::*>(&found->second.target)) {
            if (equals >= 0)
                return failure(ErrorKind::invalid_input, tr("%1 takes no value.").arg(name));
            line.*(*flag) = true;
            continue;
        }
        if (equals < 0 && i + 1 >= arguments.size())
            return failure(ErrorKind::invalid_input, tr("%1 needs a value behind it.").arg(name));
        const QString value = equals < 0 ? arguments.at(++i) : word.mid(equals + 1);
        if (auto done = assign(line, name, found->second.target, value); !done)
            return failure(done.error());
    }
    if (takes_no_words().contains(line.command) && !line.arguments.isEmpty()) {
        return failure(
            ErrorKind::invalid_input,
            tr("\"%1\" takes no word behind it, and there is \"%2\".").arg(line.command, line.arguments.front()));
    }
    for (const QString& name : used) {
        const QStringList& commands = options().at(name).commands;
        if (!commands.isEmpty() && !commands.contains(line.command)) {
            return failure(ErrorKind::invalid_input, tr("%1 belongs to \"%2\", not to \"%3\".")
                                                         .arg(name, commands.join(QStringLiteral(", ")), line.command));
        }
    }
    return line;
}

QString usage_text()
{
    return tr(R"(Usage: opsdeckctl [OPTIONS] COMMAND

  run [--yes] "LINE"     run a line, as if typed in the room; both posts go there
  shell                  a prompt in the room: every line runs, live posts appear
  list                   what can be run
  help [NAME]            the help of one automation, or this text
  lint PATH              check a pack folder or one file of it
  runs [--limit N]       what ran, newest first
  show RUN               one run, with its posts and its output
  cancel RUN             stop a run, and say what was seen to end
  gaps [--all] [--limit N]   lines nobody has automated yet
  posts [--limit N] [--follow]   the room
  search TEXT            posts on this computer, newest first
  rooms                  the rooms of the team
  verify [--file FILE]   prove the ledger and the room's posts, or an exported file
  export FILE            write ledger and posts as one file that verify can prove
  login [URL] [--login NAME]     sign in; the password or token is asked for, or read from a pipe
  serve [--data DIR] [--port N] [--seed demo|empty]   only the local room, for scripts and tests

Options
  --profile DIR   cache, ledger and settings (default: $OPSDECK_PROFILE, else the user's data folder)
  --server URL    a Mattermost server; without one the profile's account, else the profile's local room
  --token T       better in the variable OPSDECK_TOKEN: arguments can be seen by others
  --team T        name of the team
  --room R        name of the room
  --pack DIR      one more pack of automations; may stand several times
  --json          one JSON object a line
  RUN is a run's id or the beginning of one. Behind "--" nothing is an option.

Exit status
  0 succeeded   1 failed   2 usage: nothing ran   3 no automation answers: a gap was filed
  4 refused: nothing ran   5 cancelled or timed out   6 lost: whether it finished is unknown
  7 the server was not reachable, or refused a post; the message says whether the run happened
)");
}

} // namespace opsdeck::cli
