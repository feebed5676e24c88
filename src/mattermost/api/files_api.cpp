// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/api/files_api.h"

#include "mattermost/api/build.h"
#include "mattermost/codec/content_codec.h"

namespace opsdeck::mattermost::api {

using namespace Qt::StringLiterals;

namespace {

/// Large bodies on slow lines: as long as something moves, it may take an hour.
constexpr core::Millis longest_transfer{3'600'000};

} // namespace

Call<Uploaded> upload_files(const core::RoomId& room, const std::vector<OutgoingFile>& files)
{
    MultipartBody body;
    body.parts.push_back({u"channel_id"_s, {}, room.value().toUtf8(), {}});
    for (const OutgoingFile& file : files)
        body.parts.push_back({u"client_ids"_s, {}, file.client_id.toUtf8(), {}});
    for (const OutgoingFile& file : files)
        body.parts.push_back({u"files"_s, file.name, file.bytes, file.path});
    Request request;
    request.method = Method::post;
    request.path = u"/files"_s;
    request.body = std::move(body);
    request.deadline = longest_transfer;
    // A second copy of a file that no post refers to is seen by nobody.
    return object_call<Uploaded>(repeatable(std::move(request)), decode_uploaded);
}

Call<core::FileInfo> file_info(const core::FileId& id)
{
    return object_call<core::FileInfo>(get(path_of({u"files"_s, id.value(), u"info"_s})), decode_file_info);
}

Call<QByteArray> download_file(const core::FileId& id, qint64 max_bytes)
{
    Request request = get(path_of({u"files"_s, id.value()}));
    request.max_answer_bytes = max_bytes;
    request.deadline = longest_transfer;
    return bytes_call(std::move(request));
}

Call<QByteArray> file_thumbnail(const core::FileId& id)
{
    return bytes_call(get(path_of({u"files"_s, id.value(), u"thumbnail"_s})));
}

Call<QByteArray> file_preview(const core::FileId& id)
{
    return bytes_call(get(path_of({u"files"_s, id.value(), u"preview"_s})));
}

} // namespace opsdeck::mattermost::api
