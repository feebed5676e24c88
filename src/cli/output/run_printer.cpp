// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output/run_printer.h"

#include "cli/output/json_rows.h"
#include "cli/output/transcript.h"
#include "core/text/duration_text.h"
#include "core/text/elide.h"
#include "core/text/plain_table.h"
#include "opsflow/builtin/help_builtin.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 status_every_ms = 100;
constexpr size_t rows_on_screen = 40; ///< a pipe gets them all

QString tr(const char* text) { return QCoreApplication::translate("RunPrinter", text); }

} // namespace

RunPrinter::RunPrinter(const Context& context, const automation::Catalog& catalog)
    : m_context(context)
    , m_catalog(catalog)
{}

void RunPrinter::understood(const QString& canonical_line, const core::RunId& run)
{
    Q_UNUSED(run)
    m_canonical = canonical_line;
    if (!m_context.line.json && m_context.terminal.has_terminal())
        m_context.terminal.print(m_context.terminal.paint(core::single_line(canonical_line), Colour::bold));
}

void RunPrinter::state_changed(const core::Run& run)
{
    m_run = run.id;
    if (m_context.line.json) {
        if (!core::is_final(run.state)) {
            m_context.print_row({{u"event"_s, u"state"_s},
                                 {u"run"_s, run.id.value()},
                                 {u"automation"_s, run.automation.value()},
                                 {u"line"_s, run.line},
                                 {u"state"_s, core::to_text(run.state)}});
        }
        return;
    }
    const auto definition = m_catalog.find(run.automation);
    const bool output_is_answer =
        definition && definition->run.builtin.isEmpty() &&
        (definition->parse.kind == core::ParseKind::text || definition->parse.kind == core::ParseKind::log);
    m_streams = output_is_answer && m_context.terminal.has_terminal();
}

void RunPrinter::output(const core::RunId& run, const QByteArray& bytes, bool is_error_stream)
{
    Q_UNUSED(run)
    if (m_context.line.json || !m_context.terminal.has_terminal())
        return;
    const QString text = m_strip[is_error_stream].feed(QString::fromUtf8(bytes));
    if (text.isEmpty())
        return;
    if (!m_streams) {
        show_status(text.trimmed().section(QLatin1Char('\n'), -1));
        return;
    }
    // The status line is cleared, the beginning of a line of output is not.
    if (!m_has_streamed || m_at_line_start)
        m_context.terminal.clear_redraw();
    m_context.terminal.print_raw(text.toUtf8());
    m_at_line_start = text.endsWith(QLatin1Char('\n'));
    m_has_streamed = true;
}

void RunPrinter::progress(const core::RunId& run, double done, double total, const QString& unit, const QString& text)
{
    if (m_context.line.json) {
        m_context.print_row({{u"event"_s, u"progress"_s},
                             {u"run"_s, run.value()},
                             {u"done"_s, done},
                             {u"total"_s, total},
                             {u"unit"_s, unit},
                             {u"text"_s, text}});
        return;
    }
    constexpr int cells = 24;
    const int filled = total > 0 ? static_cast<int>(cells * qBound(0.0, done / total, 1.0)) : 0;
    const QString bar = QString(filled, QChar(0x2588)) + QString(cells - filled, QChar(0x2591));
    m_since_status.invalidate(); // a step forward is always shown
    show_status(tr("%1 %2 of %3 %4 %5").arg(bar).arg(done).arg(total).arg(unit, text));
}

void RunPrinter::trouble(const core::RunId& run, const QString& text)
{
    if (m_context.line.json) {
        m_context.print_row({{u"event"_s, u"trouble"_s}, {u"run"_s, run.value()}, {u"text"_s, text}});
        return;
    }
    m_context.terminal.clear_redraw();
    m_context.terminal.complain(m_context.terminal.paint(core::strip_controls(text), Colour::yellow));
}

void RunPrinter::show_status(const QString& text)
{
    if (m_since_status.isValid() && m_since_status.elapsed() < status_every_ms)
        return;
    m_since_status.start();
    const int width = m_context.terminal.width();
    m_context.terminal.redraw(core::elide_right(core::single_line(text), width > 1 ? width - 1 : 79));
}

