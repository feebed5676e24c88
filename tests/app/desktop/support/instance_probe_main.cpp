// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// instance_probe PROFILE PATIENCE_MS ARGUMENT...: claims to be the only instance, says what it became, and as the first
// one says what others hand over, one line each, until it is killed.
#include "app/platform/desktop/start/single_instance.h"

#include <QCoreApplication>

#include <chrono>
#include <cstdio>

namespace {

void say(const QString& line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    using namespace opsdeck::app;
    const QStringList arguments = QCoreApplication::arguments();
    SingleInstance instance(arguments.value(1));
    QObject::connect(&instance, &SingleInstance::started_again, &app, [](const StartRequest& request) {
        say(QStringLiteral("again %1 token=%2").arg(request.arguments.join(u'|'), request.activation_token));
    });
    const auto standing =
        instance.claim(take_start_request(arguments.mid(3)), std::chrono::milliseconds(arguments.value(2).toInt()));
    if (!standing) {
        say(QStringLiteral("error ") + opsdeck::core::to_text(standing.error().kind));
        return 1;
    }
    if (*standing == SingleInstance::Standing::handed_over) {
        say(QStringLiteral("handed over"));
        return 0;
    }
    say(QStringLiteral("first"));
    return QCoreApplication::exec();
}
