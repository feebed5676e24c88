// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flow/support/terminal.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QUrl>
#include <QtTest>

#include <csignal>

using namespace opsdeck::test;
using namespace Qt::StringLiterals;

/// The local room of a profile stays the same one, whatever port it gets.
class TestLocalRoom final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profile = m_dir->filePath(QStringLiteral("profile"));
    }
    void cleanup() { m_dir.reset(); }

    void a_taken_port_changes_its_address_and_nothing_else()
    {
        const Terminal terminal(m_profile);
        QCOMPARE(terminal.run({u"run"_s, u"hello one"_s}).status, 0);
        QCOMPARE(terminal.run({u"run"_s, u"make coffee"_s}).status, 3);
        const QUrl before = address();
        QTcpServer thief;
        QVERIFY(thief.listen(QHostAddress::LocalHost, static_cast<quint16>(before.port())));
        QCOMPARE(terminal.run({u"run"_s, u"hello two"_s}).status, 0);
        QCOMPARE(terminal.run({u"run"_s, u"make coffee"_s}).status, 3);
        QVERIFY(address() != before);

        const auto verified = terminal.run({u"verify"_s});
        QVERIFY2(verified.status == 0, verified.err.constData());
        QCOMPARE(verified.rows.back().value(u"runs"_s).toInt(), 2);
        QCOMPARE(verified.rows.back().value(u"unproven"_s).toInt(), 0);
        const auto gaps = terminal.run({u"gaps"_s}).rows;
        QCOMPARE(gaps.size(), size_t(1));
        QCOMPARE(gaps.front().value(u"times"_s).toInt(), 2);
        QCOMPARE(gaps.front().value(u"askers"_s).toArray().size(), 1); // still the same person
    }

    void what_was_under_way_is_finished_at_the_new_port()
    {
        const Terminal terminal(m_profile);
        QProcess dying;
        terminal.start(dying, {u"run"_s, u"sleep 2"_s});
        QByteArray seen;
        QTRY_VERIFY_WITH_TIMEOUT(
            (dying.waitForReadyRead(10), seen += dying.readAllStandardOutput(), seen.contains("\"state\":\"running\"")),
            20'000);
        dying.kill(); // console and server at once
        QVERIFY(dying.waitForFinished());
        QTcpServer thief;
        QVERIFY(thief.listen(QHostAddress::LocalHost, static_cast<quint16>(address().port())));

        const auto state = [&] { return terminal.run({u"runs"_s}).rows.front().value(u"state"_s).toString(); };
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"succeeded"_s, 20'000);
        const auto results = [&] { return posts_of_kind(terminal, u"result"_s); };
        QTRY_COMPARE_WITH_TIMEOUT(results(), 1, 20'000);
        QCOMPARE(posts_of_kind(terminal, u"invocation"_s), 1);
        QCOMPARE(terminal.run({u"verify"_s}).status, 0);
    }

    void a_profile_from_before_rooms_had_names_goes_on()
    {
        // What such a profile has: the address of last time, which its ledger holds as well.
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost, 0));
        const QString url = QStringLiteral("http://127.0.0.1:%1").arg(free.serverPort());
        QVERIFY(QDir().mkpath(m_profile + u"/localroom"_s));
        QFile file(endpoint());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"url"_s, url}}).toJson());
        file.close();
        free.close();
        const Terminal terminal(m_profile);
        QCOMPARE(terminal.run({u"run"_s, u"hello one"_s}).status, 0);
        QCOMPARE(address(), QUrl(url));
        QVERIFY(free.listen(QHostAddress::LocalHost, static_cast<quint16>(QUrl(url).port())));
        QCOMPARE(terminal.run({u"run"_s, u"hello two"_s}).status, 0);
        QVERIFY(address() != QUrl(url));
        const auto verified = terminal.run({u"verify"_s});
        QCOMPARE(verified.status, 0);
        QCOMPARE(verified.rows.back().value(u"runs"_s).toInt(), 2);
    }

    void a_lost_ledger_is_not_called_whole()
    {
        const Terminal terminal(m_profile);
        QCOMPARE(terminal.run({u"run"_s, u"hello one"_s}).status, 0);
        const QDir dir(m_profile);
        for (const QString& name : dir.entryList({u"*.sqlite*"_s}, QDir::Files))
            QVERIFY(QFile::remove(dir.filePath(name)));
        const auto verified = terminal.run({u"verify"_s});
        QCOMPARE(verified.status, 1);
        QCOMPARE(verified.rows.front().value(u"finding"_s).toString(), u"unknown_runs"_s);
        QCOMPARE(verified.rows.back().value(u"whole"_s).toBool(true), false);
    }

private:
    [[nodiscard]] QString endpoint() const { return m_profile + u"/localroom/endpoint.json"_s; }
    [[nodiscard]] QUrl address() const
    {
        QFile file(endpoint());
        return file.open(QIODevice::ReadOnly)
                   ? QUrl(QJsonDocument::fromJson(file.readAll()).object().value(u"url"_s).toString())
                   : QUrl();
    }
    static int posts_of_kind(const Terminal& terminal, const QString& kind)
    {
        const auto rows = terminal.run({u"posts"_s}).rows;
        return static_cast<int>(std::count_if(rows.begin(), rows.end(),
                                              [&](const QJsonObject& row) { return Terminal::kind_of(row) == kind; }));
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_profile;
};

QTEST_GUILESS_MAIN(TestLocalRoom)
#include "test_local_room.moc"
