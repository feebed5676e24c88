// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/posts/recorded_scenarios.h"
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

void react(EngineRoom& room, const QString& post)
{
    room.call(u"bob"_s, "POST", u"/api/v4/reactions"_s,
              QJsonObject{{u"user_id"_s, room.user(u"bob"_s)}, {u"post_id"_s, post}, {u"emoji_name"_s, u"+1"_s}});
}

QString thread_in_lab(EngineRoom& room)
{
    const QString root = lab_post(room);
    room.post(u"bob"_s, u"lab"_s, u"reply @alice"_s, {{u"root_id"_s, root}});
    return root;
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
    {"ws_reaction_added", "reaction_added", [](EngineRoom& room) { react(room, lab_post(room)); }},
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
