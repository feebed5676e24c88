// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QHash>
#include <QString>

#include <variant>

namespace opsdeck::localroom {

/// Protects against posting twice when a client repeats a request it got no answer for. As on the real server the key
/// is global (not per person, not per room), lives 30 s and only in memory: after a restart a repeat makes a second
/// post. `now` is monotonic time.
class PendingPosts final {
public:
    static constexpr core::Millis lifetime{30'000};
    static constexpr qsizetype most = 25'000; ///< so that a flood cannot eat the memory; the oldest go first

    struct Fresh {};      ///< nobody used this value: create the post, then commit() or abandon()
    struct InProgress {}; ///< the first request is not done yet: answer 500 `..pending`
    struct Known {        ///< answer with this post instead of creating another one
        QString post_id;
    };
    using Answer = std::variant<Fresh, InProgress, Known>;

    /// Claims a value. An empty one is always fresh and never remembered.
    [[nodiscard]] Answer begin(const QString& pending_post_id, core::Millis now);
    void commit(const QString& pending_post_id, const QString& post_id);
    void abandon(const QString& pending_post_id); ///< the post was rejected: the value may be used again at once

private:
    struct Entry {
        core::Millis since{};
        QString post_id; ///< empty while in progress
    };
    void forget_old(core::Millis now);

    QHash<QString, Entry> m_entries;
};

} // namespace opsdeck::localroom
