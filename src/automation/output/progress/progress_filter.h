// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/output/progress/progress_line.h"

#include <string>
#include <string_view>

namespace opsdeck::automation {

/// Who gets what a ProgressFilter tells apart.
class ProgressSink {
public:
    virtual ~ProgressSink() = default;
    virtual void output(std::string_view bytes) = 0;
    virtual void progress(const ProgressLine& line) = 0;
};

/// Takes progress lines out of a stream of stdout, across chunk borders, in order. Holds back only what may be one.
class ProgressFilter final {
public:
    void feed(std::string_view bytes, ProgressSink& sink);
    /// The stream is over: what was held back is output after all.
    void finish(ProgressSink& sink);

private:
    std::string m_line; ///< the beginning of what may be a progress line
    bool m_at_line_start = true;
};

} // namespace opsdeck::automation
