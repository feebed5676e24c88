// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/outbox_views.h"
#include "cli/open_console.h"
#include "cli/output/json_rows.h"
#include "cli/output/transcript.h"
#include "core/text/elide.h"
#include "core/text/plain_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace opsdeck::cli {

using core::ErrorKind;
using opsflow::DeliveryState;
using Stage = DeliveryState::Stage;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("OutboxCommands", text); }

constexpr auto delivery_time = std::chrono::seconds(15);
constexpr int longest_words = 200;

/// Each reason once, with the numbers it is true of.
QStringList reasons(const std::vector<DeliveryState>& deliveries)
{
    std::vector<std::pair<QString, QStringList>> found;
    for (const DeliveryState& delivery : deliveries) {
        QString why = delivery.why;
        if (delivery.may_be_there)
            why = (why.isEmpty() ? QString() : why + QLatin1Char(' ')) +
                  tr("It may have arrived; the room is looked through before it is sent again.");
        if (why.isEmpty())
            continue;
        const auto same = std::find_if(found.begin(), found.end(), [&](const auto& one) { return one.first == why; });
        auto& numbers = same == found.end() ? found.emplace_back(why, QStringList()).second : same->second;
        numbers.append(QString::number(delivery.row));
    }
    QStringList lines;
    for (const auto& [why, numbers] : found)
        lines.append(numbers.join(QStringLiteral(", ")) + QStringLiteral(": ") + why);
    return lines;
}

QString advice(const std::vector<DeliveryState>& deliveries)
{
    const auto any = [&](auto fits) { return std::any_of(deliveries.begin(), deliveries.end(), fits); };
    if (any([](const DeliveryState& one) { return one.must_be_confirmed; }))
        return tr("\"retry NUMBER\" sends one again, \"drop NUMBER\" gives it up.");
    if (any([](const DeliveryState& one) { return one.stage == Stage::failed; }))
        return tr("\"retry\" sends what was given up once more, \"drop NUMBER\" gives it up for good.");
    return tr("It goes out by itself as soon as the server takes it.");
}

core::Result<qint64> number_of(const QString& typed)
{
    bool ok = false;
    const qint64 row = typed.toLongLong(&ok);
    if (ok && row > 0)
        return row;
    return core::failure(ErrorKind::invalid_input,
                         tr("\"%1\" is not a number of the outbox; \"outbox\" lists them.").arg(typed));
}

/// How it stands with these; what is not in the outbox any more was sent.
std::vector<DeliveryState> those_of(const std::vector<DeliveryState>& deliveries, const std::set<qint64>& rows)
{
    std::vector<DeliveryState> found;
    std::copy_if(deliveries.begin(), deliveries.end(), std::back_inserter(found),
                 [&](const DeliveryState& one) { return rows.contains(one.row); });
    return found;
}

} // namespace

QString what_is_sent(const DeliveryState& delivery)
{
    return delivery.is_edit ? tr("edit of %1").arg(delivery.kind) : delivery.kind;
}

QString delivery_text(const DeliveryState& delivery)
{
    QString text = delivery.stage == Stage::sent ? delivery.post.value() : opsflow::words_of(delivery.stage);
    if (delivery.is_open())
        text += tr(" (number %1 of the outbox)").arg(delivery.row);
    return delivery.why.isEmpty() ? text : text + QStringLiteral(": ") + delivery.why;
}

QCoro::Task<ExitCode> print_outbox(Context* context, opsflow::Console* console)
{
    const auto deliveries = co_await console->deliveries();
    if (!deliveries)
        co_return context->fail(deliveries.error());
    core::PlainTable table;
    table.columns = {tr("NUMBER"), tr("SINCE"), tr("POST"), tr("STATE"), tr("WORDS")};
    for (const DeliveryState& delivery : *deliveries) {
        if (context->line.json)
            context->print_row(row_of(delivery));
        table.rows.push_back({QString::number(delivery.row), local_time(delivery.created_at, context->clock.now()),
                              what_is_sent(delivery), opsflow::words_of(delivery.stage),
                              core::elide_right(delivery.words, longest_words)});
    }
    if (context->line.json)
        co_return ExitCode::succeeded;
    if (deliveries->empty()) {
        context->terminal.print(tr("Nothing waits: the server has every post."));
        co_return ExitCode::succeeded;
    }
    context->terminal.print(core::terminal_table(table, context->terminal.width()));
    for (const QString& line : reasons(*deliveries))
        context->terminal.print(line);
    context->terminal.print(advice(*deliveries));
    co_return ExitCode::succeeded;
}

