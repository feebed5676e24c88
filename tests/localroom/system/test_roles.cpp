// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/support/paths.h"
#include "localroom/support/recorded_event.h"

#include <QtTest>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

QStringList permissions_in(const QJsonObject& role)
{
    QStringList permissions = role.value("permissions"_L1).toVariant().toStringList();
    permissions.sort();
    return permissions;
}

QJsonObject role(EngineRoom& room, const QString& name)
{
    return room.call(u"alice"_s, "GET", u"/api/v4/roles/name/"_s + name).object();
}

Reply set_permissions(EngineRoom& room, const QString& name, const QJsonValue& permissions,
                      const QString& who = u"root_admin"_s)
{
    return room.call(who, "PUT", u"/api/v4/roles/"_s + id_of(role(room, name)) + u"/patch"_s,
                     QJsonObject{{u"permissions"_s, permissions}});
}

Reply give_roles(EngineRoom& room, const QString& who, const QString& roles)
{
    return room.call(u"root_admin"_s, "PUT", u"/api/v4/users/"_s + room.user(who) + u"/roles"_s,
                     QJsonObject{{u"roles"_s, roles}});
}

Reply post_to(EngineRoom& room, const QString& who, const QString& name)
{
    return room.call(who, "POST", posts(),
                     QJsonObject{{u"channel_id"_s, room.room(name)}, {u"message"_s, u"from outside"_s}});
}

/// channel_user without edit_post and delete_post, as in the recording.
Reply freeze(EngineRoom& room)
{
    return set_permissions(
        room, u"channel_user"_s,
        recording(u"role_patch"_s).value("request"_L1).toObject().value("body"_L1).toObject().value("permissions"_L1));
}

} // namespace

class TestRoles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void recorded_roles_grant_here_what_they_granted_there()
    {
        EngineRoom room;
        const QJsonArray recorded =
            recording(u"roles_names"_s).value("response"_L1).toObject().value("body"_L1).toArray();
        QVERIFY(recorded.size() >= 4);
        for (const QJsonValue& there : recorded) {
            const QString name = there.toObject().value("name"_L1).toString();
            QCOMPARE(permissions_in(role(room, name)), permissions_in(there.toObject()));
        }
    }

    void a_changed_role_is_told_to_everybody_as_recorded()
    {
        EngineRoom room;
        freeze(room);
        QCOMPARE(event_differences(u"ws_role_updated"_s, u"role_updated"_s, room.log.events), QStringList());
        QVERIFY(!permissions_in(role(room, u"channel_user"_s)).contains(u"edit_post"_s));
    }

    void a_changed_role_counts_at_once_and_for_those_who_are_there()
    {
        EngineRoom room;
        const QString id = id_of(room.post(u"alice"_s, u"lab"_s, u"n"_s));
        const auto edit = [&](const QString& text) {
            return room.call(u"alice"_s, "PUT", posts('/'_L1 + id + u"/patch"_s), QJsonObject{{u"message"_s, text}})
                .status();
        };
        QCOMPARE(edit(u"one"_s), 200);
        const QJsonValue before = role(room, u"channel_user"_s).value("permissions"_L1);
        freeze(room);
        QCOMPARE(edit(u"two"_s), 403);
        set_permissions(room, u"channel_user"_s, before);
        QCOMPARE(edit(u"three"_s), 200);
    }

    void only_administrators_change_roles()
    {
        EngineRoom room;
        QCOMPARE(set_permissions(room, u"channel_user"_s, QJsonArray(), u"alice"_s).status(), 403);
        QVERIFY(room.log.named(u"role_updated"_s).empty());
    }

    void what_is_no_list_of_permissions_changes_nothing_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QJsonValue>("permissions");
        QTest::newRow("text") << u"channel_user"_s << QJsonValue(u"edit_post"_s);
        QTest::newRow("numbers") << u"channel_user"_s << QJsonValue(QJsonArray{1, 2});
        QTest::newRow("odd names") << u"channel_user"_s << QJsonValue(QJsonArray{u"edit post; x"_s});
        QTest::newRow("nothing") << u"channel_user"_s << QJsonValue(QJsonValue::Null);
        QTest::newRow("administrators") << u"system_admin"_s << QJsonValue(QJsonArray{u"edit_post"_s});
    }
    void what_is_no_list_of_permissions_changes_nothing()
    {
        QFETCH(QString, name);
        QFETCH(QJsonValue, permissions);
        EngineRoom room;
        const QJsonObject before = role(room, name);
        QCOMPARE(set_permissions(room, name, permissions).status(), 400);
        QCOMPARE(role(room, name), before);
    }

    void who_may_post_everywhere_posts_where_he_is_no_member()
    {
        EngineRoom room;
        QCOMPARE(post_to(room, u"bob"_s, u"private"_s).status(), 403);
        QCOMPARE(give_roles(room, u"bob"_s, u"system_user system_post_all"_s).status(), 200);
        QCOMPARE(post_to(room, u"bob"_s, u"private"_s).status(), 201);
    }

    void who_may_post_in_public_rooms_does_not_post_in_private_ones()
    {
        EngineRoom room;
        room.make_room(u"alice"_s, u"open"_s);
        QCOMPARE(post_to(room, u"bob"_s, u"open"_s).status(), 403);
        give_roles(room, u"bob"_s, u"system_user system_post_all_public"_s);
        QCOMPARE(post_to(room, u"bob"_s, u"open"_s).status(), 201);
        QCOMPARE(post_to(room, u"bob"_s, u"private"_s).status(), 403);
    }

    void a_role_that_does_not_exist_is_given_to_nobody()
    {
        EngineRoom room;
        QCOMPARE(give_roles(room, u"bob"_s, u"system_user emperor"_s).status(), 400);
    }
};

QTEST_GUILESS_MAIN(TestRoles)
#include "test_roles.moc"
