// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/secret_store.h"

#include <memory>

namespace opsdeck::app {

/// The keychain where one runs, else the stated fallback. What was kept in the fallback earlier is still found after
/// a keychain has appeared. Only a keychain that is not there leads to the fallback; one that says no does not.
class LayeredSecretStore final : public core::SecretStore {
public:
    LayeredSecretStore(std::unique_ptr<core::SecretStore> keychain, std::unique_ptr<core::SecretStore> fallback);

    void read(const QString& key, std::function<void(core::Result<QString>)> answer) override;
    void write(const QString& key, const QString& secret, std::function<void(core::Done)> answer) override;
    void remove(const QString& key, std::function<void(core::Done)> answer) override;
    /// Where the last secret was kept; the keychain before the first.
    [[nodiscard]] QString describe() const override;

private:
    std::unique_ptr<core::SecretStore> m_keychain;
    std::unique_ptr<core::SecretStore> m_fallback;
    bool m_used_fallback = false;
};

/// The store a program of ours uses: layered over `<profile_dir>/secrets.json`; only that file when the environment
/// has OPSDECK_SECRETS=file (tests, containers).
[[nodiscard]] std::unique_ptr<core::SecretStore> make_secret_store(const QString& profile_dir);

} // namespace opsdeck::app
