// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/access.h"
#include "localroom/files/file_routes.h"
#include "localroom/files/file_store.h"
#include "localroom/http/multipart.h"
#include "localroom/ids.h"

#include <QDir>
#include <QFile>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 smallest_first_part = 5 * 1024 * 1024;

/// A file that comes in parts.
struct Upload {
    QString id;
    QString user_id;
    QString channel_id;
    qint64 create_at = 0;
    QString filename;
    qint64 file_size = 0;
    qint64 file_offset = 0; ///< bytes that are here
};

QJsonObject upload_json(const Upload& upload)
{
    return {{u"id"_s, upload.id},
            {u"type"_s, u"attachment"_s},
            {u"create_at"_s, upload.create_at},
            {u"user_id"_s, upload.user_id},
            {u"channel_id"_s, upload.channel_id},
            {u"filename"_s, upload.filename},
            {u"file_size"_s, upload.file_size},
            {u"file_offset"_s, upload.file_offset},
            {u"remote_id"_s, QString(u""_s)},
            {u"req_file_id"_s, QString(u""_s)}};
}

std::optional<Upload> find_upload(Database& db, const QString& id)
{
    Rows rows = db.select(u"SELECT id, user_id, channel_id, create_at, filename, file_size, file_offset "
                          "FROM uploads WHERE id = ?"_s,
                          {id});
    if (!rows.next())
        return std::nullopt;
    return Upload{rows.text(0), rows.text(1),   rows.text(2),  rows.number(3),
                  rows.text(4), rows.number(5), rows.number(6)};
}

QString part_path(const Context& context, const Upload& upload)
{
    return context.files_dir + u"/uploads/"_s + upload.id;
}

ApiResult<Response> create(Context& context, const Request& request)
{
    const auto body = request.object(u"upload"_s);
    if (!body)
        return tl::unexpected(body.error());
    const auto channel_id = optional_text(*body, u"channel_id"_s, u"upload"_s);
    const auto filename = optional_text(*body, u"filename"_s, u"upload"_s);
    const auto size = optional_number(*body, u"file_size"_s, u"upload"_s);
    if (!channel_id || !filename || !size)
        return invalid_body(u"upload"_s);
    Upload upload;
    upload.id = new_id();
    upload.user_id = request.caller.user_id;
    upload.channel_id = channel_id->value_or(QString());
    upload.create_at = context.now_ms();
    upload.filename = filename->value_or(QString());
    upload.file_size = size->value_or(0);
    if (!may_in_channel(context, request.caller, upload.channel_id, u"upload_file"_s))
        return no_permission();
    if (upload.filename.isEmpty())
        return refuse(400, u"model.upload_session.is_valid.filename.app_error"_s, u"Invalid value for Filename"_s);
    if (upload.file_size <= 0)
        return refuse(400, u"model.upload_session.is_valid.file_size.app_error"_s, u"Invalid value for FileSize"_s);
    if (upload.file_size > context.options.limits.max_file_size) {
        return refuse(413, u"api.upload.create.upload_too_large.app_error"_s,
                      u"Unable to upload file. File is too large."_s);
    }
    context.db.run(u"INSERT INTO uploads(id, user_id, channel_id, create_at, filename, file_size, content) "
                   "VALUES (?, ?, ?, ?, ?, ?, ?)"_s,
                   {upload.id, upload.user_id, upload.channel_id, upload.create_at, upload.filename, upload.file_size,
                    QByteArray("")});
    return json_response(upload_json(upload), 201);
}

ApiResult<Upload> own_upload(Context& context, const Request& request)
{
    auto upload = find_upload(context.db, request.param(u"upload_id"_s));
    if (!upload)
        return refuse(404, u"app.upload.get.app_error"_s, u"Failed to get upload."_s);
    if (upload->user_id != request.caller.user_id)
        return refuse(403, u"api.upload.get_upload.forbidden.app_error"_s, u"Failed to get upload."_s);
    return std::move(*upload);
}

ApiResult<Response> get(Context& context, const Request& request)
{
    const auto upload = own_upload(context, request);
    if (!upload)
        return tl::unexpected(upload.error());
    return json_response(upload_json(*upload));
}

QByteArray stored_part(Database& db, const QString& id)
{
    Rows rows = db.select(u"SELECT content FROM uploads WHERE id = ?"_s, {id});
    return rows.next() ? rows.bytes(0) : QByteArray();
}

/// Writes at the known offset: what a broken request left behind it is overwritten.
bool write_part(Context& context, const Upload& upload, const QByteArray& part)
{
    if (context.files_dir.isEmpty()) {
        context.db.run(u"UPDATE uploads SET content = ? WHERE id = ?"_s,
                       {stored_part(context.db, upload.id) + part, upload.id});
        return true;
    }
    QDir().mkpath(context.files_dir + u"/uploads"_s);
    QFile file(part_path(context, upload));
    return file.open(QIODevice::ReadWrite) && file.seek(upload.file_offset) && file.write(part) == part.size() &&
           file.flush() && file.resize(upload.file_offset + part.size());
}

ApiResult<FileRow> finish(Context& context, const Upload& upload)
{
    if (!context.files_dir.isEmpty())
        return adopt_file(context, upload.user_id, upload.channel_id, upload.filename, part_path(context, upload));
    return store_file(context, upload.user_id, upload.channel_id, upload.filename, stored_part(context.db, upload.id));
}

ApiResult<Response> add_part(Context& context, const Request& request)
{
    auto upload = own_upload(context, request);
    if (!upload)
        return tl::unexpected(upload.error());
    QByteArray part = request.body;
    const QByteArray content_type = request.header("content-type");
    if (content_type.toLower().startsWith("multipart/form-data")) {
        const auto parts = parse_multipart(request.body, multipart_boundary(content_type));
        if (!parts || parts->empty())
            return refuse(400, u"api.upload.upload_data.invalid_content_type"_s, u"Invalid multipart body."_s);
        part = parts->front().body;
    }
    const qint64 rest = upload->file_size - upload->file_offset;
    if (part.size() > rest)
        return refuse(413, u"api.upload.upload_data.invalid_content_length"_s, u"Invalid Content-Length provided."_s);
    if (upload->file_offset == 0 && part.size() < rest && part.size() < smallest_first_part) {
        return refuse(400, u"app.upload.upload_data.first_part_too_small.app_error"_s,
                      u"Failed to upload data. First part must be at least 5242880 Bytes."_s);
    }
    if (!write_part(context, *upload, part))
        return internal_error(u"a part of an upload could not be written"_s);
    upload->file_offset += part.size();
    if (upload->file_offset < upload->file_size) {
        context.db.run(u"UPDATE uploads SET file_offset = ? WHERE id = ?"_s, {upload->file_offset, upload->id});
        Response response;
        response.status = 204;
        return response;
    }
    const auto file = finish(context, *upload);
    if (!file)
        return tl::unexpected(file.error());
    context.db.run(u"DELETE FROM uploads WHERE id = ?"_s, {upload->id});
    return json_response(file_json(*file));
}

} // namespace

void add_upload_session_routes(Router& router)
{
    router.add(Method::post, "/api/v4/uploads", create);
    router.add(Method::get, "/api/v4/uploads/{upload_id}", get);
    router.add(Method::post, "/api/v4/uploads/{upload_id}", add_part).body = BodyClass::file;
}

} // namespace opsdeck::localroom
