// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

namespace opsdeck::localroom {

/// A refusal as the wire tells it. Clients branch on `id` and `status`, never on `message`.
struct ApiError {
    int status = 500;
    QString id;               ///< "api.context.session_expired.app_error"
    QString message;          ///< one English sentence for people
    QString detail;           ///< normally empty
    bool keep_writes = false; ///< true: what the handler wrote before it failed stays (counted login attempts)
};

template<typename T>
using ApiResult = tl::expected<T, ApiError>;

/// `return refuse(404, u"app.post.get.app_error"_s, u"Unable to get the post."_s);` An empty message is looked up in
/// the one table of messages (api_error.cpp); ids that are not there get a general sentence.
[[nodiscard]] tl::unexpected<ApiError> refuse(int status, const QString& id, const QString& message = {},
                                              const QString& detail = {});

/// 400 "Invalid or missing <name> in request body."
[[nodiscard]] tl::unexpected<ApiError> invalid_body(const QString& name);
/// 400 "Invalid or missing <name> parameter in request URL."
[[nodiscard]] tl::unexpected<ApiError> invalid_url(const QString& name);
/// 403 api.context.permissions.app_error
[[nodiscard]] tl::unexpected<ApiError> no_permission();
/// 401 api.context.session_expired.app_error
[[nodiscard]] tl::unexpected<ApiError> session_expired();
/// 500: a defect of ours or the disk; the cause goes to the log, not to the client.
[[nodiscard]] tl::unexpected<ApiError> internal_error(const QString& where);

/// The error body {id, message, detailed_error, request_id, status_code}; without request_id when it is empty.
[[nodiscard]] QByteArray error_body(const ApiError& error, const QString& request_id);

} // namespace opsdeck::localroom
