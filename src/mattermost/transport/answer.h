// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"

#include <QByteArray>

#include <utility>
#include <vector>

namespace opsdeck::mattermost {

/// What the server said: status, headers, body (already unpacked).
struct Answer {
    int status = 0;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// The first header of that name, whatever its case; empty when absent.
    [[nodiscard]] QByteArray header(const QByteArray& name) const;
    [[nodiscard]] bool is_ok() const { return status >= 200 && status < 300; }
    /// The server's clock when it answered (precision: one second); "never" when it did not say.
    [[nodiscard]] core::Timestamp date() const;

    bool operator==(const Answer&) const = default;
};

} // namespace opsdeck::mattermost
