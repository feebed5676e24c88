// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/flow_console.h"
#include "opsflow/outbox/delivery_state.h"
#include "opsflow/posts/opsdeck_props.h"
#include "support/fault_proxy.h"

#include <QtTest>
#include <qcoro/qcorotask.h>

using namespace opsdeck;
using namespace opsdeck::test;

namespace {

const QString answered = QStringLiteral("answered");
const QString cancelled = QStringLiteral("cancelled");

template<typename T>
QCoro::Task<QString> in_short(QCoro::Task<core::Result<T>> task)
{
    const core::Result<T> result = co_await task;
    co_return result ? answered : core::to_text(result.error().kind);
}

QCoro::Task<QString> in_short(QCoro::Task<opsflow::DeliveryReport> task)
{
    const opsflow::DeliveryReport report = co_await task;
    co_return report.is_complete() ? answered : cancelled;
}

QCoro::Task<QString> in_short(QCoro::Task<QString> task)
{
    const QString text = co_await task;
    co_return text.isEmpty() ? cancelled : answered;
}

using Question = QCoro::Task<QString> (*)(FlowConsole& console);

QCoro::Task<QString> run_something(FlowConsole& console)
{
    opsflow::RunRequest request;
    request.line = QStringLiteral("hello closing");
    return in_short(console->submit(std::move(request), &console.person, nullptr));
}

const std::map<QString, Question>& questions()
{
    static const std::map<QString, Question> all{
        {QStringLiteral("submit"), &run_something},
        {QStringLiteral("runs"), [](FlowConsole& c) { return in_short(c->runs(10)); }},
        {QStringLiteral("run"), [](FlowConsole& c) { return in_short(c->run(QStringLiteral("0"))); }},
        {QStringLiteral("cancel"), [](FlowConsole& c) { return in_short(c->cancel(QStringLiteral("0"))); }},
        {QStringLiteral("gaps"), [](FlowConsole& c) { return in_short(c->gaps(true)); }},
        {QStringLiteral("rooms"), [](FlowConsole& c) { return in_short(c->rooms()); }},
        {QStringLiteral("posts"), [](FlowConsole& c) { return in_short(c->posts({}, 500)); }},
        {QStringLiteral("search"), [](FlowConsole& c) { return in_short(c->search(QStringLiteral("hello"), 10)); }},
        {QStringLiteral("verify"), [](FlowConsole& c) { return in_short(c->verify()); }},
        {QStringLiteral("export"),
         [](FlowConsole& c) { return in_short(c->export_ledger(c.profile() + QStringLiteral("/exported"))); }},
        {QStringLiteral("name"),
         [](FlowConsole& c) { return in_short(c->name_of(core::UserId(QStringLiteral("nobody")))); }},
        {QStringLiteral("deliveries"), [](FlowConsole& c) { return in_short(c->deliveries()); }},
        {QStringLiteral("deliveries of a run"),
         [](FlowConsole& c) { return in_short(c->deliveries_of(core::RunId(QStringLiteral("0")))); }},
        {QStringLiteral("delivery"),
         [](FlowConsole& c) { return in_short(c->wait_for_delivery(std::chrono::seconds(20))); }},
    };
    return all;
}

} // namespace

