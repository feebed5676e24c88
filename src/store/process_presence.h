// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "store/database/file_lock.h"

#include <QString>
#include <QStringList>

#include <memory>

namespace opsdeck::store {

/// A process announces itself by a lock file `<profile>/processes/<token>.lock`. The kernel releases the lock when the
/// process ends, however it ends (also kill -9), so nobody waits for the dead and nobody takes from the living.
/// Thread-safe; the functions touch the disk shortly.
class ProcessPresence final {
public:
    /// Announces this process under a new token. Errors: storage.
    [[nodiscard]] static core::Result<std::unique_ptr<ProcessPresence>> announce(const QString& profile_dir);
    ~ProcessPresence();
    ProcessPresence(const ProcessPresence&) = delete;
    ProcessPresence& operator=(const ProcessPresence&) = delete;

    [[nodiscard]] const QString& token() const { return m_token; }
    /// True for our own token and for every process of this profile that still runs. An empty or unknown token is dead.
    [[nodiscard]] bool is_alive(const QString& token) const;
    /// Tokens whose process still runs, ours among them; for "everybody but these is dead".
    [[nodiscard]] QStringList living() const;
    /// Removes the lock files that the dead have left.
    void sweep() const;

private:
    ProcessPresence(QString folder, QString token, FileLock lock);

    QString m_folder;
    QString m_token;
    FileLock m_lock;
};

} // namespace opsdeck::store
