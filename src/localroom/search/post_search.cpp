// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/search/post_search.h"

#include <QDateTime>

#include <algorithm>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

/// A WHERE clause that grows, with its values.
struct Filter {
    QString sql;
    QVariantList values;

    void add(const QString& condition, const QVariantList& more)
    {
        sql += u" AND "_s + condition;
        values += more;
    }
};

QString placeholders(qsizetype count) { return QStringList(count, u"?"_s).join(u", "_s); }

QVariantList to_values(const QStringList& list)
{
    QVariantList values;
    for (const QString& item : list)
        values.append(item);
    return values;
}

void add_people(Filter& filter, const QStringList& names, bool excluded)
{
    if (names.isEmpty())
        return;
    filter.add(u"posts.user_id %1 (SELECT id FROM users WHERE username IN (%2))"_s.arg(excluded ? u"NOT IN"_s : u"IN"_s,
                                                                                       placeholders(names.size())),
               to_values(names));
}

/// Room names; "@bob" means the direct room with bob.
void add_rooms(Filter& filter, const QStringList& names, const QString& user_id, bool excluded)
{
    if (names.isEmpty())
        return;
    QString rooms = u"SELECT id FROM channels WHERE name IN (%1)"_s.arg(placeholders(names.size()));
    QVariantList values = to_values(names);
    for (const QString& name : names) {
        if (!name.startsWith('@'_L1))
            continue;
        rooms += u" UNION SELECT channels.id FROM channels, users WHERE channels.type = 'D' AND users.username = ? AND "
                 "channels.name IN (users.id || '__' || ?, ? || '__' || users.id)"_s;
        values += {name.mid(1), user_id, user_id};
    }
    filter.add(u"posts.channel_id %1 (%2)"_s.arg(excluded ? u"NOT IN"_s : u"IN"_s, rooms), values);
}

qint64 day_start(const QDate& day, int offset)
{
    return QDateTime(day, QTime(0, 0), Qt::OffsetFromUTC, offset).toMSecsSinceEpoch();
}

void add_dates(Filter& filter, const SearchTerms& terms, int offset)
{
    if (terms.on.isValid()) {
        filter.add(u"posts.create_at >= ? AND posts.create_at < ?"_s,
                   {day_start(terms.on, offset), day_start(terms.on.addDays(1), offset)});
    }
    if (terms.before.isValid())
        filter.add(u"posts.create_at < ?"_s, {day_start(terms.before, offset)});
    if (terms.after.isValid())
        filter.add(u"posts.create_at >= ?"_s, {day_start(terms.after.addDays(1), offset)});
}

} // namespace

std::vector<PostRow> search_posts(Context& context, const SearchWish& wish)
{
    const bool has_excluded_only = std::all_of(wish.terms.terms.cbegin(), wish.terms.terms.cend(),
                                               [](const SearchTerm& term) { return term.excluded; });
    const QString text = full_text_query(wish.terms, wish.any_word);
    if (wish.terms.has_date_error || (text.isEmpty() && !wish.terms.has_filter()))
        return {};

    Filter filter;
    filter.add(u"posts.delete_at = 0 AND posts.original_id = '' AND posts.type NOT LIKE 'system_%'"_s, {});
    filter.add(u"posts.channel_id IN (SELECT channel_members.channel_id FROM channel_members JOIN channels ON "
               "channels.id = channel_members.channel_id WHERE channel_members.user_id = ? AND "
               "(? = '' OR channels.team_id IN ('', ?)) AND channels.delete_at = 0)"_s,
               {wish.user_id, wish.team_id, wish.team_id});
    add_people(filter, wish.terms.from, false);
    add_people(filter, wish.terms.not_from, true);
    add_rooms(filter, wish.terms.in, wish.user_id, false);
    add_rooms(filter, wish.terms.not_in, wish.user_id, true);
    add_dates(filter, wish.terms, wish.time_zone_offset);
    if (text.isEmpty() && has_excluded_only && !wish.terms.terms.empty()) {
        SearchTerms unwanted = wish.terms;
        for (SearchTerm& term : unwanted.terms)
            term.excluded = false;
        filter.add(u"posts.n NOT IN (SELECT rowid FROM posts_text WHERE posts_text MATCH ?)"_s,
                   {full_text_query(unwanted, true)});
    }

    // Rowids grow with time: the newest come first without a sort.
    QString sql = u"SELECT "_s + post_columns();
    QVariantList values;
    if (text.isEmpty()) {
        sql += u" FROM posts WHERE 1"_s + filter.sql + u" ORDER BY posts.n DESC LIMIT ?"_s;
    } else {
        sql += u" FROM posts_text CROSS JOIN posts ON posts.n = posts_text.rowid WHERE posts_text MATCH ?"_s +
               filter.sql + u" ORDER BY posts_text.rowid DESC LIMIT ?"_s;
        values.append(text);
    }
    values += filter.values;
    values.append(wish.limit);
    auto rows = select_posts(context.db, sql, values);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const PostRow& a, const PostRow& b) { return a.create_at > b.create_at; });
    return rows;
}

} // namespace opsdeck::localroom
