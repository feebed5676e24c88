// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/supervisor/spool/spool_writer.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/uio.h>
#include <unistd.h>

namespace opsdeck::automation {
namespace {

// Small enough that little is lost where a disk fills up, large enough to be quick.
constexpr std::size_t best_record = 64 * 1024;
static_assert(best_record <= longest_spool_record);

} // namespace

SpoolWriter::~SpoolWriter()
{
    if (m_file >= 0)
        ::close(m_file);
}

bool SpoolWriter::open(int folder)
{
    m_file = ::openat(folder, run_files::spool, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0600);
    return m_file >= 0;
}

bool SpoolWriter::append(SpoolKind kind, int stream, std::int64_t at_ms, std::string_view payload)
{
    do {
        const std::string_view piece = payload.substr(0, best_record);
        payload.remove_prefix(piece.size());
        if (!append_one(kind, stream, at_ms, piece))
            return false;
    } while (!payload.empty());
    return true;
}

bool SpoolWriter::append_one(SpoolKind kind, int stream, std::int64_t at_ms, std::string_view payload)
{
    if (m_error != 0)
        return false;
    SpoolHeader header;
    header.kind = kind;
    header.stream = static_cast<std::uint8_t>(stream);
    header.number = m_number + 1;
    header.at_ms = at_ms;
    header.length = payload.size();

    const std::size_t total = sizeof header + payload.size();
    std::size_t written = 0;
    while (written < total) {
        iovec parts[2] = {{&header, sizeof header}, {const_cast<char*>(payload.data()), payload.size()}};
        if (written < sizeof header) {
            parts[0] = {reinterpret_cast<char*>(&header) + written, sizeof header - written};
        } else {
            parts[0].iov_len = 0;
            parts[1] = {const_cast<char*>(payload.data()) + (written - sizeof header), total - written};
        }
        const ssize_t count = ::writev(m_file, parts, 2);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            m_error = count == 0 ? EIO : errno;
            // A torn record would look like one that is still being written.
            if (::ftruncate(m_file, m_size) != 0)
                m_error = errno;
            return false;
        }
        written += static_cast<std::size_t>(count);
    }
    m_size += static_cast<std::int64_t>(total);
    ++m_number;
    return true;
}

} // namespace opsdeck::automation
