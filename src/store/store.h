// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/cache/cache.h"
#include "store/open_report.h"
#include "store/process_presence.h"
#include "store/store_location.h"
#include "store/userdata/userdata.h"

#include <memory>

namespace opsdeck::store {

/// Everything a profile keeps on disk: the throw-away cache of one server and the user data of all.
/// All SQL runs on threads of its own; every table call returns at once with a QFuture that resolves after the commit.
class Store final {
public:
    /// Opens or makes the files; blocks for the disk, so not on a thread that paints. Several processes may have one
    /// profile open. Errors: storage (disk, rights), corrupted (damaged and in use by another process), conflict
    /// (written by a newer Opsdeck).
    [[nodiscard]] static core::Result<std::unique_ptr<Store>> open(StoreLocation location);

    /// Writes what was queued, then closes.
    ~Store();
    Store(const Store&) = delete;
    Store& operator=(const Store&) = delete;

    [[nodiscard]] Cache& cache() { return *m_cache; }
    [[nodiscard]] Userdata& userdata() { return *m_userdata; }
    /// Who we are among the processes of this profile; `presence().token()` is the `owner` of runs and outbox rows.
    [[nodiscard]] const ProcessPresence& presence() const { return *m_presence; }
    [[nodiscard]] const OpenReport& report() const { return m_report; }
    [[nodiscard]] const StoreLocation& location() const { return m_location; }

private:
    Store() = default;

    StoreLocation m_location;
    OpenReport m_report;
    std::unique_ptr<ProcessPresence> m_presence;
    std::unique_ptr<Userdata> m_userdata;
    std::unique_ptr<Cache> m_cache;
};

} // namespace opsdeck::store
