// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/host/host_reader.h"

#include <QJsonArray>
#include <QtTest>

using namespace opsdeck;
using namespace Qt::StringLiterals;

class TestHostReader final : public QObject {
    Q_OBJECT

    static void write(const QString& path, const QByteArray& text)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

private Q_SLOTS:
    void processor_time_is_the_share_since_the_last_look()
    {
        const QTemporaryDir dir;
        write(dir.filePath(u"stat"_s), "cpu  100 0 100 700 100 0 0 0 0 0\ncpu0 1 2 3\ncpu1 1 2 3\n");
        write(dir.filePath(u"meminfo"_s), "MemTotal:  8000 kB\nMemFree: 100 kB\nMemAvailable:   6000 kB\n");
        write(dir.filePath(u"loadavg"_s), "0.50 0.40 0.30 1/99 123\n");
        write(dir.filePath(u"uptime"_s), "1234.5 99\n");
        opsflow::HostReader reader(dir.path());
        QVERIFY(reader.read()[u"cpu"_s].isNull()); // not known is not zero
        write(dir.filePath(u"stat"_s), "cpu  125 0 125 750 200 0 0 0 0 0\ncpu0 1 2 3\ncpu1 1 2 3\n");
        const QJsonObject vitals = reader.read();
        QCOMPARE(vitals[u"cpu"_s].toDouble(), 25.0); // 50 busy of 200
        QCOMPARE(vitals[u"cores"_s].toInt(), 2);
        QCOMPARE(vitals[u"memory"_s][u"percent"_s].toDouble(), 25.0);
        QCOMPARE(vitals[u"memory"_s][u"total"_s].toInteger(), qint64(8000) * 1024);
        QCOMPARE(vitals[u"load"_s].toArray(), (QJsonArray{0.5, 0.4, 0.3}));
        QCOMPARE(vitals[u"up_seconds"_s].toDouble(), 1234.5);
    }

    void this_machine_can_be_read()
    {
        opsflow::HostReader reader;
        const QJsonObject vitals = reader.read();
        QVERIFY(vitals[u"memory"_s][u"total"_s].toInteger() > 0);
        QVERIFY(vitals[u"cores"_s].toInt() > 0);
        QVERIFY(!vitals[u"disks"_s].toArray().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHostReader)
#include "test_host_reader.moc"
