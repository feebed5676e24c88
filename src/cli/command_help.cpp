// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_help.h"

#include "cli/options.h"
#include "cli/shell/shell_words.h"
#include "core/text/wrapped_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("CommandHelp", text); }

struct CommandHelp {
    QString name;
    QString words;   ///< behind the name
    QString summary; ///< one line, for the list of commands
    QString more;    ///< paragraphs, for the command's own help; lines that begin with a space are examples
};

const std::vector<CommandHelp>& commands()
{
    static const std::vector<CommandHelp> table{
        {u"run"_s, u"[--yes] \"LINE\""_s, tr("run a line, as if typed in the room; both posts go there"),
         tr("What would change something is shown first and needs a yes, or --yes; what can destroy something needs "
            "its "
            "phrase, which may come through a pipe. The answer goes to standard output, everything else to standard "
            "error. Ctrl+C asks the run to stop; closing the terminal stops nothing.\n\n"
            "  opsdeckctl run \"status\"\n"
            "  opsdeckctl run --yes \"deploy billing 1.1 to test\"")},
        {u"shell"_s,
         {},
         tr("a prompt in the room: every line runs, live posts appear"),
         tr("Tab completes words, offered values, paths, runs and rooms; the arrow keys go through what was typed "
            "before. Secrets are asked for and never kept. From a pipe every line of it is run.")},
        {u"list"_s, {}, tr("what can be run"), tr("Needs no server.")},
        {u"help"_s, u"[NAME]"_s, tr("the help of one command or automation, or this text"),
         tr("NAME is a command, the id of an automation, or words of what it does: help logs. Needs no server.")},
        {u"lint"_s, u"PATH..."_s, tr("check a pack folder or one file of it"),
         tr("Prints file:line:column:field of everything that is wrong or doubtful. Exit status 1 when there is an "
            "error; warnings keep nothing from running. Needs no server.")},
        {u"runs"_s, u"[--limit N]"_s, tr("what ran, newest first"),
         tr("Of this profile, by whomever it was asked for.")},
        {u"show"_s, u"RUN"_s, tr("one run, with its posts and its output"),
         tr("RUN is the id of a run or the beginning of one; \"runs\" lists them.")},
        {u"cancel"_s, u"RUN"_s, tr("stop a run, and say what was seen to end"),
         tr("RUN is the id of a run or the beginning of one. Answers ended, signalled or unknown; unknown has the exit "
            "status 6.")},
        {u"outbox"_s,
         {},
         tr("posts that the server does not have yet, and why"),
         tr("They go out by themselves as soon as the server takes them; what it refused, or what came too late, waits "
            "for \"retry\" or \"drop\".")},
        {u"retry"_s, u"[NUMBER...]"_s, tr("send them now; without a number everything that waits or was refused"),
         tr("NUMBER is what \"outbox\" shows. A message that makes others act (\"!deploy ...\", an approval) and came "
            "too "
            "late is only sent by its number.")},
        {u"drop"_s, u"NUMBER"_s, tr("never send a post that waits; the ledger notes it"),
         tr("NUMBER is what \"outbox\" shows. The words are forgotten. A run stays what it was: only the room does not "
            "hear of it.")},
        {u"gaps"_s, u"[--all] [--limit N]"_s, tr("lines nobody has automated yet"),
         tr("A gap is closed when an automation answers its line.")},
        {u"posts"_s, u"[--limit N] [--follow]"_s, tr("the room"), {}},
        {u"search"_s, u"TEXT"_s, tr("posts on this computer, newest first"), {}},
        {u"rooms"_s, {}, tr("the rooms of the team"), {}},
        {u"verify"_s, u"[--file FILE]"_s, tr("prove the ledger and the room's posts, or an exported file"),
         tr("Exit status 1 when something is not as it was written.")},
        {u"export"_s, u"FILE"_s, tr("write ledger and posts as one file that verify can prove"), {}},
        {u"login"_s, u"[URL] [--login NAME]"_s, tr("sign in; the password or token is asked for, or read from a pipe"),
         tr("Any link of the server will do as URL. From then on the profile uses that server. Without a name what "
            "comes "
            "through a pipe is a token.")},
        {u"serve"_s, u"[--data DIR] [--port N] [--seed demo|empty]"_s, tr("only the local room, for scripts and tests"),
         tr("Prints one JSON object with address, login and token, then serves until it is ended.")},
    };
    return table;
}

