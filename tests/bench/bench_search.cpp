// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What a keystroke in the search costs over 300,000 posts, answer in hand, against SQLite's C API on the same file and
// against the scan that a program without an index would make.

#include "bench/support/figures.h"
#include "bench/support/filled_cache.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>
#include <functional>
#include <sqlite3.h>

using namespace opsdeck;
using namespace opsdeck::bench;

namespace {

constexpr int posts = 300'000;
constexpr int queries = 100;
constexpr int hits = 20;

class RawSearch final {
public:
    explicit RawSearch(const QString& path)
    {
        check(sqlite3_open_v2(path.toUtf8().constData(), &m_handle, SQLITE_OPEN_READONLY, nullptr));
        m_find = prepare("SELECT rowid FROM post_text WHERE post_text MATCH ?1 ORDER BY rowid DESC LIMIT 20");
        m_read = prepare("SELECT id, room, user, created_at, message, props FROM post WHERE row = ?1");
        m_best = prepare("SELECT rowid FROM post_text WHERE post_text MATCH ?1 ORDER BY rank LIMIT 20");
        m_scan = prepare("SELECT row FROM post WHERE message LIKE ?1 ORDER BY row DESC LIMIT 20");
    }
    ~RawSearch()
    {
        for (sqlite3_stmt* statement : {m_find, m_read, m_best, m_scan})
            sqlite3_finalize(statement);
        sqlite3_close(m_handle);
    }
    RawSearch(const RawSearch&) = delete;
    RawSearch& operator=(const RawSearch&) = delete;

    int newest(const QByteArray& match) { return rows(m_find, match); }
    int best(const QByteArray& match) { return rows(m_best, match); }
    int scan(const QByteArray& word) { return rows(m_scan, '%' + word + '%'); }

private:
    sqlite3_stmt* prepare(const char* sql)
    {
        sqlite3_stmt* statement = nullptr;
        check(sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr));
        return statement;
    }
    void check(int code) const
    {
        if (code != SQLITE_OK)
            qFatal("the raw search: %s", sqlite3_errmsg(m_handle));
    }
    int rows(sqlite3_stmt* statement, const QByteArray& text)
    {
        int count = 0;
        sqlite3_bind_text(statement, 1, text.constData(), static_cast<int>(text.size()), SQLITE_STATIC);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            sqlite3_bind_int64(m_read, 1, sqlite3_column_int64(statement, 0));
            count += sqlite3_step(m_read) == SQLITE_ROW ? 1 : 0;
            sqlite3_reset(m_read);
        }
        sqlite3_reset(statement);
        return count;
    }

    sqlite3* m_handle = nullptr;
    sqlite3_stmt* m_find = nullptr;
    sqlite3_stmt* m_read = nullptr;
    sqlite3_stmt* m_best = nullptr;
    sqlite3_stmt* m_scan = nullptr;
};

struct Kind {
    const char* name;
    std::function<QByteArray(int)> typed; ///< the text of the nth query
    std::function<QByteArray(int)> match; ///< the same for FTS5
    store::SearchRequest::Order order = store::SearchRequest::Order::newest;
};

QByteArray common(int n) { return SampleHistory::word(n % 30); }
QByteArray rare(int n) { return SampleHistory::word(20'000 + 137 * n); }
QByteArray middle(int n) { return SampleHistory::word(200 + 3 * n); }
QByteArray quoted(const QByteArray& text) { return '"' + text + '"'; }
/// The first two to five letters of a word, as one types.
QByteArray begun(int n) { return middle(n).first(2 + n % 4); }

double timed_ms(const std::function<int()>& search, int* found)
{
    QElapsedTimer timer;
    timer.start();
    *found += search();
    return double(timer.nsecsElapsed()) / 1e6;
}

void measure(const Kind& kind, store::SearchIndex& index, RawSearch& raw, double scan_ms)
{
    const bool is_ranked = kind.order == store::SearchRequest::Order::relevance;
    std::vector<double> ours;
    std::vector<double> theirs;
    int found = 0;
    int their_found = 0;
    for (int turn = 0; turn < 2 * queries; ++turn) {
        const int n = turn % queries;
        const auto search = [&] {
            store::SearchRequest request;
            request.text = QString::fromLatin1(kind.typed(n));
            request.order = kind.order;
            request.limit = hits;
            auto answer = index.find(std::move(request));
            answer.waitForFinished();
            const auto result = answer.result();
            if (!result)
                qFatal("searching: %s", qPrintable(result.error().detail));
            return static_cast<int>(result->posts.size());
        };
        const auto raw_search = [&] { return is_ranked ? raw.best(kind.match(n)) : raw.newest(kind.match(n)); };
        const double our_ms = timed_ms(search, &found);
        const double their_ms = timed_ms(raw_search, &their_found);
        if (turn < queries) // the first round warms both
            continue;
        ours.push_back(our_ms);
        theirs.push_back(their_ms);
    }
    std::printf("  %-34s %7.3f / %7.3f   raw %8.3f / %8.3f   %5.2f of raw   1/%-5.0f of the scan   %d hits, raw %d\n",
                kind.name, median(ours), at_share(ours, 0.95), median(theirs), at_share(theirs, 0.95),
                median(ours) / median(theirs), scan_ms / median(ours), found / 2, their_found / 2);
}

} // namespace

int main(int argc, char** argv)
{
    const QCoreApplication application(argc, argv);
    FilledCache filled;
    {
        SampleHistory history;
        double stored = 0;
        for (int made = 0; made < posts; made += 100 * SampleHistory::posts_a_page) {
            std::vector<HistoryPage> pages;
            for (int page = 0; page < 100; ++page)
                pages.push_back(history.next_page());
            stored += filled.store(pages);
        }
        const double fed = filled.make_searchable();
        std::printf("%d posts stored in %.1f s, the rest of them made searchable in %.1f s\n", posts, stored, fed);
    }
    RawSearch raw(filled.cache().path());
    std::vector<double> scans;
    for (int turn = 0; turn < 5; ++turn) {
        int none = 0;
        scans.push_back(timed_ms([&raw] { return raw.scan("qqqqqq"); }, &none));
    }
    const double scan_ms = median(scans);
    std::printf("a scan with LIKE that finds nothing: %.0f ms\n", scan_ms);
    std::printf("newest %d hits, ms, p50 / p95 of %d queries\n", hits, queries);

    using Order = store::SearchRequest::Order;
    const std::vector<Kind> kinds{
        {"one common word", [](int n) { return common(n) + ' '; }, [](int n) { return quoted(common(n)); }},
        {"one rare word", [](int n) { return rare(n) + ' '; }, [](int n) { return quoted(rare(n)); }},
        {"two words", [](int n) { return common(n) + ' ' + middle(n) + ' '; },
         [](int n) { return quoted(common(n)) + ' ' + quoted(middle(n)); }},
        {"a phrase", [](int n) { return quoted(common(n) + ' ' + common(n + 1)); },
         [](int n) { return quoted(common(n) + ' ' + common(n + 1)); }},
        {"a prefix of 2 to 5 letters", begun, [](int n) { return quoted(begun(n)) + '*'; }},
        {"a word and a prefix", [](int n) { return common(n) + ' ' + begun(n); },
         [](int n) { return quoted(common(n)) + ' ' + quoted(begun(n)) + '*'; }},
        {"one common word, best (raw: bm25)", [](int n) { return common(n) + ' '; },
         [](int n) { return quoted(common(n)); }, Order::relevance},
    };
    for (const Kind& kind : kinds)
        measure(kind, filled.cache().search(), raw, scan_ms);
    return 0;
}
