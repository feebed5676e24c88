// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/supervisor/spool/spool_format.h"

#include <cstdint>
#include <string_view>

namespace opsdeck::automation {

/// Appends records to the spool of one run. A record is either there whole or not at all, also when the disk is full.
class SpoolWriter final {
public:
    SpoolWriter() = default;
    ~SpoolWriter();
    SpoolWriter(const SpoolWriter&) = delete;
    SpoolWriter& operator=(const SpoolWriter&) = delete;

    /// Makes a new spool in the folder; false (and errno) if there is one or it cannot be made.
    [[nodiscard]] bool open(int folder);
    /// Cuts long payloads into several records. After the first failure nothing more is written and error() says why.
    bool append(SpoolKind kind, int stream, std::int64_t at_ms, std::string_view payload);
    [[nodiscard]] int error() const { return m_error; }
    [[nodiscard]] std::uint64_t last_number() const { return m_number; }

private:
    bool append_one(SpoolKind kind, int stream, std::int64_t at_ms, std::string_view payload);

    int m_file = -1;
    int m_error = 0;
    std::uint64_t m_number = 0;
    std::int64_t m_size = 0;
};

} // namespace opsdeck::automation
