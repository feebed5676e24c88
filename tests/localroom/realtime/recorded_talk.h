// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace opsdeck::test {

/// What a person's socket heard in a recording, and what it said, in order. Frames that are no text are left out.
[[nodiscard]] std::vector<QJsonObject> recorded_heard(const QString& recording, const QString& who);
[[nodiscard]] std::vector<QJsonObject> recorded_said(const QString& recording, const QString& who);

/// How what came over a socket differs from what was recorded, frame by frame: which events and replies in which order,
/// their numbers, whom they were for, error ids, keys and types of everything.
[[nodiscard]] QStringList talk_differences(const std::vector<QJsonObject>& recorded,
                                           const std::vector<QJsonObject>& actual);

/// The same talk without status_change events, renumbered: they come when they come.
[[nodiscard]] std::vector<QJsonObject> without_presence(const std::vector<QJsonObject>& frames);

} // namespace opsdeck::test
