// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The traps of the wire that show in a single answer or frame, each under its number in the list of traps. Those of
// the event socket (11 to 13), of the transport (16) and of catching up (5) are tested where they live.
#include "mattermost/api/posts_api.h"
#include "mattermost/api/rooms_api.h"
#include "mattermost/api/statuses_api.h"
#include "mattermost/codec/content_codec.h"
#include "mattermost/codec/error_body.h"
#include "mattermost/codec/people_codec.h"
#include "mattermost/codec/post_codec.h"
#include "mattermost/realtime/event_decoder.h"
#include "mattermost/support/recording.h"
#include "mattermost/support/request_check.h"
#include "mattermost/sync/catch_up.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;
using test::recording;

namespace {

template<typename Event>
Event only(const QByteArray& frame)
{
    EventDecoder decoder;
    return std::get<Event>(std::get<ServerEvent>(decoder.decode(frame).value()).payload);
}

QByteArray event_named(const QString& recording_name, const QByteArray& event)
{
    for (const QByteArray& frame : test::recorded_frames(recording_name))
        if (frame.contains("\"event\":\"" + event + "\""))
            return frame;
    return {};
}

} // namespace

class TestTraps final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void trap_01_an_own_post_is_known_by_its_pending_id_before_its_answer()
    {
        const auto event = only<PostedEvent>(event_named(u"ws_posted_own_with_pending"_s, "posted"));
        QVERIFY(!event.post.pending.is_empty());
    }

    void trap_02_pending_answer_may_be_a_strangers_post()
    {
        const auto recorded = recording(u"post_create_pending_id_of_other_user"_s);
        const core::Post answer = decode_post(recorded.answer.body).value();
        NewPost sent;
        sent.room = core::RoomId(recorded.body.toObject().value(u"channel_id"_s).toString());
        sent.message = recorded.body.toObject().value(u"message"_s).toString();
        QVERIFY(!is_answer_to(answer, sent, core::UserId(u"3agk5jyk17n6fmfoaqkfit5wbh"_s)));
        sent.message = answer.message;
        QVERIFY(is_answer_to(answer, sent, answer.user));
        NewPost elsewhere = sent;
        elsewhere.room = core::RoomId(u"x"_s);
        QVERIFY(!is_answer_to(answer, elsewhere, answer.user));
        NewPost in_thread = sent;
        in_thread.root = core::PostId(u"x"_s);
        QVERIFY(!is_answer_to(answer, in_thread, answer.user));
    }

    void trap_02_a_pending_500_means_in_progress()
    {
        Answer answer;
        answer.status = 500;
        answer.body =
            R"({"id":"api.post.deduplicate_create_post.pending","message":"m","request_id":"r","status_code":500})";
        QVERIFY(is_pending_post_in_progress(error_of(answer)));
        answer.body = R"({"id":"app.post.save.app_error","message":"m","request_id":"r","status_code":500})";
        QVERIFY(!is_pending_post_in_progress(error_of(answer)));
    }

    void trap_03_files_dropped_without_a_word_are_noticed()
    {
        const auto recorded = recording(u"post_with_other_users_file"_s);
        QCOMPARE(recorded.answer.status, 201);
        NewPost sent;
        sent.file_ids = QStringList{u"45ryimkm3byujrky3wxdtannzo"_s};
        QCOMPARE(dropped_files(decode_post(recorded.answer.body).value(), sent), sent.file_ids);
        const core::Post with_files = decode_post(recording(u"post_with_files"_s).answer.body).value();
        sent.file_ids = with_files.file_ids;
        QVERIFY(!sent.file_ids.isEmpty());
        QVERIFY(dropped_files(with_files, sent).isEmpty());
    }

    void trap_04_blank_messages_are_refused_before_the_server_accepts_them()
    {
        QCOMPARE(recording(u"post_empty_message_accepted"_s).answer.status, 201);
        NewPost post;
        for (const QString& blank : {QString(), u"  \n\t "_s, u"a\0b"_s}) {
            post.message = blank;
            QVERIFY(!check_new_post(post, 4000));
        }
        post.message = QString();
        post.file_ids = QStringList{u"f"_s};
        QVERIFY(check_new_post(post, 4000));
        post.file_ids = QStringList(11, u"f"_s);
        QVERIFY(!check_new_post(post, 4000));
    }

    void trap_04_length_is_counted_in_code_points()
    {
        NewPost post;
        post.message = QString::fromUtf8("\xF0\x9F\x98\x80").repeated(100);
        QVERIFY(check_new_post(post, 100));
        QCOMPARE(core::to_text(check_new_post(post, 99).error().kind), u"too_large"_s);
    }

    void trap_05_history_and_deleted_rows_of_since_are_told_apart()
    {
        const PostPage page = decode_post_page(recording(u"posts_since_edit_history_rows"_s).answer.body).value();
        int history = 0;
        int deleted = 0;
        for (const core::Post& row : page.posts) {
            history += row.is_history_row() ? 1 : 0;
            deleted += !row.is_history_row() && row.is_deleted() ? 1 : 0;
        }
        QVERIFY(history >= 1);
        QVERIFY(deleted >= 1);
    }

    void trap_06_post_deleted_carries_the_post_as_it_was()
    {
        const auto event = only<PostDeletedEvent>(event_named(u"ws_post_deleted"_s, "post_deleted"));
        QVERIFY(!event.post.is_deleted());
        QVERIFY(!event.post.message.isEmpty());
        QVERIFY(event.deleted_by.is_empty());
    }

    void trap_07_a_newer_update_does_not_mean_another_content()
    {
        const core::Post before = decode_post(recording(u"post_create"_s).answer.body).value();
        core::Post after = before;
        after.updated_at += core::Millis(5);
        after.reactions.push_back({before.id, before.user, u"+1"_s, {}});
        QVERIFY(has_same_content(before, after));
        after.props.insert(u"opsdeck"_s, 1);
        QVERIFY(!has_same_content(before, after));
    }

    void trap_08_posts_are_changed_by_patch_and_never_by_put()
    {
        PostPatch patch;
        patch.is_pinned = true;
        const auto call = api::patch_post(core::PostId(u"p"_s), patch);
        QVERIFY(call.request.path.endsWith(u"/patch"_s));
        QCOMPARE(test::body_of(call.request), uR"({"is_pinned":true})"_s);
    }

    void trap_09_posts_with_buttons_are_recognised()
    {
        QVERIFY(has_interactive_attachments(decode_post(recording(u"post_with_actions"_s).answer.body).value()));
        QVERIFY(!has_interactive_attachments(decode_post(recording(u"post_create"_s).answer.body).value()));
    }

    void trap_11_an_action_error_never_shows_the_token()
    {
        EventDecoder decoder;
        const auto frame = decoder.decode(
            R"({"status":"FAIL","seq_reply":1,"error":{"id":"api.web_socket_router","message":"Invalid session token=abc123","status_code":401}})");
        const auto& reply = std::get<ActionReply>(*frame);
        QCOMPARE(reply.status, 401);
        QVERIFY(!reply.error_id.contains(u"abc123"_s));
        QVERIFY(reply.data.isEmpty());
    }

    void trap_15_unknown_rooms_are_403_and_unknown_routes_404()
    {
        QCOMPARE(core::to_text(error_of(recording(u"post_unknown_channel_403"_s).answer).kind), u"forbidden"_s);
        QCOMPARE(core::to_text(error_of(recording(u"unknown_route_404"_s).answer).kind), u"not_found"_s);
        QVERIFY(parse_reactions_empty());
    }

    void trap_16_a_plain_text_429_is_understood()
    {
        QCOMPARE(core::to_text(error_of(recording(u"ratelimit_429"_s).answer).kind), u"rate_limited"_s);
    }

    void trap_17_posts_of_a_public_room_not_joined_are_403()
    {
        QCOMPARE(core::to_text(error_of(recording(u"channel_posts_public_not_member"_s).answer).kind), u"forbidden"_s);
    }

    void trap_18_a_thread_is_sorted_and_its_root_is_there_once()
    {
        const PostPage page = decode_post_page(recording(u"post_thread"_s).answer.body).value();
        QVERIFY(page.order.size() > page.posts.size());
        const auto posts = oldest_first(page.posts);
        QCOMPARE(posts.size(), page.posts.size());
        QVERIFY(posts.front().root.is_empty());
        for (size_t i = 1; i < posts.size(); ++i)
            QVERIFY(posts[i - 1].created_at <= posts[i].created_at);
    }

    void trap_20_direct_rooms_repeat_for_every_team()
    {
        const auto rooms = api::my_rooms(core::TeamId(u"t"_s)).decode(recording(u"channels_of_me"_s).answer).value();
        QVERIFY(std::any_of(rooms.begin(), rooms.end(), [](const core::Room& room) {
            return room.type == core::RoomType::direct && room.team.is_empty();
        }));
    }

    void trap_22_dnd_ends_in_seconds()
    {
        const auto status =
            decode_user_status(QJsonDocument::fromJson(recording(u"status_set_dnd_timed"_s).answer.body).object());
        QCOMPARE(core::to_ms(status->dnd_until), 1795336620000);
        const auto call = api::set_status(core::UserId(u"me"_s), Presence::dnd, core::from_ms(1795336620000));
        QVERIFY(test::body_of(call.request).contains(u"\"dnd_end_time\":1795336620,"_s));
    }

    void trap_22_suggestions_have_capital_keys()
    {
        const auto json = QJsonDocument::fromJson(recording(u"commands_autocomplete_suggestions"_s).answer.body);
        QCOMPARE(decode_command_suggestion(json.array().at(0).toObject())->complete, u"deploy"_s);
    }

    void trap_25_no_answer_is_taken_from_a_304()
    {
        Answer answer;
        answer.status = 304;
        QVERIFY(!answer.is_ok());
        QCOMPARE(core::to_text(error_of(answer).kind), u"protocol"_s);
    }

private:
    static bool parse_reactions_empty() { return recording(u"reactions_of_post_empty"_s).answer.body == "null"; }
};

QTEST_GUILESS_MAIN(TestTraps)
#include "test_traps.moc"
