// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// run_starter RUNS_DIR RUN_ID SCRIPT: starts a run as a window would, says "started" and then does nothing for ever,
// until the test kills it.
#include "automation/runner/child_environment.h"
#include "automation/runner/local_runner.h"

#include <QCoreApplication>
#include <QCoroTask>
#include <QTimer>

#include <cstdio>

using namespace opsdeck;

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    automation::LocalRunner runner({arguments.at(1), QStringLiteral(OPSDECK_BIN "/opsdeck-supervisor")});
    automation::RunOrder order;
    order.run = core::RunId(arguments.at(2));
    order.argv = QStringList{QStringLiteral("/bin/sh"), QStringLiteral("-c"), arguments.at(3)};
    order.environment =
        automation::child_environment({order.run, arguments.at(1), arguments.at(1), QStringLiteral("ops")});
    const auto handle = QCoro::waitFor(runner.submit(order));
    std::puts(handle ? "started" : "failed");
    std::fflush(stdout);
    return QCoreApplication::exec();
}
