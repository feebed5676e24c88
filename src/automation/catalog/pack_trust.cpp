// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/catalog/pack_trust.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>

namespace opsdeck::automation {
namespace {

using namespace Qt::StringLiterals;
using core::ErrorKind;
using core::failure;
using core::Result;

constexpr qsizetype most_files = 5'000;
constexpr qint64 most_bytes = 64LL * 1024 * 1024;

QString tr(const char* text) { return QCoreApplication::translate("Pack", text); }

/// What comes and goes by itself and is never run from a pack.
bool counts(const QString& relative)
{
    const QStringList parts = relative.split(u'/');
    return std::none_of(parts.begin(), parts.end(), [](const QString& part) {
        return part.startsWith(u'.') || part == u"__pycache__" || part.endsWith(u'~');
    });
}

void add_field(QCryptographicHash& hash, const QByteArray& field)
{
    // The length in front keeps "a" + "bc" apart from "ab" + "c".
    hash.addData(QByteArray::number(field.size()) + ':');
    hash.addData(field);
}

} // namespace

Result<QString> pack_content_hash(const QString& folder)
{
    const QDir root(folder);
    if (!root.exists())
        return failure(ErrorKind::not_found, tr("There is no folder %1.").arg(folder));
    QStringList files;
    QDirIterator walk(folder, QDir::Files | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        const QString relative = root.relativeFilePath(walk.next());
        if (counts(relative))
            files.append(relative);
        if (files.size() > most_files)
            return failure(ErrorKind::too_large,
                           tr("The pack %1 holds more than %2 files.").arg(folder).arg(most_files));
    }
    files.sort();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    qint64 bytes = 0;
    for (const QString& relative : files) {
        const QFileInfo info(root.filePath(relative));
        add_field(hash, relative.toUtf8());
        if (info.isSymLink()) {
            add_field(hash, "link");
            add_field(hash, info.symLinkTarget().toUtf8());
            if (!info.isFile())
                continue;
        } else if (!info.isFile()) {
            return failure(ErrorKind::refused, tr("%1 in the pack is not a plain file.").arg(relative));
        }
        add_field(hash, info.isExecutable() ? "program" : "file");
        QFile file(info.filePath());
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorKind::storage, tr("The pack's file %1 cannot be read.").arg(info.filePath()),
                           file.errorString());
        bytes += file.size();
        if (bytes > most_bytes)
            return failure(ErrorKind::too_large, tr("The pack %1 is larger than 64 MiB.").arg(folder));
        add_field(hash, file.readAll());
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace opsdeck::automation
