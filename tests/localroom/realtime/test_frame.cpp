// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/realtime/frame.h"

#include <QtTest>

using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

namespace {

/// JSON with single quotes, which read better here (and moc stumbles over raw strings).
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

} // namespace

class TestFrame final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void an_action_is_read_with_its_data()
    {
        const auto frame =
            parse_client_frame(json("{'seq':4,'action':'user_typing','data':{'channel_id':'c','parent_id':''}}"));
        QVERIFY(frame);
        QCOMPARE(frame->seq, 4);
        QCOMPARE(frame->action, u"user_typing"_s);
        QCOMPARE(frame->data.value("channel_id"_L1).toString(), u"c"_s);
    }

    void a_missing_number_is_told_as_zero_and_does_not_reset()
    {
        const auto frame = parse_client_frame(json("{'action':'ping'}"));
        QVERIFY(frame);
        QCOMPARE(frame->seq, 0);
    }

    void what_resets_the_connection_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("array") << QByteArray("[1]");
        QTest::newRow("number") << QByteArray("7");
        QTest::newRow("seq as text") << json("{'seq':'1','action':'ping'}");
        QTest::newRow("seq with a fraction") << json("{'seq':1.5,'action':'ping'}");
        QTest::newRow("seq beyond all numbers") << json("{'seq':1e300,'action':'ping'}");
        QTest::newRow("action as number") << json("{'seq':1,'action':5}");
        QTest::newRow("data as list") << json("{'seq':1,'action':'ping','data':[]}");
        QTest::newRow("cut") << json("{'seq':1,'action':'pi");
        QTest::newRow("8193 bytes") << json("{'seq':1,'action':'") + QByteArray(8172, 'a') + "\"}";
        QTest::newRow("deep") << json("{'seq':1,'data':") + QByteArray(4000, '[') + QByteArray(4000, ']') + '}';
    }
    void what_resets_the_connection()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!parse_client_frame(bytes));
    }

    void a_frame_of_8192_bytes_is_still_read()
    {
        const QByteArray head(json("{'seq':1,'action':'"));
        const QByteArray frame = head + QByteArray(8192 - head.size() - 2, 'a') + "\"}";
        QCOMPARE(frame.size(), 8192);
        QVERIFY(parse_client_frame(frame));
    }

    void a_refusal_of_a_bad_number_has_no_seq_reply()
    {
        const auto reply = QJsonDocument::fromJson(fail_reply(0, u"an.id"_s, u"Text."_s, 400)).object();
        QCOMPARE(reply.value("status"_L1).toString(), u"FAIL"_s);
        QVERIFY(!reply.contains("seq_reply"_L1));
        QCOMPARE(reply.value("error"_L1).toObject().value("status_code"_L1).toInt(), 400);
    }

    void an_ok_without_data_leaves_data_out()
    {
        const auto reply = QJsonDocument::fromJson(ok_reply(3)).object();
        QCOMPARE(reply.keys(), (QStringList{u"seq_reply"_s, u"status"_s}));
    }
};

QTEST_GUILESS_MAIN(TestFrame)
#include "test_frame.moc"
