// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/store.h"

#include <QCoreApplication>
#include <QDir>

namespace opsdeck::store {

core::Result<std::unique_ptr<Store>> Store::open(StoreLocation location)
{
    std::unique_ptr<Store> store(new Store);
    store->m_location = std::move(location);
    if (!QDir().mkpath(store->m_location.userdata_dir))
        return core::failure(core::ErrorKind::storage,
                             QCoreApplication::translate("Store", "The profile's folder could not be made. Check its "
                                                                  "rights and the free space."),
                             store->m_location.userdata_dir);
    auto presence = ProcessPresence::announce(store->m_location.userdata_dir);
    if (!presence)
        return core::failure(std::move(presence.error()));
    store->m_presence = std::move(*presence);
    auto userdata = Userdata::open(store->m_location, store->m_report);
    if (!userdata)
        return core::failure(std::move(userdata.error()));
    store->m_userdata = std::move(*userdata);
    auto cache = Cache::open(store->m_location, store->m_report);
    if (!cache)
        return core::failure(std::move(cache.error()));
    store->m_cache = std::move(*cache);
    return store;
}

Store::~Store() = default;

} // namespace opsdeck::store
