// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_run.h"

#include "app/application.h"
#include "opsflow/chat/chat.h"
#include "opsflow/timeline/timeline_model.h"
#include "widgets/window/main_window.h"

#include <QApplication>
#include <QPixmap>

#include <cstdio>

namespace opsdeck::app {
namespace {

constexpr int patience_ms = 60'000;
constexpr int calm_ms = 700;
const QString line = QStringLiteral("status");

} // namespace

PictureRun::PictureRun(Application& application, QString file, QObject* parent)
    : QObject(parent)
    , m_application(application)
    , m_file(std::move(file))
{
    m_patience.setSingleShot(true);
    m_calm.setSingleShot(true);
    m_calm.setInterval(calm_ms);
    connect(&m_patience, &QTimer::timeout, this, [this] { fail(tr("The line did not end in time.")); });
    connect(&m_calm, &QTimer::timeout, this, &PictureRun::take_picture);
    connect(&application, &Application::opened, this, &PictureRun::begin);
    connect(&application, &Application::open_failed, this, [this](const core::Error& error) { fail(error.text); });
    m_patience.start(patience_ms);
}

void PictureRun::begin()
{
    opsflow::Workspace& workspace = m_application.desk()->workspace;
    connect(&workspace.desk(), &opsflow::RunDesk::ended, this, [this](const opsflow::RunReport& report) {
        if (report.outcome != opsflow::Outcome::succeeded)
            fail(report.run.reason);
        else
            m_calm.start();
    });
    connect(&workspace.desk(), &opsflow::RunDesk::refused, this,
            [this](const QString&, const core::Error& why) { fail(why.text); });
    // The result post comes a moment after the end: the picture waits until the room is still.
    const opsflow::TimelineModel& posts = workspace.chat().timeline();
    connect(&posts, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_calm.isActive())
            m_calm.start();
    });
    std::puts(qPrintable(QStringLiteral("> ") + line));
    workspace.run(line, core::Surface::composer);
}

void PictureRun::take_picture()
{
    const QPixmap picture = m_application.window().grab();
    if (!picture.save(m_file, "PNG")) {
        fail(tr("The picture %1 could not be written.").arg(m_file));
        return;
    }
    const opsflow::TimelineModel& posts = m_application.desk()->workspace.chat().timeline();
    for (int row = 0; row < posts.rowCount(); ++row)
        std::puts(qPrintable(posts.item(row).accessible_text()));
    std::puts(qPrintable(tr("A picture of the window: %1").arg(m_file)));
    QApplication::exit(0);
}

void PictureRun::fail(const QString& why)
{
    std::fputs(qPrintable(why + QLatin1Char('\n')), stderr);
    QApplication::exit(1);
}

} // namespace opsdeck::app
