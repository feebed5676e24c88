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
    enum class Create { if_missing, never };

    FileLock() = default;
    /// Takes the lock at once or says `conflict`; `not_found` when there is no such file and none shall be made;
    /// `storage` when it cannot be opened.
    [[nodiscard]] static core::Result<FileLock> try_lock(const QString& path, Kind kind,
                                                         Create create = Create::if_missing);
    /// The same, but waits for another process up to this long; blocks.
    [[nodiscard]] static core::Result<FileLock> lock_within(const QString& path, Kind kind, int milliseconds);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&& other) noexcept;
    FileLock(const FileLock&) = delete;
    FileLock& operator=(const FileLock&) = delete;

    [[nodiscard]] bool is_held() const { return m_fd >= 0; }
    /// Changes an exclusive lock into a shared one; may wait a moment for somebody who slipped in.
    void share();
    void release();

private:
    explicit FileLock(int fd)
        : m_fd(fd)
    {}

    int m_fd = -1;
};

} // namespace opsdeck::store
