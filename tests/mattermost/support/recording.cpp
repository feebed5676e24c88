// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/support/recording.h"

#include <QFile>
#include <QJsonArray>

namespace opsdeck::test {

namespace {

QJsonObject load(const QString& name)
{
    QFile file(QStringLiteral(OPSDECK_FIXTURES "/mattermost/%1.json").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no such fixture: %s", qPrintable(file.fileName()));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.isEmpty())
        qFatal("not a recording: %s", qPrintable(file.fileName()));
    return json;
}

QByteArray bytes_of(const QJsonValue& body)
{
    if (body.isObject())
        return QJsonDocument(body.toObject()).toJson(QJsonDocument::Compact);
    if (body.isArray())
        return QJsonDocument(body.toArray()).toJson(QJsonDocument::Compact);
    return body.isNull() ? QByteArray("null") : body.toString().toUtf8();
}

} // namespace

Recording recording(const QString& name)
{
    const QJsonObject json = load(name);
    const QJsonObject request = json.value(QStringLiteral("request")).toObject();
    const QJsonObject response = json.value(QStringLiteral("response")).toObject();
    if (response.isEmpty())
        qFatal("a recording without an answer: %s", qPrintable(name));
    Recording out;
    out.method = request.value(QStringLiteral("method")).toString();
    const QString address = request.value(QStringLiteral("path")).toString();
    out.path = address.section(QLatin1Char('?'), 0, 0).mid(QStringLiteral("/api/v4").size());
    out.query = address.section(QLatin1Char('?'), 1);
    out.body = request.value(QStringLiteral("body"));
    out.answer.status = response.value(QStringLiteral("status")).toInt();
    const QJsonObject headers = response.value(QStringLiteral("headers")).toObject();
    for (auto header = headers.begin(); header != headers.end(); ++header)
        out.answer.headers.emplace_back(header.key().toLatin1(), header->toString().toLatin1());
    out.answer.body = bytes_of(response.value(QStringLiteral("body")));
    return out;
}

std::vector<QByteArray> recorded_frames(const QString& name, const QString& who)
{
    std::vector<QByteArray> frames;
    const QJsonArray all = load(name).value(QStringLiteral("frames")).toArray();
    for (const auto& entry : all) {
        const QJsonObject frame = entry.toObject();
        const bool is_in = frame.value(QStringLiteral("dir")).toString() == QLatin1String("in");
        const bool is_theirs = who.isEmpty() || frame.value(QStringLiteral("who")).toString() == who;
        if (is_in && is_theirs && frame.contains(QStringLiteral("json")))
            frames.push_back(bytes_of(frame.value(QStringLiteral("json"))));
    }
    return frames;
}

} // namespace opsdeck::test
