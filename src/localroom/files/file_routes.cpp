// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/files/file_routes.h"

#include "localroom/access.h"
#include "localroom/files/download.h"
#include "localroom/files/file_store.h"
#include "localroom/http/multipart.h"
#include "localroom/posts/post_json.h"
#include "localroom/posts/post_store.h"

#include <QFileInfo>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

constexpr size_t most_at_once = 50;
constexpr auto cached_for_long = "max-age=2592000, private";

struct Uploaded {
    QString name;
    QByteArray bytes;
};

struct UploadForm {
    QString channel_id;
    QStringList client_ids;
    std::vector<Uploaded> files;
};

ApiResult<UploadForm> read_form(const Request& request)
{
    UploadForm form;
    form.channel_id = request.query_text(u"channel_id"_s);
    const QByteArray content_type = request.header("content-type");
    if (!content_type.toLower().startsWith("multipart/form-data")) {
        const QString name = request.query_text(u"filename"_s);
        if (name.isEmpty())
            return invalid_body(u"filename"_s);
        if (const QString client_id = request.query_text(u"client_id"_s); !client_id.isEmpty())
            form.client_ids.append(client_id);
        form.files.push_back({name, request.body});
        return form;
    }
    const auto parts = parse_multipart(request.body, multipart_boundary(content_type));
    if (!parts)
        return refuse(400, u"api.file.upload_file.read_form_value.app_error"_s, u"Unable to read the uploaded form."_s);
    for (const FormPart& part : *parts) {
        if (part.name == "channel_id"_L1)
            form.channel_id = QString::fromUtf8(part.body).trimmed();
        else if (part.name == "client_ids"_L1)
            form.client_ids.append(QString::fromUtf8(part.body));
        else if (part.name == "files"_L1)
            form.files.push_back({part.filename, part.body});
    }
    return form;
}

ApiResult<Response> upload(Context& context, const Request& request)
{
    const auto form = read_form(request);
    if (!form)
        return tl::unexpected(form.error());
    if (form->channel_id.isEmpty())
        return invalid_body(u"channel_id"_s);
    if (!may_in_channel(context, request.caller, form->channel_id, u"upload_file"_s))
        return no_permission();
    if (form->files.empty() || form->files.size() > most_at_once)
        return invalid_body(u"files"_s);
    QJsonArray infos;
    for (const Uploaded& file : form->files) {
        if (file.bytes.size() > context.options.limits.max_file_size) {
            return refuse(413, u"api.file.upload_file.too_large_detailed.app_error"_s,
                          u"Unable to upload file %1. %2 bytes exceeds the maximum allowed %3 bytes."_s.arg(
                              file.name, QString::number(file.bytes.size()),
                              QString::number(context.options.limits.max_file_size)));
        }
        const auto stored = store_file(context, request.caller.user_id, form->channel_id, file.name, file.bytes);
        if (!stored)
            return tl::unexpected(stored.error());
        infos.append(file_json(*stored));
    }
    return json_response(
        QJsonObject{{u"file_infos"_s, infos}, {u"client_ids"_s, QJsonArray::fromStringList(form->client_ids)}}, 201);
}

/// Not attached yet: only who uploaded it. Attached: who may see the post's room.
ApiResult<FileRow> readable_file(Context& context, const Request& request)
{
    auto file = find_file(context.db, request.param(u"file_id"_s));
    if (!file)
        return refuse(404, u"app.file_info.get.app_error"_s, u"Unable to get the file info."_s);
    const bool is_own = file->user_id == request.caller.user_id;
    if (!is_own && (file->post_id.isEmpty() || !may_see_channel(context, request.caller, file->channel_id)))
        return no_permission();
    if (!is_own && !find_living_post(context.db, file->post_id))
        return refuse(404, u"app.file_info.get.app_error"_s, u"Unable to get the file info."_s);
    return std::move(*file);
}

ApiResult<Response> get(Context& context, const Request& request, bool is_preview)
{
    const auto file = readable_file(context, request);
    if (!file)
        return tl::unexpected(file.error());
    const QString path = path_of(context, *file);
    if (!path.isEmpty() && !QFileInfo::exists(path))
        return refuse(404, u"api.file.read_file.reading_local.app_error"_s, u"The file is no longer there."_s);
    return download(context, request, *file, is_preview);
}

/// Small enough pictures are their own preview: the picture itself is answered.
Handler preview(const QString& error_id, const QString& message)
{
    return [error_id, message](Context& context, const Request& request) -> ApiResult<Response> {
        const auto file = readable_file(context, request);
        if (!file)
            return tl::unexpected(file.error());
        if (!file->is_image())
            return refuse(400, error_id, message);
        return get(context, request, true);
    };
}

ApiResult<Response> info(Context& context, const Request& request)
{
    const auto file = readable_file(context, request);
    if (!file)
        return tl::unexpected(file.error());
    return json_response(file_json(*file)).header("Cache-Control", cached_for_long);
}

ApiResult<Response> of_post(Context& context, const Request& request)
{
    const auto post = find_living_post(context.db, request.param(u"post_id"_s));
    if (!post || !may_see_channel(context, request.caller, post->channel_id))
        return no_permission();
    QJsonArray infos;
    qint64 changed = 0;
    for (const FileRow& file : files_of_post(context.db, post->id)) {
        infos.append(file_json(file));
        changed = std::max(changed, file.update_at);
    }
    const QByteArray etag = etag_of({post->id, QString::number(changed)});
    Response response;
    if (request.header("if-none-match") == etag)
        response.status = 304;
    else
        response = json_response(infos);
    response.header("Cache-Control", cached_for_long);
    response.header("Etag", etag);
    return response;
}

} // namespace

void add_file_routes(Router& router)
{
    router.add(Method::post, "/api/v4/files", upload).body = BodyClass::file;
    router.add(Method::get, "/api/v4/files/{file_id}",
               [](Context& context, const Request& request) { return get(context, request, false); });
    router.add(Method::get, "/api/v4/files/{file_id}/info", info);
    router.add(
        Method::get, "/api/v4/files/{file_id}/thumbnail",
        preview(u"api.file.get_file_thumbnail.no_thumbnail.app_error"_s, u"File doesn't have a thumbnail image."_s));
    router.add(Method::get, "/api/v4/files/{file_id}/preview",
               preview(u"api.file.get_file_preview.no_preview.app_error"_s, u"File doesn't have a preview image."_s));
    router.add(Method::get, "/api/v4/files/{file_id}/link", [](Context&, const Request&) -> ApiResult<Response> {
        return refuse(501, u"api.file.get_public_link.disabled.app_error"_s, u"Public links have been disabled."_s);
    });
    router.add(Method::get, "/api/v4/posts/{post_id}/files/info", of_post);
}

} // namespace opsdeck::localroom
