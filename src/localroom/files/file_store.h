// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace opsdeck::localroom {

struct FileRow {
    QString id;
    QString user_id;    ///< who uploaded it
    QString channel_id; ///< for which room; it can only be attached there
    QString post_id;    ///< empty until a post took it
    qint64 create_at = 0;
    qint64 update_at = 0;
    qint64 delete_at = 0;
    QString name;
    QString extension; ///< without the dot, in lower case
    qint64 size = 0;
    QString mime_type;
    int width = 0; ///< 0 when it is not an image
    int height = 0;

    [[nodiscard]] bool is_image() const { return width > 0 && height > 0; }
};

/// As the wire has it; `channel_id` is told as "" there, but for the search of files.
[[nodiscard]] QJsonObject file_json(const FileRow& file);

[[nodiscard]] std::optional<FileRow> find_file(Database& db, const QString& id);
[[nodiscard]] std::vector<FileRow> files_of_post(Database& db, const QString& post_id);
[[nodiscard]] QString file_columns();
[[nodiscard]] std::vector<FileRow> select_files(Database& db, const QString& sql, const QVariantList& values);

/// Keeps the bytes (in the files folder, or in the database when the server lives in memory), then adds the row.
[[nodiscard]] ApiResult<FileRow> store_file(Context& context, const QString& user_id, const QString& channel_id,
                                            const QString& name, const QByteArray& bytes);
/// The same for bytes which are already in a file of ours; it is moved, not copied.
[[nodiscard]] ApiResult<FileRow> adopt_file(Context& context, const QString& user_id, const QString& channel_id,
                                            const QString& name, const QString& path);

/// Where the bytes are; empty when they are in the database.
[[nodiscard]] QString path_of(const Context& context, const FileRow& file);
[[nodiscard]] QByteArray stored_bytes(Database& db, const QString& file_id);

/// Gives the post those of the wanted files that are the author's own, not attached yet and uploaded for this room;
/// all others are silently dropped, as the real server does. The ids that were attached, in the order wanted.
[[nodiscard]] QStringList attach_files(Context& context, const QStringList& wanted, const QString& post_id,
                                       const QString& user_id, const QString& channel_id);

} // namespace opsdeck::localroom
