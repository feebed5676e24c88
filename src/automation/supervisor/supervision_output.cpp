// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/output/redaction/wipe.h"
#include "automation/supervisor/crash_point.h"
#include "automation/supervisor/monotonic.h"
#include "automation/supervisor/supervision.h"

#include <algorithm>
#include <cerrno>
#include <unistd.h>

namespace opsdeck::automation {
namespace {

constexpr int reads_in_a_row = 4; // then the limits and requests get their turn
constexpr int last_reads = 16;    // of a pipe that others still write to
constexpr std::size_t flush_size = 64 * 1024;

} // namespace

void Supervision::Stream::output(std::string_view bytes)
{
    Stream& other = this == &owner->m_out ? owner->m_err : owner->m_out;
    if (!other.pending.empty())
        owner->flush(other); // the order between the streams is that of reading
    if (pending.empty())
        pending_since = monotonic_ms();
    pending.append(bytes);
}

void Supervision::Stream::progress(const ProgressLine& line)
{
    owner->flush(owner->m_err);
    owner->flush(owner->m_out);
    JsonText json;
    json.add("done", line.done).add("total", line.total).add("unit", line.unit).add("text", line.text);
    owner->write_record(SpoolKind::progress, 0, json.text());
}

void Supervision::read_stream(Stream& stream)
{
    for (int turn = 0; turn < reads_in_a_row && stream.pipe >= 0; ++turn) {
        const ssize_t count = ::read(stream.pipe, m_block.data(), m_block.size());
        if (count < 0) {
            if (errno == EINTR)
                continue;
            if (errno != EAGAIN)
                close_stream(stream);
            return;
        }
        if (count == 0) {
            close_stream(stream);
            return;
        }
        m_last_output = monotonic_ms();
        std::string_view bytes(m_block.data(), static_cast<std::size_t>(count));
        if (m_end == "output_limit" || m_end == "disk_full")
            continue; // read on, so that the dying do not block, but keep nothing
        const std::int64_t limit = m_order.output_bytes;
        const bool over = limit > 0 && m_output_bytes + count > limit;
        if (over)
            bytes = bytes.substr(0, static_cast<std::size_t>(std::max<std::int64_t>(0, limit - m_output_bytes)));
        m_output_bytes += static_cast<std::int64_t>(bytes.size());
        pass_on(stream, bytes);
        if (over)
            stop("output_limit", false);
    }
}

void Supervision::pass_on(Stream& stream, std::string_view bytes)
{
    std::string harmless;
    stream.redactor.feed(bytes, harmless);
    if (harmless.empty())
        return;
    if (stream.number == 1)
        stream.filter.feed(harmless, stream);
    else
        stream.output(harmless);
    if (stream.pending.size() >= flush_size)
        flush(stream);
}

void Supervision::close_stream(Stream& stream)
{
    if (stream.pipe < 0)
        return;
    // At the end of the run a pipe may be open still, with something in it.
    for (int turn = 0; turn < last_reads && m_phase == Phase::over && m_end != "output_limit" && m_end != "disk_full";
         ++turn) {
        const ssize_t count = ::read(stream.pipe, m_block.data(), m_block.size());
        if (count <= 0)
            break;
        m_output_bytes += count;
        pass_on(stream, std::string_view(m_block.data(), static_cast<std::size_t>(count)));
    }
    ::close(stream.pipe);
    stream.pipe = -1;
    std::string rest;
    stream.redactor.finish(rest);
    if (stream.number == 1) {
        stream.filter.feed(rest, stream);
        stream.filter.finish(stream);
    } else if (!rest.empty()) {
        stream.output(rest);
    }
    flush(stream);
}

void Supervision::flush(Stream& stream)
{
    if (stream.pending.empty())
        return;
    crash_point("output");
    write_record(SpoolKind::output, stream.number, stream.pending);
    crash_point("spooled");
    stream.pending.clear();
    m_last_flush = monotonic_ms();
}

void Supervision::flush_aged()
{
    // The first bytes after a pause are stored at once; a program that writes byte by byte gets a record every 20 ms.
    const std::int64_t now = monotonic_ms();
    for (Stream* stream : {&m_out, &m_err}) {
        if (!stream->pending.empty() &&
            (now - m_last_flush >= flush_every_ms || now - stream->pending_since >= flush_every_ms))
            flush(*stream);
    }
}

void Supervision::write_input()
{
    const std::string& input = *m_order.input;
    const ssize_t count = ::write(m_child.input, input.data() + m_input_written, input.size() - m_input_written);
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count > 0)
        m_input_written += static_cast<std::size_t>(count);
    // All of it is there, or the program does not want the rest.
    if (count < 0 || m_input_written == input.size()) {
        ::close(m_child.input);
        m_child.input = -1;
        wipe(*m_order.input);
    }
}

} // namespace opsdeck::automation
