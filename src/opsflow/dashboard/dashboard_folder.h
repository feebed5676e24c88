// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard/dashboard.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <vector>

namespace opsdeck::opsflow {

/// One file of a watched folder, as it can be shown.
struct DashboardFile {
    core::Dashboard dashboard; ///< without tiles when the file was never readable
    QString path;
    core::Findings findings; ///< of the file as it is on disk now
    bool is_broken = false;  ///< the file as a whole cannot be read
    bool is_kept = false;    ///< broken now: this is how it was before
};

/// The dashboards of some folders, read again when a file changes. A file that was saved half done does not take away
/// what is shown. The folders may come later. Of two files with one id the one in the earlier folder counts. UI thread.
class DashboardFolder final : public QObject {
    Q_OBJECT

public:
    explicit DashboardFolder(QObject* parent = nullptr);

    /// Replaces the folders and reads them at once.
    void set_folders(const QStringList& folders);
    void reload();
    [[nodiscard]] const QStringList& folders() const { return m_folders; }
    [[nodiscard]] const std::vector<DashboardFile>& files() const { return m_files; }

Q_SIGNALS:
    void changed();

private:
    void watch();

    QStringList m_folders;
    std::vector<DashboardFile> m_files;
    QFileSystemWatcher m_watcher;
    QTimer m_debounce;
};

} // namespace opsdeck::opsflow