/// What stands on the left, and what is said about it beside or, where it is too long for that, below.
QString described(const QString& what, const QString& text, int width)
{
    constexpr int column = 24;
    const QString left = u"  "_s + what;
    const bool is_beside = left.size() + 2 <= column;
    const QString first = is_beside ? left.leftJustified(column) : left + u'\n' + QString(column, u' ');
    if (width <= 0)
        return (is_beside ? first : left + u"   "_s) + text + u'\n';
    // Too narrow for two columns: the text hangs below.
    if (width < column + 20)
        return left + u'\n' + core::wrapped_text(QString(6, u' ') + text, width) + u'\n';
    const QString wrapped = core::wrapped_text(QString(column, u' ') + text, width);
    return (is_beside ? first : left + u'\n' + QString(column, u' ')) + wrapped.mid(column) + u'\n';
}

QString option_name(const Option& option)
{
    QString name = option.letter.isEmpty() ? option.name : option.name + u", "_s + option.letter;
    if (!option.value.isEmpty())
        name += u' ' + option.value;
    return name;
}

QString exit_statuses()
{
    return tr("0 succeeded\n"
              "1 failed\n"
              "2 usage: nothing ran\n"
              "3 no automation answers: a gap was filed\n"
              "4 refused: nothing ran\n"
              "5 cancelled or timed out\n"
              "6 lost: whether it finished is unknown\n"
              "7 the server was not reachable, or refused a post; the message says whether the run happened");
}

} // namespace

QString usage_text(int width)
{
    QString out = tr("Usage: opsdeckctl [OPTIONS] COMMAND") + u"\n\n"_s;
    for (const CommandHelp& command : commands())
        out += described((command.name + u' ' + command.words).trimmed(), command.summary, width);
    out += u'\n' + tr("Options") + u'\n';
    for (const Option& option : options()) {
        if (option.commands.isEmpty())
            out += described(option_name(option), option.help, width);
    }
    out += core::wrapped_text(
        u"  "_s + tr("RUN is a run's id or the beginning of one. Behind \"--\" nothing is an option."), width);
    out += u"\n\n"_s + tr("Exit status") + u'\n';
    for (const QString& status : exit_statuses().split(u'\n'))
        out += core::wrapped_text(u"  "_s + status, width, 2) + u'\n';
    return out + u'\n' + core::wrapped_text(tr("opsdeckctl help COMMAND tells more about one of them."), width);
}

QString command_help(const QString& command, int width)
{
    const auto found =
        std::find_if(commands().begin(), commands().end(), [&](const auto& known) { return known.name == command; });
    if (found == commands().end())
        return {};
    QString out = core::wrapped_text(
        tr("Usage: opsdeckctl [OPTIONS] %1").arg((found->name + u' ' + found->words).trimmed()), width, 4);
    QString summary = found->summary;
    summary[0] = summary[0].toUpper();
    out += u"\n\n"_s + core::wrapped_text(summary + u'.', width) + u'\n';
    if (!found->more.isEmpty())
        out += u'\n' + core::wrapped_text(found->more, width, 2) + u'\n';
    if (command == u"shell")
        out += u'\n' + tr("Words of the shell itself") + u'\n' + shell_words_text(width) + u'\n';
    QString own;
    for (const Option& option : options()) {
        if (option.commands.contains(command))
            own += described(option_name(option), option.help, width);
    }
    if (!own.isEmpty())
        out += u'\n' + tr("Options") + u'\n' + own;
    return out + u'\n' + core::wrapped_text(tr("opsdeckctl --help lists the options of all commands."), width);
}

} // namespace opsdeck::cli
