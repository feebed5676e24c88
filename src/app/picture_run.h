// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>

namespace opsdeck::app {

class Application;

/// The main job without anybody: runs one line in the room, waits for its result post, saves a picture of the window
/// and ends the program; its exit status says whether all of it worked. For machines without a display.
class PictureRun final : public QObject {
    Q_OBJECT

public:
    PictureRun(Application& application, QString file, QObject* parent = nullptr);

private:
    void begin();
    void take_picture();
    void fail(const QString& why);

    Application& m_application;
    QString m_file;
    QTimer m_patience;
    QTimer m_calm; ///< the window has settled when it fires
};

} // namespace opsdeck::app
