// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/outbox/late_rule.h"

#include "opsflow/posts/opsdeck_props.h"

#include <QRegularExpression>

namespace opsdeck::opsflow {

bool makes_others_act(const QString& kind, const QString& message)
{
    static const QRegularExpression command(QStringLiteral("\\A\\s*(?:!\\p{L}|(?:approve|deny)\\s+[0-9a-f]{4,64}\\b)"),
                                            QRegularExpression::CaseInsensitiveOption |
                                                QRegularExpression::UseUnicodePropertiesOption);
    return kind == post_kind::message && command.match(message).hasMatch();
}

} // namespace opsdeck::opsflow
