// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/catalog/catalog.h"
#include "automation/choices/choice_resolver.h"
#include "automation/expression/expression.h"
#include "automation/runner/runner.h"
#include "core/clock.h"
#include "core/ports/secret_store.h"
#include "core/run/run.h"
#include "opsflow/outbox/outbox.h"
#include "opsflow/posts/post_limits.h"
#include "opsflow/run/run_book.h"
#include "store/store.h"

namespace opsdeck::opsflow {

class BuiltinSet;
class GapBook;

/// Everything the steps of a run work with. Built once by the console; the pointers outlive the pipeline.
struct RunServices {
    store::Store* store = nullptr;
    automation::Runner* runner = nullptr;
    automation::Catalog* catalog = nullptr;
    automation::ChoiceResolver* choices = nullptr;
    automation::ExpressionEngine* expressions = nullptr;
    Outbox* outbox = nullptr;
    RunBook* book = nullptr;
    GapBook* gaps = nullptr;
    const BuiltinSet* builtins = nullptr;
    core::SecretStore* secrets = nullptr; ///< may be null: then secrets are asked for
    const core::Clock* clock = nullptr;

    core::Actor actor;
    core::TeamId team;
    core::RoomId room;
    QString room_name;
    QString state_dir;    ///< one folder for each pack is made below it
    QString outgoing_dir; ///< output that goes out as a file
    PostLimits limits;
    core::Millis progress_after{5'000}; ///< a run that takes longer gets a progress post
    core::Millis progress_every{5'000};
};

} // namespace opsdeck::opsflow
