// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// Appends to the ledger of a profile until it has done so often enough or is killed. Prints the number of every entry
// that is surely on disk, or "error <kind>".
#include "store/store.h"
#include "store/support/samples.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace opsdeck;

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 4)
        return 2;
    const QString folder = arguments.at(1);
    const int count = arguments.at(2).toInt();
    const auto largest_file = static_cast<rlim_t>(arguments.at(3).toLongLong()); // bytes; 0: no limit
    auto store = store::Store::open({folder + QStringLiteral("/cache"), folder + QStringLiteral("/profile"), {}});
    if (!store) {
        std::printf("open %s\n", qPrintable(core::to_text(store.error().kind)));
        return 1;
    }
    if (largest_file > 0) {
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit limit{largest_file, largest_file};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    for (int i = 0; i < count; ++i) {
        auto entry = store::sample_entry(QString::number(QCoreApplication::applicationPid()));
        entry.body.insert(QStringLiteral("output"), QString(500, QLatin1Char('x')));
        auto future = (*store)->userdata().ledger().append(entry);
        future.waitForFinished();
        const auto result = future.result();
        if (result)
            std::printf("%lld\n", static_cast<long long>(result->number));
        else
            std::printf("error %s\n", qPrintable(core::to_text(result.error().kind)));
        std::fflush(stdout);
        if (!result)
            return 1;
    }
    return 0;
}
