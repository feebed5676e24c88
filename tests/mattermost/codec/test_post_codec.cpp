// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/codec/post_codec.h"
#include "mattermost/support/quoted.h"
#include "mattermost/support/recording.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;
using test::quoted;

class TestPostCodec final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_recorded_post()
    {
        const auto post = decode_post(test::recording(u"post_create"_s).answer.body);
        QVERIFY(post);
        QCOMPARE(post->id, core::PostId(u"ucfj1uij93bbd8z9y4fk4q889y"_s));
        QCOMPARE(post->user, core::UserId(u"4zfzg7wu1byqdjo4d4fef39brc"_s));
        QCOMPARE(post->room, core::RoomId(u"hx7bwneq53b67f7yg31m69bhxo"_s));
        QCOMPARE(post->message, u"hello @bob, deploy is green"_s);
        QCOMPARE(core::to_ms(post->created_at), 1795332685730);
        QCOMPARE(core::to_ms(post->deleted_at), 0);
        QVERIFY(!post->is_reply() && !post->is_history_row() && !post->is_deleted());
    }

    void every_field()
    {
        const auto post = decode_post(
            quoted("{'id':'p','create_at':1,'update_at':2,'edit_at':3,'delete_at':4,"
                   "'is_pinned':true,'user_id':'user','channel_id':'room','root_id':'root','original_id':'orig',"
                   "'message':'Grüße \\u003c\\ud83d\\ude00\\u003e "
                   "\\'x\\'','type':'custom_x','props':{'opsdeck':{'v':1,'a':[1,'b',null]}},"
                   "'hashtags':'','file_ids':['f1','f2'],'pending_post_id':'me:1','reply_count':5,'last_reply_at':6,"
                   "'participants':null,'metadata':{'embeds':[{'type':'x'}],'emojis':[],"
                   "'files':[{'id':'f1','user_id':'user','post_id':'p','create_at':7,'name':'a.png','extension':'png','"
                   "size':8,"
                   "'mime_type':'image/png','width':9,'height':10,'has_preview_image':true,'mini_preview':null}],"
                   "'reactions':[{'user_id':'u2','post_id':'p','emoji_name':'+1','create_at':11}]}}"));
        QVERIFY2(post, qPrintable(post ? QString() : post.error().detail));
        QCOMPARE(post->message, QString::fromUtf8("Grüße <\xF0\x9F\x98\x80> \"x\""));
        QCOMPARE(core::to_ms(post->edited_at), 3);
        QVERIFY(post->is_pinned && post->is_deleted() && post->is_reply() && post->is_history_row());
        QCOMPARE(post->props.value(u"opsdeck"_s).toObject().value(u"a"_s).toArray().size(), 3);
        QCOMPARE(post->file_ids, (QStringList{u"f1"_s, u"f2"_s}));
        QCOMPARE(post->pending, core::PendingPostId(u"me:1"_s));
        QCOMPARE(post->reply_count, 5);
        QCOMPARE(core::to_ms(post->last_reply_at), 6);
        QCOMPARE(post->files.size(), 1U);
        QCOMPARE(post->files[0].size, 8);
        QVERIFY(post->files[0].has_preview);
        QCOMPARE(post->reactions.size(), 1U);
        QCOMPARE(post->reactions[0].emoji, u"+1"_s);
        QCOMPARE(post->type, u"custom_x"_s);
    }

    void null_collections_and_absent_fields()
    {
        const auto post = decode_post(quoted("{'id':'p','message':null,'props':null,'file_ids':null,'metadata':null,"
                                             "'is_pinned':null,'create_at':null}"));
        QVERIFY(post);
        QCOMPARE(*post, [] {
            core::Post expected;
            expected.id = core::PostId(u"p"_s);
            return expected;
        }());
        QVERIFY(decode_post(quoted("{'id':'p','metadata':{'files':null,'reactions':null}}")));
    }

    void wrong_types_are_named_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        const auto row = [](const QByteArray& json, const char* field) {
            QTest::newRow(json.constData()) << json << QString::fromLatin1(field);
        };
        row(quoted("{'id':'p','message':5}"), "post.message");
        row(quoted("{'id':'p','create_at':'now'}"), "post.create_at");
        row(quoted("{'id':'p','create_at':1.5}"), "post.create_at");
        row(quoted("{'id':'p','create_at':99999999999999999999}"), "post.create_at");
        row(quoted("{'id':'p','props':'str'}"), "post.props");
        row(quoted("{'id':'p','props':{'a':tru}}"), "post.props");
        row(quoted("{'id':'p','file_ids':{}}"), "post.file_ids");
        row(quoted("{'id':'p','file_ids':[1]}"), "post.file_ids");
        row(quoted("{'id':'p','is_pinned':1}"), "post.is_pinned");
        row(quoted("{'id':'p','metadata':{'files':[5]}}"), "post.metadata.files");
        row(quoted("{'id':'p','metadata':{'reactions':[{'emoji_name':5}]}}"), "post.metadata.reactions");
        row(quoted("{'id':'p','reply_count':5000000000}"), "post.reply_count");
        row(quoted("{'message':'x'}"), "post.id");
        row("{}", "post.id");
    }

    void wrong_types_are_named()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        const auto post = decode_post(json);
        QVERIFY(!post);
        QCOMPARE(post.error().kind, core::ErrorKind::protocol);
        QCOMPARE(post.error().detail, field);
    }

    void what_is_not_json_is_an_error_and_never_ends_the_program_data()
    {
        QTest::addColumn<QByteArray>("json");
        const auto row = [](const char* name, const QByteArray& json) { QTest::newRow(name) << json; };
        row("nothing", {});
        row("blank", "   ");
        row("null", "null");
        row("array", "[]");
        row("html", "<html></html>");
        row("open", quoted("{'id':'p'"));
        row("open string", quoted("{'id':'p"));
        row("bad utf-8", QByteArray("{\"id\":\"\xff\xfe\"}"));
        row("deep", QByteArray(5000, '[') + QByteArray(5000, ']'));
        row("deep props", quoted("{'id':'p','props':") + QByteArray(3000, '[') + QByteArray(3000, ']') + "}");
        row("nul", QByteArray("{\"id\":\"p\",\0}", 11));
    }

    void what_is_not_json_is_an_error_and_never_ends_the_program()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!decode_post(json));
        QVERIFY(!decode_post_page(json.startsWith("{\"id\"") ? quoted("{'posts':{'p':") + json + "}}" : json));
    }

    void every_prefix_of_a_page_is_survived()
    {
        const QByteArray body = test::recording(u"posts_since_edit_history_rows"_s).answer.body;
        QVERIFY(decode_post_page(body));
        for (qsizetype i = 0; i < body.size(); ++i)
            static_cast<void>(decode_post_page(body.first(i)));
    }

    void pages_keep_order_and_extra_roots()
    {
        const auto page = decode_post_page(test::recording(u"posts_page"_s).answer.body);
        QVERIFY(page);
        QCOMPARE(page->order.size(), 5U);
        QCOMPARE(page->posts.size(), 6U);
        QCOMPARE(page->prev, core::PostId(u"68yifd1x6idmbkh6nkgi6wwude"_s));
        QVERIFY(page->next.is_empty());
        for (const core::PostId& id : page->order)
            QVERIFY(
                std::any_of(page->posts.begin(), page->posts.end(), [&](const auto& post) { return post.id == id; }));
    }

    void an_empty_page()
    {
        const auto page = decode_post_page(quoted("{'order':[],'posts':{},'next_post_id':'','prev_post_id':''}"));
        QVERIFY(page && page->posts.empty());
        const auto nulls = decode_post_page(quoted("{'order':null,'posts':null}"));
        QVERIFY(nulls && nulls->posts.empty());
    }

    void posts_come_before_their_order_too()
    {
        const auto page = decode_post_page(quoted("{'posts':{'p':{'id':'p'}},'order':['p']}"));
        QVERIFY(page);
        QCOMPARE(page->posts.size(), 1U);
        QCOMPARE(page->order.size(), 1U);
    }

    void plain_lists()
    {
        const auto posts = decode_posts(test::recording(u"posts_by_ids"_s).answer.body);
        QVERIFY(posts);
        QVERIFY(std::any_of(posts->begin(), posts->end(), [](const auto& post) { return post.is_deleted(); }));
        QVERIFY(decode_posts("null")->empty());
        QVERIFY(decode_posts("[]")->empty());
        QVERIFY(!decode_posts("{}"));
        QVERIFY(!decode_posts("[5]"));
    }

    void new_posts_leave_out_what_is_empty()
    {
        NewPost post;
        post.room = core::RoomId(u"room"_s);
        post.message = u"hi"_s;
        QCOMPARE(encode_new_post(post), (QJsonObject{{u"channel_id"_s, u"room"_s}, {u"message"_s, u"hi"_s}}));
        post.root = core::PostId(u"root"_s);
        post.file_ids = QStringList{u"f"_s};
        post.props = QJsonObject{{u"opsdeck"_s, QJsonObject()}};
        post.pending = core::PendingPostId(u"me:uuid"_s);
        post.type = u"custom_x"_s;
        QCOMPARE(encode_new_post(post).keys(),
                 (QStringList{u"channel_id"_s, u"file_ids"_s, u"message"_s, u"pending_post_id"_s, u"props"_s,
                              u"root_id"_s, u"type"_s}));
    }

    void a_patch_names_only_what_changes()
    {
        PostPatch patch;
        QVERIFY(encode_post_patch(patch).isEmpty());
        patch.message = QString();
        QCOMPARE(encode_post_patch(patch), (QJsonObject{{u"message"_s, QString()}}));
        patch = {};
        patch.is_pinned = false;
        QCOMPARE(encode_post_patch(patch), (QJsonObject{{u"is_pinned"_s, false}}));
    }
};

QTEST_GUILESS_MAIN(TestPostCodec)
#include "test_post_codec.moc"
