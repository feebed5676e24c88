// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// A local room for one test run: everything in memory, on a free port, two people. Prints one line
// "URL LOGIN PASSWORD SECOND_LOGIN SECOND_PASSWORD" and serves until its input or output ends.
#include "localroom/ids.h"
#include "localroom/server.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cstdio>
#include <unistd.h>

int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    opsdeck::localroom::ServerOptions options;
    options.password_cost = opsdeck::localroom::PasswordCost::minimal;
    opsdeck::localroom::SeedPerson second;
    second.username = QStringLiteral("second");
    second.password = opsdeck::localroom::new_id();
    options.extra_people.push_back(second);
    const auto server = opsdeck::localroom::LocalRoomServer::start(options);
    if (!server) {
        std::fprintf(stderr, "%s\n", qPrintable(server.error().text));
        return 1;
    }
    const auto& info = (*server)->info();
    std::printf("%s %s %s %s %s\n", qPrintable(info.url), qPrintable(info.login), qPrintable(info.password),
                qPrintable(second.username), qPrintable(second.password));
    std::fflush(stdout);
    // Whoever started this holds the other end; when it is gone, even killed, so is this.
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [] {
        char byte = 0;
        if (::read(STDIN_FILENO, &byte, 1) <= 0)
            QCoreApplication::quit();
    });
    return QCoreApplication::exec();
}
