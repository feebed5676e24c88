// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/support/paths.h"
#include "localroom/support/recorded_answer.h"

namespace opsdeck::test {

/// Posts `body` as it is, into a room unless it names one.
Reply create(EngineRoom& room, const QString& who, QJsonObject body, const QString& in = QStringLiteral("lab"));
[[nodiscard]] std::function<Reply(EngineRoom&)> created(const QJsonObject& body,
                                                        const QString& who = QStringLiteral("alice"));
/// Posts the recorded message with its props.
[[nodiscard]] std::function<Reply(EngineRoom&)> created_as_in(const QString& recording);

/// A post of alice, then something done to it.
[[nodiscard]] std::function<Reply(EngineRoom&)> on_post(const QByteArray& method, const QString& tail,
                                                        const QJsonValue& body,
                                                        const QString& who = QStringLiteral("alice"),
                                                        const QJsonObject& more = {});

/// Ids of posts of alice: in an archived room, and a deleted one.
QString archived_post(EngineRoom& room);
QString deleted_post(EngineRoom& room);
/// bob answers a post of alice and names her; the root's id.
QString thread_in_lab(EngineRoom& room);

void react(EngineRoom& room, const QString& who, const QString& post, const QString& emoji);
/// A personal token for alice.
[[nodiscard]] QByteArray personal_token_of_alice(EngineRoom& room);
/// From now on nobody may edit or delete posts by being a member of a room.
Reply freeze_posts(EngineRoom& room);

[[nodiscard]] inline QJsonObject parse(const char* text) { return QJsonDocument::fromJson(text).object(); }

} // namespace opsdeck::test
