// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command_line.h"

#include "cli/options.h"
#include "core/text/near_words.h"

#include <QCoreApplication>

#include <variant>

namespace opsdeck::cli {

using core::ErrorKind;
using core::failure;
using core::Result;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("CommandLine", text); }

/// Commands that would silently ignore a word.
QStringList takes_no_words()
{
    return {QStringLiteral("list"),  QStringLiteral("runs"),  QStringLiteral("gaps"),
            QStringLiteral("posts"), QStringLiteral("rooms"), QStringLiteral("verify"),
            QStringLiteral("shell"), QStringLiteral("serve"), QStringLiteral("outbox")};
}

/// Puts one value in its place.
Result<void> assign(CommandLine& line, const QString& name, const Option::Target& target, const QString& value)
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
        const Option* const found = find_option(name);
        if (!found) {
            QStringList known;
            for (const Option& option : options())
                known.append(option.name);
            const QString near = core::nearest_word(name, known);
            return failure(ErrorKind::invalid_input,
                           tr("There is no option %1.").arg(name) +
                               (near.isEmpty() ? QString() : tr(" Did you mean %1?").arg(near)));
        }
        used.append(name);
        if (const auto* flag = std::get_if<bool CommandLine::*>(&found->target)) {
            if (equals >= 0)
                return failure(ErrorKind::invalid_input, tr("%1 takes no value.").arg(name));
            line.*(*flag) = true;
            continue;
        }
        if (equals < 0 && i + 1 >= arguments.size())
            return failure(ErrorKind::invalid_input, tr("%1 needs a value behind it.").arg(name));
        const QString value = equals < 0 ? arguments.at(++i) : word.mid(equals + 1);
        if (auto done = assign(line, name, found->target, value); !done)
            return failure(done.error());
    }
    if (takes_no_words().contains(line.command) && !line.arguments.isEmpty()) {
        return failure(
            ErrorKind::invalid_input,
            tr("\"%1\" takes no word behind it, and there is \"%2\".").arg(line.command, line.arguments.front()));
    }
    for (const QString& name : used) {
        const QStringList& commands = find_option(name)->commands;
        if (!commands.isEmpty() && !commands.contains(line.command)) {
            return failure(ErrorKind::invalid_input, tr("%1 belongs to \"%2\", not to \"%3\".")
                                                         .arg(name, commands.join(QStringLiteral(", ")), line.command));
        }
    }
    return line;
}

} // namespace opsdeck::cli
