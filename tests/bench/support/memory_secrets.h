// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/secret_store.h"

#include <map>

namespace opsdeck::bench {

/// Secrets in memory: no benchmark touches a keychain.
class MemorySecrets final : public core::SecretStore {
public:
    void read(const QString& key, std::function<void(core::Result<QString>)> answer) override
    {
        const auto found = m_secrets.find(key);
        answer(found == m_secrets.end() ? core::Result<QString>(core::failure(core::ErrorKind::not_found, {}))
                                        : core::Result<QString>(found->second));
    }
    void write(const QString& key, const QString& secret, std::function<void(core::Done)> answer) override
    {
        m_secrets[key] = secret;
        answer({});
    }
    void remove(const QString& key, std::function<void(core::Done)> answer) override
    {
        m_secrets.erase(key);
        answer({});
    }
    [[nodiscard]] QString describe() const override { return QStringLiteral("memory"); }

private:
    std::map<QString, QString> m_secrets;
};

} // namespace opsdeck::bench
