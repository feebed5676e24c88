// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/post.h"
#include "core/run/run.h"
#include "opsflow/timeline/timeline_item.h"

#include <map>

namespace opsdeck::opsflow {

/// Live news of a run of this process, between two saves of its row.
struct RunNews {
    QString step; ///< the newest words of its progress
    double done = 0;
    double total = 0;
    bool operator==(const RunNews&) const = default;
};

/// What the end of a run of this process offered.
struct RunOffers {
    QString rollback_line;
    QStringList next_lines;
    bool operator==(const RunOffers&) const = default;
};

/// What the posts of a room say about runs, put together with this profile's own runs, which know more. Values only.
class RunCards final {
public:
    /// All posts that may speak of a run; others are passed over.
    void add_post(const core::Post& post);
    void add_run(const core::Run& run);
    void add_news(const core::RunId& run, const RunNews& news);
    void add_offers(const core::RunId& run, const RunOffers& offers);

    /// Empty when the post belongs to no run. For an invocation and for a result.
    [[nodiscard]] std::optional<RunCard> of(const core::Post& post) const;
    [[nodiscard]] std::vector<core::RunId> running() const;

private:
    std::map<core::RunId, RunCard> m_cards;
};

/// "prod", "production", "live": environments whose changes are felt by customers.
[[nodiscard]] bool is_production(const QString& environment);

} // namespace opsdeck::opsflow
