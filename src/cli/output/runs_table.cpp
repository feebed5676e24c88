// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/runs_table.h"

#include "core/text/control_strip.h"
#include "core/text/elide.h"
#include "core/text/plain_table.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace opsdeck::cli {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("RunsTable", text); }

constexpr int gap = 2;          ///< between two columns of a table
constexpr int wanted_line = 30; ///< cells that say what ran
constexpr int least_line = 12;
constexpr int longest_line = 200;
constexpr int shortest_id = 14; ///< the moment, and some of the chance behind it

core::PlainTable table_of(const std::vector<RunLine>& runs)
{
    const bool has_posts =
        std::any_of(runs.begin(), runs.end(), [](const RunLine& run) { return !run.posts.isEmpty(); });
    core::PlainTable table;
    table.columns = {tr("RUN"), tr("WHEN"), tr("WHO"), tr("STATE"), tr("TOOK")};
    if (has_posts)
        table.columns.append(tr("POSTS"));
    for (const RunLine& run : runs) {
        QStringList cells{run.id, run.when, run.who, run.state, run.took};
        if (has_posts)
            cells.append(run.posts);
        table.rows.push_back(std::move(cells));
    }
    return table;
}

/// What is left of the width for the last column.
int space_beside(const core::PlainTable& table, int width)
{
    int left = width;
    for (qsizetype column = 0; column < table.columns.size(); ++column) {
        int widest = core::display_width(table.columns.at(column));
        for (const QStringList& row : table.rows)
            widest = std::max(widest, core::display_width(row.at(column)));
        left -= widest + gap;
    }
    return left;
}

void shorten_ids(core::PlainTable& table)
{
    qsizetype longest = 0;
    for (const QStringList& row : table.rows)
        longest = std::max(longest, row.front().size());
    for (qsizetype length = shortest_id; length < longest; ++length) {
        std::set<QString> beginnings;
        for (const QStringList& row : table.rows)
            beginnings.insert(row.front().left(length));
        if (beginnings.size() < table.rows.size())
            continue;
        for (QStringList& row : table.rows)
            row.front().truncate(length);
        return;
    }
}

} // namespace

QString runs_table(const std::vector<RunLine>& runs, int width)
{
    core::PlainTable table = table_of(runs);
    int space = longest_line;
    if (width > 0) {
        space = space_beside(table, width);
        if (space < wanted_line) {
            shorten_ids(table);
            space = space_beside(table, width);
        }
        space = std::max(space, least_line);
    }
    table.columns.append(tr("LINE"));
    for (size_t i = 0; i < runs.size(); ++i)
        table.rows[i].append(core::elide_right(core::single_line(runs[i].line), space));
    return core::terminal_table(table);
}

} // namespace opsdeck::cli
