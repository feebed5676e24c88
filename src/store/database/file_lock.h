// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace opsdeck::store {

/// An flock(2) on a file of its own, held until destroyed. The kernel lets go of it when the process dies; children do
/// not inherit it over exec.
class FileLock final {
public:
    enum class Kind { shared, exclusive };

    FileLock() = default;
    /// Takes the lock at once or says `conflict`; `storage` when the file cannot be made.
    [[nodiscard]] static core::Result<FileLock> try_lock(const QString& path, Kind kind);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    [[nodiscard]] bool is_held() const { return m_fd >= 0; }
    /// Changes an exclusive lock into a shared one without letting go.
    void share();
    void release();

private:
    explicit FileLock(int fd)
        : m_fd(fd)
    {}

    int m_fd = -1;
};

} // namespace opsdeck::store
