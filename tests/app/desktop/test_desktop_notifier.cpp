// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/support/fake_notifications.h"
#include "app/desktop/support/private_bus.h"
#include "app/platform/desktop/bus/desktop_notifier.h"

#include <QSignalSpy>
#include <QtTest>

using namespace opsdeck;
using app::DesktopNotifier;
using app::Notice;

namespace {

const QStringList usual{QStringLiteral("actions"), QStringLiteral("body"), QStringLiteral("body-markup")};

Notice notice(const QString& key, const QString& title, const QString& body = {})
{
    return {key, title, body, {{QStringLiteral("default"), QStringLiteral("Open")}}, Notice::Urgency::normal};
}

} // namespace

class TestDesktopNotifier final : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<test::PrivateBus> m_bus;

private Q_SLOTS:
    void init()
    {
        m_bus = std::make_unique<test::PrivateBus>();
        QVERIFY2(m_bus->is_running(), "dbus-daemon could not be started; its package is dbus-daemon");
    }
    void cleanup() { m_bus.reset(); }

    void a_bubble_carries_what_it_is_given()
    {
        const test::FakeNotifications server(m_bus->connection(), usual);
        QVERIFY(server.is_registered());
        DesktopNotifier notifier(m_bus->connection());
        Notice bubble = notice(QStringLiteral("post-1"), QStringLiteral("Ana in deploys"), QStringLiteral("done"));
        bubble.urgency = Notice::Urgency::critical;
        notifier.notify(bubble);
        QTRY_COMPARE(server.shown().size(), 1);
        const auto shown = server.shown().constFirst();
        QCOMPARE(shown.title, QStringLiteral("Ana in deploys"));
        QCOMPARE(shown.body, QStringLiteral("done"));
        QCOMPARE(shown.actions, QStringList({QStringLiteral("default"), QStringLiteral("Open")}));
        QCOMPARE(shown.hints.value(QStringLiteral("desktop-entry")).toString(), QStringLiteral("opsdeck"));
        QCOMPARE(shown.hints.value(QStringLiteral("urgency")).value<uchar>(), uchar(2));
    }

    void the_same_key_replaces_its_bubble()
    {
        const test::FakeNotifications server(m_bus->connection(), usual);
        DesktopNotifier notifier(m_bus->connection());
        notifier.notify(notice(QStringLiteral("run-1"), QStringLiteral("one")));
        QTRY_COMPARE(server.shown().size(), 1);
        notifier.notify(notice(QStringLiteral("run-1"), QStringLiteral("two")));
        notifier.notify(notice(QStringLiteral("run-2"), QStringLiteral("other")));
        QTRY_COMPARE(server.shown().size(), 3);
        QCOMPARE(server.shown().at(0).replaced, 0U);
        for (const auto& shown : server.shown().mid(1))
            QCOMPARE(shown.replaced, shown.title == QLatin1String("two") ? server.shown().at(0).id : 0U);
    }

    void only_the_newest_of_a_burst_waits_for_the_answer()
    {
        test::FakeNotifications server(m_bus->connection(), usual);
        DesktopNotifier notifier(m_bus->connection());
        server.hold_answers();
        notifier.notify(notice(QStringLiteral("run-1"), QStringLiteral("one")));
        QTRY_COMPARE(server.shown().size(), 1);
        notifier.notify(notice(QStringLiteral("run-1"), QStringLiteral("two")));
        notifier.notify(notice(QStringLiteral("run-1"), QStringLiteral("three")));
        server.answer_held();
        QTRY_COMPARE(server.shown().size(), 2);
        QCOMPARE(server.shown().at(1).title, QStringLiteral("three"));
        QCOMPARE(server.shown().at(1).replaced, server.shown().at(0).id);
    }

    void a_withdrawn_bubble_is_closed()
    {
        test::FakeNotifications server(m_bus->connection(), usual);
        DesktopNotifier notifier(m_bus->connection());
        notifier.notify(notice(QStringLiteral("a"), QStringLiteral("one")));
        QTRY_COMPARE(server.shown().size(), 1);
        // The answer is on its way; a click on it shows that it has come.
        QSignalSpy activated(&notifier, &DesktopNotifier::activated);
        const uint id = server.shown().constFirst().id;
        QTRY_VERIFY((Q_EMIT server.ActionInvoked(id, QStringLiteral("default")), activated.size() > 0));
        notifier.withdraw(QStringLiteral("a"));
        QTRY_COMPARE(server.closed(), QList<uint>{id});
    }

    void a_bubble_withdrawn_before_its_answer_is_closed_and_its_key_is_free()
    {
        test::FakeNotifications server(m_bus->connection(), usual);
        DesktopNotifier notifier(m_bus->connection());
        server.hold_answers();
        notifier.notify(notice(QStringLiteral("a"), QStringLiteral("one")));
        QTRY_COMPARE(server.shown().size(), 1);
        notifier.withdraw(QStringLiteral("a"));
        notifier.notify(notice(QStringLiteral("a"), QStringLiteral("two")));
        QTRY_COMPARE(server.shown().size(), 2);
        server.answer_held();
        QTRY_COMPARE(server.closed(), QList<uint>{server.shown().at(0).id});
        // The second one lives: it is the one that is closed next.
        notifier.withdraw_all();
        QTRY_COMPARE(server.closed(), QList<uint>({server.shown().at(0).id, server.shown().at(1).id}));
    }

    void a_click_says_which_bubble_with_its_activation_token()
    {
        test::FakeNotifications server(m_bus->connection(), usual);
        DesktopNotifier notifier(m_bus->connection());
        QSignalSpy activated(&notifier, &DesktopNotifier::activated);
        QSignalSpy dismissed(&notifier, &DesktopNotifier::dismissed);
        notifier.notify(notice(QStringLiteral("post-7"), QStringLiteral("one")));
        QTRY_COMPARE(server.shown().size(), 1);
        const uint id = server.shown().constFirst().id;
        // Another program's bubble is none of ours.
        Q_EMIT server.ActionInvoked(id + 1, QStringLiteral("default"));
        Q_EMIT server.ActivationToken(id, QStringLiteral("token-1"));
        Q_EMIT server.ActionInvoked(id, QStringLiteral("log"));
        QTRY_COMPARE(activated.size(), 1);
        QCOMPARE(activated.at(0),
                 QVariantList({QStringLiteral("post-7"), QStringLiteral("log"), QStringLiteral("token-1")}));
        Q_EMIT server.NotificationClosed(id, 2);
        QTRY_COMPARE(dismissed.size(), 1);
        // Closed is gone: the next one is a new bubble.
        notifier.notify(notice(QStringLiteral("post-7"), QStringLiteral("two")));
        QTRY_COMPARE(server.shown().size(), 2);
        QCOMPARE(server.shown().at(1).replaced, 0U);
    }

    void text_of_other_people_is_never_markup()
    {
        const QString body = QStringLiteral("<a href=\"http://x\">click</a> & \u202Eevil\x1b[31m");
        for (const bool has_markup : {true, false}) {
            test::FakeNotifications server(m_bus->connection(),
                                           has_markup ? usual
                                                      : QStringList{QStringLiteral("actions"), QStringLiteral("body")});
            QVERIFY(server.is_registered());
            DesktopNotifier notifier(m_bus->connection());
            notifier.notify(notice(QStringLiteral("a"), QStringLiteral("two\nlines"), body));
            QTRY_COMPARE(server.shown().size(), 1);
            QCOMPARE(server.shown().at(0).title, QStringLiteral("two lines"));
            QCOMPARE(server.shown().at(0).body,
                     has_markup ? QStringLiteral("&lt;a href=&quot;http://x&quot;&gt;click&lt;/a&gt; &amp; evil")
                                : QStringLiteral("<a href=\"http://x\">click</a> & evil"));
        }
    }

    void a_server_without_actions_or_body_gets_what_it_can_show()
    {
        const test::FakeNotifications server(m_bus->connection(), {});
        DesktopNotifier notifier(m_bus->connection());
        notifier.notify(notice(QStringLiteral("a"), QStringLiteral("Ana"), QStringLiteral("it\nburns")));
        QTRY_COMPARE(server.shown().size(), 1);
        QCOMPARE(server.shown().at(0).title, QStringLiteral("Ana: it burns"));
        QVERIFY(server.shown().at(0).body.isEmpty());
        QVERIFY(server.shown().at(0).actions.isEmpty());
    }

    void a_new_server_is_asked_anew()
    {
        DesktopNotifier notifier(m_bus->connection());
        {
            const test::FakeNotifications server(m_bus->connection(), usual);
            notifier.notify(notice(QStringLiteral("a"), QStringLiteral("one")));
            QTRY_COMPARE(server.shown().size(), 1);
        }
        const test::FakeNotifications server(m_bus->connection(), {QStringLiteral("body")});
        // Until the change is known a call may still go out with the old capabilities; the next one may not.
        QTRY_VERIFY((notifier.notify(notice(QStringLiteral("b"), QStringLiteral("two"))),
                     !server.shown().isEmpty() && server.shown().constLast().actions.isEmpty()));
        QCOMPARE(server.shown().constFirst().replaced, 0U);
    }

    void without_a_server_nothing_happens_and_it_is_told_once()
    {
        DesktopNotifier notifier(m_bus->connection());
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("shows no notifications here")));
        QTest::failOnWarning(QRegularExpression(QStringLiteral("shows no notifications here")));
        notifier.notify(notice(QStringLiteral("a"), QStringLiteral("one")));
        notifier.notify(notice(QStringLiteral("b"), QStringLiteral("two")));
        const test::FakeNotifications server(m_bus->connection(), usual);
        // And one that comes later is used.
        QTRY_VERIFY((notifier.notify(notice(QStringLiteral("c"), QStringLiteral("three"))), !server.shown().isEmpty()));
    }

    void without_a_bus_nothing_happens_and_it_is_told_once()
    {
        DesktopNotifier notifier(QDBusConnection(QStringLiteral("never connected")));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("no session bus")));
        notifier.notify(notice(QStringLiteral("a"), QStringLiteral("one")));
        QTest::failOnWarning(QRegularExpression(QStringLiteral("no session bus")));
        notifier.notify(notice(QStringLiteral("a"), QStringLiteral("two")));
        notifier.withdraw(QStringLiteral("a"));
        notifier.withdraw_all();
    }
};

QTEST_GUILESS_MAIN(TestDesktopNotifier)
#include "test_desktop_notifier.moc"
