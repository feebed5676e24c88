// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "opsflow/console.h"
#include "opsflow/outbox/delivery_state.h"

/// What `outbox` and `retry` do, on a console that is open already: the shell has one.
namespace opsdeck::cli {

[[nodiscard]] QCoro::Task<ExitCode> print_outbox(Context* context, opsflow::Console* console);
/// `numbers` of the outbox; empty: everything that was given up, but for what has to be confirmed one by one. Waits for
/// what becomes of it.
[[nodiscard]] QCoro::Task<ExitCode> send_again(Context* context, opsflow::Console* console, QStringList numbers);

/// "result", "edit of progress".
[[nodiscard]] QString what_is_sent(const opsflow::DeliveryState& delivery);
/// "not sent (number 12): the server refused it"; the id of the post where the server has it.
[[nodiscard]] QString delivery_text(const opsflow::DeliveryState& delivery);

} // namespace opsdeck::cli
