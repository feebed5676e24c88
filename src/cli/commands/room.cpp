// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/open_console.h"
#include "cli/output/json_rows.h"
#include "cli/output/transcript.h"
#include "cli/unix_signals.h"
#include "core/text/control_strip.h"
#include "core/text/elide.h"
#include "core/text/plain_table.h"

#include <QCoreApplication>
#include <QPointer>
#include <QPromise>
#include <qcoro/qcorofuture.h>

#include <deque>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace opsdeck::cli {

using core::ErrorKind;
using core::Post;
using core::UserId;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("RoomCommands", text); }

constexpr int default_posts = 30;
constexpr int default_hits = 20;
constexpr int longest_line = 200; ///< of a gap, in a table

QCoro::Task<> print_posts(Context* context, opsflow::Console* console, std::vector<Post> posts)
{
    std::map<UserId, QString> names;
    for (const Post& post : posts) {
        if (context->line.json) {
            context->print_row(row_of(post));
            continue;
        }
        if (!names.contains(post.user)) {
            const QString name = co_await console->name_of(post.user);
            names[post.user] = name;
        }
        context->terminal.print(transcript_block(post, names[post.user], context->terminal));
    }
}

/// Prints what arrives in a room, each post once and one after the other. It listens from the beginning, and prints
/// from start() on: what comes while the posts of before are fetched and printed is not missed.
class RoomTicker final : public QObject {
public:
    RoomTicker(Context* context, opsflow::Console* console)
        : m_context(context)
        , m_console(console)
        , m_room(console->identity().room)
    {
        connect(console, &opsflow::Console::post_arrived, this, &RoomTicker::take);
    }

    /// `printed` already.
    void start(const std::vector<Post>& printed)
    {
        for (const Post& post : printed)
            m_printed[post.id] = post.edited_at;
        m_is_printing = false;
        print();
    }

private:
    void take(const Post& post)
    {
        if (post.room != m_room || post.is_deleted() || post.is_history_row())
            return;
        m_waiting.push_back(post);
        print();
    }

    QCoro::Task<> print()
    {
        if (m_is_printing)
            co_return;
        const QPointer<RoomTicker> self(this);
        m_is_printing = true;
        while (!m_waiting.empty()) {
            const std::vector<Post> one(1, m_waiting.front());
            m_waiting.pop_front();
            // Reactions and replies send a post again: only new text is news here.
            const auto [known, is_new] = m_printed.try_emplace(one.front().id, one.front().edited_at);
            if (!is_new && one.front().edited_at <= known->second)
                continue;
            known->second = one.front().edited_at;
            co_await print_posts(m_context, m_console, one);
            if (!self)
                co_return;
        }
        m_is_printing = false;
    }

    Context* m_context;
    opsflow::Console* m_console;
    core::RoomId m_room;
    std::map<core::PostId, core::Timestamp> m_printed; ///< with their last edit
    std::deque<Post> m_waiting;
    bool m_is_printing = true; ///< or not begun yet
};

/// Being told to end is how following ends, and no failure. Made before anything makes a thread, so that each of them
/// has the signals blocked too: one that had not would take them, and the process would die of them.
class Ending final {
public:
    Ending()
    {
        m_ended.start();
        const auto end = [this] {
            if (m_is_awaited)
                m_ended.finish();
            else
                QCoreApplication::exit(static_cast<int>(ExitCode::succeeded));
        };
        QObject::connect(&m_signals, &UnixSignals::terminated, &m_signals, end);
        QObject::connect(&m_signals, &UnixSignals::hung_up, &m_signals, end);
        QObject::connect(&m_signals, &UnixSignals::interrupted, &m_signals, end);
    }
    [[nodiscard]] QFuture<void> future()
    {
        m_is_awaited = true;
        return m_ended.future();
    }

private:
    UnixSignals m_signals;
    QPromise<void> m_ended;
    bool m_is_awaited = false;
};

} // namespace

