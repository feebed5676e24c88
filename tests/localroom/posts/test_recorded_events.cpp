// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/steps.h"
#include "localroom/support/recorded_event.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

struct EventScenario {
    const char* recording;
    const char* event;
    void (*play)(EngineRoom&);
};

QString lab_post(EngineRoom& room, const QString& text = u"text"_s)
{
    return id_of(room.post(u"alice"_s, u"lab"_s, text));
}

/// A message of alice with the recorded properties.
void post_as_in(EngineRoom& room, const char* recording_name)
{
    const QJsonObject data =
        recorded_events(QString::fromLatin1(recording_name), u"posted"_s).back().value("data"_L1).toObject();
    const auto post = QJsonDocument::fromJson(data.value("post"_L1).toString().toUtf8()).object();
    room.post(u"alice"_s, u"lab"_s, u"text"_s, {{u"props"_s, post.value("props"_L1)}});
}

QString uploaded(EngineRoom& room, const QString& name, const QByteArray& bytes)
{
    const Reply reply =
        room.send(u"alice"_s, "POST", u"/api/v4/files?channel_id=%1&filename=%2"_s.arg(room.room(u"lab"_s), name),
                  bytes, "Content-Type: application/octet-stream\r\n");
    return id_of(reply.object().value("file_infos"_L1).toArray().first().toObject());
}

QString threads(EngineRoom& room, const QString& tail)
{
    return u"/api/v4/users/me/teams/"_s + room.team() + u"/threads/"_s + tail;
}

