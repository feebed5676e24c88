// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/store.h"

#include <QTemporaryDir>

#include <cstdlib>

namespace opsdeck::store {

/// Waits for an answer.
template<typename T>
core::Result<T> outcome(Answer<T> future)
{
    future.waitForFinished();
    return future.result();
}

/// Waits for an answer that must be there; ends the test program with the reason otherwise.
template<typename T>
T got(Answer<T> future)
{
    auto result = outcome(std::move(future));
    if (!result)
        qFatal("%s (%s)", qPrintable(result.error().text), qPrintable(result.error().detail));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// A profile in a temporary folder that may be opened again and again.
class StoreFixture final {
public:
    [[nodiscard]] StoreLocation location() const
    {
        return {m_folder.filePath(QStringLiteral("cache")), m_folder.filePath(QStringLiteral("profile")),
                QStringLiteral("https://chat.example.org")};
    }
    [[nodiscard]] QString userdata_path() const { return m_folder.filePath(QStringLiteral("profile/userdata.sqlite")); }
    [[nodiscard]] std::unique_ptr<Store> open() const
    {
        auto store = Store::open(location());
        if (!store)
            qFatal("%s (%s)", qPrintable(store.error().text), qPrintable(store.error().detail));
        return std::move(*store);
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
};

} // namespace opsdeck::store
