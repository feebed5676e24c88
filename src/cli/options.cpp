// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("CommandLine", text); }

} // namespace

const std::vector<Option>& options()
{
    static const std::vector<Option> table{
        {u"--profile"_s,
         {},
         u"DIR"_s,
         &CommandLine::profile,
         {},
         tr("cache, ledger and settings (default: $OPSDECK_PROFILE, else the user's data folder)")},
        {u"--server"_s,
         {},
         u"URL"_s,
         &CommandLine::server,
         {},
         tr("a Mattermost server; without one the profile's account, else the profile's local room")},
        {u"--token"_s,
         {},
         u"T"_s,
         &CommandLine::token,
         {},
         tr("better in the variable OPSDECK_TOKEN: arguments can be seen by others")},
        {u"--team"_s, {}, u"T"_s, &CommandLine::team, {}, tr("name of the team")},
        {u"--room"_s, {}, u"R"_s, &CommandLine::room, {}, tr("name of the room")},
        {u"--pack"_s,
         {},
         u"DIR"_s,
         &CommandLine::packs,
         {},
         tr("one more pack of automations; may stand several times")},
        {u"--json"_s, {}, {}, &CommandLine::json, {}, tr("one JSON object a line")},
        {u"--help"_s, u"-h"_s, {}, &CommandLine::help, {}, tr("the help of the command in front of it, or this text")},
        {u"--version"_s, {}, {}, &CommandLine::version, {}, tr("which Opsdeck this is")},
        {u"--yes"_s,
         u"-y"_s,
         {},
         &CommandLine::yes,
         {u"run"_s},
         tr("do not ask before a change; what destroys something still wants its phrase")},
        {u"--follow"_s, {}, {}, &CommandLine::follow, {u"posts"_s}, tr("go on with what is posted from now on")},
        {u"--all"_s, {}, {}, &CommandLine::all, {u"gaps"_s}, tr("the closed ones too")},
        {u"--limit"_s,
         {},
         u"N"_s,
         &CommandLine::limit,
         {u"posts"_s, u"runs"_s, u"search"_s, u"gaps"_s},
         tr("at most so many")},
        {u"--login"_s, {}, u"NAME"_s, &CommandLine::login, {u"login"_s}, tr("user name or e-mail")},
        {u"--file"_s, {}, u"FILE"_s, &CommandLine::file, {u"verify"_s}, tr("prove what export wrote; needs no server")},
        {u"--data"_s,
         {},
         u"DIR"_s,
         &CommandLine::data,
         {u"serve"_s},
         tr("where the room is kept (default: serve in the profile)")},
        {u"--port"_s, {}, u"N"_s, &CommandLine::port, {u"serve"_s}, tr("0: any free one")},
        {u"--seed"_s, {}, u"demo|empty"_s, &CommandLine::seed, {u"serve"_s}, tr("what a new room begins with")},
    };
    return table;
}

const Option* find_option(const QString& name)
{
    const auto found = std::find_if(options().begin(), options().end(), [&](const Option& option) {
        return option.name == name || (!option.letter.isEmpty() && option.letter == name);
    });
    return found == options().end() ? nullptr : &*found;
}

} // namespace opsdeck::cli
