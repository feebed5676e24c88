// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/file_info.h"
#include "core/ids.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace opsdeck::mattermost {

/// A file to be uploaded, from memory or from disk (`path` set: streamed, never whole in memory).
struct OutgoingFile {
    QString name;
    QByteArray bytes;
    QString path;
    QString client_id; ///< ours, echoed by the server

    bool operator==(const OutgoingFile&) const = default;
};

struct Uploaded {
    std::vector<core::FileInfo> files;
    QStringList client_ids;

    bool operator==(const Uploaded&) const = default;
};

} // namespace opsdeck::mattermost
