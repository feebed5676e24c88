// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mattermost/transport/answer.h"

#include <QDateTime>
#include <QLocale>
#include <QTimeZone>

namespace opsdeck::mattermost {

QByteArray Answer::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers)
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    return {};
}

core::Timestamp Answer::date() const
{
    QDateTime at =
        QLocale::c().toDateTime(QString::fromLatin1(header("Date")), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!at.isValid())
        return {};
    at.setTimeSpec(Qt::UTC);
    return core::from_ms(at.toMSecsSinceEpoch());
}

} // namespace opsdeck::mattermost
