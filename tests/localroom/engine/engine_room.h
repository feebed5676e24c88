// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "localroom/engine.h"

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace opsdeck::test {

/// Time that moves only when a test says so.
class HandClock final : public core::Clock {
public:
    [[nodiscard]] core::Timestamp now() const override { return core::from_ms(1'795'332'000'000 + m_ms); }
    [[nodiscard]] core::Millis monotonic() const override { return core::Millis(m_ms); }
    void advance(qint64 ms) { m_ms += ms; }

private:
    qint64 m_ms = 0;
};

/// Keeps what the server told its sockets.
class EventLog final : public localroom::EventHub {
public:
    void deliver(const localroom::Event& event) override { events.push_back(event); }
    [[nodiscard]] bool is_connected(const QString&) const override { return false; }
    [[nodiscard]] std::vector<localroom::Event> named(const QString& name) const;
    [[nodiscard]] QStringList names() const;

    std::vector<localroom::Event> events;
};

/// An answer of the server, taken apart.
struct Reply {
    localroom::Response response;
    QString route; ///< of the request: "GET /api/v4/posts/{post_id}"; empty if the server has no such route

    [[nodiscard]] int status() const { return response.status; }
    [[nodiscard]] QJsonValue json() const;
    [[nodiscard]] QJsonObject object() const { return json().toObject(); }
    [[nodiscard]] QString error_id() const { return object().value(QLatin1String("id")).toString(); }
    [[nodiscard]] QString text(const char* key) const { return object().value(QLatin1String(key)).toString(); }
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
};

/// A whole server in this thread, without sockets: alice, bob and carol in a team, dave outside of it, root_admin; the
/// rooms "lab" (alice, bob, carol) and "private" (alice). Every call advances the clock by a millisecond.
class EngineRoom final {
public:
    explicit EngineRoom(localroom::ServerOptions options = {});

    /// Waits for the answer, also of a route that asks somebody else first. `who` "" sends no token. `body`: an object
    /// or a list; undefined sends none.
    Reply call(const QString& who, const QByteArray& method, const QString& path,
               const QJsonValue& body = QJsonValue::Undefined, const QByteArray& extra_headers = {});
    /// The same with bytes as they are.
    Reply send(const QString& who, const QByteArray& method, const QString& path, const QByteArray& body,
               const QByteArray& extra_headers = {});
    /// The same without waiting: empty until the answer is there.
    std::shared_ptr<std::optional<Reply>> begin(const QString& who, const QByteArray& method, const QString& path,
                                                const QByteArray& body, const QByteArray& extra_headers = {});
    /// Posts and gives the post.
    QJsonObject post(const QString& who, const QString& room, const QString& message,
                     const QJsonObject& more = QJsonObject());

    [[nodiscard]] QString user(const QString& name) const { return m_users.value(name); }
    [[nodiscard]] QString token(const QString& name) const { return m_tokens.value(name); }
    [[nodiscard]] QString room(const QString& name) const { return m_rooms.value(name); }
    [[nodiscard]] QString team() const { return m_team; }
    /// The route that a request line ("GET /api/v4/posts/xyz?per_page=3") would take; empty if there is none.
    [[nodiscard]] QString route_of(const QString& request_line) const;
    QString make_room(const QString& who, const QString& name, const QString& type = QStringLiteral("O"));
    void join(const QString& who, const QString& room);
    [[nodiscard]] localroom::Engine& engine() { return *m_engine; }

    EventLog log;
    std::shared_ptr<HandClock> clock = std::make_shared<HandClock>();

private:
    std::unique_ptr<localroom::Engine> m_engine;
    QHash<QString, QString> m_users;
    QHash<QString, QString> m_tokens;
    QHash<QString, QString> m_rooms;
    QString m_team;
};

/// A recording of the real server: {"request", "response"} or, for sockets, {"frames"}.
[[nodiscard]] QJsonObject recording(const QString& name);

} // namespace opsdeck::test
