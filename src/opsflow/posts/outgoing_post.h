// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

#include <vector>

namespace opsdeck::opsflow {

/// A file that goes with a post: read from disk when it is uploaded, so that it may be large and survives a crash.
struct OutgoingFile {
    QString name; ///< as people see it
    QString path; ///< inside the profile

    bool operator==(const OutgoingFile&) const = default;
};

/// A post on its way out. The server's id of an invocation is known only after it was sent, so a reply or a link to
/// it names the run, and `with_invocation` fills it in just before sending.
struct OutgoingPost {
    QString message;                 ///< Markdown
    QJsonObject opsdeck;             ///< becomes `props.opsdeck`
    QJsonArray attachments;          ///< becomes `props.attachments` when not empty
    core::PostId root;               ///< the thread it belongs to; empty for a root post
    core::RunId reply_to_run;        ///< reply to this run's invocation; `root` is filled in before sending
    core::RunId links_to_run;        ///< link to this run's invocation; filled in before sending
    std::vector<OutgoingFile> files; ///< at most 10

    [[nodiscard]] QJsonObject props() const;
    bool operator==(const OutgoingPost&) const = default;
};

/// Where the invocation of a run is, once the server has confirmed it.
struct InvocationPlace {
    core::PostId post;
    QString permalink; ///< "https://chat.example.org/ops/pl/<post id>"
};

/// Fills in root, `invocation_post` and the link, wherever the post asked for them.
[[nodiscard]] OutgoingPost with_invocation(OutgoingPost post, const InvocationPlace& place);

} // namespace opsdeck::opsflow