QCoro::Task<ExitCode> send_again(Context* context, opsflow::Console* console, QStringList numbers)
{
    std::set<qint64> rows;
    for (const QString& typed : numbers) {
        const core::Result<qint64> row = number_of(typed);
        if (!row)
            co_return context->fail(row.error());
        rows.insert(*row);
    }
    if (numbers.isEmpty()) {
        const auto deliveries = co_await console->deliveries();
        if (!deliveries)
            co_return context->fail(deliveries.error());
        bool is_any_left = false;
        for (const DeliveryState& delivery : *deliveries) {
            if (delivery.must_be_confirmed)
                is_any_left = true;
            else
                rows.insert(delivery.row);
        }
        if (is_any_left)
            context->terminal.complain(tr("What came too late makes others act: send it by its number, if you still "
                                          "want it. \"outbox\" lists it."));
        if (rows.empty() && !is_any_left && !context->line.json)
            context->terminal.print(tr("Nothing waits: the server has every post."));
    }
    for (const qint64 row : rows) {
        const core::Done done = co_await console->retry(row);
        // On its way or sent is what was asked for.
        if (!done && done.error().kind != ErrorKind::conflict)
            co_return context->fail(done.error());
    }
    if (rows.empty())
        co_return ExitCode::succeeded;
    co_await console->wait_for_delivery(delivery_time);
    const auto deliveries = co_await console->deliveries();
    if (!deliveries)
        co_return context->fail(deliveries.error());
    const std::vector<DeliveryState> left = those_of(*deliveries, rows);
    for (const DeliveryState& delivery : left) {
        if (context->line.json)
            context->print_row(row_of(delivery));
        else
            context->terminal.complain(what_is_sent(delivery) + QStringLiteral(": ") + delivery_text(delivery));
    }
    const int sent = static_cast<int>(rows.size() - left.size());
    if (context->line.json)
        context->print_row({{QStringLiteral("sent"), sent}, {QStringLiteral("left"), static_cast<int>(left.size())}});
    else
        context->terminal.print(tr("%1 of %2 sent.").arg(sent).arg(rows.size()));
    if (left.empty())
        co_return ExitCode::succeeded;
    const bool is_refused =
        std::any_of(left.begin(), left.end(), [](const auto& one) { return one.stage == Stage::failed; });
    co_return is_refused ? ExitCode::failed : ExitCode::unreachable;
}

QCoro::Task<ExitCode> outbox_command(Context* context)
{
    auto opened = co_await open_console(context, false);
    if (!opened)
        co_return context->fail(opened.error());
    co_return co_await print_outbox(context, opened->console.get());
}

QCoro::Task<ExitCode> retry_command(Context* context)
{
    auto opened = co_await open_console(context, false);
    if (!opened)
        co_return context->fail(opened.error());
    const QStringList numbers = context->line.arguments;
    co_return co_await send_again(context, opened->console.get(), numbers);
}

QCoro::Task<ExitCode> drop_command(Context* context)
{
    if (context->line.arguments.size() != 1) {
        co_return context->fail(
            {ErrorKind::invalid_input, tr("drop needs the number of one post; \"outbox\" lists them."), {}});
    }
    const core::Result<qint64> row = number_of(context->line.arguments.front());
    if (!row)
        co_return context->fail(row.error());
    auto opened = co_await open_console(context, false);
    if (!opened)
        co_return context->fail(opened.error());
    const core::Done done = co_await opened->console->drop(*row);
    if (!done)
        co_return context->fail(done.error());
    if (context->line.json)
        context->print_row({{QStringLiteral("row"), *row}, {QStringLiteral("state"), QStringLiteral("dropped")}});
    else
        context->terminal.print(tr("It will not be sent, and its words are forgotten."));
    // What waited behind it may go now.
    co_await opened->console->wait_for_delivery(delivery_time);
    co_return ExitCode::succeeded;
}

} // namespace opsdeck::cli
