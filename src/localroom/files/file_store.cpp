// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/files/file_store.h"

#include "localroom/files/file_kind.h"
#include "localroom/ids.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace opsdeck::localroom {
namespace {

using namespace Qt::StringLiterals;

FileRow describe(Context& context, const QString& user_id, const QString& channel_id, const QString& name,
                 const QByteArray& head, qint64 size)
{
    FileRow file;
    file.id = new_id();
    file.user_id = user_id;
    file.channel_id = channel_id;
    file.create_at = context.now_ms();
    file.update_at = file.create_at;
    file.name = safe_file_name(name);
    file.extension = extension_of(file.name);
    file.size = size;
    file.mime_type = mime_type_of(file.extension);
    const QSize image = image_size(head);
    if (!image.isEmpty()) {
        file.width = image.width();
        file.height = image.height();
    }
    return file;
}

void insert_row(Database& db, const FileRow& file, const QByteArray& content)
{
    db.run(u"INSERT INTO files(id, user_id, channel_id, create_at, update_at, name, extension, size, mime_type, width, "
           "height, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
           {file.id, file.user_id, file.channel_id, file.create_at, file.update_at, file.name, file.extension,
            file.size, file.mime_type, file.width, file.height, content});
}

QString make_folder_of(const QString& path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    return path;
}

} // namespace

QJsonObject file_json(const FileRow& file)
{
    QJsonObject json{
        {u"id"_s, file.id},
        {u"user_id"_s, file.user_id},
        {u"channel_id"_s, QString(u""_s)},
        {u"create_at"_s, file.create_at},
        {u"update_at"_s, file.update_at},
        {u"delete_at"_s, file.delete_at},
        {u"name"_s, file.name},
        {u"extension"_s, file.extension},
        {u"size"_s, file.size},
        {u"mime_type"_s, file.mime_type},
        {u"mini_preview"_s, QJsonValue::Null},
        {u"remote_id"_s, QString(u""_s)},
    };
    if (!file.post_id.isEmpty())
        json.insert(u"post_id"_s, file.post_id);
    if (file.is_image()) {
        json.insert(u"width"_s, file.width);
        json.insert(u"height"_s, file.height);
        json.insert(u"has_preview_image"_s, true);
    }
    return json;
}

QString file_columns()
{
    return u"files.id, files.user_id, files.channel_id, files.post_id, files.create_at, files.update_at, "
           "files.delete_at, files.name, files.extension, files.size, files.mime_type, files.width, files.height"_s;
}

std::vector<FileRow> select_files(Database& db, const QString& sql, const QVariantList& values)
{
    std::vector<FileRow> found;
    Rows rows = db.select(sql, values);
    while (rows.next()) {
        FileRow file;
        file.id = rows.text(0);
        file.user_id = rows.text(1);
        file.channel_id = rows.text(2);
        file.post_id = rows.text(3);
        file.create_at = rows.number(4);
        file.update_at = rows.number(5);
        file.delete_at = rows.number(6);
        file.name = rows.text(7);
        file.extension = rows.text(8);
        file.size = rows.number(9);
        file.mime_type = rows.text(10);
        file.width = static_cast<int>(rows.number(11));
        file.height = static_cast<int>(rows.number(12));
        found.push_back(std::move(file));
    }
    return found;
}

std::optional<FileRow> find_file(Database& db, const QString& id)
{
    auto found = select_files(db, u"SELECT "_s + file_columns() + u" FROM files WHERE id = ?"_s, {id});
    if (found.empty())
        return std::nullopt;
    return std::move(found.front());
}

std::vector<FileRow> files_of_post(Database& db, const QString& post_id)
{
    return select_files(
        db, u"SELECT "_s + file_columns() + u" FROM files WHERE post_id = ? AND delete_at = 0 ORDER BY n"_s, {post_id});
}

ApiResult<FileRow> store_file(Context& context, const QString& user_id, const QString& channel_id, const QString& name,
                              const QByteArray& bytes)
{
    const FileRow file = describe(context, user_id, channel_id, name, bytes.left(image_head), bytes.size());
    if (context.files_dir.isEmpty()) {
        insert_row(context.db, file, bytes.isNull() ? QByteArray("") : bytes);
        return file;
    }
    QSaveFile target(make_folder_of(path_of(context, file)));
    if (!target.open(QIODevice::WriteOnly) || target.write(bytes) != bytes.size() || !target.commit())
        return internal_error(u"a file could not be written: "_s + target.errorString());
    insert_row(context.db, file, {});
    return file;
}

ApiResult<FileRow> adopt_file(Context& context, const QString& user_id, const QString& channel_id, const QString& name,
                              const QString& path)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return internal_error(u"an upload could not be read: "_s + source.errorString());
    const FileRow file = describe(context, user_id, channel_id, name, source.read(image_head), source.size());
    source.close();
    if (!source.rename(make_folder_of(path_of(context, file))))
        return internal_error(u"an upload could not be moved: "_s + source.errorString());
    insert_row(context.db, file, {});
    return file;
}

QString path_of(const Context& context, const FileRow& file)
{
    if (context.files_dir.isEmpty())
        return {};
    return context.files_dir + '/'_L1 + file.id.left(2) + '/'_L1 + file.id;
}

QByteArray stored_bytes(Database& db, const QString& file_id)
{
    Rows rows = db.select(u"SELECT content FROM files WHERE id = ?"_s, {file_id});
    return rows.next() ? rows.bytes(0) : QByteArray();
}

QStringList attach_files(Context& context, const QStringList& wanted, const QString& post_id, const QString& user_id,
                         const QString& channel_id)
{
    QStringList attached;
    for (const QString& id : wanted) {
        const qint64 changed =
            context.db.run(u"UPDATE files SET post_id = ?, update_at = ? WHERE id = ? AND user_id = ? AND "
                           "channel_id = ? AND post_id = '' AND delete_at = 0"_s,
                           {post_id, context.now_ms(), id, user_id, channel_id});
        if (changed > 0)
            attached.append(id);
    }
    return attached;
}

} // namespace opsdeck::localroom
