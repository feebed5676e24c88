// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/ledger/room_check.h"

#include "opsflow/posts/opsdeck_props.h"
#include "opsflow/run/run_book.h"
#include "opsflow/session/server_name.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>

namespace opsdeck::opsflow {
namespace {

QString tr(const char* text) { return QCoreApplication::translate("Verify", text); }

QString prop(const core::Post& post, const char* key)
{
    return opsdeck_props(post).value(QLatin1String(key)).toString();
}

class RoomCheck final {
public:
    explicit RoomCheck(const RoomCheckInput& input)
        : m_input(input)
    {
        for (const core::Post& post : input.posts) {
            if (kind_of(post).isEmpty() || run_of(post).is_empty())
                continue;
            m_by_hash[prop(post, "hash")].push_back(&post);
            m_by_id[post.id] = &post;
        }
        m_unsent.insert(input.unsent.begin(), input.unsent.end());
        if (!input.user.is_empty())
            m_owners.insert(input.user);
    }

    VerifyReport run()
    {
        m_report.entries_checked = static_cast<qint64>(m_input.entries.size());
        m_report.posts_checked = static_cast<qint64>(m_by_id.size());
        if (!m_input.entries.empty())
            m_report.ledger_head = m_input.entries.back().hash;
        if (const auto broken = core::find_break(m_input.entries))
            add(VerifyFinding::Kind::chain_broken, {}, {}, broken->why);
        for (const core::LedgerEntry& entry : m_input.entries)
            check_entry(entry);
        for (const auto& [id, post] : m_by_id)
            check_post(*post);
        tell_unknown_runs();
        m_report.runs_checked = static_cast<qint64>(m_runs.size());
        return std::move(m_report);
    }

private:
    void add(VerifyFinding::Kind kind, const core::PostId& post, const core::RunId& run, const QString& text)
    {
        m_report.findings.push_back({kind, post, run, text});
    }

    /// Where the run was asked for, and by whom.
    void note_request(const core::LedgerEntry& entry)
    {
        const QString server = entry.body.value(QLatin1String("server")).toString();
        const core::RoomId room(entry.body.value(QLatin1String("room")).toString());
        const bool is_same_server = may_be_same_server(server, m_input.server);
        if (is_same_server)
            m_owners.insert(core::UserId(entry.body.value(QLatin1String("user")).toString()));
        if (is_same_server && room == m_input.room)
            m_runs.insert(entry.run);
        else
            m_elsewhere.emplace(entry.run, room);
    }

    void check_entry(const core::LedgerEntry& entry)
    {
        const bool is_request = entry.kind == ledger_kind::requested;
        const bool is_end = entry.kind == ledger_kind::ended || entry.kind == ledger_kind::lost;
        if (is_request)
            note_request(entry);
        if ((!is_request && !is_end) || m_runs.count(entry.run) == 0)
            return;
        const QString kind = is_request ? post_kind::invocation : post_kind::result;
        const auto found = m_by_hash.find(entry.hash);
        const core::Post* post = nullptr;
        if (found != m_by_hash.end()) {
            for (const core::Post* candidate : found->second) {
                if (kind_of(*candidate) == kind && run_of(*candidate) == entry.run)
                    post = candidate;
            }
        }
        m_hashes.insert(entry.hash);
        if (!post) {
            if (m_unsent.count(entry.run) == 0) {
                add(VerifyFinding::Kind::missing, {}, entry.run,
                    tr("Entry %1 of the ledger (%2) has no post in the room.").arg(entry.number).arg(entry.kind));
            }
            return;
        }
        if (post->is_deleted())
            return; // told once, by check_post
        const bool same = is_request
                              ? says_the_same(*post, entry, {"automation", "digest", "line", "surface", "danger"})
                              : says_the_same(*post, entry, {"outcome", "headline"});
        if (!same || prop(*post, "prev") != entry.prev) {
            add(VerifyFinding::Kind::edited, post->id, entry.run,
                tr("The post does not say what entry %1 of the ledger says.").arg(entry.number));
        }
    }

    [[nodiscard]] static bool says_the_same(const core::Post& post, const core::LedgerEntry& entry,
                                            std::initializer_list<const char*> keys)
    {
        if (opsdeck_props(post).value(QLatin1String("cut")).toBool())
            return true; // too long for a post: the ledger alone holds it whole
        return std::all_of(keys.begin(), keys.end(), [&](const char* key) {
            return prop(post, key) == entry.body.value(QLatin1String(key)).toString();
        });
    }

