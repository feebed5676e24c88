// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/canonical_json.h"
#include "store/cache/post_table.h"

#include <QCryptographicHash>

namespace opsdeck::store {

QString post_digest(const core::Post& post)
{
    const QJsonObject said{
        {QStringLiteral("message"), post.message},   {QStringLiteral("props"), post.props},
        {QStringLiteral("room"), post.room.value()}, {QStringLiteral("root"), post.root.value()},
        {QStringLiteral("type"), post.type},         {QStringLiteral("user"), post.user.value()},
    };
    return QString::fromLatin1(
        QCryptographicHash::hash(core::canonical_json(said), QCryptographicHash::Sha256).toHex());
}

} // namespace opsdeck::store
