// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/chat/file_info.h"
#include "core/ids.h"

#include <QString>
#include <QUrl>

namespace opsdeck::widgets {

/// What a click, a key or a menu entry asks for; a value, so that all three say the same. Which fields are filled is
/// said beside each verb.
struct ItemAction {
    enum class Verb {
        none,
        open_run,         ///< run
        rerun,            ///< text: the line
        roll_back,        ///< run
        cancel,           ///< run
        gap_plus_one,     ///< text: the line
        automate,         ///< text: the line
        use_line,         ///< text: a line that would work
        reply,            ///< post: the root of the thread
        open_thread,      ///< post: its root
        edit,             ///< post
        remove,           ///< post
        react,            ///< post, text: name of the emoji
        choose_reaction,  ///< post
        more,             ///< the context menu
        mark_unread_from, ///< post
        show_post,        ///< post
        open_link,        ///< url
        open_file,        ///< file
        open_person,      ///< text: the name
        open_room,        ///< text: the address
        send_again,       ///< row
        drop,             ///< row
        toggle_fold,      ///< text: which part of the item
        copy_code,        ///< text
        copy_item,
        copy_link, ///< post
    };
    Verb verb = Verb::none;
    QString text;
    core::PostId post;
    core::RunId run;
    QUrl url;
    core::FileInfo file;
    qint64 row = 0; ///< of the outbox
};

} // namespace opsdeck::widgets
