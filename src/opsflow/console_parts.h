// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/runner/local_runner.h"
#include "opsflow/builtin/builtin_set.h"
#include "opsflow/chat/room_chat.h"
#include "opsflow/choices/offered_choices.h"
#include "opsflow/choices/stored_choices.h"
#include "opsflow/console.h"
#include "opsflow/gaps/gap_book.h"
#include "opsflow/ledger/room_verifier.h"
#include "opsflow/outbox/outbox.h"
#include "opsflow/outbox/server_post_gate.h"
#include "opsflow/run/recovery/run_recovery.h"
#include "opsflow/run/run_pipeline.h"
#include "opsflow/run/run_services.h"
#include "opsflow/session/session.h"
#include "opsflow/sync/history_loader.h"
#include "opsflow/sync/room_sync.h"

namespace opsdeck::opsflow {

/// For whoever still waits when the console goes.
[[nodiscard]] core::Error console_closed();

/// What a console is made of, in the order of making; taken apart in the reverse order, the run book first, so that
/// whatever is still under way learns that it has to stop.
struct Console::Parts {
    ConsoleOptions options;
    core::SystemClock system_clock;
    const core::Clock* clock = nullptr;
    ConsoleIdentity identity;
    QStringList notices;
    core::Findings told_findings; ///< of the automations, as people last heard of them
    int failed_posts = 0;         ///< since the console was opened
    QString last_failure;
    bool has_settled = false;
    core::Timestamp caught_up_at;   ///< "never" before the first time
    std::set<core::UserId> unnamed; ///< asked for their names already

    std::unique_ptr<store::Store> store;
    std::unique_ptr<Session> session;
    std::unique_ptr<automation::Catalog> catalog;
    std::unique_ptr<automation::LocalRunner> runner;
    std::unique_ptr<automation::ExpressionEngine> expressions;
    std::unique_ptr<StoredChoices> stored_choices;
    std::unique_ptr<automation::ChoiceResolver> choices;
    std::unique_ptr<OfferedChoices> offered_choices;
    std::unique_ptr<ServerPostGate> gate;
    std::unique_ptr<Outbox> outbox;
    std::unique_ptr<GapBook> gaps;
    std::unique_ptr<RoomSync> sync;
    std::unique_ptr<HistoryLoader> history;
    BuiltinSet builtins;
    RunServices services;
    std::unique_ptr<RunPipeline> pipeline;
    std::unique_ptr<RunRecovery> recovery;
    std::unique_ptr<RunBook> book;
    std::unique_ptr<RoomChat> chat;

    /// Store and session, which wait for disk and server.
    [[nodiscard]] static QCoro::Task<core::Result<std::unique_ptr<Parts>>> open(ConsoleOptions options);

private:
    [[nodiscard]] core::Done make_folders();
    void make_automation();
    void make_flow();
    [[nodiscard]] QString folder(const char* name) const;
};

} // namespace opsdeck::opsflow
