// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/context.h"
#include "cli/open_console.h"
#include "cli/output/run_printer.h"
#include "cli/shell/completion/line_completer.h"
#include "cli/shell/console_sources.h"
#include "cli/shell/line_editor.h"
#include "cli/shell/pipe_reader.h"
#include "cli/shell/shell_history.h"
#include "cli/terminal_confirmation.h"

#include <QFuture>
#include <QObject>
#include <QPromise>

#include <map>
#include <memory>

namespace opsdeck::cli {

/// The room as a prompt: every line runs as if typed in the room, posts of others appear above it. Words with a colon
/// in front are the shell's own, see shell_words.h. Without a terminal it reads lines from the pipe and runs them.
class Shell final : public QObject {
    Q_OBJECT

public:
    /// `context` and `console` must outlive the shell.
    Shell(Context& context, opsflow::Console& console);
    ~Shell() override;

    /// Resolves when the person leaves.
    [[nodiscard]] QFuture<void> run();
    /// Ctrl+C: stops the run that is going on, else throws the typed line away.
    void interrupt();
    void leave();

private:
    static QCoro::Task<> handle_line(Shell* shell, QString line);
    static QCoro::Task<> complete(Shell* shell, QString before);
    void keep(const QString& line);
    QCoro::Task<> run_line(QString line);
    QCoro::Task<> own_word(QString typed);
    QCoro::Task<> show_room();
    QCoro::Task<> go_to_room(QString name);
    QCoro::Task<> repeat(QString run);
    QCoro::Task<> show_post(core::Post post);
    void next();
    static QCoro::Task<> read_pipe(Shell* shell);

    Context& m_context;
    opsflow::Console& m_console;
    core::RoomId m_room; ///< where lines go to and posts are shown of
    QString m_room_name;
    LineEditor m_editor; ///< where somebody sits at a terminal
    PipeReader m_pipe;   ///< where nobody does
    ShellHistory m_history;
    ConsoleSources m_sources;
    LineCompleter m_completer;
    QString m_begun; ///< stands in the next prompt
    TerminalConfirmation m_confirmation;
    std::unique_ptr<RunPrinter> m_printer; ///< of the run that is going on
    std::map<core::PostId, core::Timestamp> m_shown;
    QPromise<void> m_done;
    bool m_leaving = false;
    bool m_is_completing = false;
    bool m_history_is_lost = false; ///< and people were told
};

} // namespace opsdeck::cli
