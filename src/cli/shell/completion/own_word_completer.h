// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/shell/completion/completion.h"
#include "cli/shell/completion/completion_sources.h"
#include "cli/shell/completion/pending_answers.h"
#include "core/clock.h"

#include <optional>

namespace opsdeck::cli {

/// What may come next behind a colon: the shell's own words, and the runs and rooms that they want. Looks runs and
/// rooms up each time, and offers what was known last when that takes too long. One thread.
class OwnWordCompleter final : public QObject {
    Q_OBJECT

public:
    /// `sources` and `clock` must outlive it.
    OwnWordCompleter(CompletionSources* sources, const core::Clock* clock, core::Millis patience,
                     QObject* parent = nullptr);

    /// `line` begins with the colon.
    [[nodiscard]] QCoro::Task<Completion> complete(QString line);

private:
    QCoro::Task<void> look_up_runs();
    QCoro::Task<void> look_up_rooms();
    void offer_rooms(Completion& out, const QString& typed) const;
    void offer_runs(Completion& out, const QString& typed, bool only_unfinished) const;

    CompletionSources* m_sources;
    const core::Clock* m_clock;
    PendingAnswers m_pending;
    std::optional<std::vector<core::Run>> m_runs;
    std::optional<QStringList> m_rooms;
};

} // namespace opsdeck::cli
