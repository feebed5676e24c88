// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ports/secret_store.h"

#include <QObject>

namespace opsdeck::app {

/// Secrets in one JSON file that only its owner can read (0600), for machines where no keychain runs. Refuses to use
/// a file that others can read. Written atomically. Lives on one thread, whose event loop delivers the answers.
class FileSecretStore final : public QObject, public core::SecretStore {
    Q_OBJECT

public:
    explicit FileSecretStore(QString path, QObject* parent = nullptr);

    void read(const QString& key, std::function<void(core::Result<QString>)> answer) override;
    void write(const QString& key, const QString& secret, std::function<void(core::Done)> answer) override;
    void remove(const QString& key, std::function<void(core::Done)> answer) override;
    [[nodiscard]] QString describe() const override;

private:
    [[nodiscard]] core::Result<QJsonObject> load() const;
    [[nodiscard]] core::Done save(const QJsonObject& secrets) const;

    QString m_path;
};

} // namespace opsdeck::app
