// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/output/terminal.h"
#include "opsflow/run/confirmation.h"

#include <QFuture>

#include <functional>

namespace opsdeck::cli {

/// How a terminal asks before something runs. Where nobody sits at the terminal a preview is refused (say --yes), while
/// a phrase and a secret may come through a pipe, one a line.
class TerminalConfirmation final : public opsflow::Confirmation {
public:
    /// Shows the question and yields the typed line; null when the input has ended.
    using Ask = std::function<QFuture<QString>(QString question, bool hidden)>;

    explicit TerminalConfirmation(const Terminal& terminal);
    /// For the shell, whose prompt owns the input.
    TerminalConfirmation(const Terminal& terminal, Ask ask);

    QCoro::Task<opsflow::ConfirmationAnswer> confirm(opsflow::ConfirmationQuestion question) override;
    QCoro::Task<core::Result<QString>> secret(opsflow::SecretQuestion question) override;

private:
    void describe(const opsflow::ConfirmationQuestion& question) const;

    const Terminal& m_terminal;
    Ask m_ask;
};

} // namespace opsdeck::cli