void RunPrinter::print_report(const opsflow::RunReport& report, const core::PostId& gap_post)
{
    const Terminal& terminal = m_context.terminal;
    if (m_context.line.json) {
        QJsonObject row = row_of(report);
        if (!gap_post.is_empty())
            row.insert(u"posts"_s, QJsonObject{{u"gap"_s, gap_post.value()}});
        m_context.print_row(row);
        return;
    }
    if (m_has_streamed && !m_at_line_start)
        terminal.print({});
    else
        terminal.clear_redraw();
    switch (report.kind) {
    case opsflow::SubmitKind::ran:
        print_outcome(report);
        break;
    case opsflow::SubmitKind::gap:
        print_gap(report);
        break;
    case opsflow::SubmitKind::refused:
    case opsflow::SubmitKind::invalid_line:
        terminal.complain(terminal.paint(u"✖ "_s, Colour::red) + core::strip_controls(report.problem.text));
        break;
    }
}

void RunPrinter::print_answer(const opsflow::RunReport& report) const
{
    const Terminal& terminal = m_context.terminal;
    const auto definition = m_catalog.find(report.run.automation);
    if (definition && definition->run.builtin == u"help" && terminal.has_terminal() && !report.answer.isEmpty()) {
        // Help is prose: it is wrapped where a table of data is cut.
        terminal.print(core::strip_controls(
            opsflow::help_answer(opsflow::help_topic(report.run.params), m_catalog.all(), terminal.width())));
    } else if (!report.rows.empty()) {
        core::PlainTable table{report.columns, report.rows};
        const size_t left_out =
            terminal.has_terminal() && table.rows.size() > rows_on_screen ? table.rows.size() - rows_on_screen : 0;
        table.rows.resize(table.rows.size() - left_out);
        terminal.print(core::terminal_table(table, terminal.width()));
        if (left_out > 0)
            terminal.print(tr("… %1 more: opsdeckctl show %2").arg(left_out).arg(report.run.id.value()));
    } else if (!m_has_streamed && !report.answer.trimmed().isEmpty()) {
        terminal.print(core::strip_controls(report.answer).trimmed());
    }
}

void RunPrinter::print_outcome(const opsflow::RunReport& report) const
{
    const Terminal& terminal = m_context.terminal;
    print_answer(report);
    QString line = state_text(report.run, terminal);
    if (core::to_ms(report.run.started_at) > 0 && core::to_ms(report.run.ended_at) > 0)
        line += tr(" in %1").arg(core::took_text(report.run.ended_at - report.run.started_at));
    if (!report.run.headline.isEmpty())
        line += u" — "_s + core::single_line(report.run.headline);
    // In a pipe the answer alone goes to standard output.
    const auto say = [&](const QString& text) {
        terminal.has_terminal() ? terminal.print(text) : terminal.complain(text);
    };
    say(line);
    if (report.outcome != opsflow::Outcome::succeeded && !report.run.reason.isEmpty())
        say(u"  "_s + core::single_line(report.run.reason));
    if (!report.output_path.isEmpty() && report.outcome != opsflow::Outcome::succeeded)
        say(terminal.paint(tr("  all of its output: opsdeckctl show %1").arg(report.run.id.value()), Colour::dim));
    for (const auto& followup : report.followups)
        say(tr("  %1: %2")
                .arg(core::single_line(followup.label),
                     terminal.paint(core::single_line(followup.line), Colour::blue)));
}

void RunPrinter::print_gap(const opsflow::RunReport& report) const
{
    const Terminal& terminal = m_context.terminal;
    terminal.complain(
        terminal.paint(u"◌ "_s, Colour::yellow) +
        (report.gap_times > 1
             ? tr("Not automated yet, asked for %1 times. The room and the gap list have it.").arg(report.gap_times)
             : tr("Not automated yet. The room and the gap list have it.")));
    for (const QString& line : report.near_matches)
        terminal.complain(tr("  perhaps: %1").arg(line));
}

} // namespace opsdeck::cli
