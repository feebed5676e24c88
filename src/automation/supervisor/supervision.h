// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/output/progress/progress_filter.h"
#include "automation/output/redaction/redactor.h"
#include "automation/supervisor/child_process.h"
#include "automation/supervisor/run_folder.h"
#include "automation/supervisor/spool/json_text.h"
#include "automation/supervisor/spool/spool_writer.h"
#include "automation/supervisor/spool/supervisor_order.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace opsdeck::automation {

/// Looks after one run from its start to its end: one thread, one poll loop. It always ends: after the child, after a
/// limit or a request plus the time to kill, and when the disk is full.
class Supervision final {
public:
    Supervision(RunFolder* folder, SupervisorOrder order, mode_t umask);
    ~Supervision();
    Supervision(const Supervision&) = delete;
    Supervision& operator=(const Supervision&) = delete;

    /// Makes the spool, the control FIFO and the first state. Nothing runs yet; errno on failure.
    [[nodiscard]] bool prepare();
    /// Starts the child, and returns when all is over and the last state is stored.
    void run();

private:
    /// One of the child's two output streams, on its way through redaction into the spool.
    struct Stream final : public ProgressSink {
        Stream(Supervision* supervision, int stream_number, const RedactionPlan* plan)
            : owner(supervision)
            , number(stream_number)
            , redactor(plan)
        {}
        void output(std::string_view bytes) override;
        void progress(const ProgressLine& line) override;

        Supervision* owner;
        int number; ///< 1 stdout, 2 stderr
        int pipe = -1;
        Redactor redactor;
        ProgressFilter filter;
        std::string pending;            ///< redacted, not yet a record
        std::int64_t pending_since = 0; ///< monotonic ms
    };
    enum class Phase { running, draining, terminating, killing, over };

    [[nodiscard]] std::int64_t wall_ms() const;
    [[nodiscard]] bool start();
    void loop();
    [[nodiscard]] int next_timeout() const;
    void check_deadlines();
    void read_stream(Stream& stream);
    void pass_on(Stream& stream, std::string_view bytes);
    void close_stream(Stream& stream);
    void flush(Stream& stream);
    void flush_aged();
    void write_input();
    void read_signals();
    void read_control();
    void reap();
    void stop(const char* end, bool hard);
    void begin_killing();
    void kill_more();
    void finish();
    void write_record(SpoolKind kind, int stream, std::string_view payload);
    void write_state(const char* phase, JsonText json);
    [[nodiscard]] bool streams_closed() const { return m_out.pipe < 0 && m_err.pipe < 0; }

    RunFolder* m_folder;
    SupervisorOrder m_order;
    mode_t m_umask;
    RedactionPlan m_plan;
    SpoolWriter m_spool;
    Stream m_out;
    Stream m_err;
    int m_control = -1;
    int m_signals = -1;
    std::string m_control_line;
    StartedChild m_child;
    std::size_t m_input_written = 0;
    std::string m_block; ///< what one read fills

    Phase m_phase = Phase::running;
    std::string m_end; ///< why, once that is known; names of core::RunEnd
    bool m_child_over = false;
    bool m_no_children = false; ///< as subreaper we are the last to know: then there are no descendants at all
    int m_child_status = 0;
    std::int64_t m_wall_offset = 0; ///< wall clock minus monotonic clock, at the start
    std::int64_t m_started = 0;     ///< this and the next ones: monotonic ms
    std::int64_t m_last_output = 0;
    std::int64_t m_last_flush = 0;
    std::int64_t m_phase_since = 0;
    std::int64_t m_next_kill = 0;
    std::int64_t m_output_bytes = 0;
    int m_told = 0; ///< processes that were sent a signal to end
    int m_left_running = 0;
    int m_survivors = 0;
};

} // namespace opsdeck::automation
