// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a client may send over its websocket: nothing may crash, and everything that is understood is answered with
// JSON.
#include "localroom/engine.h"
#include "localroom/realtime/actions.h"
#include "localroom/realtime/frame.h"
#include "localroom/realtime/session_ring.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cstdint>
#include <cstdlib>
#include <memory>

using namespace opsdeck::localroom;

namespace {

/// One server for all inputs: in memory, its caller is the seeded person.
struct Fixture {
    int argc = 1;
    char name[5] = "fuzz";
    char* argv[2] = {name, nullptr};
    QCoreApplication app{argc, argv};
    std::unique_ptr<Engine> engine;
    Caller caller;

    Fixture()
    {
        ServerOptions options;
        options.password_cost = PasswordCost::minimal;
        auto opened = Engine::open(options);
        if (!opened)
            std::abort();
        engine = std::move(*opened);
        caller = engine->caller_of_token(engine->info().token);
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static Fixture fixture;
    const QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto frame = parse_client_frame(bytes)) {
        for (const bool is_valid : {true, false}) {
            const QByteArray reply =
                answer_action(*fixture.engine, fixture.caller, *frame, is_valid, QStringLiteral("token"));
            if (!QJsonDocument::fromJson(reply).isObject())
                std::abort();
        }
    }
    // The same bytes as the life of one stream: events, reads and resumes in any order.
    SessionRing ring;
    for (const char byte : bytes) {
        const int number = static_cast<std::uint8_t>(byte);
        if (number % 3 == 0)
            (void)ring.push("{\"event\":\"e\"");
        else if (number % 3 == 1)
            (void)ring.next();
        else
            (void)ring.resume(number / 3);
    }
    return 0;
}
