// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/database/database_thread.h"
#include "store/database/file_lock.h"
#include "store/open_report.h"
#include "store/store_location.h"
#include "store/userdata/account_table.h"
#include "store/userdata/draft_table.h"
#include "store/userdata/gap_table.h"
#include "store/userdata/kv_table.h"
#include "store/userdata/ledger_table.h"
#include "store/userdata/outbox_table.h"
#include "store/userdata/run_table.h"
#include "store/userdata/usage_table.h"

#include <functional>

namespace opsdeck::store {

/// Writes a post that carries the hash of an entry, which is known only inside of the commit. Called on a thread of the
/// store, perhaps more than once: a pure function.
using PostAboutEntry = std::function<OutboxDraft(const core::LedgerEntry& last)>;

/// What must be written together or not at all, in a commit of its own with fsync.
struct RunRecord {
    std::vector<core::LedgerEntry> entries; ///< chained in this order
    std::optional<core::Run> run;           ///< inserted or replaced
    std::vector<OutboxDraft> posts;         ///< queued in this order
    PostAboutEntry post_about;              ///< queued behind them, about the last of the entries; may be empty
    bool counts_use = false;                ///< the run's automation was used once more in its room
};

struct RunReceipt {
    std::vector<core::LedgerEntry> entries; ///< with number, prev and hash
    std::vector<OutboxId> posts;            ///< the one about the entry last
};

/// A gap that is asked for, or one that is closed: with its ledger entry and its posts, together or not at all.
struct GapFiling {
    QString key;
    QString line;
    core::Actor asker;
    core::RoomId room;
    core::LedgerEntry entry; ///< its time is the asking's
    OutboxDraft post;
};

struct GapReceipt {
    Gap gap;
    OutboxId post = 0;
};

struct GapClosing {
    QString key;
    core::AutomationId by;
    core::LedgerEntry entry; ///< its time is the closing's
    std::vector<OutboxDraft> posts;
};

/// What people wrote and what ran: never thrown away, migrated with a backup, recovered when damaged.
class Userdata final {
public:
    [[nodiscard]] static core::Result<std::unique_ptr<Userdata>> open(const StoreLocation& location,
                                                                      OpenReport& report);
    ~Userdata();
    Userdata(const Userdata&) = delete;
    Userdata& operator=(const Userdata&) = delete;

    [[nodiscard]] LedgerTable& ledger() { return *m_ledger; }
    [[nodiscard]] RunTable& runs() { return *m_runs; }
    [[nodiscard]] OutboxTable& outbox() { return *m_outbox; }
    [[nodiscard]] DraftTable& drafts() { return *m_drafts; }
    [[nodiscard]] GapTable& gaps() { return *m_gaps; }
    [[nodiscard]] UsageTable& usage() { return *m_usage; }
    [[nodiscard]] AccountTable& accounts() { return *m_accounts; }
    [[nodiscard]] KvTable& kv() { return *m_kv; }

    /// Ledger entries, run and outbox rows in one commit.
    [[nodiscard]] Answer<RunReceipt> record(RunRecord record);
    /// Ledger entry, gap and outbox row in one commit.
    [[nodiscard]] Answer<GapReceipt> file_gap(GapFiling filing);
    /// The same for the end of a gap. False, and nothing is written, when there is no such open gap.
    [[nodiscard]] Answer<bool> close_gap(GapClosing closing);
    [[nodiscard]] const QString& path() const { return m_path; }

private:
    Userdata() = default;
    core::Done make_usable(OpenReport& report);
    core::Done recover(const QString& damage, OpenReport& report);
    core::Done start();
    void doubt_after_restart();

    FileLock m_lock;
    QString m_path;
    std::unique_ptr<StatementBook> m_book;
    std::unique_ptr<DatabaseThread> m_database;
    std::unique_ptr<LedgerTable> m_ledger;
    std::unique_ptr<RunTable> m_runs;
    std::unique_ptr<OutboxTable> m_outbox;
    std::unique_ptr<DraftTable> m_drafts;
    std::unique_ptr<GapTable> m_gaps;
    std::unique_ptr<UsageTable> m_usage;
    std::unique_ptr<AccountTable> m_accounts;
    std::unique_ptr<KvTable> m_kv;
};

} // namespace opsdeck::store
