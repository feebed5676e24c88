// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/support/sample_history.h"
#include "store/store.h"

#include <QTemporaryDir>

#include <memory>

namespace opsdeck::bench {

/// A profile in a temporary folder whose cache is filled as history loading does it: pages are decoded on the calling
/// thread while the store's writer stores those before.
class FilledCache final {
public:
    FilledCache();

    /// Seconds until every page was committed.
    [[nodiscard]] double store(const std::vector<HistoryPage>& pages);
    /// Seconds until all of it could be searched as well.
    [[nodiscard]] double make_searchable();

    [[nodiscard]] store::Cache& cache() { return m_store->cache(); }
    /// Of the cache's file after everything was written back from the log; closes the store.
    [[nodiscard]] qint64 bytes_on_disk();

private:
    QTemporaryDir m_folder;
    std::unique_ptr<store::Store> m_store;
};

} // namespace opsdeck::bench
