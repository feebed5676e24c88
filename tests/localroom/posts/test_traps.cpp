// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/recorded_scenarios.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject parse(QByteArray text) { return QJsonDocument::fromJson(text.replace('\'', '"')).object(); }

QString message_of(const QJsonObject& event_data, const char* key = "post")
{
    return QJsonDocument::fromJson(event_data.value(QLatin1String(key)).toString().toUtf8())
        .object()
        .value("message"_L1)
        .toString();
}

Reply since(EngineRoom& room, qint64 ms, const QString& more = {})
{
    return room.call(u"bob"_s, "GET",
                     u"/api/v4/channels/%1/posts?since=%2%3"_s.arg(room.room(u"lab"_s), QString::number(ms), more));
}

QStringList order_of(const Reply& reply)
{
    QStringList ids;
    const QJsonArray order = reply.object().value("order"_L1).toArray();
    for (const QJsonValue& id : order)
        ids.append(id.toString());
    return ids;
}

QStringList found(EngineRoom& room, const QString& who, const QString& terms)
{
    const Reply reply = room.call(who, "POST", u"/api/v4/teams/"_s + room.team() + u"/posts/search"_s,
                                  QJsonObject{{u"terms"_s, terms}, {u"is_or_search"_s, false}});
    QStringList messages;
    for (const QString& id : order_of(reply))
        messages.append(
            reply.object().value("posts"_L1).toObject().value(id).toObject().value("message"_L1).toString());
    return messages;
}

} // namespace

