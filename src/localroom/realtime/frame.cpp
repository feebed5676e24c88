// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/frame.h"

#include <QJsonDocument>

#include <cmath>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

QByteArray to_text(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

tl::unexpected<core::Error> unreadable(const QString& why)
{
    return core::failure(core::ErrorKind::protocol, u"A websocket frame could not be understood."_s, why);
}

} // namespace

core::Result<ClientFrame> parse_client_frame(const QByteArray& frame)
{
    if (frame.size() > longest_client_frame)
        return unreadable(u"too long"_s);
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(frame, &error);
    if (error.error != QJsonParseError::NoError || !document.isObject())
        return unreadable(u"not a JSON object"_s);

    const QJsonObject object = document.object();
    const QJsonValue seq = object.value("seq"_L1);
    const QJsonValue action = object.value("action"_L1);
    const QJsonValue data = object.value("data"_L1);
    const auto fits = [](const QJsonValue& value, QJsonValue::Type type) {
        return value.isUndefined() || value.isNull() || value.type() == type;
    };
    if (!fits(seq, QJsonValue::Double) || !fits(action, QJsonValue::String) || !fits(data, QJsonValue::Object))
        return unreadable(u"a field has the wrong type"_s);
    const double number = seq.toDouble();
    if (number != std::floor(number) || std::fabs(number) > 9.0e15)
        return unreadable(u"seq is not a whole number"_s);
    return ClientFrame{static_cast<qint64>(number), action.toString(), data.toObject()};
}

QByteArray ok_reply(qint64 seq, const QJsonObject& data)
{
    QJsonObject reply{{u"status"_s, u"OK"_s}, {u"seq_reply"_s, seq}};
    if (!data.isEmpty())
        reply.insert(u"data"_s, data);
    return to_text(reply);
}

QByteArray fail_reply(qint64 seq, const QString& error_id, const QString& message, int status)
{
    const QJsonObject error{
        {u"id"_s, error_id}, {u"message"_s, message}, {u"detailed_error"_s, QString()}, {u"status_code"_s, status}};
    QJsonObject reply{{u"status"_s, u"FAIL"_s}, {u"error"_s, error}};
    if (seq > 0)
        reply.insert(u"seq_reply"_s, seq);
    return to_text(reply);
}

} // namespace opsdeck::localroom
