// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/server_address.h"

#include <QtTest>

using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;

namespace {

QStringList texts(const QString& pasted)
{
    QStringList all;
    const auto addresses = possible_addresses(pasted);
    if (addresses)
        for (const ServerAddress& address : *addresses)
            all.append(address.text());
    return all;
}

} // namespace

class TestServerAddress final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void any_link_leads_to_the_server_data()
    {
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("first");
        const auto row = [](const char* pasted, const char* first) {
            QTest::newRow(pasted) << QString::fromLatin1(pasted) << QString::fromLatin1(first);
        };
        row("https://chat.example.com", "https://chat.example.com");
        row("https://chat.example.com/", "https://chat.example.com");
        row("  <https://chat.example.com/> ", "https://chat.example.com");
        row("HTTPS://Chat.Example.COM", "https://chat.example.com");
        row("https://chat.example.com:443", "https://chat.example.com");
        row("http://chat.example.com:80", "http://chat.example.com");
        row("https://chat.example.com:8443/x/", "https://chat.example.com:8443/x");
        row("https://chat.example.com/ops/channels/town-square", "https://chat.example.com");
        row("https://chat.example.com/sub/ops/channels/town-square", "https://chat.example.com/sub");
        row("https://chat.example.com/ops/pl/ucfj1uij93bbd8z9y4fk4q889y?x=1#y", "https://chat.example.com");
        row("https://chat.example.com/ops/messages/@bob", "https://chat.example.com");
        row("https://chat.example.com/login", "https://chat.example.com");
        row("https://chat.example.com/api/v4/users/me", "https://chat.example.com");
        row("wss://chat.example.com/api/v4/websocket", "https://chat.example.com");
        row("mattermost://chat.example.com/ops/channels/x", "https://chat.example.com");
        row("chat.example.com", "https://chat.example.com");
        row("chat.example.com:8065", "https://chat.example.com:8065");
        row("localhost:8065", "http://localhost:8065");
        row("127.0.0.1:8065", "http://127.0.0.1:8065");
        row("[::1]:8065", "http://[::1]:8065");
    }

    void any_link_leads_to_the_server()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, first);
        QCOMPARE(texts(pasted).value(0), first);
    }

    void without_a_scheme_both_are_tried()
    {
        const QStringList both{u"https://chat.example.com"_s, u"http://chat.example.com"_s};
        QCOMPARE(texts(u"chat.example.com"_s), both);
    }

    void a_stated_scheme_is_never_weakened()
    {
        QCOMPARE(texts(u"https://chat.example.com"_s), QStringList{u"https://chat.example.com"_s});
    }

    void one_word_may_be_a_sub_path_or_a_team()
    {
        const QStringList both{u"https://h.example/ops"_s, u"https://h.example"_s};
        QCOMPARE(texts(u"https://h.example/ops"_s), both);
    }

    void what_is_no_address_is_refused_data()
    {
        QTest::addColumn<QString>("pasted");
        for (const char* pasted : {"", "   ", "hello world", "ftp://x.example", "https://", "https://user:pw@x.example",
                                   "http://x.example:99999", "javascript:alert(1)"})
            QTest::newRow(pasted) << QString::fromLatin1(pasted);
    }

    void what_is_no_address_is_refused()
    {
        QFETCH(QString, pasted);
        const auto addresses = possible_addresses(pasted);
        QVERIFY(!addresses);
        QCOMPARE(addresses.error().kind, opsdeck::core::ErrorKind::invalid_input);
        QVERIFY(!addresses.error().detail.contains(u"pw"_s));
    }

    void addresses_are_built_below_the_sub_path()
    {
        const auto address = ServerAddress::from_base(u"https://h.example/sub/"_s);
        QVERIFY(address);
        QCOMPARE(address->text(), u"https://h.example/sub"_s);
        QCOMPARE(address->api(u"/users/a%2Fb"_s).toEncoded(), "https://h.example/sub/api/v4/users/a%2Fb");
        QCOMPARE(address->socket().toEncoded(), "wss://h.example/sub/api/v4/websocket");
        QCOMPARE(address->page(u"/ops/pl/x"_s).toEncoded(), "https://h.example/sub/ops/pl/x");
        QVERIFY(address->is_encrypted());
    }
};

QTEST_GUILESS_MAIN(TestServerAddress)
#include "test_server_address.moc"
