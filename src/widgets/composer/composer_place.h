// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::widgets {

/// Where a composer posts, and as whom.
struct ComposerPlace {
    QString room_key;    ///< tells rooms apart: what stands in the composer stays with its room. Empty: the name does
    QString room_name;   ///< "ops", "~ops" or "@li"
    QString account;     ///< "ana" or "@ana"
    QString server_name; ///< "chat.example.org"; empty: not said
    bool is_production = false; ///< the room belongs to production

    bool operator==(const ComposerPlace&) const = default;
    [[nodiscard]] const QString& key() const { return room_key.isEmpty() ? room_name : room_key; }
};

} // namespace opsdeck::widgets
