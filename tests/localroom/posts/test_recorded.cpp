// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/engine/json_shape.h"
#include "localroom/posts/recorded_scenarios.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

/// Every answer has the recorded status, error id, headers and shape of the body.
class TestRecorded final : public QObject {
    Q_OBJECT

private:
    static void add(const std::vector<Scenario>& scenarios)
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < scenarios.size(); ++i)
            QTest::newRow(qPrintable(scenarios[i].first)) << static_cast<int>(i);
    }

    /// Of a recorded list of commands those that are in the answer, in its order.
    static QJsonValue by_trigger(const QJsonValue& recorded, const QJsonValue& answer)
    {
        const QJsonArray all = recorded.toArray();
        if (!all.first().toObject().contains("trigger"_L1))
            return recorded;
        QJsonArray same;
        const QJsonArray answered = answer.toArray();
        for (const QJsonValue& command : answered) {
            const auto found =
                std::find_if(all.constBegin(), all.constEnd(), [&command](const QJsonValueConstRef other) {
                    return other.toObject().value("trigger"_L1) == command.toObject().value("trigger"_L1);
                });
            same.append(found == all.constEnd() ? QJsonValue(QJsonValue::Null) : QJsonValue(*found));
        }
        return same;
    }

    static void compare(const std::vector<Scenario>& scenarios)
    {
        QFETCH(int, index);
        const auto& [name, play] = scenarios[static_cast<size_t>(index)];
        const QJsonObject recorded = recording(name).value("response"_L1).toObject();
        EngineRoom room;
        const Reply reply = play(room);

        QCOMPARE(reply.status(), recorded.value("status"_L1).toInt());
        const QJsonObject headers = recorded.value("headers"_L1).toObject();
        static const QStringList checked{u"Etag"_s,          u"Cache-Control"_s,   u"Content-Disposition"_s,
                                         u"Content-Range"_s, u"Accept-Ranges"_s,   u"X-Content-Type-Options"_s,
                                         u"Expires"_s,       u"X-Frame-Options"_s, u"Content-Security-Policy"_s,
                                         u"X-Request-Id"_s,  u"X-Version-Id"_s,    u"Vary"_s};
        for (const QString& header : checked) {
            if (headers.isEmpty() || (header == "Vary"_L1 && name.startsWith("webhook"_L1)))
                continue; // not recorded
            const bool is_recorded = headers.contains(header);
            const QByteArray value = reply.header(header.toLatin1());
            QVERIFY2(!value.isEmpty() == is_recorded, qPrintable(header + u": "_s + QString::fromLatin1(value)));
            const bool is_fixed =
                !header.startsWith(u"Etag"_s) && !header.startsWith(u"X-Re"_s) && !header.startsWith(u"X-Ve"_s);
            if (is_recorded && is_fixed)
                QCOMPARE(QString::fromLatin1(value), headers.value(header).toString());
        }
        const QJsonValue body = recorded.value("body"_L1);
        if (!body.isObject() && !body.isArray()) {
            if (body.toString() == "null"_L1)
                QCOMPARE(reply.response.body.trimmed(), QByteArray("null"));
            else
                QCOMPARE(QString::fromUtf8(reply.response.body), body.toString());
            return;
        }
        if (body.toObject().contains("binary_bytes"_L1)) {
            QVERIFY(!reply.response.body.isEmpty());
            return;
        }
        if (body.toObject().contains("status_code"_L1))
            QCOMPARE(reply.error_id(), body.toObject().value("id"_L1).toString());
        const QStringList differences = shape_differences(by_trigger(body, reply.json()), reply.json());
        QVERIFY2(differences.isEmpty(),
                 qPrintable(differences.join('\n'_L1) + '\n'_L1 + QString::fromUtf8(reply.response.body)));
    }

private Q_SLOTS:
    void writing_data() { add(writing_scenarios()); }
    void writing() { compare(writing_scenarios()); }
    void reading_data() { add(reading_scenarios()); }
    void reading() { compare(reading_scenarios()); }
    void reactions_and_threads_data() { add(reaction_and_thread_scenarios()); }
    void reactions_and_threads() { compare(reaction_and_thread_scenarios()); }
    void files_and_search_data() { add(file_and_search_scenarios()); }
    void files_and_search() { compare(file_and_search_scenarios()); }
    void commands_and_actions_data() { add(command_and_action_scenarios()); }
    void commands_and_actions() { compare(command_and_action_scenarios()); }
};

QTEST_GUILESS_MAIN(TestRecorded)
#include "test_recorded.moc"
