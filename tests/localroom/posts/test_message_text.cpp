// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/message_text.h"

#include <QtTest>

using namespace opsdeck::localroom;
using namespace Qt::StringLiterals;

class TestMessageText final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void names_are_found_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("plain") << u"hello @bob, deploy is green"_s << QStringList{u"bob"_s};
        QTest::newRow("upper case") << u"@Bob"_s << QStringList{u"bob"_s};
        QTest::newRow("end of a sentence") << u"ask @bob."_s << QStringList{u"bob."_s, u"bob"_s};
        QTest::newRow("dots and dashes inside") << u"@ann.lee-x_y now"_s << QStringList{u"ann.lee-x_y"_s};
        QTest::newRow("in brackets") << u"(@bob)"_s << QStringList{u"bob"_s};
        QTest::newRow("e-mail") << u"mail bob@example.test"_s << QStringList{};
        QTest::newRow("code span") << u"run `@bob` twice"_s << QStringList{};
        QTest::newRow("double code span") << u"run ``a ` @bob`` twice"_s << QStringList{};
        QTest::newRow("fence") << u"a\n```\n@bob\n```\n@carol"_s << QStringList{u"carol"_s};
        QTest::newRow("fence without end") << u"a\n```\n@bob"_s << QStringList{};
        QTest::newRow("indented code") << u"a\n\n    @bob\n"_s << QStringList{};
        QTest::newRow("twice") << u"@bob @bob"_s << QStringList{u"bob"_s};
        QTest::newRow("nobody") << u"@ alone, @"_s << QStringList{};
        QTest::newRow("empty") << QString() << QStringList{};
    }
    void names_are_found()
    {
        QFETCH(QString, message);
        QFETCH(QStringList, names);
        QCOMPARE(find_mentions(message).names, names);
    }

    void groups_are_told_apart()
    {
        QVERIFY(find_mentions(u"@channel attention"_s).channel);
        QVERIFY(find_mentions(u"@ALL!"_s).channel);
        QVERIFY(find_mentions(u"@here."_s).here);
        QVERIFY(!find_mentions(u"@here."_s).channel);
        QVERIFY(!find_mentions(u"`@channel`"_s).channel);
        QVERIFY(!find_mentions(u"@channels"_s).channel);
    }

    void rooms_are_found_after_a_tilde()
    {
        QCOMPARE(find_mentions(u"see ~lab and ~ops-room."_s).rooms, (QStringList{u"lab"_s, u"ops-room"_s}));
    }

    void hashtags_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("tags");
        QTest::newRow("one") << u"searchable zebra #opsdeck"_s << u"#opsdeck"_s;
        QTest::newRow("two") << u"#one, (#two)"_s << u"#one #two"_s;
        QTest::newRow("dashes") << u"#tag-1"_s << u"#tag-1"_s;
        QTest::newRow("number first") << u"#1st"_s << QString();
        QTest::newRow("one letter") << u"#a"_s << QString();
        QTest::newRow("heading") << u"## heading"_s << QString();
        QTest::newRow("several signs") << u"##tag"_s << u"#tag"_s;
        QTest::newRow("other letters") << u"#Überwachung"_s << u"#Überwachung"_s;
    }
    void hashtags()
    {
        QFETCH(QString, message);
        QFETCH(QString, tags);
        QCOMPARE(find_hashtags(message), tags);
    }

    void an_emoji_counts_once() { QCOMPARE(count_code_points(u"a😀b"_s), 3); }

    void a_permalink_of_this_server_is_found_and_no_other()
    {
        const QString id(26, u'a');
        QCOMPARE(find_permalink(u"see http://127.0.0.1:1/ops/pl/"_s + id, u"http://127.0.0.1:1"_s), id);
        QCOMPARE(find_permalink(u"see http://127.0.0.1:2/ops/pl/"_s + id, u"http://127.0.0.1:1"_s), QString());
        QCOMPARE(find_permalink(u"http://127.0.0.1:1/ops/pl/"_s + id + u'b', u"http://127.0.0.1:1"_s), QString());
        QCOMPARE(find_permalink(u"anything"_s, QString()), QString());
    }
};

QTEST_GUILESS_MAIN(TestMessageText)
#include "test_message_text.moc"
