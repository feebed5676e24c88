// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/support/recorded_answer.h"

namespace opsdeck::test {

/// `path` may name "%lab", "%private", "%team", "%alice", ...: replaced by the ids. The same in a body.
[[nodiscard]] QString filled(EngineRoom& room, QString path);
[[nodiscard]] QJsonValue filled(EngineRoom& room, const QJsonValue& body);

struct Step {
    QString who;
    QByteArray method;
    QString path;
    QJsonValue body = QJsonValue::Undefined;
};

/// Plays the steps; the last one's answer counts.
[[nodiscard]] std::function<Reply(EngineRoom&)> steps(const std::vector<Step>& steps);
/// The same in a team with one room more; bob's is called "bobs".
[[nodiscard]] std::function<Reply(EngineRoom&)> with_room(const QString& name, const std::vector<Step>& then,
                                                          const QString& type = QStringLiteral("O"));

} // namespace opsdeck::test
