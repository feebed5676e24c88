// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/files/download.h"
#include "localroom/files/file_kind.h"

#include <QtTest>

using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

class TestFileKind final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_size_of_an_image_is_read_from_its_head_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<QSize>("size");
        QTest::newRow("png") << QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000578000001f408020000")
                             << QSize(1400, 500);
        QTest::newRow("gif") << QByteArray::fromHex("47494638396110000800") << QSize(16, 8);
        QTest::newRow("jpeg") << QByteArray::fromHex("ffd8ffe000104a46494600010100000100010000ffc0001108012c0190030122")
                              << QSize(400, 300);
        QTest::newRow("bmp upside down") << QByteArray::fromHex(
                                                "424d46000000000000003600000028000000020000000300000001001800")
                                         << QSize(2, 3);
        QTest::newRow("webp") << QByteArray::fromHex(
                                     "524946461a000000 57454250 56503820 00000000 000000 9d012a 4001 3000")
                              << QSize(320, 48);
        QTest::newRow("webp extended") << QByteArray::fromHex(
                                              "52494646000000005745425056503858 0a000000 10000000 3f0100 ef0000")
                                       << QSize(320, 240);
        QTest::newRow("cut png") << QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000005") << QSize();
        QTest::newRow("jpeg with a lie") << QByteArray::fromHex("ffd8ffe00000ffc0") << QSize();
        QTest::newRow("endless jpeg") << QByteArray::fromHex("ffd8ff") + QByteArray(5000, '\xff') << QSize();
        QTest::newRow("text") << QByteArray("line 1\nline 2\n") << QSize();
        QTest::newRow("empty") << QByteArray() << QSize();
    }
    void the_size_of_an_image_is_read_from_its_head()
    {
        QFETCH(QByteArray, head);
        QFETCH(QSize, size);
        QCOMPARE(image_size(head).isEmpty(), size.isEmpty());
        if (!size.isEmpty())
            QCOMPARE(image_size(head), size);
    }

    void names_lose_folders_and_control_characters()
    {
        QCOMPARE(safe_file_name(u"../../etc/passwd"_s), u"passwd"_s);
        QCOMPARE(safe_file_name(u"C:\\logs\\a.txt"_s), u"a.txt"_s);
        QCOMPARE(safe_file_name(u"a\r\nb\x00.txt"_s), u"ab.txt"_s);
        QCOMPARE(safe_file_name(u".."_s), u"file"_s);
        QCOMPARE(safe_file_name(QString()), u"file"_s);
        QVERIFY(safe_file_name(QString(5000, u'x') + u".log"_s).endsWith(u".log"_s));
        QCOMPARE(safe_file_name(u"Größe 日本.txt"_s), u"Größe 日本.txt"_s);
    }

    void ranges_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<bool>("is_range");
        QTest::addColumn<qint64>("offset");
        QTest::addColumn<qint64>("length");
        QTest::newRow("first four") << QByteArray("bytes=0-3") << true << qint64(0) << qint64(4);
        QTest::newRow("from ten on") << QByteArray("bytes=10-") << true << qint64(10) << qint64(4);
        QTest::newRow("last two") << QByteArray("bytes=-2") << true << qint64(12) << qint64(2);
        QTest::newRow("last hundred") << QByteArray("bytes=-100") << true << qint64(0) << qint64(14);
        QTest::newRow("beyond the end") << QByteArray("bytes=5-500") << true << qint64(5) << qint64(9);
        QTest::newRow("first of two") << QByteArray("bytes=0-0,5-6") << true << qint64(0) << qint64(1);
        QTest::newRow("starts behind the end") << QByteArray("bytes=14-") << true << qint64(0) << qint64(0);
        QTest::newRow("backwards") << QByteArray("bytes=5-2") << true << qint64(0) << qint64(0);
        QTest::newRow("last none") << QByteArray("bytes=-0") << true << qint64(14) << qint64(0);
        QTest::newRow("other unit") << QByteArray("lines=1-2") << false << qint64(0) << qint64(0);
        QTest::newRow("no numbers") << QByteArray("bytes=-") << false << qint64(0) << qint64(0);
        QTest::newRow("letters") << QByteArray("bytes=a-b") << false << qint64(0) << qint64(0);
        QTest::newRow("too large") << QByteArray("bytes=0-99999999999999999999") << false << qint64(0) << qint64(0);
        QTest::newRow("negative twice") << QByteArray("bytes=--5") << true << qint64(0) << qint64(0);
    }
    void ranges()
    {
        QFETCH(QByteArray, header);
        QFETCH(bool, is_range);
        QFETCH(qint64, offset);
        QFETCH(qint64, length);
        const auto range = parse_range(header, 14);
        QCOMPARE(range.has_value(), is_range);
        if (!is_range)
            return;
        QCOMPARE(range->length, length);
        if (length > 0)
            QCOMPARE(range->offset, offset);
    }
};

QTEST_GUILESS_MAIN(TestFileKind)
#include "test_file_kind.moc"
