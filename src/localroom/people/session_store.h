// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace opsdeck::localroom {

struct NewSession {
    QString id;
    QString token; ///< told once; only its hash is stored
    QString csrf;
    qint64 expires_at = 0;
};

/// A session of 180 days.
[[nodiscard]] NewSession create_session(Context& context, const QString& user_id, const QString& roles,
                                        const QString& device_id);
/// Who is behind a token, of a session or a personal one; unknown if expired, revoked, or the person is deactivated.
[[nodiscard]] Caller caller_of_token(Context& context, const QString& token);
void end_session(Context& context, const QString& session_id);

[[nodiscard]] QJsonArray sessions_json(Context& context, const QString& user_id);
/// The `props.csrf` of a session.
[[nodiscard]] QString csrf_of_session(Context& context, const QString& session_id);

struct PersonalToken {
    QString id;
    QString user_id;
    QString description;
    bool is_active = true;
};

/// Stores the token's hash; an empty `token` makes a new one. The token itself is in `*told`.
[[nodiscard]] PersonalToken create_personal_token(Context& context, const QString& user_id, const QString& description,
                                                  const QString& token, QString* told);
[[nodiscard]] std::optional<PersonalToken> find_personal_token(Context& context, const QString& id);
[[nodiscard]] std::vector<PersonalToken> personal_tokens_of(Context& context, const QString& user_id);
[[nodiscard]] QJsonObject personal_token_json(const PersonalToken& token);

} // namespace opsdeck::localroom