/// The one door: what it answers when the server is there, when it is not, and when it is closed meanwhile.
class TestConsole final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { m_proxy = std::make_unique<FaultProxy>(m_server.url()); }
    void cleanup() { m_proxy.reset(); }

    void closing_it_ends_every_question_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto& question : questions())
            QTest::newRow(qPrintable(question.first)) << question.first;
    }

    /// Whatever it was waiting for just then: nobody waits for ever, and nothing of it is touched any more.
    void closing_it_ends_every_question()
    {
        QFETCH(QString, name);
        FlowConsole console(m_server);
        QCOMPARE(opsflow::to_text(console.run(QStringLiteral("hello closing")).outcome), QStringLiteral("succeeded"));
        bool was_cut_off = false;
        for (const int turns : {0, 1, 2, 3, 5, 8, 13, 21, 34}) {
            console.reopen();
            QCoro::Task<QString> asking = questions().at(name)(console);
            for (int turn = 0; turn < turns && !asking.isReady(); ++turn) {
                QTimer::singleShot(1, this, [] {}); // something always comes
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            }
            const bool was_done = asking.isReady();
            console.close();
            const QString answer = QCoro::waitFor(std::move(asking));
            QVERIFY2(was_done || answer == cancelled || answer == answered, qPrintable(answer));
            was_cut_off = was_cut_off || answer == cancelled;
        }
        // A name has always an answer: at least the id.
        QCOMPARE(was_cut_off, name != QLatin1String("name"));
    }

    void a_new_profile_cannot_open_without_its_server()
    {
        const QTemporaryDir dir;
        opsflow::ConsoleOptions options;
        options.profile_dir = dir.path();
        options.server_url = m_proxy->url().toString();
        options.token = m_server.token();
        m_proxy->set_down(true);
        const auto console = QCoro::waitFor(opsflow::Console::open(options));
        QVERIFY(!console.has_value());
        QCOMPARE(console.error().kind, core::ErrorKind::unreachable);
        options.token.clear();
        QCOMPARE(QCoro::waitFor(opsflow::Console::open(options)).error().kind, core::ErrorKind::unauthenticated);
    }

    void a_known_profile_opens_from_disk_and_delivers_later()
    {
        FlowConsole console(m_server, through_proxy());
        QCOMPARE(opsflow::to_text(console.run(QStringLiteral("hello before")).outcome), QStringLiteral("succeeded"));
        const opsflow::ConsoleIdentity before = console->identity();
        QVERIFY(before.is_confirmed);
        QVERIFY(!QCoro::waitFor(console->posts({}, 10))->empty());
        QVERIFY(!QCoro::waitFor(console->rooms())->empty());

        console.close();
        m_proxy->set_down(true);
        console.reopen();
        QVERIFY(!console->identity().is_confirmed);
        QVERIFY(console->identity().actor == before.actor);
        QCOMPARE(console->identity().room, before.room);
        QCOMPARE(of_kind(*QCoro::waitFor(console->posts({}, 10)), opsflow::post_kind::result).size(), size_t(1));
        QVERIFY(!QCoro::waitFor(console->rooms())->empty());
        QCOMPARE(QCoro::waitFor(console->search(QStringLiteral("before"), 10))->empty(), false);
        QCOMPARE(opsflow::to_text(console.submit(QStringLiteral("hello offline")).outcome),
                 QStringLiteral("succeeded"));
        const auto waiting = [&] { return QCoro::waitFor(console->wait_for_delivery(core::Millis(1))); };
        QTRY_VERIFY_WITH_TIMEOUT(!waiting().last_error.isEmpty(), 20'000); // the first attempt takes its time to fail
        QCOMPARE(waiting().waiting, 2);
        QVERIFY(!waiting().is_complete());
        m_proxy->set_down(false);
        QVERIFY(console.delivered());
        QCOMPARE(of_kind(m_server.posts(console.room().id), opsflow::post_kind::result).size(), size_t(2));
    }

    void a_run_is_found_by_the_beginning_of_its_id()
    {
        FlowConsole console(m_server);
        const core::Run first = console.run(QStringLiteral("hello one")).run;
        const core::Run second = console.run(QStringLiteral("hello two")).run;
        const auto run = [&](const QString& id) { return QCoro::waitFor(console->run(id)); };
        QCOMPARE(run(first.id.value())->line, first.line);
        QCOMPARE(run(second.id.value().toLower())->id, second.id);
        QCOMPARE(run(QStringLiteral("0")).error().kind, core::ErrorKind::invalid_input);
        QCOMPARE(run(QStringLiteral("7ZZZ")).error().kind, core::ErrorKind::not_found);
        QVERIFY(!run(first.id.value())->result_post.is_empty());
        QCOMPARE(QCoro::waitFor(console->output_of(core::RunId(QStringLiteral("none")))).error().kind,
                 core::ErrorKind::not_found);
    }

    void a_name_that_nobody_knows_is_asked_for_once()
    {
        FlowConsole console(m_server, through_proxy());
        const auto name = [&](const core::UserId& id) { return QCoro::waitFor(console->name_of(id)); };
        QVERIFY(name(m_server.user()).startsWith(QLatin1Char('@')));
        const core::UserId nobody(QStringLiteral("nobodynobodynobodynobodyno"));
        const RequestFilter asking{"POST", "/api/v4/users/ids"};
        const int before = m_proxy->forwarded(asking);
        QCOMPARE(name(nobody), nobody.value());
        QCOMPARE(name(nobody), nobody.value());
        QCOMPARE(m_proxy->forwarded(asking), before + 1);
    }

    /// A local room whose port was taken: the same ledger, outbox and posts behind another address.
    void a_server_with_a_name_may_move()
    {
        FlowOptions options = through_proxy();
        options.server_name = QStringLiteral("localroom:test");
        FlowConsole console(m_server, options);
        QCOMPARE(console->identity().actor.server, options.server_name);
        QCOMPARE(opsflow::to_text(console.run(QStringLiteral("hello old-port")).outcome), QStringLiteral("succeeded"));
        // What waits for the old address goes out at the new one.
        m_proxy->set_down(true);
        QCOMPARE(opsflow::to_text(console.submit(QStringLiteral("hello no-port")).outcome),
                 QStringLiteral("succeeded"));
        console.close();

        FaultProxy other(m_server.url());
        options.through = other.url();
        options.room = console.room();
        options.profile = console.profile();
        FlowConsole moved(m_server, options);
        QCOMPARE(opsflow::to_text(moved.run(QStringLiteral("hello new-port")).outcome), QStringLiteral("succeeded"));
        const auto results = of_kind(m_server.posts(moved.room().id), opsflow::post_kind::result);
        QCOMPARE(results.size(), size_t(3));
        QVERIFY(results.back().message.contains(other.url().toString())); // links lead to where it is
        const auto report = QCoro::waitFor(moved->verify());
        QVERIFY2(report->is_whole(), report->findings.empty() ? "" : qPrintable(report->findings.front().text));
        QCOMPARE(report->runs_checked, 3);
        QCOMPARE(report->posts_unproven, 0);
    }

private:
    [[nodiscard]] FlowOptions through_proxy() const
    {
        FlowOptions options;
        options.through = m_proxy->url();
        return options;
    }

    FlowServer m_server;
    std::unique_ptr<FaultProxy> m_proxy;
};

QTEST_GUILESS_MAIN(TestConsole)
#include "test_console.moc"
