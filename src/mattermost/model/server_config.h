// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QHash>
#include <QString>

namespace opsdeck::mattermost {

/// The client's part of the server's configuration. On the wire all values are strings; absent keys fall back to
/// what a stock server does.
class ServerConfig final {
public:
    ServerConfig() = default;
    explicit ServerConfig(QHash<QString, QString> values)
        : m_values(std::move(values))
    {}

    [[nodiscard]] QString value(const QString& key, const QString& otherwise = {}) const;
    [[nodiscard]] bool flag(const QString& key, bool otherwise) const;
    [[nodiscard]] qint64 number(const QString& key, qint64 otherwise) const;

    [[nodiscard]] QString version() const;
    [[nodiscard]] QString site_url() const;
    [[nodiscard]] int max_post_size() const;      ///< code points
    [[nodiscard]] qint64 max_file_size() const;   ///< bytes
    [[nodiscard]] bool collapsed_threads() const; ///< the server's default for people who chose nothing
    [[nodiscard]] core::Millis typing_interval() const;
    [[nodiscard]] bool may_attach_files() const;

    bool operator==(const ServerConfig&) const = default;

private:
    QHash<QString, QString> m_values;
};

} // namespace opsdeck::mattermost
