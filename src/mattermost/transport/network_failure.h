// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "mattermost/transport/retry_policy.h"

#include <QList>
#include <QNetworkReply>
#include <QSslError>

namespace opsdeck::mattermost {

/// An attempt that brought no usable answer: what people are told, and whether another attempt could do harm.
struct NetworkFailure {
    AttemptEnd end = AttemptEnd::final_;
    core::Error error;
};

/// `was_sent`: at least the head of the request has left. `tls_errors`: what the certificate check said.
[[nodiscard]] NetworkFailure failure_of(QNetworkReply::NetworkError code, const QString& text, bool was_sent,
                                        const QList<QSslError>& tls_errors);

} // namespace opsdeck::mattermost
