// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/outbox/post_gate.h"

#include <QFile>

#include <deque>
#include <functional>
#include <optional>
#include <vector>

namespace opsdeck::opsflow {

/// A server in memory that can lose answers, refuse, and give back a stranger's post.
class FakeGate final : public PostGate {
public:
    enum class Mood {
        fine,
        unreachable, ///< nothing arrives
        answer_lost, ///< it arrives, the answer does not
        pending,     ///< 500: the first attempt is still being processed
        stranger,    ///< 201 with somebody else's post
        forbidden,
        signed_out,
        drops_files,
        rewrites, ///< a plugin changes the words on the way in
    };

    /// The moods of the next attempts; fine when there is none left.
    std::deque<Mood> moods;
    std::vector<core::Post> posts;
    std::vector<mattermost::NewPost> attempts;
    QStringList uploads;
    core::Timestamp now = core::from_ms(1'795'000'000'000);
    core::UserId user{QStringLiteral("meeeeeeeeeeeeeeeeeeeeeeeee")};
    int looks = 0;
    int edits = 0;
    bool refuses_edits = false; ///< as a server does that lets posts be edited for a few minutes only
    std::optional<core::Error> upload_error;
    bool is_away = false;               ///< nothing at all is answered
    std::function<void()> after_create; ///< the server has decided, its answer is on the way
    int upload_attempts = 0;

    QCoro::Task<core::Result<core::Post>> create(mattermost::NewPost post) override
    {
        attempts.push_back(post);
        const Mood mood = is_away ? Mood::unreachable : next_mood();
        if (after_create)
            after_create();
        if (mood == Mood::unreachable)
            co_return core::failure(core::ErrorKind::unreachable, QStringLiteral("No connection."));
        if (mood == Mood::pending)
            co_return core::failure(core::ErrorKind::protocol, QStringLiteral("Server error."), QStringLiteral("500"));
        if (mood == Mood::forbidden)
            co_return core::failure(core::ErrorKind::forbidden, QStringLiteral("You may not post here."));
        if (mood == Mood::signed_out)
            co_return core::failure(core::ErrorKind::unauthenticated, QStringLiteral("Signed out."));
        if (mood == Mood::stranger) {
            core::Post other;
            other.id = core::PostId(QStringLiteral("strangersstrangersstranger"));
            other.user = core::UserId(QStringLiteral("bobbbbbbbbbbbbbbbbbbbbbbbb"));
            other.room = post.room;
            other.message = QStringLiteral("something private");
            co_return other;
        }
        core::Post made;
        made.id = core::PostId(QStringLiteral("post%1").arg(posts.size(), 22, 10, QLatin1Char('0')));
        made.user = user;
        made.room = post.room;
        made.root = post.root;
        made.message = mood == Mood::rewrites ? post.message + QStringLiteral(" (linked)") : post.message;
        made.props = post.props;
        made.created_at = now;
        made.updated_at = now;
        if (mood != Mood::drops_files)
            made.file_ids = post.file_ids;
        posts.push_back(made);
        if (mood == Mood::answer_lost)
            co_return core::failure(core::ErrorKind::timed_out, QStringLiteral("No answer in time."));
        made.pending = post.pending;
        co_return made;
    }

    QCoro::Task<core::Result<core::Post>> patch(core::PostId id, mattermost::PostPatch patch) override
    {
        ++edits;
        if (refuses_edits)
            co_return core::failure(core::ErrorKind::invalid_input, QStringLiteral("Too old to be edited."));
        const Mood mood = next_mood();
        if (mood != Mood::fine)
            co_return core::failure(core::ErrorKind::unreachable, QStringLiteral("No connection."));
        for (core::Post& post : posts) {
            if (post.id == id) {
                post.message = *patch.message;
                post.props = *patch.props;
                core::Post answer = post; // GCC 12 moves from a reference that is returned by name
                co_return answer;
            }
        }
        co_return core::failure(core::ErrorKind::not_found, QStringLiteral("No such post."));
    }

    QCoro::Task<core::Result<QStringList>> upload(core::RoomId, QStringList paths) override
    {
        QStringList ids;
        ++upload_attempts;
        if (is_away)
            co_return core::failure(core::ErrorKind::unreachable, QStringLiteral("No connection."));
        if (upload_error) {
            const core::Error error = *upload_error;
            co_return core::failure(error);
        }
        for (const QString& path : paths) {
            QFile file(path);
            if (!file.open(QIODevice::ReadOnly))
                co_return core::failure(core::ErrorKind::storage, QStringLiteral("No such file."));
            uploads << QString::fromUtf8(file.readAll());
            ids << QStringLiteral("file%1").arg(uploads.size(), 22, 10, QLatin1Char('0'));
        }
        co_return ids;
    }

    QCoro::Task<core::Result<mattermost::PostPage>> newest(core::RoomId room, int) override
    {
        ++looks;
        if (is_away)
            co_return core::failure(core::ErrorKind::unreachable, QStringLiteral("No connection."));
        mattermost::PostPage page;
        page.answered_at = now;
        for (auto post = posts.rbegin(); post != posts.rend(); ++post) {
            if (post->room != room)
                continue;
            page.order.push_back(post->id);
            page.posts.push_back(*post);
        }
        co_return page;
    }

private:
    Mood next_mood()
    {
        if (moods.empty())
            return Mood::fine;
        const Mood mood = moods.front();
        moods.pop_front();
        return mood;
    }
};

} // namespace opsdeck::opsflow
