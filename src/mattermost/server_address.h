// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QUrl>

#include <vector>

namespace opsdeck::mattermost {

/// Where a server is: scheme, host, port and sub-path, never with a trailing slash, query or credentials.
/// Only made by the functions below, so that every part builds its addresses in the same way.
class ServerAddress final {
public:
    /// Takes a complete base address ("https://chat.example.com/sub"), as it is stored for an account.
    [[nodiscard]] static core::Result<ServerAddress> from_base(const QString& base);

    /// "https://chat.example.com/sub": the name of the server in the ledger and in the store.
    [[nodiscard]] QString text() const;
    [[nodiscard]] QUrl base() const { return m_base; }
    /// The address of a REST path such as "/users/me" (already percent-encoded).
    [[nodiscard]] QUrl api(const QString& encoded_path) const;
    /// ws:// or wss:// of the event socket.
    [[nodiscard]] QUrl socket() const;
    /// What people open in a browser: base + "/team/pl/id" and the like.
    [[nodiscard]] QUrl page(const QString& path) const;
    [[nodiscard]] bool is_encrypted() const;

    bool operator==(const ServerAddress&) const = default;

private:
    explicit ServerAddress(QUrl base)
        : m_base(std::move(base))
    {}
    QUrl m_base;
};

/// Everything that text pasted by a person may mean, most likely first: any link into the server, a bare host name,
/// a mattermost:// link. Ask each for /system/ping until one answers. invalid_input when it cannot be an address.
[[nodiscard]] core::Result<std::vector<ServerAddress>> possible_addresses(const QString& pasted);

} // namespace opsdeck::mattermost
