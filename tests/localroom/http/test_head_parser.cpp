// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/http/body_reader.h"
#include "localroom/http/head_parser.h"

#include <QtTest>

using namespace opsdeck::localroom;

namespace {

const QByteArray host = "Host: 127.0.0.1:8065\r\n";

int refusal_of(const QByteArray& bytes, const Limits& limits = {})
{
    const HeadResult result = parse_head(bytes, limits);
    return result.refusal ? result.refusal->status : 0;
}

Framing chunked()
{
    Framing framing;
    framing.chunked = true;
    return framing;
}

} // namespace

class TestHeadParser final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_plain_request_is_taken_apart()
    {
        const auto result = parse_head("GET /api/v4/users/na%20me?term=a+b%2Bc&x=1 HTTP/1.1\r\n" + host +
                                           "X-Thing:  some value \r\nConnection: close\r\n\r\nrest",
                                       {});
        QVERIFY(result.head);
        const Request& request = result.head->request;
        QCOMPARE(request.method, Method::get);
        QCOMPARE(request.path, QStringLiteral("/api/v4/users/na me"));
        QCOMPARE(request.segments.size(), size_t(4));
        QCOMPARE(request.query_text(QStringLiteral("term")), QStringLiteral("a b+c"));
        QCOMPARE(request.header("x-thing"), QByteArray("some value"));
        QVERIFY(!result.head->framing.keep_alive);
        QVERIFY(result.head->length > 0);
    }

    void an_incomplete_head_is_waited_for()
    {
        const QByteArray whole = "GET / HTTP/1.1\r\n" + host + "\r\n";
        for (qsizetype i = 0; i < whole.size(); ++i) {
            const auto result = parse_head(whole.left(i), {});
            QVERIFY2(!result.head && !result.refusal, whole.left(i).constData());
        }
        QVERIFY(parse_head(whole, {}).head);
    }

    void what_is_no_request_is_refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& bytes, int status) {
            QTest::newRow(name) << bytes << status;
        };
        row("another protocol", QByteArray("\x16\x03\x01\x02\x00", 5), 400);
        row("two words", "GET /\r\n" + host + "\r\n", 400);
        row("four words", "GET / x HTTP/1.1\r\n" + host + "\r\n", 400);
        row("old version", "GET / HTTP/0.9\r\n" + host + "\r\n", 505);
        row("no version", "GET / FTP/1.1\r\n" + host + "\r\n", 400);
        row("absolute target", "GET http://x/ HTTP/1.1\r\n" + host + "\r\n", 400);
        row("control in target", "GET /\x01 HTTP/1.1\r\n" + host + "\r\n", 400);
        row("zero in path", "GET /%00 HTTP/1.1\r\n" + host + "\r\n", 400);
        row("bare line feed", "GET / HTTP/1.1\nHost: 127.0.0.1\r\n\r\n", 400);
        row("folded field", "GET / HTTP/1.1\r\n" + host + "A: b\r\n c\r\n\r\n", 400);
        row("space before colon", "GET / HTTP/1.1\r\n" + host + "A : b\r\n\r\n", 400);
        row("no colon", "GET / HTTP/1.1\r\n" + host + "nonsense\r\n\r\n", 400);
        row("zero byte", "GET / HTTP/1.1\r\n" + host + QByteArray("A: \0b\r\n\r\n", 9), 400);
        row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
        row("two hosts", "GET / HTTP/1.1\r\n" + host + host + "\r\n", 400);
        row("rebound name", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", 421);
        row("negative length", "POST / HTTP/1.1\r\n" + host + "Content-Length: -1\r\n\r\n", 400);
        row("signed length", "POST / HTTP/1.1\r\n" + host + "Content-Length: +1\r\n\r\n", 400);
        row("overflowing length", "POST / HTTP/1.1\r\n" + host + "Content-Length: 99999999999999999999\r\n\r\n", 413);
        row("wrapping length", "POST / HTTP/1.1\r\n" + host + "Content-Length: 18446744073709551617\r\n\r\n", 413);
        row("hex length", "POST / HTTP/1.1\r\n" + host + "Content-Length: 0x10\r\n\r\n", 400);
        row("two lengths", "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nContent-Length: 2\r\n\r\n", 400);
        row("length and chunked",
            "POST / HTTP/1.1\r\n" + host + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
        row("unknown encoding", "POST / HTTP/1.1\r\n" + host + "Transfer-Encoding: gzip, chunked\r\n\r\n", 501);
        row("unknown expectation", "POST / HTTP/1.1\r\n" + host + "Expect: cake\r\n\r\n", 417);
        row("long request line", "GET /" + QByteArray(5000, 'a') + " HTTP/1.1\r\n" + host + "\r\n", 414);
        row("endless request line", "GET /" + QByteArray(5000, 'a'), 414);
        row("large head", "GET / HTTP/1.1\r\n" + host + "A: " + QByteArray(40'000, 'a') + "\r\n\r\n", 431);
        row("endless head", "GET / HTTP/1.1\r\n" + host + "A: " + QByteArray(40'000, 'a'), 431);
        row("many fields", "GET / HTTP/1.1\r\n" + host + QByteArray("A: b\r\n").repeated(101) + "\r\n", 431);
    }
    void what_is_no_request_is_refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        QCOMPARE(refusal_of(bytes), status);
    }

    void a_chunked_body_is_put_together_whatever_the_pieces()
    {
        const QByteArray bytes = "4;name=x\r\nWiki\r\n6\r\npedia \r\n0\r\nTrailer: x\r\n\r\nNEXT";
        for (qsizetype piece = 1; piece < bytes.size(); ++piece) {
            BodyReader reader(chunked(), 100);
            qsizetype at = 0;
            while (at < bytes.size() && !reader.is_complete())
                at += reader.feed(bytes.mid(at, piece));
            QVERIFY(reader.is_complete());
            QCOMPARE(reader.take(), QByteArray("Wikipedia "));
            QCOMPARE(bytes.mid(at), QByteArray("NEXT"));
        }
    }

    void a_bad_chunk_is_refused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("status");
        QTest::newRow("no size") << QByteArray("\r\n") << 400;
        QTest::newRow("negative") << QByteArray("-1\r\n") << 400;
        QTest::newRow("overflow") << QByteArray("ffffffffffffffff\r\n") << 400;
        QTest::newRow("too large") << QByteArray("65\r\n") << 413;
        QTest::newRow("too large in sum") << QByteArray("60\r\n" + QByteArray(96, 'a') + "\r\n5\r\n") << 413;
        QTest::newRow("longer than said") << QByteArray("1\r\nab\r\n") << 400;
        QTest::newRow("endless extension") << QByteArray("1;" + QByteArray(300, 'a')) << 400;
        QTest::newRow("line feed only") << QByteArray("1\na") << 400;
        QTest::newRow("endless trailers") << QByteArray("0\r\n" + QByteArray("A: b\r\n").repeated(20)) << 431;
    }
    void a_bad_chunk_is_refused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, status);
        BodyReader reader(chunked(), 100);
        reader.feed(bytes);
        QVERIFY(reader.refusal());
        QCOMPARE(reader.refusal()->status, status);
    }

    void a_body_over_its_limit_is_refused_before_it_arrives()
    {
        Framing framing;
        framing.content_length = 101;
        QVERIFY(BodyReader(framing, 100).refusal());
        framing.content_length = 100;
        QVERIFY(!BodyReader(framing, 100).refusal());
    }
};

QTEST_GUILESS_MAIN(TestHeadParser)
#include "test_head_parser.moc"
