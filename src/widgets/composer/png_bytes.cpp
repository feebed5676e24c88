// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/png_bytes.h"

#include <QBuffer>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace opsdeck::widgets {

void make_png(QImage image, QObject* context, std::function<void(const QByteArray& png)> answer)
{
    auto promise = std::make_shared<QPromise<QByteArray>>();
    promise->start();
    promise->future().then(context, std::move(answer));
    QThreadPool::globalInstance()->start([promise, image = std::move(image)] {
        QByteArray bytes;
        QBuffer buffer(&bytes);
        if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, "PNG"))
            bytes.clear();
        promise->addResult(bytes);
        promise->finish();
    });
}

} // namespace opsdeck::widgets
