// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/rooms/room_steps.h"

namespace opsdeck::test {

using namespace Qt::StringLiterals;

QString filled(EngineRoom& room, QString path)
{
    for (const QString& name : {u"lab"_s, u"private"_s, u"old"_s, u"bobs"_s})
        path.replace(u'%' + name, room.room(name));
    for (const QString& name : {u"alice"_s, u"bob"_s, u"carol"_s, u"dave"_s})
        path.replace(u'%' + name, room.user(name));
    return path.replace("%team"_L1, room.team());
}

QJsonValue filled(EngineRoom& room, const QJsonValue& body)
{
    const QByteArray text =
        body.isArray() ? QJsonDocument(body.toArray()).toJson() : QJsonDocument(body.toObject()).toJson();
    const auto document = QJsonDocument::fromJson(filled(room, QString::fromUtf8(text)).toUtf8());
    return body.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

std::function<Reply(EngineRoom&)> steps(const std::vector<Step>& steps)
{
    return [steps](EngineRoom& room) {
        Reply reply;
        for (const Step& step : steps) {
            const QJsonValue body = step.body.isUndefined() ? step.body : filled(room, step.body);
            reply = room.call(step.who, step.method, filled(room, step.path), body);
        }
        return reply;
    };
}

std::function<Reply(EngineRoom&)> with_room(const QString& name, const std::vector<Step>& then, const QString& type)
{
    return [=](EngineRoom& room) {
        room.make_room(name == "bobs"_L1 ? u"bob"_s : u"alice"_s, name, type);
        return steps(then)(room);
    };
}

} // namespace opsdeck::test