QCoro::Task<ExitCode> posts_command(Context* context)
{
    std::optional<Ending> ending;
    if (context->line.follow)
        ending.emplace();
    auto opened = co_await open_console(context, true);
    if (!opened)
        co_return context->fail(opened.error());
    opsflow::Console* console = opened->console.get();
    const int limit = context->line.limit > 0 ? context->line.limit : default_posts;
    const core::RoomId room = console->identity().room;
    RoomTicker ticker(context, console);
    const auto posts = co_await console->posts(room, limit);
    if (!posts)
        co_return context->fail(posts.error());
    co_await print_posts(context, console, *posts);
    if (posts->empty() && !context->line.json && !context->line.follow)
        context->terminal.complain(tr("Nobody has posted here yet."));
    if (context->line.follow) {
        ticker.start(*posts);
        const QFuture<void> told = ending->future();
        co_await told;
    }
    co_return ExitCode::succeeded;
}

QCoro::Task<ExitCode> search_command(Context* context)
{
    const QString text = context->line.arguments.join(QLatin1Char(' '));
    if (text.trimmed().isEmpty())
        co_return context->fail({ErrorKind::invalid_input, tr("search needs a text to look for."), {}});
    auto opened = co_await open_console(context, true);
    if (!opened)
        co_return context->fail(opened.error());
    opsflow::Console* console = opened->console.get();
    // The room may have gone on since this computer saw it last.
    const core::RoomId room = console->identity().room;
    co_await console->posts(room, default_posts);
    const int limit = context->line.limit > 0 ? context->line.limit : default_hits;
    auto posts = co_await console->search(text, limit);
    if (!posts)
        co_return context->fail(posts.error());
    const bool empty = posts->empty();
    co_await print_posts(context, console, std::move(*posts));
    if (empty && !context->line.json)
        context->terminal.complain(tr("Nothing on this computer holds \"%1\".").arg(text));
    co_return ExitCode::succeeded;
}

QCoro::Task<ExitCode> rooms_command(Context* context)
{
    auto opened = co_await open_console(context, false);
    if (!opened)
        co_return context->fail(opened.error());
    const auto rooms = co_await opened->console->rooms();
    if (!rooms)
        co_return context->fail(rooms.error());
    core::PlainTable table;
    table.columns = {tr("ROOM"), tr("NAME"), tr("LAST POST")};
    for (const auto& room : *rooms) {
        if (context->line.json)
            context->print_row(row_of(room));
        else
            table.rows.push_back(
                {room.name, core::single_line(room.display_name), local_time(room.last_post_at, context->clock.now())});
    }
    if (!context->line.json)
        context->terminal.print(core::terminal_table(table, context->terminal.width()));
    co_return ExitCode::succeeded;
}

QCoro::Task<ExitCode> gaps_command(Context* context)
{
    auto opened = co_await open_console(context, false);
    if (!opened)
        co_return context->fail(opened.error());
    const bool all = context->line.all;
    const auto gaps = co_await opened->console->gaps(all);
    if (!gaps)
        co_return context->fail(gaps.error());
    core::PlainTable table;
    table.columns = {tr("TIMES"), tr("PEOPLE"), tr("LAST"), tr("LINE"), tr("CLOSED BY")};
    int left = context->line.limit > 0 ? context->line.limit : std::numeric_limits<int>::max();
    for (const auto& gap : *gaps) {
        if (left-- == 0)
            break;
        if (context->line.json) {
            context->print_row(row_of(gap));
            continue;
        }
        table.rows.push_back({QString::number(gap.times), QString::number(gap.askers.size()),
                              local_time(gap.last_at, context->clock.now()),
                              core::elide_right(core::single_line(gap.line), longest_line), gap.closed_by.value()});
    }
    if (!context->line.json) {
        context->terminal.print(gaps->empty() ? tr("Every line that was asked for is automated.")
                                              : core::terminal_table(table, context->terminal.width()));
    }
    co_return ExitCode::succeeded;
}

} // namespace opsdeck::cli
