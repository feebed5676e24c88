// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/commands_api.h"
#include "mattermost/api/files_api.h"
#include "mattermost/api/reactions_api.h"
#include "mattermost/support/recording.h"
#include "mattermost/support/request_check.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;
using test::body_of;
using test::line_of;
using test::recording;

class TestContentApi final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void reactions()
    {
        const core::PostId post(u"p"_s);
        const core::UserId me(u"me"_s);
        const auto add = api::add_reaction(post, me, u"+1"_s);
        QCOMPARE(line_of(add.request), u"POST /reactions"_s);
        QCOMPARE(body_of(add.request), uR"({"emoji_name":"+1","post_id":"p","user_id":"me"})"_s);
        QCOMPARE(add.decode(recording(u"reaction_add"_s).answer)->emoji, u"white_check_mark"_s);
        QCOMPARE(line_of(api::remove_reaction(post, me, u"+1"_s).request),
                 u"DELETE /users/me/posts/p/reactions/%2B1"_s);
        QVERIFY(!api::reactions(post).decode(recording(u"reactions_of_post"_s).answer)->empty());
        QVERIFY(api::reactions(post).decode(recording(u"reactions_of_post_empty"_s).answer)->empty());
    }

    void uploading()
    {
        const auto call = api::upload_files(
            core::RoomId(u"r"_s), {{u"log.txt"_s, "bytes", {}, u"c1"_s}, {u"big.bin"_s, {}, u"/x/big.bin"_s, u"c2"_s}});
        QCOMPARE(line_of(call.request), u"POST /files"_s);
        const auto* body = std::get_if<MultipartBody>(&call.request.body);
        QVERIFY(body);
        QCOMPARE(body->parts.size(), 5U);
        QCOMPARE(body->parts[0], (BodyPart{u"channel_id"_s, {}, "r", {}}));
        QCOMPARE(body->parts[1], (BodyPart{u"client_ids"_s, {}, "c1", {}}));
        QCOMPARE(body->parts[3], (BodyPart{u"files"_s, u"log.txt"_s, "bytes", {}}));
        QCOMPARE(body->parts[4], (BodyPart{u"files"_s, u"big.bin"_s, {}, u"/x/big.bin"_s}));
        QVERIFY(call.request.deadline > core::Millis(600'000));
        const auto uploaded = call.decode(recording(u"file_upload"_s).answer);
        QVERIFY(uploaded);
        QCOMPARE(uploaded->files.front().size, 14);
        QCOMPARE(uploaded->client_ids, QStringList{u"c1"_s});
    }

    void downloading_is_limited_and_may_be_a_web_page()
    {
        const auto call = api::download_file(core::FileId(u"f"_s), 1000);
        QCOMPARE(line_of(call.request), u"GET /files/f"_s);
        QCOMPARE(call.request.max_answer_bytes, 1000);
        QVERIFY(!call.request.expects_json);
        QCOMPARE(line_of(api::file_thumbnail(core::FileId(u"f"_s)).request), u"GET /files/f/thumbnail"_s);
        QCOMPARE(line_of(api::file_preview(core::FileId(u"f"_s)).request), u"GET /files/f/preview"_s);
        QVERIFY(!api::file_info(core::FileId(u"f"_s)).decode(recording(u"file_info"_s).answer)->name.isEmpty());
    }

    void slash_commands()
    {
        const core::TeamId team(u"t"_s);
        const core::RoomId room(u"r"_s);
        QVERIFY(api::commands(team).decode(recording(u"commands_autocomplete"_s).answer)->size() > 5);
        const auto complete = api::complete_command(team, room, u"/dep"_s);
        QCOMPARE(line_of(complete.request),
                 u"GET /teams/t/commands/autocomplete_suggestions?user_input=/dep&channel_id=r"_s);
        const auto run = api::execute_command(team, room, u"/deploy prod"_s);
        QCOMPARE(line_of(run.request), u"POST /commands/execute"_s);
        QCOMPARE(body_of(run.request), uR"({"channel_id":"r","command":"/deploy prod","team_id":"t"})"_s);
        QVERIFY(!run.request.idempotent);
        const auto answer = run.decode(recording(u"command_execute_in_channel"_s).answer);
        QVERIFY(answer);
        QCOMPARE(answer->response_type, u"in_channel"_s);
        QCOMPARE(answer->text, u"slash result"_s);
    }

    void buttons()
    {
        const auto press = api::press_action(core::PostId(u"p"_s), u"approve"_s);
        QCOMPARE(line_of(press.request), u"POST /posts/p/actions/approve"_s);
        QCOMPARE(body_of(press.request), u"{}"_s);
        QCOMPARE(body_of(api::press_action(core::PostId(u"p"_s), u"pick"_s, u"a"_s).request),
                 uR"({"selected_option":"a"})"_s);
        QVERIFY(!press.request.idempotent);
    }

    void no_value_leaves_its_place_in_a_path()
    {
        QCOMPARE(path_of({u"a"_s, u"../x?y#z"_s, u".."_s, u"."_s}), u"/a/..%2Fx%3Fy%23z/%2E%2E/%2E"_s);
    }
};

QTEST_GUILESS_MAIN(TestContentApi)
#include "test_content_api.moc"
