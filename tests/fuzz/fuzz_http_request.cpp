// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes as a client may send them: head, body, routes, handlers, database; everything but the socket. The word TOKEN in
// the bytes stands for a valid token and the words USER, TEAM and ROOM for ids, so that the handlers are reached.
#include "localroom/engine.h"
#include "localroom/http/body_reader.h"
#include "localroom/http/head_parser.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QLoggingCategory>

#include <cstdint>
#include <cstdlib>

using namespace opsdeck::localroom;

namespace {

constexpr int requests_per_engine = 20'000; ///< then a fresh one: the database must not grow for ever

std::unique_ptr<Engine> fresh_engine()
{
    ServerOptions options;
    options.password_cost = PasswordCost::minimal;
    auto engine = Engine::open(options);
    if (!engine)
        std::abort();
    return std::move(*engine);
}

QByteArray user_id_of(Engine& engine) { return engine.caller_of_token(engine.info().token).user_id.toLatin1(); }

/// What the connection does with bytes, one request after the other.
void serve(Engine& engine, QByteArray bytes)
{
    const Limits& limits = engine.context().options.limits;
    while (!bytes.isEmpty()) {
        HeadResult result = parse_head(bytes, limits);
        if (!result.head) {
            if (result.refusal && (result.refusal->status < 400 || result.refusal->status > 505))
                std::abort();
            return;
        }
        bytes.remove(0, result.head->length);
        Request& request = result.head->request;
        if (is_websocket_upgrade(request)) {
            static_cast<void>(engine.admit_upgrade(request));
            return;
        }
        BodyReader body(result.head->framing, engine.body_limit(request));
        if (!body.refusal())
            bytes.remove(0, body.feed(bytes));
        if (body.refusal()) {
            if (engine.body_too_large(request).status != 413)
                std::abort();
            return;
        }
        if (!body.is_complete())
            return;
        request.body = body.take();
        engine.dispatch(std::move(request), [](Response response) {
            // 500 would be a defect of ours, but for what the wire itself answers with 500 (a NUL in a post).
            if (response.status < 200 || response.status > 505)
                std::abort();
        });
        if (engine.context().db.in_transaction())
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_http_request";
    static char* argv[] = {name, nullptr};
    static const QCoreApplication app(argc, argv);
    // Never destroyed at exit: Qt's own globals, which it needs for that, are gone by then.
    static auto& engine = *new std::unique_ptr<Engine>;
    static int requests = 0;
    QLoggingCategory::setFilterRules(QStringLiteral("opsdeck.*=false"));
    if (!engine || ++requests > requests_per_engine) {
        engine.reset();
        engine = fresh_engine();
        requests = 0;
    }
    QByteArray bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    bytes.replace("TOKEN", engine->info().token.toLatin1());
    bytes.replace("USER", user_id_of(*engine));
    bytes.replace("TEAM", engine->info().team.id.toLatin1());
    bytes.replace("ROOM", engine->info().rooms.front().id.toLatin1());
    serve(*engine, bytes);
    return 0;
}
