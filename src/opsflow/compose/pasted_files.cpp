// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/compose/pasted_files.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFuture>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>

namespace opsdeck::opsflow {
namespace {

using core::ErrorKind;
using core::failure;

QString tr(const char* text) { return QCoreApplication::translate("Compose", text); }

core::Result<QString> write_png(const QString& folder, const QByteArray& png)
{
    if (folder.isEmpty() || png.isEmpty() || !QDir().mkpath(folder))
        return failure(ErrorKind::storage, tr("The pasted image could not be kept. Save it as a file and attach that."),
                       folder);
    const QString name = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
    const QString path = folder + QStringLiteral("/image-") + name + QStringLiteral(".png");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(png) != png.size() || !file.commit())
        return failure(ErrorKind::storage, tr("The pasted image could not be kept. Is the disk full?"),
                       file.errorString());
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return path;
}

} // namespace

void keep_pasted_file(QString folder, QByteArray png, QObject* context,
                      std::function<void(const core::Result<QString>&)> answer)
{
    auto promise = std::make_shared<QPromise<core::Result<QString>>>();
    promise->start();
    promise->future().then(context, std::move(answer));
    QThreadPool::globalInstance()->start([promise, folder = std::move(folder), png = std::move(png)] {
        promise->addResult(write_png(folder, png));
        promise->finish();
    });
}

void tidy_pasted_files(QString folder)
{
    QThreadPool::globalInstance()->start([folder = std::move(folder)] {
        const QDateTime yesterday = QDateTime::currentDateTimeUtc().addDays(-1);
        const QFileInfoList files = QDir(folder).entryInfoList({QStringLiteral("image-*.png")}, QDir::Files);
        for (const QFileInfo& file : files) {
            if (file.lastModified() < yesterday)
                QFile::remove(file.absoluteFilePath());
        }
    });
}

} // namespace opsdeck::opsflow
