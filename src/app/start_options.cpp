// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/start_options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace opsdeck::app {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("StartOptions", text); }

/// The one table of what may be typed.
void add_options(QCommandLineParser& parser)
{
    parser.setApplicationDescription(tr("Opsdeck: the rooms of a team and the automations that run in them."));
    parser.addOptions({
        {QStringLiteral("profile"), tr("Keep everything in DIR instead of the user's data folder."), tr("DIR")},
        {QStringLiteral("server"), tr("Open the account of this Mattermost server."), tr("URL")},
        {QStringLiteral("team"), tr("Open this team."), tr("NAME")},
        {QStringLiteral("room"), tr("Open this room."), tr("NAME")},
        {QStringLiteral("pack"), tr("Add the automations of this folder; may be repeated."), tr("DIR")},
        {QStringLiteral("picture"), tr("Run one line without anybody, save a picture of the window and end."),
         tr("FILE")},
        {{QStringLiteral("h"), QStringLiteral("help")}, tr("Show this text.")},
        {{QStringLiteral("v"), QStringLiteral("version")}, tr("Show the version.")},
    });
    parser.addPositionalArgument(tr("LINK"), tr("An opsdeck:// link. It opens or fills in; it never runs anything."),
                                 QStringLiteral("[LINK...]"));
}

} // namespace

core::Result<StartOptions> read_start_options(const QStringList& arguments)
{
    QCommandLineParser parser;
    add_options(parser);
    if (!parser.parse(arguments))
        return core::failure(core::ErrorKind::invalid_input, parser.errorText());
    StartOptions options;
    options.profile = parser.value(QStringLiteral("profile"));
    options.server = parser.value(QStringLiteral("server"));
    options.token = qEnvironmentVariable("OPSDECK_TOKEN");
    options.team = parser.value(QStringLiteral("team"));
    options.room = parser.value(QStringLiteral("room"));
    options.packs = parser.values(QStringLiteral("pack"));
    options.picture = parser.value(QStringLiteral("picture"));
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    for (const QString& word : parser.positionalArguments()) {
        if (!word.startsWith(QStringLiteral("opsdeck:"), Qt::CaseInsensitive)) {
            return core::failure(
                core::ErrorKind::invalid_input,
                tr("\"%1\" is no opsdeck:// link. To run a line from a terminal: opsdeckctl run \"%1\".").arg(word));
        }
        options.links << word;
    }
    return options;
}

QString start_help()
{
    QCommandLineParser parser;
    add_options(parser);
    return parser.helpText();
}

} // namespace opsdeck::app
