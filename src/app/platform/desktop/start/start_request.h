// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace opsdeck::app {

/// What a second start of the program hands to the one that runs.
struct StartRequest {
    QStringList arguments;    ///< without the program's name
    QString activation_token; ///< of XDG_ACTIVATION_TOKEN or DESKTOP_STARTUP_ID; empty: none
    bool operator==(const StartRequest&) const = default;
};

/// The longest message that is read, in bytes.
constexpr qsizetype longest_start_message = 64 * 1024;

/// This program's own start: its arguments and the token of its environment, which is taken out of it, so that no child
/// uses it again.
[[nodiscard]] StartRequest take_start_request(const QStringList& arguments);

/// One line of JSON. `too_large` when nobody would read it.
[[nodiscard]] core::Result<QByteArray> to_message(const StartRequest& request);
/// `invalid_input` for whatever to_message() does not write.
[[nodiscard]] core::Result<StartRequest> read_start_message(const QByteArray& message);

} // namespace opsdeck::app
