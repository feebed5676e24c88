// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/dashboard_folder.h"

#include "core/dashboard/dashboard_reader.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr int debounce_ms = 120; ///< editors write, rename and touch in bursts

QStringList yaml_files(const QString& folder)
{
    QStringList out;
    const QDir dir(folder);
    for (const QString& name :
         dir.entryList({QStringLiteral("*.yaml"), QStringLiteral("*.yml")}, QDir::Files, QDir::Name))
        out << dir.absoluteFilePath(name);
    return out;
}

DashboardFile read_file(const QString& path)
{
    DashboardFile out;
    out.path = path;
    const QString name = QFileInfo(path).fileName();
    QFile file(path);
    core::ReadDashboard read;
    if (file.open(QIODevice::ReadOnly))
        read = core::read_dashboard(file.readAll(), name);
    else
        read.findings.push_back({name,
                                 0,
                                 0,
                                 {},
                                 core::Finding::Severity::error,
                                 DashboardFolder::tr("This file cannot be read: %1").arg(file.errorString()),
                                 {}});
    out.findings = std::move(read.findings);
    out.is_broken = !read.dashboard.has_value();
    if (read.dashboard) {
        out.dashboard = std::move(*read.dashboard);
    } else {
        out.dashboard.id = QFileInfo(path).completeBaseName();
        out.dashboard.title = name;
        out.dashboard.file = name;
    }
    return out;
}

/// What can be watched for a folder: itself, or the nearest one above it that exists.
QString watchable(QString path)
{
    while (!path.isEmpty() && !QFileInfo::exists(path)) {
        const QString parent = QFileInfo(path).absolutePath();
        if (parent == path)
            return {};
        path = parent;
    }
    return path;
}

} // namespace

DashboardFolder::DashboardFolder(QObject* parent)
    : QObject(parent)
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce_ms);
    connect(&m_debounce, &QTimer::timeout, this, &DashboardFolder::reload);
    const auto read_soon = [this] { m_debounce.start(); };
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, read_soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, read_soon);
}

void DashboardFolder::set_folders(const QStringList& folders)
{
    m_folders.clear();
    for (const QString& folder : folders)
        m_folders << QDir::cleanPath(QFileInfo(folder).absoluteFilePath());
    reload();
}

void DashboardFolder::reload()
{
    m_debounce.stop();
    watch(); // first watch, then read: a change in between is seen again instead of missed
    std::vector<DashboardFile> files;
    for (const QString& folder : std::as_const(m_folders)) {
        for (const QString& path : yaml_files(folder)) {
            DashboardFile file = read_file(path);
            const auto before = std::find_if(m_files.begin(), m_files.end(), [&path](const DashboardFile& old) {
                return old.path == path && (!old.is_broken || old.is_kept);
            });
            if (file.is_broken && before != m_files.end()) {
                file.dashboard = before->dashboard;
                file.is_kept = true;
            }
            const auto same = std::find_if(files.begin(), files.end(), [&file](const DashboardFile& other) {
                return other.dashboard.id == file.dashboard.id;
            });
            if (same == files.end()) {
                files.push_back(std::move(file));
            } else if (QFileInfo(same->path).absolutePath() == folder) {
                same->findings.push_back({QFileInfo(path).fileName(),
                                          0,
                                          0,
                                          QStringLiteral("id"),
                                          core::Finding::Severity::error,
                                          tr("\"%1\" is already the id of %2, so this file is not shown.")
                                              .arg(file.dashboard.id, QFileInfo(same->path).fileName()),
                                          {}});
            }
        }
    }
    m_files = std::move(files);
    Q_EMIT changed();
}

void DashboardFolder::watch()
{
    QStringList wanted;
    for (const QString& folder : std::as_const(m_folders)) {
        wanted << watchable(folder);
        if (QFileInfo::exists(folder))
            wanted << yaml_files(folder);
    }
    wanted.removeAll(QString());
    wanted.removeDuplicates();
    const QStringList old = m_watcher.files() + m_watcher.directories();
    QStringList gone;
    QStringList missing;
    std::copy_if(old.begin(), old.end(), std::back_inserter(gone),
                 [&wanted](const QString& path) { return !wanted.contains(path); });
    std::copy_if(wanted.begin(), wanted.end(), std::back_inserter(missing),
                 [&old](const QString& path) { return !old.contains(path); });
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!missing.isEmpty())
        m_watcher.addPaths(missing);
}

} // namespace opsdeck::opsflow
