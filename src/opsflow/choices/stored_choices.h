// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/choices/choice_memory.h"
#include "core/clock.h"
#include "store/store.h"

#include <QObject>

namespace opsdeck::opsflow {

/// Fetched choices in the profile's user data, for a month and for at most some hundred questions. One thread.
class StoredChoices final : public QObject, public automation::ChoiceMemory {
    Q_OBJECT

public:
    /// Both must outlive it.
    StoredChoices(store::Store* store, const core::Clock* clock, QObject* parent = nullptr);

    [[nodiscard]] QCoro::Task<std::optional<automation::FetchedChoices>> find(QString key) override;
    void keep(const QString& key, const automation::FetchedChoices& choices) override;

private:
    QCoro::Task<void> tidy();

    store::Store* m_store;
    const core::Clock* m_clock;
    bool m_is_tidy = false; ///< once a process is enough
};

} // namespace opsdeck::opsflow
