// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Serves a local room until it is killed, for tests: localroom_serve DATA_DIR|- [demo|empty]
// Prints one JSON line {"url", "login", "password", "token", "team", "rooms"} when ready; ends on SIGTERM or when its
// standard input ends, so that it never outlives a test that died.
#include "localroom/server.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTextStream>

#include <array>
#include <csignal>
#include <unistd.h>

using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

namespace {

std::array<int, 2> wake_pipe{};

void on_signal(int)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = write(wake_pipe[1], &byte, 1);
}

QJsonObject named(const ServerInfo::Named& thing) { return {{u"id"_s, thing.id}, {u"name"_s, thing.name}}; }

} // namespace

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    ServerOptions options;
    options.data_dir = arguments.value(1) == "-"_L1 ? QString() : arguments.value(1);
    options.seed = arguments.value(2) == "demo"_L1 ? Seed::demo : Seed::empty;
    options.password_cost = PasswordCost::minimal;
    const auto person = [&options](const QString& name) {
        options.extra_people.push_back({name, u"secret-"_s + name, u"system_user"_s, name, u"Example"_s, true});
    };
    person(u"alice"_s);
    person(u"bob"_s);
    const auto server = LocalRoomServer::start(options);
    if (!server) {
        QTextStream(stderr) << server.error().text << ' ' << server.error().detail << '\n';
        return 1;
    }
    if (pipe(wake_pipe.data()) != 0)
        return 1;
    std::signal(SIGTERM, on_signal);
    std::signal(SIGINT, on_signal);
    QSocketNotifier signals(wake_pipe[0], QSocketNotifier::Read);
    QObject::connect(&signals, &QSocketNotifier::activated, &app, &QCoreApplication::quit);
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &app, [&] {
        std::array<char, 256> bytes{};
        if (read(STDIN_FILENO, bytes.data(), bytes.size()) <= 0)
            QCoreApplication::quit();
    });

    const ServerInfo& info = (*server)->info();
    QJsonArray rooms;
    for (const auto& room : info.rooms)
        rooms.append(named(room));
    const QJsonObject line{{u"url"_s, info.url},     {u"login"_s, info.login},      {u"password"_s, info.password},
                           {u"token"_s, info.token}, {u"team"_s, named(info.team)}, {u"rooms"_s, rooms}};
    QTextStream(stdout) << QString::fromUtf8(QJsonDocument(line).toJson(QJsonDocument::Compact)) << Qt::endl;
    return QCoreApplication::exec();
}
