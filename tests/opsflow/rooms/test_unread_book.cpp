// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/rooms/unread_book.h"

#include <QtTest>

using namespace opsdeck;

/// What is unread where.
class TestUnreadBook final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_servers_counts_are_the_beginning()
    {
        core::Room room;
        room.id = m_room;
        room.total_root_messages = 12;
        core::RoomMember mine;
        mine.room = m_room;
        mine.user = m_me;
        mine.root_messages_seen = 9;
        mine.mentions = 1;
        mine.notify_props = {{QStringLiteral("mark_unread"), QStringLiteral("mention")}};
        opsflow::UnreadBook book(m_me, QStringLiteral("ana"));
        book.set({room}, {mine});
        QCOMPARE(book.of(m_room).unread, 3);
        QCOMPARE(book.of(m_room).mentions, 1);
        QVERIFY(book.of(m_room).is_muted);
        book.seen(m_room, at(5));
        QCOMPARE(book.of(m_room).unread, 0);
    }

    void posts_count_once_and_only_those_of_others()
    {
        opsflow::UnreadBook book(m_me, QStringLiteral("ana"));
        book.seen(m_room, at(10));
        QVERIFY(!book.add(post("p1", "li", "old", 9)));
        QVERIFY(!book.add(post("p2", "me", "mine", 11)));
        QVERIFY(book.add(post("p3", "li", "hello @ana.", 12)));
        QVERIFY(!book.add(post("p3", "li", "hello @ana, edited", 12)));
        core::Post reply = post("p4", "li", "a reply", 13);
        reply.root = core::PostId(QStringLiteral("p3"));
        QVERIFY(book.add(reply));
        core::Post joined = post("p5", "li", "joined", 14);
        joined.type = QStringLiteral("system_join_channel");
        QVERIFY(!book.add(joined));
        core::Post progress = post("p6", "li", "⏳", 15);
        progress.props = {
            {QStringLiteral("opsdeck"), QJsonObject{{QStringLiteral("kind"), QStringLiteral("progress")}}}};
        QVERIFY(!book.add(progress));
        QCOMPARE(book.of(m_room).unread, 1); // replies do not add to the root posts
        QCOMPARE(book.of(m_room).mentions, 1);
    }

    void a_mention_is_a_word_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("expected");
        QTest::newRow("alone") << QStringLiteral("@ana") << true;
        QTest::newRow("end of a sentence") << QStringLiteral("ask @ana. Now") << true;
        QTest::newRow("in brackets") << QStringLiteral("(@Ana)") << true;
        QTest::newRow("everybody") << QStringLiteral("hey @here") << true;
        QTest::newRow("longer name") << QStringLiteral("@anastasia") << false;
        QTest::newRow("dotted name") << QStringLiteral("@ana.b") << false;
        QTest::newRow("mail") << QStringLiteral("x@ana.example") << false;
        QTest::newRow("no mention") << QStringLiteral("ana") << false;
    }

    void a_mention_is_a_word()
    {
        QFETCH(QString, text);
        QFETCH(bool, expected);
        QCOMPARE(opsflow::UnreadBook(m_me, QStringLiteral("ana")).mentions_me(text), expected);
    }

private:
    static core::Timestamp at(int second) { return core::from_ms(second * 1000); }

    [[nodiscard]] core::Post post(const char* id, const char* user, const char* text, int second) const
    {
        core::Post made;
        made.id = core::PostId(QLatin1String(id));
        made.room = m_room;
        made.user = core::UserId(QLatin1String(user));
        made.message = QString::fromUtf8(text);
        made.created_at = at(second);
        return made;
    }

    const core::UserId m_me{QStringLiteral("me")};
    const core::RoomId m_room{QStringLiteral("room")};
};

QTEST_GUILESS_MAIN(TestUnreadBook)
#include "test_unread_book.moc"
