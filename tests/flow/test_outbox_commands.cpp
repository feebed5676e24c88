// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_console.h"
#include "flow/support/terminal.h"
#include "support/fault_proxy.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::test;
using namespace Qt::StringLiterals;

/// What a person at a terminal sees and does of posts that the server does not have.
class TestOutboxCommands final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_network = std::make_unique<FaultProxy>(m_server.url());
        m_room = m_server.make_room();
        QCOMPARE(ctl({u"run"_s, u"hello before"_s}).status, 0);
    }
    void cleanup()
    {
        m_network.reset();
        m_dir.reset();
    }

    void what_the_server_refused_is_shown_and_can_be_sent_again()
    {
        refuse_posts();
        QCOMPARE(ctl({u"run"_s, u"hello again"_s}).status, 7);
        const auto waiting = without_progress(ctl({u"outbox"_s}).rows);
        QCOMPARE(kinds_of(waiting), (QStringList{u"invocation"_s, u"result"_s}));
        QCOMPARE(waiting.front().value(u"state"_s).toString(), u"failed"_s);
        QVERIFY(!waiting.front().value(u"why"_s).toString().isEmpty());

        const auto runs = ctl({u"runs"_s}).rows;
        QVERIFY(runs.front().value(u"undelivered"_s).toArray().size() >= 2);
        QCOMPARE(runs.back().value(u"undelivered"_s).toArray().size(), 0);
        const QString run = runs.front().value(u"run"_s).toString();
        QCOMPARE(states_of(run), (QStringList{u"failed"_s, u"failed"_s}));

        m_network->clear_faults();
        const auto sent = ctl({u"retry"_s});
        QCOMPARE(sent.status, 0);
        QVERIFY(sent.rows.back().value(u"sent"_s).toInt() >= 2);
        QVERIFY(ctl({u"outbox"_s}).rows.empty());
        QCOMPARE(states_of(run), (QStringList{u"sent"_s, u"sent"_s}));
        QCOMPARE(of_kind(m_server.posts(m_room.id), u"result"_s).size(), size_t(2));
        QCOMPARE(ctl({u"verify"_s}).status, 0);
    }

    void sending_again_says_when_it_is_refused_again_or_the_server_is_away()
    {
        refuse_posts();
        QCOMPARE(ctl({u"run"_s, u"hello again"_s}).status, 7);
        const auto refused = ctl({u"retry"_s});
        QCOMPARE(refused.status, 1);
        QVERIFY(refused.rows.back().value(u"left"_s).toInt() >= 2);
        m_network->set_down(true);
        QCOMPARE(ctl({u"retry"_s}).status, 7);
        // Asked for again, they wait or are just being tried, but are given up no more.
        for (const QJsonObject& row : without_progress(ctl({u"outbox"_s}).rows))
            QVERIFY(row.value(u"state"_s).toString() != u"failed");
        m_network->set_down(false);
        m_network->clear_faults();
        // Nobody has to ask: the next command that reaches the server takes them along.
        QCOMPARE(ctl({u"run"_s, u"hello after"_s}).status, 0);
        QCOMPARE(of_kind(m_server.posts(m_room.id), u"result"_s).size(), size_t(3));
    }

    void what_is_dropped_is_never_sent_and_its_run_says_so()
    {
        refuse_posts();
        QCOMPARE(ctl({u"run"_s, u"hello again"_s}).status, 7);
        const auto waiting = without_progress(ctl({u"outbox"_s}).rows);
        QCOMPARE(ctl({u"drop"_s, QString::number(waiting.back().value(u"row"_s).toInt())}).status, 0);
        m_network->clear_faults();
        QCOMPARE(ctl({u"retry"_s}).status, 0);
        QVERIFY(ctl({u"outbox"_s}).rows.empty());
        QCOMPARE(states_of(waiting.back().value(u"run"_s).toString()), (QStringList{u"sent"_s, u"dropped"_s}));
        QCOMPARE(of_kind(m_server.posts(m_room.id), u"invocation"_s).size(), size_t(2));
        QCOMPARE(of_kind(m_server.posts(m_room.id), u"result"_s).size(), size_t(1));
    }

    void a_wrong_number_is_told()
    {
        QCOMPARE(ctl({u"retry"_s, u"soon"_s}).status, 2);
        QCOMPARE(ctl({u"retry"_s, u"4711"_s}).status, 2);
        QCOMPARE(ctl({u"drop"_s}).status, 2);
    }

private:
    void refuse_posts()
    {
        Fault no;
        no.filter = {"POST", "/api/v4/posts"};
        no.times = -1;
        no.status = 403;
        no.headers = "Content-Type: application/json\r\n";
        no.body =
            R"({"id":"api.context.permissions.app_error","message":"You do not have the appropriate permissions.",)"
            R"("detailed_error":"","request_id":"","status_code":403})";
        m_network->add(no);
    }

    /// The proxy lives on this thread: it must not be waited for without its event loop.
    TerminalAnswer ctl(const QStringList& words)
    {
        const QStringList before{u"--server"_s, m_network->url().toString(), u"--team"_s, m_server.team(), u"--room"_s,
                                 m_room.name};
        const Terminal terminal(m_dir->filePath(u"profile"_s), before, m_server.token());
        QProcess process;
        QSignalSpy ended(&process, &QProcess::finished);
        terminal.start(process, words);
        process.closeWriteChannel();
        if (ended.isEmpty())
            ended.wait(60'000);
        return {process.exitCode(), Terminal::rows_in(process.readAllStandardOutput()), process.readAllStandardError()};
    }

    /// On a busy machine a run may take long enough for one.
    static std::vector<QJsonObject> without_progress(std::vector<QJsonObject> rows)
    {
        std::erase_if(rows, [](const QJsonObject& row) { return row.value(u"kind"_s).toString() == u"progress"; });
        return rows;
    }

    static QStringList kinds_of(const std::vector<QJsonObject>& rows)
    {
        QStringList kinds;
        for (const QJsonObject& row : rows)
            kinds << row.value(u"kind"_s).toString();
        return kinds;
    }

    QStringList states_of(const QString& run)
    {
        QStringList states;
        const auto rows = ctl({u"show"_s, run}).rows;
        for (const QJsonValue& delivery : rows.empty() ? QJsonArray() : rows.front().value(u"delivery"_s).toArray()) {
            if (delivery[u"kind"_s].toString() != u"progress")
                states << delivery[u"state"_s].toString();
        }
        return states;
    }

    FlowServer m_server;
    core::Room m_room;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FaultProxy> m_network;
};

QTEST_GUILESS_MAIN(TestOutboxCommands)
#include "test_outbox_commands.moc"
