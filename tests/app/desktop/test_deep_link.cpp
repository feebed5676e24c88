// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/start/deep_link.h"

#include <QtTest>

using namespace opsdeck;
using namespace opsdeck::app;

namespace {

const QString post_id = QStringLiteral("abcdefghijklmnopqrstuvwx12");
const QString run_id = QStringLiteral("01M81G1CAFFQETPEVTVEJV3ZTG");

template<typename Link>
Link read(const QString& text)
{
    const auto link = parse_deep_link(text);
    if (!link || !std::holds_alternative<Link>(*link)) {
        QTest::qFail("is no such link", __FILE__, __LINE__);
        return {};
    }
    return std::get<Link>(*link);
}

} // namespace

class TestDeepLink final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void a_room_link_names_server_team_room_and_post()
    {
        const auto link =
            read<RoomLink>(QStringLiteral("opsdeck://Chat.Example.org:8065/ops/deploys/%1?base=mm").arg(post_id));
        QCOMPARE(link.server, QStringLiteral("chat.example.org:8065/mm"));
        QCOMPARE(link.team, QStringLiteral("ops"));
        QCOMPARE(link.room, QStringLiteral("deploys"));
        QCOMPARE(link.post.value(), post_id);
        QCOMPARE(read<RoomLink>(QStringLiteral("opsdeck://localroom/_/@ana")),
                 (RoomLink{QStringLiteral("localroom"), {}, QStringLiteral("@ana"), {}}));
        QCOMPARE(read<RoomLink>(QStringLiteral("OPSDECK://chat.example.org/")).server,
                 QStringLiteral("chat.example.org"));
    }

    void a_room_link_knows_its_server()
    {
        const auto is_on = [](const char* server, const char* name) {
            return RoomLink{QLatin1String(server), {}, {}, {}}.is_on(QLatin1String(name));
        };
        QVERIFY(is_on("chat.example.org", "https://chat.example.org"));
        QVERIFY(is_on("chat.example.org:443", "https://chat.example.org"));
        QVERIFY(is_on("chat.example.org/mm", "https://chat.example.org/mm/"));
        QVERIFY(is_on("[::1]:8065", "http://[::1]:8065"));
        QVERIFY(is_on("localroom", "localroom:abc"));
        QVERIFY(!is_on("chat.example.org", "https://chat.example.org:8443"));
        QVERIFY(!is_on("chat.example.org", "https://chat.example.org.evil.net"));
        QVERIFY(!is_on("chat.example.org", "https://chat.example.org/mm"));
        QVERIFY(!is_on("localroom", "https://localroom.example.org"));
        QVERIFY(!is_on("", ""));
    }

    void the_other_kinds_are_told_apart()
    {
        QCOMPARE(read<RunLink>(QStringLiteral("opsdeck://run/") + run_id.toLower()).run.value(), run_id);
        QCOMPARE(read<RunLink>(QStringLiteral("opsdeck:///run/") + run_id).run.value(), run_id);
        const auto dashboard = read<DashboardLink>(QStringLiteral("opsdeck://dash/My%20checkout?env=prod&from=1+h"));
        QCOMPARE(dashboard.name, QStringLiteral("My checkout"));
        QCOMPARE(dashboard.variables.value(QStringLiteral("from")), QStringLiteral("1 h"));
        const auto command =
            read<CommandLink>(QStringLiteral("opsdeck://cmd/app.deploy?app=billing&version=1.0%2B2&note=a%26b%3Dc"));
        QCOMPARE(command.automation.value(), QStringLiteral("app.deploy"));
        QCOMPARE(command.arguments.value(QStringLiteral("version")), QStringLiteral("1.0+2"));
        QCOMPARE(command.arguments.value(QStringLiteral("note")), QStringLiteral("a&b=c"));
        QVERIFY(read<CommandLink>(QStringLiteral("opsdeck://cmd")).automation.is_empty());
        QCOMPARE(read<GapLink>(QStringLiteral("opsdeck://gap/make%20coffee")).key, QStringLiteral("make coffee"));
        QVERIFY(read<GapLink>(QStringLiteral("opsdeck://gap")).key.isEmpty());
        read<WallLink>(QStringLiteral("opsdeck://wall/"));
    }

    void every_link_that_we_write_is_read_as_it_was()
    {
        const QList<DeepLink> links{
            RoomLink{QStringLiteral("chat.example.org:8065/a/b"), QStringLiteral("ops"), QStringLiteral("deploys"),
                     core::PostId(post_id)},
            RoomLink{QStringLiteral("localroom"), {}, QStringLiteral("@ana"), {}},
            RoomLink{QStringLiteral("[::1]:80"), QStringLiteral("ops"), {}, {}},
            RoomLink{QStringLiteral("chat.example.org"), {}, {}, {}},
            RunLink{core::RunId(run_id)},
            DashboardLink{QStringLiteral("Übersicht: Kasse?"), {{QStringLiteral("env"), QStringLiteral("ä&=+% \"")}}},
            CommandLink{core::AutomationId(QStringLiteral("a.b")), {{QStringLiteral("x"), QString()}}},
            CommandLink{},
            GapLink{QStringLiteral("make coffee/tea #3")},
            GapLink{},
            WallLink{},
        };
        for (const DeepLink& link : links) {
            const auto again = parse_deep_link(to_text(link));
            QVERIFY2(again, qPrintable(to_text(link)));
            QVERIFY2(*again == link, qPrintable(to_text(link)));
        }
    }

    void what_is_not_exactly_a_link_is_refused_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char* name, const QString& text) { QTest::newRow(name) << text; };
        row("nothing", {});
        row("only the scheme", QStringLiteral("opsdeck://"));
        row("another scheme", QStringLiteral("https://chat.example.org/ops/deploys"));
        row("one slash", QStringLiteral("opsdeck:/run/") + run_id);
        row("an option", QStringLiteral("--profile=/tmp/x"));
        row("an unknown run", QStringLiteral("opsdeck://run/12"));
        row("a run with arguments", QStringLiteral("opsdeck://run/%1?again=yes").arg(run_id));
        row("a run and more", QStringLiteral("opsdeck://run/%1/cancel").arg(run_id));
        row("an automation with a path", QStringLiteral("opsdeck://cmd/app.deploy/now"));
        row("an automation with a space", QStringLiteral("opsdeck://cmd/app%20deploy"));
        row("arguments of nothing", QStringLiteral("opsdeck://cmd?app=billing"));
        row("a second line", QStringLiteral("opsdeck://cmd/app.deploy?app=billing%0Adestroy"));
        row("a carriage return", QStringLiteral("opsdeck://cmd/app.deploy?app=billing%0D"));
        row("a null", QStringLiteral("opsdeck://cmd/app.deploy?app=billing%00x"));
        row("a reversed text", QStringLiteral("opsdeck://cmd/app.deploy?app=%E2%80%AEgnillib"));
        row("an invisible letter", QStringLiteral("opsdeck://cmd/app.deploy?app=bil%E2%80%8Bling"));
        row("the same argument twice", QStringLiteral("opsdeck://cmd/app.deploy?app=a&app=b"));
        row("no name of an argument", QStringLiteral("opsdeck://cmd/app.deploy?--yes=1"));
        row("a broken escape", QStringLiteral("opsdeck://dash/a%2"));
        row("no hexadecimal escape", QStringLiteral("opsdeck://dash/a%zz"));
        row("no UTF-8", QStringLiteral("opsdeck://dash/a%ff%fe"));
        row("an overlong slash", QStringLiteral("opsdeck://dash/a%c0%af"));
        row("a way up", QStringLiteral("opsdeck://dash/.."));
        row("an escaped way up", QStringLiteral("opsdeck://dash/%2e%2e"));
        row("a way up in a name", QStringLiteral("opsdeck://dash/..%2F..%2Fetc"));
        row("no dashboard", QStringLiteral("opsdeck://dash"));
        row("a password", QStringLiteral("opsdeck://ana:secret@chat.example.org/ops/deploys"));
        row("a host with a trick", QStringLiteral("opsdeck://chat.example.org\\@evil.net/ops/deploys"));
        row("a host in other letters", QStringLiteral("opsdeck://ch\u0430t.example.org/ops/deploys"));
        row("a port too high", QStringLiteral("opsdeck://chat.example.org:70000/ops/deploys"));
        row("a base upwards", QStringLiteral("opsdeck://chat.example.org/ops/deploys?base=../x"));
        row("a room with arguments", QStringLiteral("opsdeck://chat.example.org/ops/deploys?say=hi"));
        row("no post", QStringLiteral("opsdeck://chat.example.org/ops/deploys/short"));
        row("too many parts", QStringLiteral("opsdeck://chat.example.org/ops/deploys/%1/x").arg(post_id));
        row("a slash in a name", QStringLiteral("opsdeck://chat.example.org/ops%2Fx/deploys"));
        row("a fragment", QStringLiteral("opsdeck://wall#x"));
        row("white space", QStringLiteral("opsdeck://wall "));
        row("a line feed", QStringLiteral("opsdeck://wall\n"));
        row("a wall of something", QStringLiteral("opsdeck://wall/x"));
        row("too long", QStringLiteral("opsdeck://gap/") + QString(5000, u'a'));
        row("a value too long", QStringLiteral("opsdeck://cmd/a?b=") + QString(1001, u'a'));
        QString many = QStringLiteral("opsdeck://cmd/a?");
        for (int i = 0; i < 33; ++i)
            many += QStringLiteral("a%1=1&").arg(i);
        row("too many arguments", many);
        row("half a character", QStringLiteral("opsdeck://gap/a") + QChar(0xD800));
    }
    void what_is_not_exactly_a_link_is_refused()
    {
        QFETCH(QString, text);
        const auto link = parse_deep_link(text);
        QVERIFY(!link);
        QCOMPARE(link.error().kind, core::ErrorKind::invalid_input);
        QVERIFY(text.size() < 4 || !link.error().text.contains(text));
    }

    void any_bytes_are_survived()
    {
        const QString alphabet = QStringLiteral("opsdeck:/?&=%+.@[]#_-01afzZ\u00e4\u202e\n ") + QChar(0);
        quint32 seed = 7;
        const auto next = [&] { return seed = seed * 1664525U + 1013904223U; };
        for (int i = 0; i < 20'000; ++i) {
            QString text = QStringLiteral("opsdeck://");
            if (next() % 3 == 0)
                text += QStringList{QStringLiteral("run/"), QStringLiteral("cmd/"), QStringLiteral("dash/")}.at(
                    static_cast<int>(next() / 3 % 3));
            for (quint32 n = (next() >> 8) % 24; n > 0; --n)
                text += alphabet.at((next() >> 8) % static_cast<quint32>(alphabet.size()));
            // What is taken is taken whole: written again and read again, it is the same.
            if (const auto link = parse_deep_link(text)) {
                const auto again = parse_deep_link(to_text(*link));
                QVERIFY2(again && *again == *link, qPrintable(text));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestDeepLink)
#include "test_deep_link.moc"