/// What a real server does that a client must not be surprised by.
class TestTraps final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trap_1_the_event_comes_before_the_answer()
    {
        EngineRoom room;
        class Order final : public opsdeck::localroom::EventHub {
        public:
            void deliver(const opsdeck::localroom::Event& event) override { steps.append(event.name); }
            [[nodiscard]] bool is_connected(const QString&) const override { return false; }
            QStringList steps;
        } order;
        room.engine().set_hub(&order);
        room.post(u"alice"_s, u"lab"_s, u"x"_s);
        order.steps.append(u"answer"_s);
        QVERIFY(order.steps.indexOf(u"posted"_s) < order.steps.indexOf(u"channel_viewed"_s));
        QCOMPARE(order.steps.last(), u"answer"_s);
    }

    void trap_2_a_repeated_value_gives_somebody_elses_post()
    {
        EngineRoom room;
        const QJsonObject first =
            room.post(u"alice"_s, u"private"_s, u"mine"_s, {{u"pending_post_id"_s, u"guessable"_s}});
        room.log.events.clear();
        const QJsonObject second = room.post(u"bob"_s, u"lab"_s, u"other"_s, {{u"pending_post_id"_s, u"guessable"_s}});
        QCOMPARE(id_of(second), id_of(first));
        QCOMPARE(second.value("user_id"_L1).toString(), room.user(u"alice"_s));
        QVERIFY(room.log.named(u"posted"_s).empty());
        const Reply later = room.call(u"alice"_s, "GET", posts('/'_L1 + id_of(first)));
        QCOMPARE(later.text("pending_post_id"), QString());
    }

    void a_rejected_value_may_be_used_again()
    {
        EngineRoom room;
        const QJsonObject body{{u"channel_id"_s, room.room(u"lab"_s)},
                               {u"message"_s, QString(20'000, u'x')},
                               {u"pending_post_id"_s, u"alice:1"_s}};
        QCOMPARE(room.call(u"alice"_s, "POST", posts(), body).status(), 400);
        room.post(u"alice"_s, u"lab"_s, u"short"_s, {{u"pending_post_id"_s, u"alice:1"_s}});
        QCOMPARE(room.log.named(u"posted"_s).size(), size_t(1));
    }

    void trap_3_files_that_do_not_count_are_silently_dropped()
    {
        EngineRoom room;
        const Reply upload =
            room.send(u"bob"_s, "POST", u"/api/v4/files?filename=a.txt&channel_id="_s + room.room(u"lab"_s), "bytes");
        const QString bobs =
            upload.object().value("file_infos"_L1).toArray().first().toObject().value("id"_L1).toString();
        const QJsonObject stolen = room.post(u"alice"_s, u"lab"_s, u"steal"_s, {{u"file_ids"_s, QJsonArray{bobs}}});
        QVERIFY(!stolen.contains("file_ids"_L1));
        const QJsonObject own = room.post(u"bob"_s, u"lab"_s, u"own"_s, {{u"file_ids"_s, QJsonArray{bobs, bobs}}});
        QCOMPARE(own.value("file_ids"_L1).toArray(), QJsonArray{bobs});
        const QJsonObject again = room.post(u"bob"_s, u"lab"_s, u"again"_s, {{u"file_ids"_s, QJsonArray{bobs}}});
        QVERIFY(!again.contains("file_ids"_L1));
    }

    void trap_4_a_slash_line_through_posts_is_published()
    {
        EngineRoom room;
        QCOMPARE(room.post(u"alice"_s, u"lab"_s, u"/away"_s).value("message"_L1).toString(), u"/away"_s);
    }

    void trap_5_since_is_strict_and_tells_deletions_and_earlier_versions()
    {
        EngineRoom room;
        const QJsonObject props = parse("{'opsdeck':{'hash':'a'}}");
        const QJsonObject kept = room.post(u"alice"_s, u"lab"_s, u"kept"_s, {{u"props"_s, props}});
        const qint64 at = kept.value("update_at"_L1).toInteger();
        QVERIFY(!order_of(since(room, at)).contains(id_of(kept)));
        QVERIFY(order_of(since(room, at - 1)).contains(id_of(kept)));

        room.call(u"alice"_s, "PUT", posts('/'_L1 + id_of(kept) + u"/patch"_s), parse("{'props':{'other':1}}"));
        const QJsonObject gone = room.post(u"alice"_s, u"lab"_s, u"gone"_s, {{u"props"_s, props}});
        room.call(u"alice"_s, "DELETE", posts('/'_L1 + id_of(gone)));
        const QJsonObject rows = since(room, at).object().value("posts"_L1).toObject();
        QCOMPARE(rows.size(), 3);
        const QJsonObject deleted = rows.value(id_of(gone)).toObject();
        QCOMPARE(deleted.value("message"_L1).toString(), QString());
        QCOMPARE(deleted.value("props"_L1).toObject().value("deleteBy"_L1).toString(), room.user(u"alice"_s));
        QCOMPARE(deleted.value("props"_L1).toObject().value("opsdeck"_L1), props.value("opsdeck"_L1));
        const auto history = std::find_if(rows.begin(), rows.end(), [&](const QJsonValueConstRef row) {
            return row.toObject().value("original_id"_L1).toString() == id_of(kept);
        });
        QVERIFY(history != rows.end());
        QCOMPARE((*history).toObject().value("props"_L1).toObject(), props);
        QCOMPARE((*history).toObject().value("message"_L1).toString(), QString());

        const QJsonObject collapsed =
            since(room, at, u"&collapsedThreads=true"_s).object().value("posts"_L1).toObject();
        QCOMPARE(collapsed.keys(), QStringList{id_of(kept)});
    }

    void trap_5_since_gives_a_thousand_rows_and_no_word_about_more()
    {
        EngineRoom room;
        const qint64 start = room.engine().context().now_ms();
        for (int i = 0; i < 1010; ++i)
            room.post(u"alice"_s, u"lab"_s, QString::number(i));
        const Reply reply = since(room, start);
        QCOMPARE(order_of(reply).size(), 1000);
        QCOMPARE(reply.text("next_post_id"), QString());
    }

    void trap_6_a_deleted_root_takes_its_replies_without_a_word()
    {
        EngineRoom room;
        const QString root = id_of(room.post(u"alice"_s, u"lab"_s, u"root"_s));
        const QString reply = id_of(room.post(u"bob"_s, u"lab"_s, u"reply"_s, {{u"root_id"_s, root}}));
        room.log.events.clear();
        room.call(u"alice"_s, "DELETE", posts('/'_L1 + root));
        QCOMPARE(room.log.names(), (QStringList{u"post_deleted"_s, u"post_deleted"_s})); // people and administrators
        const QJsonObject told =
            QJsonDocument::fromJson(room.log.events.front().data.value("post"_L1).toString().toUtf8()).object();
        QCOMPARE(told.value("delete_at"_L1).toInteger(), 0);
        QCOMPARE(told.value("message"_L1).toString(), u"root"_s);
        QCOMPARE(room.call(u"bob"_s, "GET", posts('/'_L1 + reply)).status(), 404);
    }

    void trap_7_a_reaction_moves_update_at_without_post_edited()
    {
        EngineRoom room;
        const QJsonObject post = room.post(u"alice"_s, u"lab"_s, u"x"_s);
        room.log.events.clear();
        for (int i = 0; i < 2; ++i) {
            room.call(u"bob"_s, "POST", u"/api/v4/reactions"_s,
                      QJsonObject{{u"user_id"_s, room.user(u"bob"_s)},
                                  {u"post_id"_s, id_of(post)},
                                  {u"emoji_name"_s, u"+1"_s},
                                  {u"create_at"_s, 1}});
        }
        QCOMPARE(room.log.named(u"reaction_added"_s).size(), size_t(2));
        QVERIFY(room.log.named(u"post_edited"_s).empty());
        const Reply now = room.call(u"bob"_s, "GET", posts('/'_L1 + id_of(post)));
        QVERIFY(now.object().value("update_at"_L1).toInteger() > post.value("update_at"_L1).toInteger());
        QCOMPARE(now.object().value("edit_at"_L1).toInteger(), 0);
        const QJsonArray reactions = now.object().value("metadata"_L1).toObject().value("reactions"_L1).toArray();
        QCOMPARE(reactions.size(), 1);
        QCOMPARE(reactions.first().toObject().value("create_at"_L1).toInteger(), 1);
    }

    void trap_8_put_wipes_props_and_pin()
    {
        EngineRoom room;
        const QString id =
            id_of(room.post(u"alice"_s, u"lab"_s, u"x"_s, {{u"props"_s, parse("{'a':1}")}, {u"is_pinned"_s, true}}));
        const Reply put =
            room.call(u"alice"_s, "PUT", posts('/'_L1 + id), QJsonObject{{u"id"_s, id}, {u"message"_s, u"y"_s}});
        QCOMPARE(put.object().value("props"_L1).toObject(), QJsonObject());
        QCOMPARE(put.object().value("is_pinned"_L1).toBool(), false);
    }

    void edit_at_moves_for_the_text_only()
    {
        EngineRoom room;
        const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"x"_s));
        const auto patch = [&](const QByteArray& body) {
            return room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), parse(body))
                .object()
                .value("edit_at"_L1)
                .toInteger();
        };
        QCOMPARE(patch("{'props':{'a':1}}"), 0);
        QCOMPARE(patch("{'is_pinned':true}"), 0);
        QCOMPARE(patch("{'message':'x'}"), 0);
        QVERIFY(patch("{'message':'z'}") > 0);
    }

    void trap_14_a_status_is_told_to_nobody_else()
    {
        EngineRoom room;
        const QString bob = room.user(u"bob"_s);
        const Reply set = room.call(u"bob"_s, "PUT", u"/api/v4/users/me/status"_s,
                                    QJsonObject{{u"user_id"_s, bob}, {u"status"_s, u"dnd"_s}});
        QCOMPARE(set.status(), 200);
        const auto told = room.log.named(u"status_change"_s);
        QCOMPARE(told.size(), size_t(1));
        QCOMPARE(told.front().to.user_id, bob);
        // The others learn it only by asking.
        QCOMPARE(room.call(u"alice"_s, "GET", u"/api/v4/users/"_s + bob + u"/status"_s).text("status"), u"dnd"_s);
    }

    void trap_18_a_thread_names_its_root_twice()
    {
        EngineRoom room;
        const QString root = id_of(room.post(u"alice"_s, u"lab"_s, u"root"_s));
        room.post(u"bob"_s, u"lab"_s, u"reply"_s, {{u"root_id"_s, root}});
        QCOMPARE(order_of(room.call(u"alice"_s, "GET", posts('/'_L1 + root + u"/thread"_s))).count(root), 2);
    }

    void trap_21_channel_mentions_everybody_and_edits_nobody()
    {
        EngineRoom room;
        const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"@channel"_s));
        const QJsonArray mentioned =
            QJsonDocument::fromJson(room.log.named(u"posted"_s).front().data.value("mentions"_L1).toString().toUtf8())
                .array();
        QVERIFY(mentioned.contains(room.user(u"bob"_s)) && mentioned.contains(room.user(u"carol"_s)));
        QVERIFY(!mentioned.contains(room.user(u"alice"_s)));
        room.log.events.clear();
        room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), parse("{'message':'@bob'}"));
        QCOMPARE(room.log.names(), QStringList{u"post_edited"_s});
        QVERIFY(!room.log.events.front().data.contains("mentions"_L1));
    }

    void trap_23_counters_do_not_shrink_when_a_post_goes()
    {
        EngineRoom room;
        const auto total = [&room] {
            return room.call(u"bob"_s, "GET", u"/api/v4/channels/"_s + room.room(u"lab"_s))
                .object()
                .value("total_msg_count"_L1)
                .toInteger();
        };
        const qint64 before = total();
        const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"x @bob"_s));
        QCOMPARE(total(), before + 1);
        const Reply unread =
            room.call(u"bob"_s, "GET", u"/api/v4/users/me/channels/"_s + room.room(u"lab"_s) + u"/unread"_s);
        QVERIFY(unread.object().value("mention_count"_L1).toInteger() >= 1);
        room.call(u"alice"_s, "DELETE", posts('/'_L1 + id));
        QCOMPARE(total(), before + 1);
    }

    void trap_25_a_future_post_freezes_the_etag()
    {
        EngineRoom room;
        room.join(u"root_admin"_s, u"lab"_s);
        room.post(u"root_admin"_s, u"lab"_s, u"future"_s, {{u"create_at"_s, qint64(4'000'000'000'000)}});
        const QString list = u"/api/v4/channels/"_s + room.room(u"lab"_s) + u"/posts"_s;
        const QByteArray etag = room.call(u"bob"_s, "GET", list).header("Etag");
        room.post(u"alice"_s, u"lab"_s, u"news"_s);
        QCOMPARE(room.call(u"bob"_s, "GET", list, QJsonValue::Undefined, "If-None-Match: " + etag + "\r\n").status(),
                 304);
    }

    void a_wrong_type_anywhere_makes_the_body_invalid_data()
    {
        QTest::addColumn<QByteArray>("field");
        for (const char* field : {"'message':5", "'props':'str'", "'props':[]", "'root_id':1", "'file_ids':'x'",
                                  "'file_ids':[1]", "'is_pinned':'yes'", "'type':{}", "'create_at':'now'"})
            QTest::newRow(field) << QByteArray(field);
    }
    void a_wrong_type_anywhere_makes_the_body_invalid()
    {
        QFETCH(QByteArray, field);
        EngineRoom room;
        const QByteArray body = "{'channel_id':'" + room.room(u"lab"_s).toLatin1() + "'," + field + '}';
        const Reply reply = room.send(u"alice"_s, "POST", posts(), QByteArray(body).replace('\'', '"'));
        QCOMPARE(reply.status(), 400);
        QCOMPARE(reply.error_id(), u"api.context.invalid_body_param.app_error"_s);
    }

    void the_search_finds_what_was_asked()
    {
        EngineRoom room;
        room.post(u"alice"_s, u"lab"_s, u"searchable zebra crossing #opsdeck"_s);
        room.post(u"bob"_s, u"lab"_s, u"another zebra from bob"_s);
        room.post(u"alice"_s, u"private"_s, u"secret zebra"_s);
        const QString gone = id_of(room.post(u"bob"_s, u"lab"_s, u"deleted zebra"_s));
        room.call(u"bob"_s, "DELETE", posts('/'_L1 + gone));
        const QString crossing = u"searchable zebra crossing #opsdeck"_s;
        const QString another = u"another zebra from bob"_s;
        QCOMPARE(found(room, u"bob"_s, u"zebra"_s), (QStringList{another, crossing}));
        QCOMPARE(found(room, u"bob"_s, u"zebra -crossing"_s), QStringList{another});
        QCOMPARE(found(room, u"bob"_s, u"\"zebra crossing\""_s), QStringList{crossing});
        QCOMPARE(found(room, u"bob"_s, u"zeb*"_s), (QStringList{another, crossing}));
        QCOMPARE(found(room, u"bob"_s, u"#opsdeck"_s), QStringList{crossing});
        QCOMPARE(found(room, u"bob"_s, u"zebra from:bob"_s), QStringList{another});
        QCOMPARE(found(room, u"bob"_s, u"from:bob"_s), QStringList{another});
        QCOMPARE(found(room, u"bob"_s, u"from:bob -zebra"_s), QStringList{});
        QCOMPARE(found(room, u"bob"_s, u"zebra in:lab"_s), (QStringList{another, crossing}));
        QCOMPARE(found(room, u"bob"_s, u"zebra -in:lab"_s), QStringList{});
        QCOMPARE(found(room, u"alice"_s, u"zebra in:private"_s), QStringList{u"secret zebra"_s});
        QCOMPARE(found(room, u"bob"_s, u"zebra on:2026-11-22"_s), (QStringList{another, crossing}));
        QCOMPARE(found(room, u"bob"_s, u"zebra before:2026-11-22"_s), QStringList{});
        QCOMPARE(found(room, u"bob"_s, u"zebra after:2026-11-22"_s), QStringList{});
        QCOMPARE(found(room, u"bob"_s, u"zebra after:2026-11-21"_s), (QStringList{another, crossing}));
        QCOMPARE(found(room, u"bob"_s, u"zebra on:never"_s), QStringList{});
        QCOMPARE(found(room, u"bob"_s, u"zebra 😀"_s), (QStringList{another, crossing}));
        QCOMPARE(found(room, u"bob"_s, u"\"zebra\u0000 AND (* : ^ NEAR\" -\"'"_s), QStringList{});
    }

    void no_line_is_too_long_for_the_index()
    {
        EngineRoom room;
        room.post(u"alice"_s, u"lab"_s, u"zebra"_s);
        QCOMPARE(found(room, u"bob"_s, u"zebra "_s + u"-a "_s.repeated(10'000)), QStringList{u"zebra"_s});
        QCOMPARE(found(room, u"bob"_s, u"zebra "_s.repeated(10'000)), QStringList{u"zebra"_s});
        QCOMPARE(found(room, u"bob"_s, u"zebra "_s + u"in:lab "_s.repeated(10'000)), QStringList{u"zebra"_s});
    }

    void an_edited_post_is_found_by_its_new_text()
    {
        EngineRoom room;
        const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"giraffe"_s));
        room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), parse("{'message':'elephant'}"));
        QCOMPARE(found(room, u"bob"_s, u"giraffe"_s), QStringList{});
        QCOMPARE(found(room, u"bob"_s, u"elephant"_s), QStringList{u"elephant"_s});
    }

    void a_command_speaks_as_its_person()
    {
        EngineRoom room;
        const auto run = [&](const QString& line) {
            return room.call(u"alice"_s, "POST", u"/api/v4/commands/execute"_s,
                             QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}, {u"command"_s, line}});
        };
        QCOMPARE(run(u"/shrug hi"_s).text("text"), u"hi ¯\\\\\\_(ツ)\\_/¯"_s);
        QCOMPARE(message_of(room.log.named(u"posted"_s).back().data), u"hi ¯\\\\\\_(ツ)\\_/¯"_s);
        run(u"/away"_s);
        QCOMPARE(message_of(room.log.named(u"ephemeral_message"_s).back().data), u"You are now away"_s);
        QCOMPARE(room.log.named(u"status_change"_s).back().data.value("status"_L1).toString(), u"away"_s);
        run(u"/header new head"_s);
        QCOMPARE(message_of(room.log.named(u"posted"_s).back().data),
                 u"alice updated the channel header to: new head"_s);
        QCOMPARE(room.call(u"bob"_s, "GET", u"/api/v4/channels/"_s + room.room(u"lab"_s)).text("header"),
                 u"new head"_s);
        run(u"/msg @bob psst"_s);
        QCOMPARE(room.log.named(u"posted"_s).back().data.value("channel_type"_L1).toString(), u"D"_s);
        run(u"/leave"_s);
        QCOMPARE(run(u"/me x"_s).status(), 403);
    }

    void an_incoming_webhook_splits_what_is_too_long()
    {
        EngineRoom room;
        const QString hook = room.call(u"root_admin"_s, "POST", u"/api/v4/hooks/incoming"_s,
                                       QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)}})
                                 .text("id");
        const Reply reply = room.call({}, "POST", u"/hooks/"_s + hook, QJsonObject{{u"text"_s, QString(20'000, u'x')}});
        QCOMPARE(reply.response.body, QByteArray("ok"));
        QCOMPARE(room.log.named(u"posted"_s).size(), size_t(2));
    }
};

QTEST_GUILESS_MAIN(TestTraps)
#include "test_traps.moc"
