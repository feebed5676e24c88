// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/realtime/event_decoder.h"
#include "mattermost/support/quoted.h"
#include "mattermost/support/recording.h"

#include <QDir>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::mattermost;
using namespace Qt::StringLiterals;
using test::quoted;

namespace {

/// The first event of that kind in a recording, with whom it was told to. Ends the program when there is none.
template<typename Event>
std::optional<std::pair<Event, ServerEvent>> first(const QString& name, const QString& who = {})
{
    EventDecoder decoder;
    for (const QByteArray& bytes : test::recorded_frames(name, who)) {
        const auto frame = decoder.decode(bytes);
        if (!frame)
            continue;
        const auto* event = std::get_if<ServerEvent>(&*frame);
        if (event != nullptr && std::holds_alternative<Event>(event->payload))
            return std::pair(std::get<Event>(event->payload), *event);
    }
    qFatal("no such event in %s", qPrintable(name));
}

} // namespace

class TestEventDecoder final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_recorded_frame_is_understood()
    {
        EventDecoder decoder;
        int events = 0;
        const QDir folder(QStringLiteral(OPSDECK_FIXTURES "/mattermost"));
        const QStringList names = folder.entryList({u"ws_*.json"_s});
        QVERIFY(names.size() > 60);
        for (const QString& name : names) {
            for (const QByteArray& bytes : test::recorded_frames(name.chopped(5))) {
                const auto frame = decoder.decode(bytes);
                QVERIFY2(frame, qPrintable(name + u": "_s + (frame ? QString() : frame.error().detail)));
                const auto* event = std::get_if<ServerEvent>(&*frame);
                if (event == nullptr)
                    continue;
                ++events;
                QVERIFY2(event->seq >= 0, qPrintable(name));
                const auto* unknown = std::get_if<UnknownEvent>(&event->payload);
                if (unknown != nullptr)
                    QVERIFY2(unknown->unreadable.isEmpty(), qPrintable(name + u": "_s + unknown->unreadable));
            }
        }
        QVERIFY(events > 150);
    }

    void hello()
    {
        const auto event = first<HelloEvent>(u"ws_connect_header_auth"_s);
        QVERIFY(event);
        QCOMPARE(event->first.connection_id.size(), 26);
        QVERIFY(event->first.server_version.startsWith(u"6.6.1"_s));
        QCOMPARE(event->second.seq, 0);
    }

    void posted()
    {
        const auto event = first<PostedEvent>(u"ws_posted_mention"_s);
        QVERIFY(event);
        QCOMPARE(event->first.post.message, u"hello @bob, deploy is green"_s);
        QCOMPARE(event->first.sender_name, u"@alice"_s);
        QCOMPARE(event->first.mentions, std::vector{core::UserId(u"3agk5jyk17n6fmfoaqkfit5wbh"_s)});
        QCOMPARE(event->second.room, core::RoomId(u"hx7bwneq53b67f7yg31m69bhxo"_s));
    }

    void posted_with_files_and_in_direct_rooms()
    {
        const auto with_files = first<PostedEvent>(u"ws_posted_with_files"_s);
        QVERIFY(with_files);
        QVERIFY(!with_files->first.post.files.empty());
        const auto direct = first<PostedEvent>(u"ws_posted_dm"_s);
        QVERIFY(direct);
        QVERIFY(direct->first.team.is_empty());
    }

    void edited_pinned_and_ephemeral()
    {
        QVERIFY(first<PostEditedEvent>(u"ws_post_edited"_s));
        QVERIFY(first<PostEditedEvent>(u"ws_post_pinned"_s)->first.post.is_pinned);
        QCOMPARE(first<EphemeralMessageEvent>(u"ws_ephemeral_message"_s)->first.post.type, u"system_ephemeral"_s);
        QVERIFY(
            !first<PostDeletedEvent>(u"ws_post_deleted_admin_view"_s, u"root_admin"_s)->first.deleted_by.is_empty());
    }

    void reactions_come_and_go()
    {
        QCOMPARE(first<ReactionAddedEvent>(u"ws_reactions_two_users"_s)->first.reaction.emoji, u"+1"_s);
        const auto removed = first<ReactionRemovedEvent>(u"ws_reactions_two_users"_s);
        QCOMPARE(core::to_ms(removed->first.reaction.created_at), 0);
    }

    void rooms()
    {
        QVERIFY(!first<RoomCreatedEvent>(u"ws_channel_created"_s)->first.room.is_empty());
        QCOMPARE(first<RoomUpdatedEvent>(u"ws_channel_updated"_s)->first.room.header, u"new header"_s);
        QVERIFY(core::to_ms(first<RoomArchivedEvent>(u"ws_channel_deleted"_s)->first.at) > 0);
        QVERIFY(!first<RoomRestoredEvent>(u"ws_channel_restored"_s)->first.room.is_empty());
        QVERIFY(!first<RoomConvertedEvent>(u"ws_channel_converted"_s)->first.room.is_empty());
        QCOMPARE(first<DirectRoomAddedEvent>(u"ws_direct_added"_s)->first.room,
                 core::RoomId(u"u6mm36q5kjdcfeixhe6jbxg98h"_s));
        QVERIFY(!first<DirectRoomAddedEvent>(u"ws_group_added"_s)->first.room.is_empty());
    }

    void members()
    {
        const auto added = first<MemberAddedEvent>(u"ws_user_added"_s);
        QVERIFY(!added->first.room.is_empty() && !added->first.user.is_empty());
        const auto seen_by_others = first<MemberRemovedEvent>(u"ws_user_removed_leave"_s, u"alice"_s);
        QVERIFY(!seen_by_others->first.user.is_empty() && !seen_by_others->first.room.is_empty());
        const auto oneself = first<MemberRemovedEvent>(u"ws_user_removed_leave"_s, u"bob"_s);
        QVERIFY(oneself->first.user.is_empty());
        QCOMPARE(oneself->first.room, seen_by_others->first.room);
        QCOMPARE(first<MembershipUpdatedEvent>(u"ws_channel_member_updated"_s)->first.member.messages_seen, 50);
        QVERIFY(!first<TeamsChangedEvent>(u"ws_added_to_team"_s)->first.team.is_empty());
        QVERIFY(first<TeamsChangedEvent>(u"ws_leave_team"_s));
    }

    void reading()
    {
        QVERIFY(first<RoomsViewedEvent>(u"ws_channel_viewed"_s)
                    ->first.rooms.contains(core::RoomId(u"hx7bwneq53b67f7yg31m69bhxo"_s)));
        EventDecoder decoder;
        const auto newer = decoder.decode(quoted(
            "{'event':'multiple_channels_viewed','data':{'channel_times':{'a':5,'b':6}},'broadcast':{},'seq':1}"));
        const auto& viewed = std::get<RoomsViewedEvent>(std::get<ServerEvent>(*newer).payload);
        QCOMPARE(viewed.rooms.value(core::RoomId(u"b"_s)), core::from_ms(6));
        QCOMPARE(first<PostUnreadEvent>(u"ws_post_unread"_s)->first.messages, 47);
        QCOMPARE(first<ThreadChangedEvent>(u"ws_thread_follow_changed"_s)->first.root,
                 core::PostId(u"mhwdye1d4jgo5jc5sohc4s95ah"_s));
    }

    void people()
    {
        QVERIFY(!first<TypingEvent>(u"ws_typing"_s)->first.room.is_empty());
        QVERIFY(first<StatusChangedEvent>(u"ws_status_change"_s));
        QCOMPARE(first<UserUpdatedEvent>(u"ws_user_updated"_s)->first.user.username, u"alice"_s);
        QVERIFY(!first<PreferencesChangedEvent>(u"ws_preferences_changed"_s)->first.preferences.empty());
        QVERIFY(first<PreferencesChangedEvent>(u"ws_preferences_deleted"_s)->first.deleted);
        QVERIFY(first<RightsOrConfigChangedEvent>(u"ws_config_changed"_s));
        QCOMPARE(first<RightsOrConfigChangedEvent>(u"ws_user_role_updated"_s)->first.name, u"user_role_updated"_s);
    }

    /// The local room has no call that causes these.
    void what_only_a_real_server_tells()
    {
        const auto emoji = first<UnknownEvent>(u"ws_emoji_added"_s);
        QCOMPARE(emoji->first.name, u"emoji_added"_s);
        QVERIFY(emoji->first.unreadable.isEmpty() && emoji->first.data.value(u"emoji"_s).isString());
        const auto dialog = first<UnknownEvent>(u"ws_open_dialog"_s);
        QCOMPARE(dialog->first.name, u"open_dialog"_s);
        QVERIFY(dialog->first.unreadable.isEmpty() && dialog->first.data.value(u"dialog"_s).isString());
        QVERIFY(!dialog->second.user.is_empty());
        QCOMPARE(first<RightsOrConfigChangedEvent>(u"ws_config_changed"_s)->first.name, u"config_changed"_s);
        QCOMPARE(first<RightsOrConfigChangedEvent>(u"ws_role_updated"_s)->first.name, u"role_updated"_s);
        QCOMPARE(first<PostedEvent>(u"ws_outgoing_webhook_reply"_s)->first.post.message, u"!run deploy"_s);
        QCOMPARE(first<ThreadChangedEvent>(u"ws_outgoing_webhook_reply"_s)->first.root,
                 core::PostId(u"pnbwr9srwf8wpgraqrwhs9uqmc"_s));
    }

    void unknown_events_are_no_errors()
    {
        EventDecoder decoder;
        const auto frame = decoder.decode(quoted(
            "{'event':'burn_on_read','data':{'x':[1,{'y':null}]},'broadcast':{'channel_id':'r'},'seq':7,'new':1}"));
        QVERIFY(frame);
        const auto& event = std::get<ServerEvent>(*frame);
        QCOMPARE(event.seq, 7);
        QCOMPARE(event.room, core::RoomId(u"r"_s));
        const auto& unknown = std::get<UnknownEvent>(event.payload);
        QCOMPARE(unknown.name, u"burn_on_read"_s);
        QVERIFY(unknown.unreadable.isEmpty());
        QVERIFY(unknown.data.contains(u"x"_s));
    }

    void a_known_event_that_cannot_be_read_keeps_its_number_and_says_so_data()
    {
        QTest::addColumn<QByteArray>("data");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char* name, const QByteArray& data) {
            QTest::addRow("%s %s", name, data.constData()) << data << QByteArray(name);
        };
        row("posted", quoted("{'post':'{\\'id\\':5}'}"));
        row("posted", quoted("{'post':'not json'}"));
        row("posted", quoted("{'post':7,'mentions':'[]'}"));
        row("posted", quoted("{'mentions':'[5]','post':'{\\'id\\':\\'p\\'}'}"));
        row("posted", "{}");
        row("posted", "null");
        row("posted", "[1,2]");
        row("reaction_added", quoted("{'reaction':'{}'}"));
        row("reaction_added", quoted("{'reaction':5}"));
        row("channel_updated", quoted("{'channel':'{\\'id\\':\\'x\\',\\'type\\':\\'?\\'}'}"));
        row("post_unread", quoted("{'msg_count':'many'}"));
    }

    void a_known_event_that_cannot_be_read_keeps_its_number_and_says_so()
    {
        QFETCH(QByteArray, data);
        QFETCH(QByteArray, name);
        EventDecoder decoder;
        const auto frame = decoder.decode(quoted("{'event':'") + name + quoted("','data':") + data +
                                          quoted(",'broadcast':{},'seq':12}"));
        QVERIFY2(frame, qPrintable(frame ? QString() : frame.error().detail));
        const auto& event = std::get<ServerEvent>(*frame);
        QCOMPARE(event.seq, 12);
        QVERIFY(!std::get<UnknownEvent>(event.payload).unreadable.isEmpty());
        // and the decoder goes on
        QVERIFY(decoder.decode(quoted("{'event':'typing','data':{},'broadcast':{},'seq':13}")));
    }

    void replies()
    {
        EventDecoder decoder;
        const auto ok = decoder.decode(quoted("{'status':'OK','seq_reply':3,'data':{'text':'pong'}}"));
        const auto& reply = std::get<ActionReply>(*ok);
        QVERIFY(reply.is_ok);
        QCOMPARE(reply.seq_reply, std::optional<qint64>(3));
        const auto fail = decoder.decode(
            quoted("{'status':'FAIL','error':{'id':'api.web_socket_router.bad_seq.app_error','status_code':400}}"));
        QVERIFY(!std::get<ActionReply>(*fail).is_ok);
        QVERIFY(!std::get<ActionReply>(*fail).seq_reply);
        QCOMPARE(std::get<ActionReply>(*fail).status, 400);
    }

    void noise_is_an_error_and_never_ends_the_program()
    {
        EventDecoder decoder;
        for (const char* noise : {"", "null", "5", "[]", "{}", "{\"event\":5}", "{\"event\":", "<html>", "{\"seq\":1}"})
            QVERIFY2(!decoder.decode(noise), noise);
    }

    void every_prefix_of_a_frame_is_survived()
    {
        EventDecoder decoder;
        for (const QByteArray& frame : test::recorded_frames(u"ws_posted_with_files"_s))
            for (qsizetype i = 0; i < frame.size(); ++i)
                static_cast<void>(decoder.decode(frame.first(i)));
    }
};

QTEST_GUILESS_MAIN(TestEventDecoder)
#include "test_event_decoder.moc"
