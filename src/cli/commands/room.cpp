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

#include <limits>
#include <map>
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

/// Prints what arrives, one after the other in the order of arrival, until the process is told to end.
QCoro::Task<> follow_posts(Context* context, opsflow::Console* console)
{
    UnixSignals signals_;
    QPromise<void> ended;
    ended.start();
    const auto end = [&ended] { ended.finish(); };
    QObject::connect(&signals_, &UnixSignals::terminated, &signals_, end);
    QObject::connect(&signals_, &UnixSignals::hung_up, &signals_, end);
    QObject::connect(&signals_, &UnixSignals::interrupted, &signals_, end);
    const core::RoomId room = console->identity().room;
    std::map<core::PostId, core::Timestamp> none_yet;
    QObject::connect(console, &opsflow::Console::post_arrived, &signals_,
                     [context, console, room, printed = std::move(none_yet)](const Post& post) mutable {
                         // Reactions and replies send a post again: only new text is news here.
                         if (post.room != room || post.is_deleted() || post.is_history_row())
                             return;
                         const auto known = printed.find(post.id);
                         if (known != printed.end() && known->second == post.edited_at)
                             return;
                         printed[post.id] = post.edited_at;
                         print_posts(context, console, {post});
                     });
    const QFuture<void> future = ended.future();
    co_await future;
}

} // namespace

QCoro::Task<ExitCode> posts_command(Context* context)
{
    auto opened = co_await open_console(context, true);
    if (!opened)
        co_return context->fail(opened.error());
    opsflow::Console* console = opened->console.get();
    const int limit = context->line.limit > 0 ? context->line.limit : default_posts;
    const core::RoomId room = console->identity().room;
    auto posts = co_await console->posts(room, limit);
    if (!posts)
        co_return context->fail(posts.error());
    const bool empty = posts->empty();
    co_await print_posts(context, console, std::move(*posts));
    if (empty && !context->line.json && !context->line.follow)
        context->terminal.complain(tr("Nobody has posted here yet."));
    if (context->line.follow)
        co_await follow_posts(context, console);
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
