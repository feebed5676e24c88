// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/timeline/timeline_source.h"

#include "opsflow/posts/opsdeck_props.h"

#include <QPointer>
#include <qcoro/qcorofuture.h>

#include <algorithm>
#include <tuple>

namespace opsdeck::opsflow {
namespace {

constexpr int first_page = 80;
constexpr int page = 80;
constexpr size_t largest_window = 1000;
constexpr int frame_ms = 16;
constexpr int complete_ms = 300;
constexpr int most_name_tries = 5;

bool stands_before(const core::Post& a, const core::Post& b)
{
    return std::tie(a.created_at, a.id) < std::tie(b.created_at, b.id);
}

} // namespace

TimelineSource::TimelineSource(TimelineParts parts, QObject* parent)
    : QObject(parent)
    , m_parts(parts)
{
    m_in.me = parts.session->actor().user;
    m_in.my_name = parts.session->actor().username;
    m_rebuild.setSingleShot(true);
    m_rebuild.setInterval(frame_ms);
    connect(&m_rebuild, &QTimer::timeout, this, &TimelineSource::rebuild);
    m_completing.setSingleShot(true);
    m_completing.setInterval(complete_ms); // a stranger's name is on its way when their post arrives
    connect(&m_completing, &QTimer::timeout, this, [this] { complete(); });
    connect(&m_model, &TimelineModel::older_wanted, this, [this] { load_older(); });
    connect(&m_model, &TimelineModel::newer_wanted, this, [this] { load_newer(); });
    connect(&parts.sync->writer(), &StoreWriter::post_changed, this, &TimelineSource::take_post);
    connect(parts.book, &RunBook::run_changed, this, &TimelineSource::take_run);
    connect(parts.outbox, &Outbox::sent, this,
            [this](const store::OutboxRow&, const core::Post&) { outbox_changed(); });
    connect(parts.outbox, &Outbox::failed, this, [this](const store::OutboxRow&, const QString&) { outbox_changed(); });
}

TimelineSource::~TimelineSource() = default;

void TimelineSource::show(core::RoomId room, core::PostId around, core::Timestamp unread_from)
{
    ++m_visit;
    m_rebuild.stop();
    m_loading_older = m_loading_newer = false;
    m_asked_runs.clear();
    m_asked_roots.clear();
    m_in.room = std::move(room);
    m_in.posts.clear();
    m_in.roots.clear();
    m_in.unsent.clear();
    m_in.runs.clear();
    m_in.news.clear();
    m_in.unread_from = unread_from;
    m_in.at_start = false;
    m_in.at_end = around.is_empty();
    open(std::move(around));
}

QCoro::Task<void> TimelineSource::open(core::PostId around)
{
    const QPointer<TimelineSource> self(this);
    const int visit = m_visit;
    const core::RoomId room = m_in.room;
    const auto is_stale = [&self, visit] { return !self || self->m_visit != visit; };
    store::PostTable& table = m_parts.store->cache().posts();

    auto reading_users = m_parts.store->cache().users().all();
    auto reading_unsent = m_parts.store->userdata().outbox().unsent_in(room);
    auto reading = around.is_empty() ? table.newest(room, first_page) : table.before(room, around, first_page / 2);
    core::Result<std::vector<core::Post>> posts = co_await reading;
    if (is_stale())
        co_return;
    if (posts && !around.is_empty()) {
        auto reading_one = table.by_ids({around});
        core::Result<std::vector<core::Post>> one = co_await reading_one;
        if (is_stale())
            co_return;
        auto reading_after = table.after(room, around, first_page / 2);
        core::Result<std::vector<core::Post>> after = co_await reading_after;
        if (is_stale())
            co_return;
        if (one)
            posts->insert(posts->end(), one->begin(), one->end());
        if (after)
            posts->insert(posts->end(), after->begin(), after->end());
        m_in.at_end = after && after->size() < first_page / 2;
    }
    const core::Result<std::vector<core::User>> users = co_await reading_users;
    if (is_stale())
        co_return;
    if (users) {
        for (const core::User& user : *users)
            m_in.users.insert(user.id, user);
    }
    core::Result<std::vector<store::OutboxRow>> unsent = co_await reading_unsent;
    if (is_stale())
        co_return;
    if (unsent)
        m_in.unsent = std::move(*unsent);
    if (posts)
        put(std::move(*posts));
    else
        Q_EMIT problem(posts.error());
    rebuild(); // the first paint comes from disk
    co_await complete();
    if (is_stale())
        co_return;
    co_await read_gaps();
    if (is_stale())
        co_return;

    const bool online = m_parts.session->connection().connection != Connection::signed_out;
    core::Result<std::vector<core::Post>> fresh = co_await m_parts.history->newest(room, first_page, online);
    if (is_stale())
        co_return;
    if (fresh && m_in.at_end) {
        m_in.at_start = fresh->size() < static_cast<size_t>(first_page);
        put(std::move(*fresh));
        rebuild();
    }
}

void TimelineSource::put(std::vector<core::Post> posts)
{
    for (core::Post& post : posts) {
        if (post.room != m_in.room || post.is_history_row())
            continue;
        const auto same = std::find_if(m_in.posts.rbegin(), m_in.posts.rend(),
                                       [&post](const core::Post& known) { return known.id == post.id; });
        if (same != m_in.posts.rend())
            *same = std::move(post);
        else
            m_in.posts.insert(std::upper_bound(m_in.posts.begin(), m_in.posts.end(), post, stands_before),
                              std::move(post));
    }
}

void TimelineSource::trim(bool at_newer_end)
{
    if (m_in.posts.size() <= largest_window)
        return;
    const auto surplus = static_cast<std::ptrdiff_t>(m_in.posts.size() - largest_window);
    if (at_newer_end) {
        m_in.posts.erase(m_in.posts.end() - surplus, m_in.posts.end());
        m_in.at_end = false;
    } else {
        m_in.posts.erase(m_in.posts.begin(), m_in.posts.begin() + surplus);
        m_in.at_start = false;
    }
}

void TimelineSource::take_post(const core::Post& post)
{
    if (post.room != m_in.room)
        return;
    const bool is_known = this->post(post.id) != nullptr;
    const bool is_newer = m_in.posts.empty() || !stands_before(post, m_in.posts.back());
    const bool is_older = !m_in.posts.empty() && stands_before(post, m_in.posts.front());
    if (!is_known && ((is_newer && !m_in.at_end) || is_older))
        return; // outside of the window
    put({post});
    rebuild_soon();
}

void TimelineSource::take_run(const core::Run& run)
{
    if (run.room != m_in.room)
        return;
    const auto known =
        std::find_if(m_in.runs.begin(), m_in.runs.end(), [&run](const core::Run& other) { return other.id == run.id; });
    if (known != m_in.runs.end())
        *known = run;
    else
        m_in.runs.push_back(run);
    m_asked_runs.insert(run.id);
    if (core::is_final(run.state))
        m_in.news.erase(run.id);
    outbox_changed(); // its posts are queued in the same commit
}

void TimelineSource::take_news(const core::RunId& run, const RunNews& news)
{
    m_in.news[run] = news;
    rebuild_soon();
}

void TimelineSource::take_offers(const core::RunId& run, RunOffers offers)
{
    m_in.offers[run] = std::move(offers); // kept over a change of room: a few words for each run of this process
    rebuild_soon();
}

void TimelineSource::set_unread_from(core::Timestamp at)
{
    m_in.unread_from = at;
    rebuild_soon();
}

void TimelineSource::outbox_changed() { read_unsent(); }

QCoro::Task<void> TimelineSource::read_unsent()
{
    const QPointer<TimelineSource> self(this);
    const int visit = m_visit;
    auto reading = m_parts.store->userdata().outbox().unsent_in(m_in.room);
    core::Result<std::vector<store::OutboxRow>> rows = co_await reading;
    if (!self || m_visit != visit || !rows)
        co_return;
    m_in.unsent = std::move(*rows);
    rebuild_soon();
}

QCoro::Task<void> TimelineSource::read_gaps()
{
    const QPointer<TimelineSource> self(this);
    const core::Result<std::vector<Gap>> gaps = co_await m_parts.gaps->list(true);
    if (!self || !gaps)
        co_return;
    m_in.gaps.clear();
    for (const Gap& gap : *gaps)
        m_in.gaps[gap.key] = gap;
    rebuild_soon();
}

QCoro::Task<void> TimelineSource::load_older()
{
    if (m_loading_older || m_in.at_start || m_in.posts.empty())
        co_return;
    m_loading_older = true;
    const QPointer<TimelineSource> self(this);
    const int visit = m_visit;
    const core::RoomId room = m_in.room;
    const core::PostId oldest = m_in.posts.front().id;
    store::PostTable& table = m_parts.store->cache().posts();
    auto reading = table.before(room, oldest, page);
    core::Result<std::vector<core::Post>> posts = co_await reading;
    if (!self || m_visit != visit)
        co_return;
    bool at_start = false;
    if (posts && posts->size() < static_cast<size_t>(page)) {
        const core::PostId from = posts->empty() ? oldest : posts->front().id;
        const core::Result<bool> more = co_await m_parts.sync->load_older(room, from);
        if (!self || m_visit != visit)
            co_return;
        at_start = more && !*more;
        auto reading_again = table.before(room, oldest, page);
        posts = co_await reading_again;
        if (!self || m_visit != visit)
            co_return;
    }
    m_loading_older = false;
    if (!posts)
        co_return;
    m_in.at_start = at_start;
    const bool any = !posts->empty() || at_start;
    put(std::move(*posts));
    trim(true);
    if (any)
        rebuild();
    co_await complete();
}

QCoro::Task<void> TimelineSource::load_newer()
{
    if (m_loading_newer || m_in.at_end || m_in.posts.empty())
        co_return;
    m_loading_newer = true;
    const QPointer<TimelineSource> self(this);
    const int visit = m_visit;
    auto reading = m_parts.store->cache().posts().after(m_in.room, m_in.posts.back().id, page);
    core::Result<std::vector<core::Post>> posts = co_await reading;
    if (!self || m_visit != visit)
        co_return;
    m_loading_newer = false;
    if (!posts)
        co_return;
    m_in.at_end = posts->size() < static_cast<size_t>(page);
    put(std::move(*posts));
    trim(false);
    rebuild();
    co_await complete();
}

QCoro::Task<void> TimelineSource::complete()
{
    const QPointer<TimelineSource> self(this);
    const int visit = m_visit;
    std::vector<core::PostId> roots;
    std::set<core::RunId> runs;
    std::set<core::UserId> strangers;
    for (const core::Post& post : m_in.posts) {
        if (post.is_reply() && !this->post(post.root) && m_asked_roots.insert(post.root).second)
            roots.push_back(post.root);
        const core::RunId run = run_of(post);
        if (!run.is_empty() && post.user == m_in.me && m_asked_runs.insert(run).second)
            runs.insert(run);
        if (is_stranger(post.user))
            strangers.insert(post.user);
    }
    if (!roots.empty()) {
        auto reading = m_parts.store->cache().posts().by_ids(roots);
        const core::Result<std::vector<core::Post>> posts = co_await reading;
        if (!self || m_visit != visit)
            co_return;
        if (posts) {
            for (const core::Post& post : *posts)
                m_in.roots[post.id] = post;
        }
    }
    for (const core::RunId& id : runs) {
        auto reading = m_parts.store->userdata().runs().by_id(id);
        const core::Result<std::optional<core::Run>> run = co_await reading;
        if (!self || m_visit != visit)
            co_return;
        if (run && run->has_value())
            m_in.runs.push_back(m_parts.book->with_posts(**run));
    }
    if (!strangers.empty()) {
        for (const core::UserId& user : strangers)
            ++m_name_tries[user];
        auto reading = m_parts.store->cache().users().all();
        const core::Result<std::vector<core::User>> users = co_await reading;
        if (!self || m_visit != visit)
            co_return;
        if (users) {
            for (const core::User& user : *users)
                m_in.users.insert(user.id, user);
        }
    }
    if (!roots.empty() || !runs.empty() || !strangers.empty())
        rebuild_soon();
}

void TimelineSource::rebuild_soon()
{
    if (!m_rebuild.isActive())
        m_rebuild.start();
}

void TimelineSource::rebuild()
{
    m_rebuild.stop();
    m_model.set_items(m_in.room, build_timeline(m_in), m_in.at_start, m_in.at_end);
    const bool is_incomplete = std::any_of(m_in.posts.begin(), m_in.posts.end(), [this](const core::Post& post) {
        return is_stranger(post.user) ||
               (post.is_reply() && m_asked_roots.count(post.root) == 0 && !this->post(post.root)) ||
               (!run_of(post).is_empty() && post.user == m_in.me && m_asked_runs.count(run_of(post)) == 0);
    });
    if (is_incomplete && !m_completing.isActive())
        m_completing.start();
}

bool TimelineSource::is_stranger(const core::UserId& user) const
{
    const auto tries = m_name_tries.find(user);
    return !m_in.users.contains(user) && (tries == m_name_tries.end() || tries->second < most_name_tries);
}

const core::Post* TimelineSource::post(const core::PostId& id) const
{
    const auto found =
        std::find_if(m_in.posts.rbegin(), m_in.posts.rend(), [&id](const core::Post& post) { return post.id == id; });
    return found == m_in.posts.rend() ? nullptr : &*found;
}

const core::Post* TimelineSource::last_own() const
{
    const auto found = std::find_if(m_in.posts.rbegin(), m_in.posts.rend(), [this](const core::Post& post) {
        return post.user == m_in.me && !post.is_deleted() && post.type.isEmpty() && kind_of(post).isEmpty();
    });
    return found == m_in.posts.rend() ? nullptr : &*found;
}

} // namespace opsdeck::opsflow
