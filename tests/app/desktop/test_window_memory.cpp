// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/memory/window_memory.h"

#include <QProcess>
#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::app;

namespace {

core::RoomId room(const QString& id) { return core::RoomId(id); }

WindowState full_state()
{
    WindowState state;
    state.geometry = QByteArray("\x01\xd9\xd0\xcb\x00\x03=[]\n", 10);
    state.splitters = {{QStringLiteral("main"), {220, 800, 300}}, {QStringLiteral("odd [name]=\n"), {0, 1}}};
    state.panes = {{QStringLiteral("side"), false}, {QStringLiteral("rooms"), true}};
    state.page = QStringLiteral("dashboard");
    state.page_detail = QStringLiteral("Übersicht = 1\n[window]");
    state.server = QStringLiteral("https://chat.example.org:8065/mm");
    state.room = room(QStringLiteral("room one"));
    state.is_wall = true;
    state.is_dark = false;
    state.set_place({room(QStringLiteral("r1")), core::PostId(QStringLiteral("p1")), -12});
    state.set_place({room(QStringLiteral("r,2")), {}, 0});
    return state;
}

} // namespace

class TestWindowMemory final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everything_is_read_as_it_was_written()
    {
        QCOMPARE(read_window_state(to_ini(full_state())), full_state());
        QCOMPARE(read_window_state(to_ini(WindowState())), WindowState());
    }

    void what_cannot_be_understood_is_a_default()
    {
        const WindowState state =
            read_window_state("no group=1\n[window]\ngeometry=%%%\nwall=perhaps\ndark=1\nroom=r1\n"
                              "unknown=1\n=\n[splitters]\nmain=1,x\nside=-5,4\nhuge=99999999999\n"
                              "good=1,2\n[panes]\nside=no\n[places]\nr1=p1\nr2=p2,9999999999\n"
                              "=p3,1\nr4=p4,4\nr4=p5,5\n[nowhere]\nx=y\n[window");
        WindowState wanted;
        wanted.room = room(QStringLiteral("r1"));
        wanted.splitters = {{QStringLiteral("good"), {1, 2}}};
        wanted.places = {{room(QStringLiteral("r4")), core::PostId(QStringLiteral("p4")), 4}};
        QCOMPARE(state, wanted);
    }

    void any_bytes_are_survived()
    {
        const QByteArray good = to_ini(full_state());
        for (qsizetype cut = 0; cut < good.size(); ++cut) {
            QByteArray damaged = good.left(cut);
            const WindowState shorter = read_window_state(damaged);
            damaged = good;
            damaged[cut] = static_cast<char>(~damaged[cut]);
            // Whatever was understood can be written and read again.
            for (const WindowState& state : {shorter, read_window_state(damaged)})
                QCOMPARE(read_window_state(to_ini(state)), state);
        }
        QCOMPARE(read_window_state(QByteArray(100'000, '\0')), WindowState());
    }

    void a_room_has_one_place_and_old_ones_are_forgotten()
    {
        WindowState state;
        for (int i = 0; i < 1000; ++i)
            state.set_place({room(QString::number(i)), core::PostId(QStringLiteral("p")), i});
        state.set_place({room(QStringLiteral("999")), core::PostId(QStringLiteral("q")), 7});
        QCOMPARE(state.places.size(), 200);
        QCOMPARE(state.place_in(room(QStringLiteral("999"))).post.value(), QStringLiteral("q"));
        QCOMPARE(state.place_in(room(QStringLiteral("1"))), (ScrollPlace{room(QStringLiteral("1")), {}, 0}));
        QCOMPARE(read_window_state(to_ini(state)), state);
    }

    void a_change_is_on_the_disk_without_being_asked_for()
    {
        const QTemporaryDir dir;
        WindowMemory memory(dir.filePath(QStringLiteral("new profile")));
        QCOMPARE(memory.state(), WindowState());
        memory.change([](WindowState& state) { state = full_state(); });
        QTRY_COMPARE(WindowMemory(dir.filePath(QStringLiteral("new profile"))).state(), full_state());
    }

    void a_burst_of_changes_is_written_together_and_last_one_last()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("window.ini"));
        {
            WindowMemory memory(dir.path());
            for (int i = 0; i < 500; ++i)
                memory.change([i](WindowState& state) { state.splitters[QStringLiteral("main")] = {i}; });
            QVERIFY(!QFile::exists(path));
        }
        QCOMPARE(WindowMemory(dir.path()).state().splitters.value(QStringLiteral("main")), QList<int>{499});
    }

    void a_change_to_the_same_is_none()
    {
        const QTemporaryDir dir;
        WindowMemory memory(dir.path());
        memory.change([](WindowState& state) { state.is_wall = false; });
        memory.save_now();
        QVERIFY(!QFile::exists(dir.filePath(QStringLiteral("window.ini"))));
    }

    void a_kill_loses_the_last_moment_and_never_the_file()
    {
        const QTemporaryDir dir;
        WindowMemory(dir.path()).change([](WindowState& state) { state.room = core::RoomId(QStringLiteral("start")); });
        for (int round = 0; round < 5; ++round) {
            QProcess writer;
            writer.start(QStringLiteral(OPSDECK_MEMORY_PROBE), {dir.path()});
            QVERIFY(writer.waitForStarted());
            const QString path = dir.filePath(QStringLiteral("window.ini"));
            const QDateTime before = QFileInfo(path).lastModified();
            QTRY_VERIFY(QFileInfo(path).lastModified() > before);
            QTest::qWait(round);
            writer.kill();
            QVERIFY(writer.waitForFinished());
            const WindowState state = WindowMemory(dir.path()).state();
            QCOMPARE(state.room, room(QStringLiteral("start")));
            QVERIFY(!state.page.isEmpty());
            QCOMPARE(state.page.size() % 200, 0);
        }
    }

    void a_file_that_is_none_gives_the_defaults_and_is_written_anew()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("window.ini")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(3'000'000, '\x7f'));
        file.close();
        {
            WindowMemory memory(dir.path());
            QCOMPARE(memory.state(), WindowState());
            memory.change([](WindowState& state) { state.is_wall = true; });
        }
        QVERIFY(WindowMemory(dir.path()).state().is_wall);
    }

    void a_profile_that_cannot_be_written_does_no_harm()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(QStringLiteral("profile")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("layout could not be kept")));
        WindowMemory memory(file.fileName());
        memory.change([](WindowState& state) { state.is_wall = true; });
        memory.save_now();
        QVERIFY(memory.state().is_wall);
    }
};

QTEST_GUILESS_MAIN(TestWindowMemory)
#include "test_window_memory.moc"
