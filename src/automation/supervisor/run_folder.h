// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace opsdeck::automation {

/// The folder of one run as its supervisor sees it.
class RunFolder final {
public:
    enum class Claim { ours, taken, failed };

    RunFolder() = default;
    ~RunFolder();
    RunFolder(const RunFolder&) = delete;
    RunFolder& operator=(const RunFolder&) = delete;

    /// errno on failure.
    [[nodiscard]] bool open(const char* path);
    [[nodiscard]] int descriptor() const { return m_folder; }

    /// Takes the right to start this run, once and for all. The claim appears with its content and its lock in one
    /// step, so that nobody ever sees an empty or unlocked one of a living supervisor.
    [[nodiscard]] Claim claim();
    /// Makes the FIFO for requests; returns a descriptor for reading, or -1.
    [[nodiscard]] int open_control();
    /// Makes the file that the next state will be written to, with its space already given to it.
    [[nodiscard]] bool reserve_state();
    /// Replaces the state. Needs no free space after reserve_state().
    bool write_state(std::string_view json);

private:
    int m_folder = -1;
    int m_claim = -1; ///< open, and so locked, for as long as we live
};

} // namespace opsdeck::automation
