// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/multipart.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray part(const QByteArray& disposition, const QByteArray& body, const QByteArray& more = {})
{
    return "--B\r\nContent-Disposition: " + disposition + "\r\n" + more + "\r\n" + body + "\r\n";
}

} // namespace

class TestMultipart final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fields_and_files_come_in_order()
    {
        const QByteArray body = part("form-data; name=\"channel_id\"", "abc") +
                                part("form-data; name=\"files\"; filename=\"a.txt\"", QByteArray("one\r\n\0two", 9),
                                     "Content-Type: text/plain\r\n") +
                                part("form-data; name=files; filename=b.bin", "") + "--B--\r\n";
        const auto parts = parse_multipart(body, "B");
        QVERIFY(parts);
        QCOMPARE(parts->size(), size_t(3));
        QCOMPARE(parts->at(0).name, u"channel_id"_s);
        QCOMPARE(parts->at(0).body, QByteArray("abc"));
        QCOMPARE(parts->at(1).filename, u"a.txt"_s);
        QCOMPARE(parts->at(1).content_type, QByteArray("text/plain"));
        QCOMPARE(parts->at(1).body, QByteArray("one\r\n\0two", 9));
        QCOMPARE(parts->at(2).filename, u"b.bin"_s);
        QVERIFY(parts->at(2).body.isEmpty());
    }

    void a_preamble_and_an_epilogue_are_ignored()
    {
        const auto parts = parse_multipart("hello\r\n" + part("form-data; name=a", "1") + "--B--\r\nbye", "B");
        QVERIFY(parts);
        QCOMPARE(parts->size(), size_t(1));
        QCOMPARE(parts->front().body, QByteArray("1"));
    }

    void a_name_cannot_choose_a_folder_data()
    {
        QTest::addColumn<QByteArray>("given");
        QTest::addColumn<QString>("kept");
        QTest::newRow("unix") << QByteArray("filename=\"../../etc/passwd\"") << u"passwd"_s;
        QTest::newRow("windows") << QByteArray(R"(filename="C:\tmp\x.txt")") << u"x.txt"_s;
        QTest::newRow("quote") << QByteArray(R"(filename="a \"b\".txt")") << u"a \"b\".txt"_s;
        QTest::newRow("utf-8") << QByteArray("filename=\"\xc3\xbc.txt\"") << u"ü.txt"_s;
        QTest::newRow("extended") << QByteArray("filename=x; filename*=UTF-8''%C3%BC%2F.txt") << u".txt"_s;
        QTest::newRow("control") << QByteArray("filename=\"a\tb\"") << u"ab"_s;
    }
    void a_name_cannot_choose_a_folder()
    {
        QFETCH(QByteArray, given);
        QFETCH(QString, kept);
        const auto parts = parse_multipart(part("form-data; name=files; " + given, "1") + "--B--\r\n", "B");
        QVERIFY(parts);
        QCOMPARE(parts->front().filename, kept);
    }

    void what_is_no_form_is_refused_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no delimiter") << QByteArray("hello");
        QTest::newRow("not ended") << part("form-data; name=a", "1");
        QTest::newRow("cut in the head") << QByteArray("--B\r\nContent-Disposition: form-data; na");
        QTest::newRow("no name") << part("form-data; filename=a", "1") + "--B--\r\n";
        QTest::newRow("no disposition") << QByteArray("--B\r\n\r\n1\r\n--B--\r\n");
        QTest::newRow("attachment") << part("attachment; name=a", "1") + "--B--\r\n";
        QTest::newRow("longer boundary") << QByteArray("--BB\r\n\r\n1\r\n--BB--\r\n");
    }
    void what_is_no_form_is_refused()
    {
        QFETCH(QByteArray, body);
        const auto parts = parse_multipart(body, "B");
        QVERIFY(!parts);
        QCOMPARE(parts.error().kind, core::ErrorKind::invalid_input);
    }

    void too_much_is_refused()
    {
        QCOMPARE(parse_multipart(part("form-data; name=a", "1").repeated(101) + "--B--\r\n", "B").error().kind,
                 core::ErrorKind::too_large);
        QCOMPARE(
            parse_multipart(part("form-data; name=a", "1", "X: " + QByteArray(9000, 'a') + "\r\n") + "--B--\r\n", "B")
                .error()
                .kind,
            core::ErrorKind::too_large);
    }

    void the_boundary_is_read_quoted_or_not()
    {
        QCOMPARE(multipart_boundary("multipart/form-data; boundary=abc"), QByteArray("abc"));
        QCOMPARE(multipart_boundary("Multipart/Form-Data; charset=x; boundary=\"a;b\""), QByteArray("a;b"));
        QVERIFY(multipart_boundary("multipart/form-data").isEmpty());
        QVERIFY(multipart_boundary("text/plain; boundary=abc").isEmpty());
        QVERIFY(multipart_boundary("multipart/form-data; boundary=" + QByteArray(71, 'a')).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMultipart)
#include "test_multipart.moc"
