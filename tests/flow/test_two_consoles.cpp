// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_console.h"
#include "flow/support/terminal.h"
#include "opsflow/posts/opsdeck_props.h"

#include <QtTest>
#include <qcoro/qcorotask.h>

#include <set>

using namespace opsdeck;
using namespace opsdeck::test;
using namespace Qt::StringLiterals;

namespace {

/// Posts by how often they were told; system posts left out.
using Told = std::map<core::PostId, int>;

bool is_each_told_once(const Told& told)
{
    return std::all_of(told.begin(), told.end(), [](const auto& post) { return post.second == 1; });
}

/// `opsdeckctl posts --follow` as a process, and what it has printed so far.
class Follower final {
public:
    Follower(const Terminal& terminal) { terminal.start(m_process, {u"posts"_s, u"--follow"_s}); }
    ~Follower()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    [[nodiscard]] std::map<QString, int> printed()
    {
        m_process.waitForReadyRead(1);
        m_out += m_process.readAllStandardOutput();
        std::map<QString, int> counts;
        for (const QJsonObject& row : Terminal::rows_in(m_out.left(m_out.lastIndexOf('\n') + 1))) {
            if (!Terminal::kind_of(row).isEmpty())
                ++counts[row.value(u"id"_s).toString()];
        }
        return counts;
    }
    [[nodiscard]] int end()
    {
        m_process.terminate();
        return m_process.waitForFinished(10'000) ? m_process.exitCode() : -1;
    }

private:
    QProcess m_process;
    QByteArray m_out;
};

} // namespace

/// Two processes on one profile share cache, outbox and ledger, and both tell what happens: each post once.
class TestTwoConsoles final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void each_tells_the_posts_of_the_other_once()
    {
        FlowServer server;
        FlowConsole first(server);
        FlowOptions same;
        same.room = first.room();
        same.profile = first.profile();
        FlowConsole second(server, same);
        Told told[2];
        int number = 0;
        for (FlowConsole* console : {&first, &second}) {
            Told& mine = told[number++];
            connect(&**console, &opsflow::Console::post_arrived, this, [&](const core::Post& post) {
                if (post.room == first.room().id && !opsflow::kind_of(post).isEmpty())
                    ++mine[post.id];
            });
            QTRY_COMPARE_WITH_TIMEOUT((*console)->connection().connection, opsflow::Connection::online, 10'000);
        }
        for (int turn = 0; turn < 4; ++turn)
            QCOMPARE((turn % 2 == 0 ? first : second).run(QStringLiteral("hello %1").arg(turn)).kind,
                     opsflow::SubmitKind::ran);
        // A progress post is edited, which is told too; these runs are too short for one.
        QTRY_VERIFY_WITH_TIMEOUT(told[0].size() == 8 && told[1].size() == 8, 10'000);
        QVERIFY(is_each_told_once(told[0]) && is_each_told_once(told[1]));
        QVERIFY(QCoro::waitFor(first->verify())->is_whole());
        QVERIFY(QCoro::waitFor(second->verify())->is_whole());
        QCOMPARE(server.posts(first.room().id).size(), size_t(8));
        // A look at the room later tells nothing again.
        QCOMPARE(QCoro::waitFor(second->posts({}, 100))->size() >= 8, true);
        QVERIFY(is_each_told_once(told[0]) && is_each_told_once(told[1]));
    }

    void a_follower_prints_the_posts_of_another_process_once_data()
    {
        QTest::addColumn<bool>("in_local_room");
        QTest::newRow("on a server") << false;
        QTest::newRow("in the local room") << true;
    }

    void a_follower_prints_the_posts_of_another_process_once()
    {
        QFETCH(bool, in_local_room);
        const QTemporaryDir dir;
        std::unique_ptr<FlowServer> server;
        QStringList before;
        QString token;
        if (!in_local_room) {
            server = std::make_unique<FlowServer>();
            before = QStringList{u"--server"_s, server->url().toString(), u"--room"_s, server->make_room().name};
            token = server->token();
        }
        const Terminal terminal(dir.filePath(u"profile"_s), before, token);
        std::set<QString> made;
        const auto say = [&](const QString& name) {
            const auto answer = terminal.run({u"run"_s, u"hello "_s + name});
            QCOMPARE(answer.status, 0);
            const QJsonObject posts = answer.rows.back().value(u"posts"_s).toObject();
            made.insert(posts.value(u"invocation"_s).toString());
            made.insert(posts.value(u"result"_s).toString());
        };
        say(u"before"_s);
        // Also what happens while it is opening, and reading what was there.
        Follower follower(terminal);
        for (const char* name : {"one", "two", "three"})
            say(QString::fromLatin1(name));
        const auto has_all = [&] {
            const auto printed = follower.printed();
            return std::all_of(made.begin(), made.end(), [&](const QString& id) { return printed.contains(id); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(has_all(), 20'000);
        say(u"after"_s);
        QTRY_VERIFY_WITH_TIMEOUT(has_all(), 20'000);
        QCOMPARE(follower.end(), 0);
        const auto printed = follower.printed();
        QCOMPARE(printed.size(), made.size());
        for (const auto& [id, times] : printed)
            QVERIFY2(times == 1, qPrintable(id));
        QCOMPARE(terminal.run({u"verify"_s}).status, 0);
    }
};

QTEST_GUILESS_MAIN(TestTwoConsoles)
#include "test_two_consoles.moc"
