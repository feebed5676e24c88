// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/secret_store.h"

#include <QObject>

namespace opsdeck::app {

/// Secrets in the desktop's keychain (Secret Service or KWallet). Answers `unreachable` when none runs.
/// Lives on one thread, whose event loop delivers the answers.
class KeychainSecretStore final : public QObject, public core::SecretStore {
    Q_OBJECT

public:
    explicit KeychainSecretStore(QObject* parent = nullptr);

    void read(const QString& key, std::function<void(core::Result<QString>)> answer) override;
    void write(const QString& key, const QString& secret, std::function<void(core::Done)> answer) override;
    void remove(const QString& key, std::function<void(core::Done)> answer) override;
    [[nodiscard]] QString describe() const override;
};

} // namespace opsdeck::app
