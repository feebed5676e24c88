// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What taking over a room's history costs, from the server's answer to searchable posts, against SQLite without us.

#include "bench/support/figures.h"
#include "bench/support/filled_cache.h"
#include "bench/support/raw_ingest.h"

#include <QCoreApplication>
#include <QFile>

#include <cstdio>

using namespace opsdeck::bench;

namespace {

constexpr int posts = 100'000;
constexpr int turns = 3;

/// KiB of a line such as "VmHWM:" of this process; 0 where there is no /proc.
qint64 memory(const char* line)
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& text : status.readAll().split('\n')) {
        if (text.startsWith(line))
            return text.mid(qstrlen(line)).simplified().split(' ').value(0).toLongLong();
    }
    return 0;
}

void forget_peak_memory()
{
    QFile file(QStringLiteral("/proc/self/clear_refs"));
    if (file.open(QIODevice::WriteOnly))
        file.write("5");
}

struct Ours {
    std::vector<double> stored;
    std::vector<double> searchable;
    qint64 growth = 0; ///< KiB, the most of all turns
    qint64 bytes = 0;

    void measure(const std::vector<HistoryPage>& pages)
    {
        forget_peak_memory();
        const qint64 before = memory("VmRSS:");
        FilledCache cache;
        const double seconds = cache.store(pages);
        stored.push_back(seconds);
        searchable.push_back(seconds + cache.make_searchable());
        growth = std::max(growth, memory("VmHWM:") - before);
        bytes = cache.bytes_on_disk();
    }
};

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    const std::vector<HistoryPage> pages = sample_pages(posts);
    qint64 json = 0;
    for (const HistoryPage& page : pages)
        json += page.json.size();
    std::printf("%d posts, %lld bytes a post, pages of %d, median of %d turns\n", posts,
                static_cast<long long>(json / posts), SampleHistory::posts_a_page, turns);

    Ours ours;
    std::vector<double> raw;
    std::vector<double> simdjson;
    std::vector<double> qt;
    for (int turn = 0; turn < turns; ++turn) {
        ours.measure(pages);
        raw.push_back(insert_raw_bodies(pages));
        simdjson.push_back(insert_with_simdjson(pages));
        qt.push_back(insert_with_qt(pages));
    }
    const auto print = [&](const char* name, const std::vector<double>& seconds) {
        const double time = median(seconds);
        std::printf("  %-44s %8.0f posts/s   %5.2f of raw   %5.2f of simdjson   %5.2f of Qt\n", name, posts / time,
                    median(raw) / time, median(simdjson) / time, median(qt) / time);
    };
    print("raw bodies into SQLite, nothing read", raw);
    print("simdjson + SQLite's C API, columns, indexes", simdjson);
    print("QJsonDocument + QtSql, the same columns", qt);
    print("opsdeck: decoded and stored", ours.stored);
    print("opsdeck: decoded, stored and searchable", ours.searchable);
    std::printf("  bytes on disk, search included: %.2f of the JSON; memory while storing: %lld MiB more than before\n",
                double(ours.bytes) / double(json), static_cast<long long>(ours.growth / 1024));
    return 0;
}
