// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::core {

/// What went wrong, as far as a caller may have to decide on it.
enum class ErrorKind {
    invalid_input,   ///< what a person or a file gave us cannot be used; say which field
    not_found,       ///< the thing named does not exist
    refused,         ///< a rule of ours says no (rights, confirmation, an approval denied)
    unauthenticated, ///< the server does not know us (any more): sign in again
    forbidden,       ///< the server knows us and says no
    conflict,        ///< somebody else was first, or the state has moved on
    too_large,       ///< over a limit of the server's or ours
    rate_limited,    ///< asked to slow down; retry later
    timed_out,       ///< no answer in time: whether it happened is unknown
    unreachable,     ///< no connection: it did not happen, or whether it happened is unknown
    cancelled,       ///< given up on request
    protocol,        ///< an answer we cannot understand
    storage,         ///< the disk or the database refused
    corrupted,       ///< stored data is damaged
    process,         ///< a child process could not be started or watched
    internal,        ///< a defect of ours
};

/// A failure as a value. `text` is one or two sentences for people (what happened, what it means, what to do);
/// `detail` is for the technical view: an error id, an errno, a path inside a file. Neither ever holds a secret.
struct Error {
    ErrorKind kind = ErrorKind::internal;
    QString text;
    QString detail;

    bool operator==(const Error&) const = default;
};

/// The stable lower-case name of a kind, for logs and JSON.
[[nodiscard]] QString to_text(ErrorKind kind);

} // namespace opsdeck::core
