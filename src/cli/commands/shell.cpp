// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/shell.h"

#include "cli/commands/commands.h"
#include "cli/open_console.h"
#include "cli/unix_signals.h"

#include <qcoro/qcorofuture.h>

namespace opsdeck::cli {

QCoro::Task<ExitCode> shell_command(Context* context)
{
    UnixSignals signals_;
    auto opened = co_await open_console(context, true);
    if (!opened)
        co_return context->fail(opened.error());
    Shell shell(*context, *opened->console);
    QObject::connect(&signals_, &UnixSignals::interrupted, &shell, &Shell::interrupt);
    QObject::connect(&signals_, &UnixSignals::terminated, &shell, &Shell::leave);
    QObject::connect(&signals_, &UnixSignals::hung_up, &shell, &Shell::leave);
    const QFuture<void> left = shell.run();
    co_await left;
    const auto delivery = co_await opened->console->wait_for_delivery(std::chrono::seconds(5));
    if (!delivery.is_complete())
        context->terminal.complain(QObject::tr("Some posts could not be sent yet; they wait on this computer."));
    co_return ExitCode::succeeded;
}

} // namespace opsdeck::cli
