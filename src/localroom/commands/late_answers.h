// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "localroom/commands/command_answer.h"

#include <QHash>
#include <QString>

#include <optional>

namespace opsdeck::localroom {

/// Where integrations may answer a command later (its response_url): half an hour long and five times, in memory only,
/// as on the real server. `now` is monotonic time.
class LateAnswers final {
public:
    static constexpr core::Millis lifetime{30 * 60 * 1000};
    static constexpr int most_uses = 5;
    static constexpr qsizetype most = 1000; ///< commands waiting; the oldest go first

    struct Place {
        CommandCall call;
        CommandVoice voice;
    };

    /// The id under which an answer to this call is taken.
    [[nodiscard]] QString expect(Place place, core::Millis now);
    /// The call that an answer belongs to, and one use less; nothing once it is over.
    [[nodiscard]] std::optional<Place> take(const QString& id, core::Millis now);

private:
    struct Entry {
        Place place;
        core::Millis since{};
        int uses = 0;
    };
    void forget_old(core::Millis now);

    QHash<QString, Entry> m_entries;
};

} // namespace opsdeck::localroom
