// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/shell/completion/own_word_completer.h"
#include "core/clock.h"
#include "core/command/line_parser.h"

#include <QHash>
#include <QObject>
#include <qcoro/qcorotask.h>

namespace opsdeck::cli {

/// What may come next in a line of the shell: words of automations, offered values, paths, names of parameters, and
/// behind a colon the shell's own words with runs and rooms. Never waits longer than its patience: what takes longer
/// goes on in the background, and meanwhile what was known last is offered with its age. One thread.
class LineCompleter final : public QObject {
    Q_OBJECT

public:
    struct Place {
        QString working_folder;
        QString home_folder;
    };
    /// `sources` and `clock` must outlive it.
    LineCompleter(CompletionSources* sources, const core::Clock* clock, Place place,
                  core::Millis patience = std::chrono::milliseconds(400), QObject* parent = nullptr);

    /// `line` is what stands before the cursor. Answers at once when nobody has to be asked.
    [[nodiscard]] QCoro::Task<Completion> complete(QString line);

private:
    QCoro::Task<Completion> complete_choices(std::vector<core::LineContinuation> asked, Completion so_far);
    QCoro::Task<void> fetch(QString key, core::LineContinuation at);
    void offer_value(Completion& out, const core::LineContinuation& at) const;
    void offer_choices(Completion& out, const core::LineContinuation& at, const automation::Choices& choices,
                       bool is_stale) const;

    CompletionSources* m_sources;
    const core::Clock* m_clock;
    Place m_place;
    PendingAnswers m_pending;
    OwnWordCompleter m_own_words;
    QHash<QString, core::Error> m_failed; ///< of the last try
};

} // namespace opsdeck::cli
