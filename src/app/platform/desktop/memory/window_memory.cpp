// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/platform/desktop/memory/window_memory.h"

#include "core/logging.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <chrono>

namespace opsdeck::app {

using namespace std::chrono_literals;

namespace {

constexpr auto quiet_time = 400ms;
constexpr qint64 largest_file = 1024 * 1024;

void write_file(const QString& path, const QByteArray& ini)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(ini) != ini.size() || !file.commit())
        qCWarning(log_app).noquote() << "the window's layout could not be kept:" << file.errorString();
}

WindowState read_file(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? read_window_state(file.read(largest_file)) : WindowState();
}

} // namespace

WindowMemory::WindowMemory(const QString& profile_dir, QObject* parent)
    : QObject(parent)
    , m_path(profile_dir + QStringLiteral("/window.ini"))
    , m_state(read_file(m_path))
{
    m_writer.setMaxThreadCount(1);
    m_due.setSingleShot(true);
    m_due.setInterval(quiet_time);
    connect(&m_due, &QTimer::timeout, this, &WindowMemory::write);
}

WindowMemory::~WindowMemory() { save_now(); }

void WindowMemory::change(const std::function<void(WindowState&)>& how)
{
    const WindowState before = m_state;
    how(m_state);
    // Not started anew by each change: who scrolls for a minute is to lose no more than the last moment.
    if (m_state != before && !m_due.isActive())
        m_due.start();
}

void WindowMemory::save_now()
{
    if (m_due.isActive())
        write();
    m_writer.waitForDone();
}

void WindowMemory::write()
{
    m_due.stop();
    m_writer.start([path = m_path, ini = to_ini(m_state)] { write_file(path, ini); });
}

} // namespace opsdeck::app
