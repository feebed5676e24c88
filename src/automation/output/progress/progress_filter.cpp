// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/progress/progress_filter.h"

namespace opsdeck::automation {
namespace {

constexpr std::size_t longest_line = 1024;

bool may_become_marker(std::string_view text)
{
    return progress_marker.starts_with(text.substr(0, progress_marker.size()));
}

} // namespace

void ProgressFilter::feed(std::string_view bytes, ProgressSink& sink)
{
    std::string joined;
    if (!m_line.empty()) {
        joined = std::move(m_line);
        m_line.clear();
        joined.append(bytes);
        bytes = joined;
    }
    while (!bytes.empty()) {
        if (m_at_line_start && bytes.starts_with(progress_marker)) {
            const std::size_t end = bytes.find('\n');
            if (end == std::string_view::npos && bytes.size() <= longest_line) {
                m_line = bytes;
                return;
            }
            if (const auto progress = parse_progress_line(bytes.substr(0, end))) {
                sink.progress(*progress);
                bytes.remove_prefix(std::min(end, bytes.size() - 1) + 1);
                continue;
            }
        } else if (m_at_line_start && may_become_marker(bytes)) {
            m_line = bytes;
            return;
        }
        // Ordinary output up to the next place where a progress line could begin.
        std::size_t next = bytes.find("\n:");
        if (next == std::string_view::npos && bytes.back() == '\n')
            next = bytes.size() - 1;
        const std::size_t length = next == std::string_view::npos ? bytes.size() : next + 1;
        sink.output(bytes.substr(0, length));
        m_at_line_start = next != std::string_view::npos;
        bytes.remove_prefix(length);
    }
}

void ProgressFilter::finish(ProgressSink& sink)
{
    const std::string rest = std::move(m_line);
    m_line.clear();
    m_at_line_start = true;
    if (rest.empty())
        return;
    if (const auto progress = parse_progress_line(rest))
        sink.progress(*progress);
    else
        sink.output(rest);
}

} // namespace opsdeck::automation
