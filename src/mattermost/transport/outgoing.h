// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/server_address.h"
#include "mattermost/transport/request.h"

#include <QNetworkRequest>

#include <memory>

class QHttpMultiPart;
class QNetworkAccessManager;
class QNetworkReply;

namespace opsdeck::mattermost {

/// The address and head of a request: bearer token, no cookies, no redirects, HTTP/1.1.
[[nodiscard]] QNetworkRequest network_request(const ServerAddress& address, const Request& request,
                                              const QString& token, const QByteArray& user_agent);

/// Hands it to the network manager. Nothing if a file of the body cannot be opened.
[[nodiscard]] core::Result<QNetworkReply*> dispatch(QNetworkAccessManager& network, QNetworkRequest head,
                                                    const Request& request);

} // namespace opsdeck::mattermost
