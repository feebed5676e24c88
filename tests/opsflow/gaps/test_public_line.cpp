// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/definition_reader.h"
#include "opsflow/gaps/public_line.h"

#include <QtTest>

using namespace opsdeck;
using namespace Qt::StringLiterals;

class TestPublicLine final : public QObject {
    Q_OBJECT

private:
    core::Definitions m_definitions;

private Q_SLOTS:
    void initTestCase()
    {
        m_definitions =
            core::read_definitions("opsdeck: 1\nid: open.door\ntitle: Open\ndanger: read\nsay: open {door}\n"
                                   "params:\n  door: {type: text, required: true}\n"
                                   "  pin: {type: secret, positional: false}\n"
                                   "run: {argv: [open], stdin: \"${params.pin}\"}\n",
                                   u"t"_s, {})
                .definitions;
        QCOMPARE(m_definitions.size(), size_t(1));
    }

    void secrets_are_masked_for_others_and_left_out_for_their_writer_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("for_others");
        QTest::addColumn<QString>("for_oneself");
        const auto row = [](const char* name, const char* line, const char* others, const char* oneself) {
            QTest::newRow(name) << QString::fromUtf8(line) << QString::fromUtf8(others) << QString::fromUtf8(oneself);
        };
        row("nothing to hide", "open front  pin", "open front  pin", "open front  pin");
        row("a parameter of ours", "open front pin=1234", "open front pin=[redacted]", "open front");
        row("in any case", "open front PIN=1234", "open front PIN=[redacted]", "open front");
        row("quoted", "open front pin='12 34' 'a  b'", "open front pin=[redacted] 'a  b'", "open front 'a  b'");
        row("by its sound", "login db_password=hunter22 x", "login db_password=[redacted] x", "login x");
        row("at the start", "pin=1234 open", "pin=[redacted] open", "open");
        row("two", "open pin=1234 token=abcd", "open pin=[redacted] token=[redacted]", "open");
        row("an open quote", "open front pin=\"12 34", "open front pin=[redacted]", "open front");
        row("an open quote before it", "open 'front pin=1234 x", "open 'front pin=[redacted]", "open 'front");
        row("an open quote and nothing to hide", "open 'front", "open 'front", "open 'front");
        row("a name without a value", "open front pin=", "open front pin=", "open front pin=");
    }
    void secrets_are_masked_for_others_and_left_out_for_their_writer()
    {
        QFETCH(QString, line);
        QFETCH(QString, for_others);
        QFETCH(QString, for_oneself);
        QCOMPARE(opsflow::public_line(line, m_definitions), for_others);
        QCOMPARE(opsflow::line_without_secrets(line, m_definitions), for_oneself);
    }

    void a_secret_that_stands_there_twice_is_hidden_twice()
    {
        const QString line = u"open s3cret-door pin=s3cret-door"_s;
        QVERIFY(!opsflow::public_line(line, m_definitions).contains(u"s3cret"_s));
        QVERIFY(!opsflow::line_without_secrets(line, m_definitions).contains(u"s3cret"_s));
    }

    void a_token_is_hidden_wherever_it_stands()
    {
        const QString token = u"ghp_"_s + QString(36, u'a');
        for (const auto hide : {opsflow::public_line, opsflow::line_without_secrets})
            QVERIFY(!hide(u"clone with "_s + token, m_definitions).contains(token));
    }
};

QTEST_GUILESS_MAIN(TestPublicLine)
#include "test_public_line.moc"
