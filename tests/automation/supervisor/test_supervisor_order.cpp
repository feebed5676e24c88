// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/spool/json_text.h"
#include "automation/supervisor/spool/supervisor_order.h"

#include <QtTest>

using namespace opsdeck::automation;

class SupervisorOrderTest final : public QObject {
    Q_OBJECT

private:
    static SupervisorOrder sample()
    {
        SupervisorOrder order;
        order.run = "01J";
        order.argv = {"a", "", std::string("b\0c", 3)};
        order.cwd = "/tmp";
        order.environment = {"A=1"};
        order.input = "";
        order.time_ms = 1;
        order.silence_ms = 2;
        order.output_bytes = std::int64_t(1) << 40;
        order.kill_after_ms = 4;
        order.redaction.emails = true;
        order.redaction.patterns = {"p"};
        order.redaction.secrets = {"s", "t"};
        return order;
    }

private Q_SLOTS:
    void it_arrives_as_it_was_sent()
    {
        const auto order = decode_order(encode_order(sample()));
        QVERIFY(order);
        QCOMPARE(order->run, sample().run);
        QCOMPARE(order->argv, sample().argv);
        QCOMPARE(order->environment, sample().environment);
        QVERIFY(order->input && order->input->empty());
        QCOMPARE(order->output_bytes, sample().output_bytes);
        QVERIFY(order->redaction.tokens && order->redaction.emails);
        QCOMPARE(order->redaction.patterns, sample().redaction.patterns);
        QCOMPARE(order->redaction.secrets, sample().redaction.secrets);
        QVERIFY(order->redaction.emails);
    }

    void a_cut_or_foreign_one_is_refused()
    {
        const std::string bytes = encode_order(sample());
        for (std::size_t length = 0; length < bytes.size(); ++length)
            QVERIFY2(!decode_order(bytes.substr(0, length)), qPrintable(QString::number(length)));
        std::string foreign = bytes;
        foreign[14] = '2';
        QVERIFY(!decode_order(foreign));
        SupervisorOrder empty = sample();
        empty.argv.clear();
        QVERIFY(!decode_order(encode_order(empty)));
    }

    void json_is_escaped()
    {
        const std::string text = JsonText()
                                     .add("k\"", "a\\\n\x01"
                                                 "é")
                                     .add("n", std::int64_t(-5))
                                     .text();
        const QJsonObject object = QJsonDocument::fromJson(QByteArray::fromStdString(text)).object();
        QCOMPARE(object[QStringLiteral("k\"")].toString(), QStringLiteral("a\\\n\u0001é"));
        QCOMPARE(object[QStringLiteral("n")].toInt(), -5);
    }
};

QTEST_GUILESS_MAIN(SupervisorOrderTest)
#include "test_supervisor_order.moc"
