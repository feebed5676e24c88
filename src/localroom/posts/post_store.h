// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/database.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace opsdeck::localroom {

/// A row of `posts`: a post, a deleted post or (original_id set) an earlier version of one.
struct PostRow {
    qint64 n = 0; ///< grows with time
    QString id;
    qint64 create_at = 0;
    qint64 update_at = 0;
    qint64 edit_at = 0;
    qint64 delete_at = 0;
    bool is_pinned = false;
    QString user_id;
    QString channel_id;
    QString root_id;
    QString original_id;
    QString message;
    QString type;
    QJsonObject props;        ///< what everybody may see
    QJsonObject hidden_props; ///< `attachments` with the integrations of their actions; never told
    QString hashtags;
    QStringList file_ids;
    bool has_reactions = false;

    [[nodiscard]] bool is_living() const { return delete_at == 0; }
    [[nodiscard]] bool is_system() const { return type.startsWith(QLatin1String("system_")); }
    [[nodiscard]] const QString& thread_id() const { return root_id.isEmpty() ? id : root_id; }
};

/// "posts.n, posts.id, ..." in the order that select_posts reads.
[[nodiscard]] QString post_columns();
[[nodiscard]] std::vector<PostRow> select_posts(Database& db, const QString& sql, const QVariantList& values);

[[nodiscard]] std::optional<PostRow> find_post(Database& db, const QString& id); ///< also deleted and history rows
[[nodiscard]] std::optional<PostRow> find_living_post(Database& db, const QString& id);

/// Adds the row as it is and sets its `n`.
void insert_post_row(Database& db, PostRow& row);
/// Writes what may change after creation.
void write_post_row(Database& db, const PostRow& row);
/// Keeps `row` as an earlier version: new id, original_id, delete_at = update_at = `at`.
void keep_history(Database& db, PostRow row, qint64 at);

[[nodiscard]] qint64 count_replies(Database& db, const QString& root_id);

} // namespace opsdeck::localroom
