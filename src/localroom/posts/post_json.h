// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localroom/context.h"
#include "localroom/http/request.h"
#include "localroom/http/response.h"
#include "localroom/posts/post_store.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

namespace opsdeck::localroom {

/// What else the wire tells of a post, which differs from call to call.
struct PostShape {
    bool with_metadata = true;
    qint64 reply_count = 0;
    QString pending_post_id = {}; ///< only in the answer of its creation and in its `posted` event
    QString is_followed_by = {};  ///< collapsed threads: tell last_reply_at, participants, is_following for this person
    bool full_participants = false;
};

/// A post as the wire has it. A deleted row loses its message and metadata, but keeps its props.
[[nodiscard]] QJsonObject post_json(Context& context, const PostRow& row, const PostShape& shape = {});

/// A reaction as the wire has it.
[[nodiscard]] QJsonObject reaction_json(const QString& post_id, const QString& user_id, const QString& emoji_name,
                                        qint64 create_at, qint64 update_at);
[[nodiscard]] QJsonArray reactions_of(Database& db, const QString& post_id);

/// The authors of a thread's replies, the latest first, as far as a list names them.
[[nodiscard]] QJsonArray participants_of(Database& db, const QString& root_id, bool full, bool with_auth_data);

/// `{"order", "posts", "next_post_id", "prev_post_id"}` under construction.
class PostList final {
public:
    /// Adds to the list that is shown.
    void add(const QString& id, const QJsonObject& post);
    /// Adds a post that comes along without being shown (the root of a reply).
    void add_aside(const QString& id, const QJsonObject& post) { m_posts.insert(id, post); }
    void add_to_order(const QString& id) { m_order.append(id); }
    [[nodiscard]] bool contains(const QString& id) const { return m_posts.contains(id); }
    [[nodiscard]] qsizetype size() const { return m_order.size(); }

    QString next_post_id;
    QString prev_post_id;

    [[nodiscard]] QJsonObject to_json() const;

private:
    QJsonArray m_order;
    QJsonObject m_posts;
};

/// "6.6.1.<part>.<part>", the unquoted values of the real server.
[[nodiscard]] QByteArray etag_of(const QStringList& parts);
/// The answer with its ETag, or 304 with an empty body when the client has this state already.
[[nodiscard]] Response tagged(const Request& request, const QByteArray& etag, const QJsonObject& body);

} // namespace opsdeck::localroom
