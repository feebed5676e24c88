// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"

namespace opsdeck::core {

/// A file attached to a post, without its bytes.
struct FileInfo {
    FileId id;
    UserId user;
    PostId post;
    QString name;
    QString extension;
    QString mime_type;
    qint64 size = 0; ///< bytes
    int width = 0;   ///< pixels; 0 when it is not an image
    int height = 0;
    bool has_preview = false;
    Timestamp created_at;

    bool operator==(const FileInfo&) const = default;
};

} // namespace opsdeck::core
