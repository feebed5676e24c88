// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/canonical_json.h"

#include <QJsonDocument>

namespace opsdeck::core {

QByteArray canonical_json(const QJsonObject& object)
{
    // QJsonObject keeps its keys sorted by code unit, and its compact form has no white space.
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace opsdeck::core
