// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine/engine_room.h"

#include "localroom/http/head_parser.h"

#include <QFile>
#include <QtTest>

namespace opsdeck::test {

using namespace Qt::StringLiterals;
using localroom::Event;

std::vector<Event> EventLog::named(const QString& name) const
{
    std::vector<Event> found;
    std::copy_if(events.begin(), events.end(), std::back_inserter(found),
                 [&name](const Event& event) { return event.name == name; });
    return found;
}

QStringList EventLog::names() const
{
    QStringList names;
    for (const Event& event : events)
        names.append(event.name);
    return names;
}

QJsonValue Reply::json() const
{
    const auto document = QJsonDocument::fromJson(response.body);
    if (document.isObject())
        return document.object();
    if (document.isArray())
        return document.array();
    return response.body.trimmed() == "null" ? QJsonValue(QJsonValue::Null) : QJsonValue(QJsonValue::Undefined);
}

QByteArray Reply::header(const QByteArray& name) const
{
    for (const auto& [key, value] : response.headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

EngineRoom::EngineRoom(localroom::ServerOptions options)
{
    options.clock = clock;
    options.password_cost = localroom::PasswordCost::minimal;
    const auto add = [&options](const QString& name, const QString& roles, bool in_team) {
        options.extra_people.push_back({name, u"secret-"_s + name, roles, name, u"Example"_s, in_team});
    };
    add(u"alice"_s, u"system_user"_s, true);
    add(u"bob"_s, u"system_user"_s, true);
    add(u"carol"_s, u"system_user"_s, true);
    add(u"dave"_s, u"system_user"_s, false);
    add(u"root_admin"_s, u"system_admin system_user"_s, true);
    auto engine = localroom::Engine::open(options);
    if (!engine)
        qFatal("the engine did not open: %s %s", qPrintable(engine.error().text), qPrintable(engine.error().detail));
    m_engine = std::move(*engine);
    m_engine->set_hub(&log);
    m_engine->set_url(u"http://127.0.0.1:8065"_s);
    m_team = m_engine->info().team.id;
    for (const auto& person : options.extra_people) {
        const Reply reply = call({}, "POST", u"/api/v4/users/login"_s,
                                 QJsonObject{{u"login_id"_s, person.username}, {u"password"_s, person.password}});
        m_users.insert(person.username, reply.text("id"));
        m_tokens.insert(person.username, QString::fromLatin1(reply.header("Token")));
    }
    make_room(u"alice"_s, u"lab"_s);
    join(u"bob"_s, u"lab"_s);
    join(u"carol"_s, u"lab"_s);
    make_room(u"alice"_s, u"private"_s, u"P"_s);
    log.events.clear();
}

Reply EngineRoom::call(const QString& who, const QByteArray& method, const QString& path, const QJsonValue& body,
                       const QByteArray& extra_headers)
{
    QByteArray bytes;
    if (body.isObject())
        bytes = QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    else if (body.isArray())
        bytes = QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact);
    return send(who, method, path, bytes, extra_headers);
}

Reply EngineRoom::send(const QString& who, const QByteArray& method, const QString& path, const QByteArray& body,
                       const QByteArray& extra_headers)
{
    constexpr int longest_wait_ms = 20'000;
    const auto reply = begin(who, method, path, body, extra_headers);
    if (!QTest::qWaitFor([&reply] { return reply->has_value(); }, longest_wait_ms))
        qFatal("no answer to %s %s", method.constData(), qPrintable(path));
    return **reply;
}

std::shared_ptr<std::optional<Reply>> EngineRoom::begin(const QString& who, const QByteArray& method,
                                                        const QString& path, const QByteArray& body,
                                                        const QByteArray& extra_headers)
{
    clock->advance(1);
    QByteArray head = method + ' ' + path.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!who.isEmpty())
        head += "Authorization: Bearer " + token(who).toLatin1() + "\r\n";
    auto parsed = localroom::parse_head(head + extra_headers + "\r\n", {});
    if (!parsed.head)
        qFatal("the request is malformed: %s", head.constData());
    localroom::Request request = parsed.head->request;
    request.body = body;
    auto reply = std::make_shared<std::optional<Reply>>();
    const QString route = route_of(QString::fromLatin1(method) + ' '_L1 + path);
    m_engine->dispatch(std::move(request), [reply, route](localroom::Response response) {
        reply->emplace(Reply{std::move(response), route});
    });
    return reply;
}

QString EngineRoom::route_of(const QString& request_line) const
{
    const auto parsed =
        localroom::parse_head(request_line.toUtf8() + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n", localroom::Limits());
    if (!parsed.head)
        return {};
    const localroom::Request& request = parsed.head->request;
    const localroom::Match match = m_engine->router().match(request.method, request.segments);
    if (match.route == nullptr)
        return {};
    QString route = request_line.section(' '_L1, 0, 0) + ' '_L1;
    for (const QByteArray& segment : match.route->pattern)
        route += '/'_L1 + QString::fromLatin1(segment);
    return route;
}

QJsonObject EngineRoom::post(const QString& who, const QString& name, const QString& message, const QJsonObject& more)
{
    QJsonObject body = more;
    body.insert(u"channel_id"_s, room(name));
    body.insert(u"message"_s, message);
    const Reply reply = call(who, "POST", u"/api/v4/posts"_s, body);
    if (reply.status() != 201)
        qFatal("the post was refused: %s", reply.response.body.constData());
    return reply.object();
}

QString EngineRoom::make_room(const QString& who, const QString& name, const QString& type)
{
    const Reply reply =
        call(who, "POST", u"/api/v4/channels"_s,
             QJsonObject{{u"team_id"_s, m_team}, {u"name"_s, name}, {u"display_name"_s, name}, {u"type"_s, type}});
    if (reply.status() != 201)
        qFatal("the room was refused: %s", reply.response.body.constData());
    m_rooms.insert(name, reply.text("id"));
    return reply.text("id");
}

void EngineRoom::join(const QString& who, const QString& name)
{
    const Reply reply =
        call(who, "POST", u"/api/v4/channels/"_s + room(name) + u"/members"_s, QJsonObject{{u"user_id"_s, user(who)}});
    if (reply.status() != 201)
        qFatal("joining was refused: %s", reply.response.body.constData());
}

QJsonObject recording(const QString& name)
{
    QFile file(QStringLiteral(OPSDECK_FIXTURES "/mattermost/") + name + u".json"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recording %s", qPrintable(file.fileName()));
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace opsdeck::test