    /// A post about a run that this ledger does not have in this room.
    void check_stranger(const core::Post& post, const core::RunId& run)
    {
        const auto elsewhere = m_elsewhere.find(run);
        const bool is_moved = elsewhere != m_elsewhere.end() && elsewhere->second != m_input.room;
        if (m_owners.count(post.user) == 0 || (elsewhere != m_elsewhere.end() && !is_moved))
            ++m_report.posts_unproven; // other people's, or ours from when the server had another address
        else if (is_moved)
            add(VerifyFinding::Kind::not_in_ledger, post.id, run,
                tr("The post is about a run that the ledger knows from another room."));
        else
            m_unknown.push_back(&post);
    }

    void tell_unknown_runs()
    {
        if (m_unknown.empty())
            return;
        const auto [first, last] =
            std::minmax_element(m_unknown.begin(), m_unknown.end(), [](const core::Post* one, const core::Post* other) {
                return one->created_at < other->created_at;
            });
        std::set<core::RunId> runs;
        for (const core::Post* post : m_unknown)
            runs.insert(run_of(*post));
        add(VerifyFinding::Kind::unknown_runs, (*last)->id, run_of(**last),
            tr("This ledger does not know %1 of its owner's posts here, about %2 runs from %3 to %4. They were written "
               "with another profile, or this is not the ledger they were written with: it proves nothing about them.")
                .arg(m_unknown.size())
                .arg(runs.size())
                .arg(core::to_iso((*first)->created_at), core::to_iso((*last)->created_at)));
    }

    void check_post(const core::Post& post)
    {
        const core::RunId run = run_of(post);
        const QString kind = kind_of(post);
        const bool is_about_run =
            kind == post_kind::invocation || kind == post_kind::result || kind == post_kind::progress;
        if (is_about_run && !post.is_deleted() && m_runs.count(run) == 0)
            check_stranger(post, run);
        if (kind != post_kind::invocation && kind != post_kind::result)
            return;
        if (post.is_deleted()) {
            add(VerifyFinding::Kind::deleted, post.id, run,
                tr("The %1 post was deleted at %2.").arg(kind, core::to_iso(post.deleted_at)));
            return;
        }
        if (m_runs.count(run) > 0 && m_hashes.count(prop(post, "hash")) == 0) {
            add(VerifyFinding::Kind::not_in_ledger, post.id, run,
                tr("The %1 post carries a hash that is not in the ledger.").arg(kind));
        }
        if (kind == post_kind::result)
            check_link(post, run);
    }

    void check_link(const core::Post& post, const core::RunId& run)
    {
        const core::PostId target(prop(post, "invocation_post"));
        const auto found = m_by_id.find(target);
        if (target.is_empty() || found == m_by_id.end())
            return; // older than what is on disk, or its invocation was never accepted: told as missing
        const core::Post& invocation = *found->second;
        if (run_of(invocation) != run || kind_of(invocation) != post_kind::invocation || invocation.user != post.user) {
            add(VerifyFinding::Kind::broken_link, post.id, run,
                tr("The result points to a post that is not the invocation of its run."));
        }
    }

    const RoomCheckInput& m_input;
    VerifyReport m_report;
    std::map<QString, std::vector<const core::Post*>> m_by_hash;
    std::map<core::PostId, const core::Post*> m_by_id;
    std::set<core::RunId> m_unsent;
    std::set<core::RunId> m_runs; ///< of this ledger and this room
    std::map<core::RunId, core::RoomId> m_elsewhere;
    std::set<core::UserId> m_owners; ///< whose posts must be in this ledger
    std::vector<const core::Post*> m_unknown;
    std::set<QString> m_hashes;
};

} // namespace

VerifyReport check_room(const RoomCheckInput& input)
{
    RoomCheck check(input);
    return check.run();
}

QString to_text(VerifyFinding::Kind kind)
{
    switch (kind) {
    case VerifyFinding::Kind::chain_broken:
        return QStringLiteral("chain_broken");
    case VerifyFinding::Kind::edited:
        return QStringLiteral("edited");
    case VerifyFinding::Kind::deleted:
        return QStringLiteral("deleted");
    case VerifyFinding::Kind::missing:
        return QStringLiteral("missing");
    case VerifyFinding::Kind::broken_link:
        return QStringLiteral("broken_link");
    case VerifyFinding::Kind::unknown_runs:
        return QStringLiteral("unknown_runs");
    case VerifyFinding::Kind::not_in_ledger:
        break;
    }
    return QStringLiteral("not_in_ledger");
}

} // namespace opsdeck::opsflow
