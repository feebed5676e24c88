// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/cache/id_bytes.h"
#include "store/support/samples.h"

#include <QtTest>

using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestIdBytes final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_servers_id_takes_17_bytes()
    {
        const QString id = u"qhgagcmhifg7zcqgo6q7gtmofa"_s;
        QCOMPARE(id_bytes(id).size(), 17);
        QCOMPARE(id_from_bytes(id_bytes(id)), id);
    }

    void bytes_sort_as_letters_do()
    {
        QStringList ids;
        for (int i = 0; i < 2000; i += 7)
            ids << sample_id('p', i * 13);
        for (const auto& a : ids) {
            for (const auto& b : ids)
                QCOMPARE(id_bytes(a) < id_bytes(b), a < b);
        }
    }

    void other_ids_survive_data()
    {
        QTest::addColumn<QString>("id");
        QTest::newRow("upper case") << u"QHGAGCMHIFG7ZCQGO6Q7GTMOFA"_s;
        QTest::newRow("26 letters, one not in the alphabet") << u"qhgagcmhifg7zcqgo6q7gtmof2"_s;
        QTest::newRow("short") << u"a"_s;
        QTest::newRow("16 letters") << u"0123456789abcdef"_s;
        QTest::newRow("17 letters") << u"0123456789abcdefg"_s;
        QTest::newRow("not Latin") << u"почта"_s;
        QTest::newRow("26 not Latin") << QString(26, QChar(0x436));
        QTest::newRow("local") << u"user:0b8f8a3e-7c1b-4a53-9f7e-1a2b3c4d5e6f"_s;
    }

    void other_ids_survive()
    {
        QFETCH(QString, id);
        QCOMPARE(id_from_bytes(id_bytes(id)), id);
    }

    void no_id_is_null() { QVERIFY(id_bytes({}).isNull() && id_from_bytes({}).isEmpty()); }
};

QTEST_GUILESS_MAIN(TestIdBytes)
#include "test_id_bytes.moc"
