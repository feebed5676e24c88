// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

#include <functional>

namespace opsdeck::core {

/// Where passwords and tokens are kept: the keychain, or its stated fallback. Fulfilled in app/platform.
/// Answers come on the caller's thread, never from inside the call.
class SecretStore {
public:
    virtual ~SecretStore() = default;

    /// Calls back with the secret, or not_found.
    virtual void read(const QString& key, std::function<void(Result<QString>)> answer) = 0;
    virtual void write(const QString& key, const QString& secret, std::function<void(Done)> answer) = 0;
    /// Removing what is not there succeeds.
    virtual void remove(const QString& key, std::function<void(Done)> answer) = 0;

    /// For people: "the desktop's keychain", "a file only you can read (...)".
    [[nodiscard]] virtual QString describe() const = 0;
};

} // namespace opsdeck::core
