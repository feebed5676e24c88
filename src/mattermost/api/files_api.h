// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/file_info.h"
#include "mattermost/call.h"
#include "mattermost/model/upload.h"

#include <QByteArray>

#include <vector>

namespace opsdeck::mattermost::api {

/// At most ten a post. They belong to that room and to nobody's post yet.
[[nodiscard]] Call<Uploaded> upload_files(const core::RoomId& room, const std::vector<OutgoingFile>& files);
[[nodiscard]] Call<core::FileInfo> file_info(const core::FileId& id);
[[nodiscard]] Call<QByteArray> download_file(const core::FileId& id, qint64 max_bytes);
/// JPEG; not for files without a picture.
[[nodiscard]] Call<QByteArray> file_thumbnail(const core::FileId& id);
[[nodiscard]] Call<QByteArray> file_preview(const core::FileId& id);

} // namespace opsdeck::mattermost::api
