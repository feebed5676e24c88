// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

/// The files of one run folder, shared by the supervisor that writes them and the runner that reads them. No Qt.
namespace opsdeck::automation::run_files {

/// Whoever makes it owns the start: "supervisor" or "forbidden". The living supervisor holds a lock (flock) on it.
constexpr const char* claim = "claim";
/// One JSON object, replaced atomically: what is known even if the spool is cut off.
constexpr const char* state = "state";
/// Where the next state is written; made beforehand, so that a full disk cannot keep the last word from being stored.
constexpr const char* next_state = "state.next";
/// The events, one record after the other, only ever appended.
constexpr const char* spool = "spool";
/// A FIFO: a line "cancel gentle" or "cancel hard".
constexpr const char* control = "control";

constexpr std::string_view claimed_by_supervisor = "supervisor";
constexpr std::string_view claimed_by_ban = "forbidden";

} // namespace opsdeck::automation::run_files

namespace opsdeck::automation {

enum class SpoolKind : std::uint8_t {
    started = 1,  ///< JSON {pid, where}
    output = 2,   ///< bytes; `stream` says of which
    progress = 3, ///< JSON {done, total, unit, text}
    finished = 4, ///< JSON, the same as in the state file
};

/// In front of every record, in the byte order of the machine: a spool does not travel.
struct SpoolHeader {
    std::uint32_t magic = expected_magic;
    SpoolKind kind = SpoolKind::output;
    std::uint8_t stream = 1; ///< 1 or 2
    std::uint16_t reserved = 0;
    std::uint64_t number = 0; ///< 1, 2, 3, ... without gaps
    std::int64_t at_ms = 0;   ///< since 1970, UTC; advances with the monotonic clock
    std::uint64_t length = 0; ///< bytes that follow

    static constexpr std::uint32_t expected_magic = 0x4F505331; // "OPS1"
};
static_assert(sizeof(SpoolHeader) == 32 && std::is_trivially_copyable_v<SpoolHeader>);

/// The longest record; a reader that meets a longer one has a damaged file.
constexpr std::size_t longest_spool_record = 1024 * 1024;

} // namespace opsdeck::automation
