// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mattermost/transport/answer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace opsdeck::test {

/// One exchange with a real server, from tests/fixtures/mattermost.
struct Recording {
    QString method;
    QString path;  ///< below /api/v4, without the query
    QString query; ///< as sent
    QJsonValue body;
    mattermost::Answer answer;
};

/// Aborts the test program when the file is not there: a missing fixture is never a pass.
[[nodiscard]] Recording recording(const QString& name);

/// The frames that one person's socket got, in order; none where the server said nothing. `who` empty: everybody's.
[[nodiscard]] std::vector<QByteArray> recorded_frames(const QString& name, const QString& who = {});

} // namespace opsdeck::test
