// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/gaps/gap_key.h"

#include <QCryptographicHash>

namespace opsdeck::opsflow {
namespace {

constexpr qsizetype longest = 200;
constexpr qsizetype digest_letters = 16;

} // namespace

QString gap_key(const QString& line)
{
    QString key = line.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded();
    while (key.size() > 1 && QStringLiteral(".!?").contains(key.back()))
        key.chop(1);
    key = key.trimmed();
    if (key.size() <= longest)
        return key;
    const QByteArray digest = QCryptographicHash::hash(key.toUtf8(), QCryptographicHash::Sha256).toHex();
    return key.left(longest - digest_letters - 1) + QLatin1Char('#') + QString::fromLatin1(digest.left(digest_letters));
}

} // namespace opsdeck::opsflow