const EventScenario scenarios[] = {
    {"ws_posted_mention", "posted", [](EngineRoom& room) { lab_post(room, u"hello @bob"_s); }},
    {"ws_posted_mention", "channel_viewed", [](EngineRoom& room) { lab_post(room); }},
    {"ws_posted_at_channel", "posted", [](EngineRoom& room) { lab_post(room, u"@channel attention"_s); }},
    {"ws_posted_own_with_pending", "posted",
     [](EngineRoom& room) {
         room.post(u"alice"_s, u"lab"_s, u"idem"_s, {{u"pending_post_id"_s, u"alice:1"_s}});
     }},
    {"ws_posted_dm", "posted",
     [](EngineRoom& room) {
         const QString id = room.call(u"alice"_s, "POST", u"/api/v4/channels/direct"_s,
                                      QJsonArray{room.user(u"alice"_s), room.user(u"bob"_s)})
                                .text("id");
         room.call(u"alice"_s, "POST", posts(), QJsonObject{{u"channel_id"_s, id}, {u"message"_s, u"dm"_s}});
     }},
    {"ws_posted_attachments", "posted", [](EngineRoom& room) { created_as_in(u"post_attachments_by_user"_s)(room); }},
    {"ws_posted_props_namespaced", "posted", [](EngineRoom& room) { post_as_in(room, "ws_posted_props_namespaced"); }},
    {"ws_posted_with_files", "posted",
     [](EngineRoom& room) {
         const QByteArray picture = QByteArray::fromHex("89504e470d0a1a0a0000000d4948445200000578000001f408020000");
         const QJsonArray files{uploaded(room, u"log.txt"_s, "line 1"), uploaded(room, u"a.png"_s, picture)};
         room.post(u"alice"_s, u"lab"_s, u"with files"_s, {{u"file_ids"_s, files}});
     }},
    {"ws_thread_reply", "posted", [](EngineRoom& room) { thread_in_lab(room); }},
    {"ws_thread_reply", "thread_updated", [](EngineRoom& room) { thread_in_lab(room); }},
    {"ws_post_edited", "post_edited",
     [](EngineRoom& room) {
         const QJsonObject edited = recorded_events(u"ws_post_edited"_s, u"post_edited"_s).back();
         const QByteArray post = edited.value("data"_L1).toObject().value("post"_L1).toString().toUtf8();
         const QJsonObject props = QJsonDocument::fromJson(post).object().value("props"_L1).toObject();
         const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"text"_s, {{u"props"_s, props}}));
         room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), QJsonObject{{u"message"_s, u"edited"_s}});
     }},
    {"ws_post_pinned", "post_edited",
     [](EngineRoom& room) { room.call(u"bob"_s, "POST", posts('/'_L1 + lab_post(room) + u"/pin"_s)); }},
    {"ws_post_unpinned", "post_edited",
     [](EngineRoom& room) {
         const QString id = lab_post(room);
         room.call(u"bob"_s, "POST", posts('/'_L1 + id + u"/pin"_s));
         room.log.events.clear();
         room.call(u"bob"_s, "POST", posts('/'_L1 + id + u"/unpin"_s));
     }},
    {"ws_post_deleted_admin_view", "post_deleted",
     [](EngineRoom& room) { room.call(u"alice"_s, "DELETE", posts('/'_L1 + lab_post(room))); }},
    {"ws_post_deleted_by_admin", "post_deleted",
     [](EngineRoom& room) { room.call(u"root_admin"_s, "DELETE", posts('/'_L1 + lab_post(room))); }},
    {"ws_post_deleted", "post_deleted",
     [](EngineRoom& room) {
         room.call(u"alice"_s, "DELETE", posts('/'_L1 + lab_post(room)));
         room.log.events.pop_back(); // the one for administrators
     }},
    {"ws_thread_root_deleted", "post_deleted",
     [](EngineRoom& room) {
         room.call(u"alice"_s, "DELETE", posts('/'_L1 + thread_in_lab(room)));
         room.log.events.pop_back();
     }},
    {"ws_reaction_added", "reaction_added", [](EngineRoom& room) { react(room, u"bob"_s, lab_post(room), u"+1"_s); }},
    {"ws_reactions_two_users", "reaction_added",
     [](EngineRoom& room) {
         const QString id = lab_post(room);
         react(room, u"bob"_s, id, u"+1"_s);
         react(room, u"carol"_s, id, u"+1"_s);
     }},
    {"ws_reactions_two_users", "reaction_removed",
     [](EngineRoom& room) {
         room.call(u"bob"_s, "DELETE", u"/api/v4/users/me/posts/"_s + lab_post(room) + u"/reactions/+1"_s);
     }},
    {"ws_post_unread", "post_unread",
     [](EngineRoom& room) {
         room.call(u"bob"_s, "POST", u"/api/v4/users/me/posts/"_s + lab_post(room) + u"/set_unread"_s, QJsonObject());
     }},
    {"ws_ephemeral_message", "ephemeral_message",
     [](EngineRoom& room) {
         const QJsonObject props{{u"opsdeck"_s, QJsonObject{{u"x"_s, 1}}}};
         room.call(u"root_admin"_s, "POST", posts(u"/ephemeral"_s),
                   QJsonObject{{u"user_id"_s, room.user(u"bob"_s)},
                               {u"post"_s, QJsonObject{{u"channel_id"_s, room.room(u"lab"_s)},
                                                       {u"message"_s, u"psst"_s},
                                                       {u"props"_s, props}}}});
     }},
    {"ws_thread_follow_changed", "thread_follow_changed",
     [](EngineRoom& room) { room.call(u"carol"_s, "PUT", threads(room, thread_in_lab(room) + u"/following"_s)); }},
    {"ws_thread_read_changed", "thread_read_changed",
     [](EngineRoom& room) {
         room.call(u"alice"_s, "PUT", threads(room, thread_in_lab(room) + u"/read/1996332788772"_s));
     }},
};

} // namespace

/// Every event has the recorded data, with the same strings double-encoded, and the same kind of receivers.
class TestRecordedEvents final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void events_data()
    {
        QTest::addColumn<int>("index");
        for (size_t i = 0; i < std::size(scenarios); ++i)
            QTest::addRow("%s %s", scenarios[i].recording, scenarios[i].event) << static_cast<int>(i);
    }
    void events()
    {
        QFETCH(int, index);
        const EventScenario& scenario = scenarios[index];
        EngineRoom room;
        scenario.play(room);
        const QStringList differences = event_differences(QString::fromLatin1(scenario.recording),
                                                          QString::fromLatin1(scenario.event), room.log.events);
        QVERIFY2(differences.isEmpty(),
                 qPrintable(differences.join('\n'_L1) + u"\nsent: "_s + room.log.names().join(' '_L1)));
    }
};

QTEST_GUILESS_MAIN(TestRecordedEvents)
#include "test_recorded_events.moc"
