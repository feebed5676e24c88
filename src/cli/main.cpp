// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/layered_secret_store.h"
#include "cli/command_help.h"
#include "cli/context.h"
#include "core/text/near_words.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace {

using namespace opsdeck;

QCoro::Task<> run_command(cli::Command command, cli::Context* context)
{
    const cli::ExitCode code = co_await command(context);
    QCoreApplication::exit(static_cast<int>(code));
}

/// An answer that did not arrive is no success, whatever it would have said. Of a reader who went away (head, a pager
/// that was left) nobody has to be told.
int finish(const cli::Context& context, int code)
{
    const int error = context.terminal.output_error();
    if (error == 0)
        return code;
    if (error != EPIPE) {
        context.terminal.complain(
            QCoreApplication::translate("Main", "Standard output could not be written (%1): what was printed is not "
                                                "complete.")
                .arg(QString::fromLocal8Bit(std::strerror(error))));
    }
    return code == EXIT_SUCCESS ? static_cast<int>(cli::ExitCode::failed) : code;
}

int usage_error(const cli::Context& context, const QString& text)
{
    context.terminal.complain(text);
    context.terminal.complain(QCoreApplication::translate("Main", "opsdeckctl --help lists the commands."));
    return static_cast<int>(cli::ExitCode::usage);
}

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("opsdeck"));
    QCoreApplication::setApplicationVersion(QStringLiteral(OPSDECK_VERSION));

    // On a terminal only what is wrong is worth a line; QT_LOGGING_RULES shows more.
    if (qEnvironmentVariableIsEmpty("QT_LOGGING_RULES"))
        QLoggingCategory::setFilterRules(QStringLiteral("opsdeck.*.info=false"));
    qSetMessagePattern(QStringLiteral("%{category}: %{message}"));

    cli::Context context;
    const auto parsed = cli::parse_command_line(QCoreApplication::arguments().mid(1));
    if (!parsed)
        return usage_error(context, parsed.error().text);
    context.line = *parsed;
    if (context.line.version) {
        context.terminal.print(QStringLiteral("opsdeckctl " OPSDECK_VERSION));
        return finish(context, EXIT_SUCCESS);
    }
    const int width = context.terminal.width();
    if (context.line.help) {
        const QString help = cli::command_help(context.line.command, width);
        context.terminal.print(help.isEmpty() ? cli::usage_text(width) : help);
        return finish(context, EXIT_SUCCESS);
    }
    if (context.line.command.isEmpty()) {
        context.terminal.complain(cli::usage_text(width));
        return static_cast<int>(cli::ExitCode::usage);
    }
    const cli::Command command = cli::find_command(context.line.command);
    if (!command) {
        const QString near = core::nearest_word(context.line.command, cli::command_names());
        return usage_error(
            context,
            QCoreApplication::translate("Main", "There is no command \"%1\".").arg(context.line.command) +
                (near.isEmpty() ? QString() : QCoreApplication::translate("Main", " Did you mean \"%1\"?").arg(near)));
    }
    context.paths = app::find_program_paths(QCoreApplication::applicationDirPath());
    context.profile = app::profile_dir(context.line.profile);
    context.secrets = app::make_secret_store(context.profile);

    QTimer::singleShot(0, &app, [command, &context] { run_command(command, &context); });
    const int code = QCoreApplication::exec();
    return finish(context, code);
}
