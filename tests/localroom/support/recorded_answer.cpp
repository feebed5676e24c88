// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/support/recorded_answer.h"

#include "localroom/engine/json_shape.h"

#include <QtTest>

namespace opsdeck::test {

using namespace Qt::StringLiterals;

QStringList answer_differences(const QString& recording_name, const Reply& reply)
{
    QStringList found;
    const QJsonObject recorded = recording(recording_name).value("response"_L1).toObject();
    if (reply.status() != recorded.value("status"_L1).toInt())
        found += u"status is %1, recorded %2"_s.arg(reply.status()).arg(recorded.value("status"_L1).toInt());

    const QJsonObject headers = recorded.value("headers"_L1).toObject();
    for (const auto& name :
         {"Etag", "Cache-Control", "Expires", "Vary", "X-Request-Id", "X-Version-Id", "Token", "Set-Cookie", "Status",
          "Database_status", "Retry-After", "X-Ratelimit-Limit", "X-Ratelimit-Remaining", "X-Ratelimit-Reset"}) {
        const QString key = QString::fromLatin1(name);
        if (headers.contains(key) != !reply.header(name).isEmpty())
            found += u"header %1 is '%2', recorded '%3'"_s.arg(key, QString::fromLatin1(reply.header(name)),
                                                               headers.value(key).toVariant().toString());
    }
    const QString type = headers.value("Content-Type"_L1).toString();
    if (!type.isEmpty() && QString::fromLatin1(reply.response.content_type) != type)
        found += u"Content-Type is %1, recorded %2"_s.arg(QString::fromLatin1(reply.response.content_type), type);

    const QJsonValue body = recorded.value("body"_L1);
    if (body.isString()) {
        if (QString::fromUtf8(reply.response.body) != body.toString())
            found += u"body is '%1', recorded '%2'"_s.arg(QString::fromUtf8(reply.response.body), body.toString());
        return found;
    }
    if (body.toObject().contains("binary_bytes"_L1)) {
        if (reply.response.body.isEmpty())
            found += u"the body is empty"_s;
        return found;
    }
    const QJsonObject error = body.toObject();
    if (error.contains("status_code"_L1)) {
        for (const auto& key : {"id"_L1, "message"_L1}) {
            if (reply.object().value(key) != error.value(key))
                found += u"error %1 is '%2', recorded '%3'"_s.arg(key, reply.object().value(key).toString(),
                                                                  error.value(key).toString());
        }
    }
    return found + shape_differences(body, reply.json());
}

void add_scenario_rows(const std::vector<RecordedScenario>& scenarios)
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < scenarios.size(); ++i)
        QTest::newRow(qPrintable(scenarios[i].first)) << static_cast<int>(i);
}

void play_scenario_row(const std::vector<RecordedScenario>& scenarios)
{
    QFETCH(int, index);
    const auto& [name, play] = scenarios[static_cast<size_t>(index)];
    EngineRoom room;
    const Reply reply = play(room);
    const QStringList differences = answer_differences(name, reply);
    QVERIFY2(differences.isEmpty(),
             qPrintable(differences.join(u'\n') + u'\n' + QString::fromUtf8(reply.response.body.left(2000))));
}

} // namespace opsdeck::test
