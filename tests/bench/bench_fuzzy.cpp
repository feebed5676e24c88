// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/figures.h"
#include "core/command/fuzzy_match.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryFile>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace opsdeck::bench;
using namespace opsdeck::core;

namespace {

/// Lines such as a palette holds; the same ones every time.
QStringList entries(int count)
{
    const QStringList verbs{u"Deploy"_s,      u"Restart"_s,   u"Check logs of"_s, u"Upgrade"_s, u"Show status of"_s,
                            u"Add user to"_s, u"Roll back"_s, u"Drain"_s,         u"Scale"_s,   u"Open room"_s};
    const QStringList things{u"billing"_s,     u"kafka"_s,   u"checkout"_s, u"search-index"_s,
                             u"webFrontend"_s, u"ledger"_s,  u"mailer"_s,   u"inventory"_s,
                             u"gateway"_s,     u"reports"_s, u"postgres"_s, u"redis-cache"_s};
    const QStringList places{u"test"_s, u"staging"_s, u"production"_s, u"eu-west"_s, u"us-east"_s};
    QRandomGenerator random(42);
    const auto pick = [&random](const QStringList& list) {
        return list.at(random.bounded(static_cast<int>(list.size())));
    };
    QStringList out;
    for (int i = 0; i < count; ++i)
        out.append(u"%1 %2 in %3 %4"_s.arg(pick(verbs), pick(things), pick(places)).arg(i));
    return out;
}

void in_process(const QStringList& texts)
{
    const QStringList queries{u"depbill"_s,    u"restartkafka"_s, u"chklogs"_s, u"prod"_s,
                              u"upgrade pg"_s, u"webf"_s,         u"user"_s,    u"zzq"_s};
    QElapsedTimer timer;
    timer.start();
    const FuzzyIndex index(texts);
    const double indexing = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::vector<double> keys;
    for (int round = 0; round < 5; ++round) {
        for (const QString& query : queries) {
            FuzzySession session(index);
            for (qsizetype n = 1; n <= query.size(); ++n) {
                timer.restart();
                (void)session.search(query.first(n));
                keys.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e3);
            }
        }
    }
    std::printf("%8lld entries: keystroke p50 %9.1f us, p95 %9.1f us, indexing %7.1f ms\n",
                static_cast<long long>(texts.size()), median(keys), at_share(keys, 0.95), indexing);
}

double whole_process_ms(const QString& program, const QStringList& arguments, const QString& input)
{
    QElapsedTimer timer;
    timer.start();
    QProcess process;
    process.setStandardInputFile(input);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(program, arguments);
    process.waitForFinished(60'000);
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void against_fzf(const QStringList& texts, const QString& fzf)
{
    QTemporaryFile file;
    if (!file.open())
        return;
    file.write(texts.join(u'\n').toUtf8() + '\n');
    file.flush();
    const QString ours = QCoreApplication::applicationDirPath() + u"/fuzzy_filter"_s;
    for (const QString& query : {u"depbill"_s, u"d"_s, u"restartkafka"_s, u"zzqqx"_s}) {
        std::vector<double> us;
        std::vector<double> them;
        for (int i = 0; i < 7; ++i) {
            us.push_back(whole_process_ms(ours, {query}, file.fileName()));
            them.push_back(whole_process_ms(fzf, {u"--filter"_s, query}, file.fileName()));
        }
        std::printf("%8lld entries, whole process, %-13s opsdeck %8.1f ms, fzf %8.1f ms, fzf/opsdeck %.2fx\n",
                    static_cast<long long>(texts.size()), qPrintable(query), median(us), median(them),
                    median(them) / median(us));
    }
}

} // namespace

/// What a keystroke in the palette costs, and the whole process beside `fzf --filter` where it is installed.
int main(int argc, char** argv)
{
    const QCoreApplication app(argc, argv);
    const QString fzf = QStandardPaths::findExecutable(u"fzf"_s);
    for (const int count : {1'000, 10'000, 100'000}) {
        const QStringList texts = entries(count);
        in_process(texts);
        if (!fzf.isEmpty())
            against_fzf(texts, fzf);
    }
    if (fzf.isEmpty())
        std::puts("fzf is not installed: no comparison");
    return 0;
}
