// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/process_presence.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace opsdeck::store;
using namespace Qt::StringLiterals;

class TestProcessPresence final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void the_living_know_each_other()
    {
        const QTemporaryDir profile;
        const auto one = ProcessPresence::announce(profile.path());
        auto two = ProcessPresence::announce(profile.path());
        QVERIFY(one && two);
        QVERIFY((*one)->token() != (*two)->token());
        QVERIFY((*one)->is_alive((*one)->token()));
        QVERIFY((*one)->is_alive((*two)->token()));
        QCOMPARE((*one)->living().size(), 2);
        const QString gone = (*two)->token();
        two->reset();
        QVERIFY(!(*one)->is_alive(gone));
        QCOMPARE((*one)->living(), QStringList{(*one)->token()});
    }

    void what_is_no_token_is_dead()
    {
        const QTemporaryDir profile;
        const auto one = ProcessPresence::announce(profile.path());
        for (const auto& token : {u""_s, u"nobody"_s, u"../../etc/passwd"_s, u"0123"_s})
            QVERIFY(!(*one)->is_alive(token));
    }

    void a_killed_process_is_dead_at_once_and_swept()
    {
        const QTemporaryDir profile;
        int channel[2];
        QVERIFY(::pipe(channel) == 0);
        const pid_t child = ::fork();
        if (child == 0) {
            const auto mine = ProcessPresence::announce(profile.path());
            const QByteArray token = mine ? (*mine)->token().toLatin1() : QByteArray();
            (void)!::write(channel[1], token.constData(), static_cast<size_t>(token.size()));
            for (;;)
                ::pause();
        }
        char text[64] = {};
        QCOMPARE(::read(channel[0], text, sizeof text - 1), 36);
        const QString token = QString::fromLatin1(text);
        const auto one = ProcessPresence::announce(profile.path());
        QVERIFY((*one)->is_alive(token));
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(!(*one)->is_alive(token));
        QVERIFY(QFile::exists(profile.filePath(u"processes/%1.lock"_s.arg(token))));
        (*one)->sweep();
        QVERIFY(!QFile::exists(profile.filePath(u"processes/%1.lock"_s.arg(token))));
        QVERIFY((*one)->is_alive((*one)->token()));
        ::close(channel[0]);
        ::close(channel[1]);
    }
};

QTEST_GUILESS_MAIN(TestProcessPresence)
#include "test_process_presence.moc"
