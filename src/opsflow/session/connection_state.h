// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

namespace opsdeck::opsflow {

/// How we stand with the server; said in the same words everywhere.
enum class Connection {
    offline,    ///< no server reached yet, or not asked to
    connecting, ///< on the way, or trying again after a cut
    online,     ///< live: events arrive
    signed_out, ///< the server does not know us any more: sign in again
};

struct ConnectionState {
    Connection connection = Connection::offline;
    QString why; ///< one sentence for people; empty when online

    bool operator==(const ConnectionState&) const = default;
};

[[nodiscard]] QString to_text(Connection connection); ///< stable names: "signed_out"

} // namespace opsdeck::opsflow

Q_DECLARE_METATYPE(opsdeck::opsflow::ConnectionState)
