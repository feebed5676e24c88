// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_console.h"
#include "mattermost/api/rooms_api.h"

#include <QtTest>

using namespace opsdeck;

/// The room of a profile when none is named.
class TestDefaultRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void naming_a_room_once_does_not_move_the_profile()
    {
        const QString home = open({})->identity().room_name;
        const QString other = m_server.make_room().name;
        QCOMPARE(open(other)->identity().room_name, other);
        const auto after = open({});
        QCOMPARE(after->identity().room_name, home);
        QVERIFY(after->notices().isEmpty());
    }

    void an_archived_room_is_replaced_and_told_until_another_is_named()
    {
        m_profile = std::make_unique<QTemporaryDir>();
        const core::Room first = m_server.make_room();
        QCOMPARE(open(first.name)->identity().room_name, first.name); // none was known: it is the profile's now
        QCOMPARE(open({})->identity().room_name, first.name);
        archive(first.id);
        for (int i = 0; i < 2; ++i) {
            const auto fallen_back = open({});
            QVERIFY(fallen_back->identity().room_name != first.name);
            QVERIFY2(fallen_back->notices().join(QLatin1Char(' ')).contains(first.name), "fell back silently");
        }
        const QString second = m_server.make_room().name;
        static_cast<void>(open(second));
        const auto named = open({});
        QCOMPARE(named->identity().room_name, second);
        QVERIFY(named->notices().isEmpty());
    }

private:
    [[nodiscard]] std::unique_ptr<opsflow::Console> open(const QString& room)
    {
        opsflow::ConsoleOptions options;
        options.profile_dir = m_profile->path();
        options.server_url = m_server.url().toString();
        options.token = m_server.token();
        options.team = m_server.team();
        options.room = room;
        options.follow_live = false;
        auto opened = QCoro::waitFor(opsflow::Console::open(options));
        if (!opened)
            qFatal("console: %s", qPrintable(opened.error().text));
        return std::move(*opened);
    }

    void archive(const core::RoomId& room)
    {
        const core::SystemClock clock;
        mattermost::Transport transport(*mattermost::ServerAddress::from_base(m_server.url().toString()), clock);
        transport.set_token(m_server.token());
        QVERIFY(QCoro::waitFor(transport.call(mattermost::api::archive_room(room))).has_value());
    }

    test::FlowServer m_server;
    std::unique_ptr<QTemporaryDir> m_profile = std::make_unique<QTemporaryDir>();
};

QTEST_GUILESS_MAIN(TestDefaultRoom)
#include "test_default_room.moc"
