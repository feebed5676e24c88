// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/catalog/catalog.h"
#include "core/clock.h"
#include "opsflow/gaps/gap.h"
#include "opsflow/outbox/outbox.h"
#include "store/store.h"

#include <QObject>
#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// A line that nobody automated yet, and who asked for it.
struct GapRequest {
    QString line; ///< already redacted
    core::Actor asker;
    core::RoomId room;
    QStringList near_matches;
};

struct FiledGap {
    QString key;
    int times = 0; ///< how often it was asked for by anybody, this time included
};

/// The wish list made of lines that no automation answers. Each is a post when it is asked for, is counted per asker,
/// and is closed with a post as soon as an automation answers it. One thread.
class GapBook final : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    GapBook(store::Store* store, Outbox* outbox, automation::Catalog* catalog, const core::Clock* clock,
            QObject* parent = nullptr);

    /// Counts it, writes it down and queues its post.
    [[nodiscard]] QCoro::Task<core::Result<FiledGap>> file(GapRequest request);
    [[nodiscard]] QCoro::Task<core::Result<std::vector<Gap>>> list(bool with_closed);
    /// Closes what is answered by now; called at start and whenever the catalog changes.
    QCoro::Task<void> close_answered();

Q_SIGNALS:
    /// For people.
    void closed(const QString& text);

private:
    QCoro::Task<void> close_one(store::Gap gap, core::DefinitionPtr definition);

    store::Store* m_store;
    Outbox* m_outbox;
    automation::Catalog* m_catalog;
    const core::Clock* m_clock;
    bool m_closing = false;
    bool m_again = false;
};

} // namespace opsdeck::opsflow
