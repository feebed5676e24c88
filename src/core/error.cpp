// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/error.h"

namespace opsdeck::core {

QString to_text(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::invalid_input:
        return QStringLiteral("invalid_input");
    case ErrorKind::not_found:
        return QStringLiteral("not_found");
    case ErrorKind::refused:
        return QStringLiteral("refused");
    case ErrorKind::unauthenticated:
        return QStringLiteral("unauthenticated");
    case ErrorKind::forbidden:
        return QStringLiteral("forbidden");
    case ErrorKind::conflict:
        return QStringLiteral("conflict");
    case ErrorKind::too_large:
        return QStringLiteral("too_large");
    case ErrorKind::rate_limited:
        return QStringLiteral("rate_limited");
    case ErrorKind::timed_out:
        return QStringLiteral("timed_out");
    case ErrorKind::unreachable:
        return QStringLiteral("unreachable");
    case ErrorKind::cancelled:
        return QStringLiteral("cancelled");
    case ErrorKind::protocol:
        return QStringLiteral("protocol");
    case ErrorKind::storage:
        return QStringLiteral("storage");
    case ErrorKind::corrupted:
        return QStringLiteral("corrupted");
    case ErrorKind::process:
        return QStringLiteral("process");
    case ErrorKind::internal:
        break;
    }
    return QStringLiteral("internal");
}

} // namespace opsdeck::core
