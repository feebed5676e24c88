// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localroom/resources.h"

#include "core/logging.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace opsdeck::localroom {

QJsonObject json_resource(const QString& name)
{
    QFile file(u":/localroom/data/"_s + name);
    if (!file.open(QIODevice::ReadOnly))
        qCCritical(log_localroom).noquote() << "missing resource" << name;
    return QJsonDocument::fromJson(file.readAll()).object();
}

} // namespace opsdeck::localroom
