// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/seed.h"

#include "localroom/ids.h"
#include "localroom/people/session_store.h"
#include "localroom/people/user_store.h"
#include "localroom/posts/post_writer.h"
#include "localroom/rooms/channel_member_store.h"
#include "localroom/rooms/channel_store.h"
#include "localroom/rooms/team_store.h"
#include "localroom/secrets.h"

#include <QHash>

#include <vector>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {
namespace {

constexpr auto own_name = "operator";
constexpr auto own_token = "this machine";

core::Error error_of(const ApiError& error)
{
    return {core::ErrorKind::internal, u"The local room could not be filled."_s, error.id + u": "_s + error.message};
}

core::Result<UserRow> add_person(Context& context, const SeedPerson& person)
{
    auto hash = person.password.isEmpty() ? core::Result<QString>(unusable_password())
                                          : hash_password(person.password, context.options.password_cost);
    if (!hash)
        return tl::unexpected(hash.error());
    UserRow row;
    row.username = person.username;
    row.password = *hash;
    row.roles = person.roles;
    row.first_name = person.first_name;
    row.last_name = person.last_name;
    auto user = insert_user(context, row);
    if (!user)
        return core::failure(error_of(user.error()));
    return std::move(*user);
}

struct DemoPost {
    const char* room;
    const char* person;
    const char* text;
    int minutes_ago;
    bool is_reply; ///< to the last root post of the room
};

const std::vector<DemoPost>& demo_posts()
{
    static const std::vector<DemoPost> posts{
        {"town-square", "maya", "Welcome! This room lives on your machine only. Try things, nothing here can break.",
         340, false},
        {"town-square", "jonas", "Morning all. Coffee first, deploys later :coffee:", 335, false},
        {"town-square", "maya", "Deal. The notes of yesterday are in ~ops.", 333, true},
        {"ops", "maya", "This is where we run things. Type a line and everybody sees what was asked and what came out.",
         300, false},
        {"ops", "jonas", "Is `disk usage` automated yet? I keep doing it by hand.", 280, false},
        {"ops", "maya", "Type it here: if nobody has automated it, it is counted, and we know what to do next.", 278,
         true},
        {"ops", "jonas", "Nightly backup finished, 41 GB in 12 minutes.", 120, false},
        {"ops", "maya", "Rolling out `billing 1.1` to *test* after lunch, shout if that is a bad time.", 60, false},
        {"incidents", "jonas", "**Checkout is slow**: p95 went from 300 ms to 2.1 s at 09:40.", 200, false},
        {"incidents", "maya", "Looking. The database has 190 of 200 connections in use.", 197, true},
        {"incidents", "jonas", "Restarted the pool, p95 back at 310 ms. Watching for 15 minutes.", 185, true},
        {"incidents", "maya",
         "Closed. Cause: a job that never gave its connections back; a check for it is on the list.", 160, false},
    };
    return posts;
}

core::Result<void> add_demo(Context& context, const TeamRow& team, const QString& own_id)
{
    QHash<QString, QString> people;
    for (const SeedPerson& person : {SeedPerson{u"maya"_s, {}, u"system_user"_s, u"Maya"_s, u"Lindqvist"_s, true},
                                     SeedPerson{u"jonas"_s, {}, u"system_user"_s, u"Jonas"_s, u"Okafor"_s, true}}) {
        auto user = add_person(context, person);
        if (!user)
            return tl::unexpected(user.error());
        if (auto joined = join_team(context, team, user->id, false, true); !joined)
            return core::failure(error_of(joined.error()));
        people.insert(user->username, user->id);
    }
    for (const auto& [name, title, purpose] :
         {std::tuple(u"ops"_s, u"Ops"_s, u"Where things are run, in the open"_s),
          std::tuple(u"incidents"_s, u"Incidents"_s, u"What is broken, who is on it, what was decided"_s)}) {
        auto channel = insert_channel(context, {team.id, u"O"_s, name, title, {}, purpose, own_id});
        if (!channel)
            return core::failure(error_of(channel.error()));
        insert_channel_member(context, channel->id, own_id, true);
        for (const QString& id : std::as_const(people))
            insert_channel_member(context, channel->id, id, false);
    }
    constexpr qint64 minute_ms = 60'000;
    QHash<QString, QString> last_root;
    for (const DemoPost& post : demo_posts()) {
        const QString room = QString::fromLatin1(post.room);
        const auto channel = find_channel_by_name(context.db, team.id, room);
        if (!channel)
            return core::failure(core::ErrorKind::internal, u"The local room could not be filled."_s, room);
        auto added = add_seed_post(context, channel->id, people.value(QString::fromLatin1(post.person)),
                                   QString::fromUtf8(post.text), post.is_reply ? last_root.value(room) : QString(),
                                   context.now_ms() - post.minutes_ago * minute_ms);
        if (!added)
            return core::failure(error_of(added.error()));
        if (!post.is_reply)
            last_root.insert(room, *added);
    }
    return {};
}

/// Everything a first start makes.
core::Result<LocalLogin> fill(Context& context)
{
    LocalLogin login{QString::fromLatin1(own_name), new_password(), {}};
    auto own = add_person(context, {login.login, login.password, u"system_user system_user_access_token"_s, u"Local"_s,
                                    u"Operator"_s, true});
    if (!own)
        return tl::unexpected(own.error());
    static_cast<void>(create_personal_token(context, own->id, QString::fromLatin1(own_token), {}, &login.token));
    auto team = insert_team(context, u"local"_s, u"Local room"_s, u"O"_s);
    if (!team)
        return core::failure(error_of(team.error()));
    if (auto joined = join_team(context, *team, own->id, false, true); !joined)
        return core::failure(error_of(joined.error()));
    for (const SeedPerson& person : context.options.extra_people) {
        auto user = add_person(context, person);
        if (!user)
            return tl::unexpected(user.error());
        if (!person.in_team)
            continue;
        if (auto joined = join_team(context, *team, user->id, false, true); !joined)
            return core::failure(error_of(joined.error()));
    }
    if (context.options.seed == Seed::demo) {
        if (auto done = add_demo(context, *team, own->id); !done)
            return tl::unexpected(done.error());
    }
    return login;
}

/// A saved login that was lost or no longer fits gets a new token and password; the person and the posts stay.
core::Result<LocalLogin> renew(Context& context)
{
    auto own = find_user_by_name(context.db, QString::fromLatin1(own_name));
    if (!own)
        return core::failure(core::ErrorKind::corrupted,
                             u"The local room's data lacks its owner. Choose another folder."_s);
    LocalLogin login{own->username, new_password(), {}};
    auto hash = hash_password(login.password, context.options.password_cost);
    if (!hash)
        return tl::unexpected(hash.error());
    own->password = *hash;
    own->failed_attempts = 0;
    update_user(context, *own);
    // Whoever has the lost file must not come in with it.
    context.db.run(u"DELETE FROM personal_tokens WHERE user_id = ? AND description = ?"_s,
                   {own->id, QString::fromLatin1(own_token)});
    static_cast<void>(create_personal_token(context, own->id, QString::fromLatin1(own_token), {}, &login.token));
    return login;
}

ServerInfo info_of(Context& context, const LocalLogin& login)
{
    ServerInfo info;
    info.login = login.login;
    info.password = login.password;
    info.token = login.token;
    auto teams = select_teams(context.db,
                              u"SELECT %1 FROM teams WHERE delete_at = 0 ORDER BY n LIMIT 1"_s.arg(team_columns()), {});
    if (teams.empty())
        return info;
    info.team = {teams.front().id, teams.front().name};
    const auto rooms =
        select_channels(context.db,
                        u"SELECT %1 FROM channels WHERE team_id = ? AND type = 'O' AND delete_at = 0 ORDER BY n"_s.arg(
                            channel_columns()),
                        {teams.front().id});
    for (const ChannelRow& room : rooms)
        info.rooms.push_back({room.id, room.name});
    return info;
}

} // namespace

core::Result<ServerInfo> seed(Context& context)
{
    const QString& folder = context.options.data_dir;
    const bool is_new = !context.db.exists(u"SELECT 1 FROM users"_s);
    if (!is_new) {
        const auto saved = read_local_login(folder);
        if (saved && caller_of_token(context, saved->token).is_known())
            return info_of(context, *saved);
    }
    // The login is saved before the commit: killed in between, the next start finds an empty database and saves a new
    // one. The other way round there would be a room that nobody can enter.
    Transaction transaction(context.db);
    auto login = is_new ? fill(context) : renew(context);
    if (!login)
        return tl::unexpected(login.error());
    if (!folder.isEmpty()) {
        if (auto saved = write_local_login(folder, *login); !saved)
            return tl::unexpected(saved.error());
    }
    if (!transaction.commit())
        return core::failure(core::ErrorKind::storage,
                             u"The local room could not be written. Check that the disk is not full."_s,
                             context.db.error_text());
    static_cast<void>(context.take_events());
    return info_of(context, *login);
}

} // namespace opsdeck::localroom
