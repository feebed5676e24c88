// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/support/filled_cache.h"

#include "mattermost/codec/post_codec.h"

#include <QElapsedTimer>
#include <QFileInfo>

#include <deque>

namespace opsdeck::bench {
namespace {

constexpr size_t pages_under_way = 8; ///< as many as a loader would ask for ahead; more would only cost memory

template<typename T>
T must(core::Result<T> result)
{
    if (!result)
        qFatal("filling the cache: %s (%s)", qPrintable(result.error().text), qPrintable(result.error().detail));
    return std::move(*result);
}

template<typename T>
T wait_for(store::Answer<T> answer)
{
    answer.waitForFinished();
    return must(answer.result());
}

} // namespace

FilledCache::FilledCache()
    : m_store(must(
          store::Store::open({m_folder.filePath(QStringLiteral("cache")), m_folder.filePath(QStringLiteral("profile")),
                              QStringLiteral("https://chat.example.org")})))
{}

double FilledCache::store(const std::vector<HistoryPage>& pages)
{
    QElapsedTimer timer;
    timer.start();
    std::deque<store::Answer<store::UpsertReport>> under_way;
    const auto finish_one = [&under_way] {
        const store::UpsertReport report = wait_for(std::move(under_way.front()));
        under_way.pop_front();
        if (report.inserted != SampleHistory::posts_a_page)
            qFatal("only %d posts of a page were stored", report.inserted);
    };
    for (const HistoryPage& page : pages) {
        store::Ingest ingest;
        ingest.posts = must(mattermost::decode_post_page(page.json)).posts;
        under_way.push_back(m_store->cache().ingest(std::move(ingest)));
        if (under_way.size() > pages_under_way)
            finish_one();
    }
    while (!under_way.empty())
        finish_one();
    return double(timer.nsecsElapsed()) / 1e9;
}

double FilledCache::make_searchable()
{
    QElapsedTimer timer;
    timer.start();
    wait_for(m_store->cache().search().catch_up());
    return double(timer.nsecsElapsed()) / 1e9;
}

qint64 FilledCache::bytes_on_disk()
{
    const QString path = m_store->cache().path();
    m_store.reset();
    return QFileInfo(path).size();
}

} // namespace opsdeck::bench
