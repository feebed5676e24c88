// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>

namespace opsdeck::mattermost {

struct Answer;

/// The server's error body. Branch on `id` and status, never on `message`: that is in the user's language.
struct ErrorBody {
    QString id;
    QString message;
    QString request_id;
    int status = 0;
};

/// Nothing when the body is not one of the server's (a proxy's page, plain text).
[[nodiscard]] std::optional<ErrorBody> decode_error_body(const QByteArray& body);

/// What an answer that is not 2xx means, for people and for callers.
[[nodiscard]] core::Error error_of(const Answer& answer);

/// The server's error id inside the `detail` of an error made by error_of(); empty when it has none.
[[nodiscard]] QString error_id(const core::Error& error);

/// True for the 500 that means "your post with this pending id is being made": ask again shortly with the same id.
/// (A hardened server hides the id: treat every 500 of a creation like that.)
[[nodiscard]] bool is_pending_post_in_progress(const core::Error& error);

/// Sign-in failed only because the six digits of the authenticator app are missing, or wrong.
[[nodiscard]] bool asks_for_mfa_code(const core::Error& error);

} // namespace opsdeck::mattermost
