// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/shell/completion/completion.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSocketNotifier>
#include <QStringList>

#include <functional>
#include <optional>

namespace opsdeck::cli {

/// A prompt with history and completion (GNU readline), driven by the event loop: posts can appear above the line that
/// is being typed. Only one may exist at a time: readline keeps its state in globals.
class LineEditor final : public QObject {
    Q_OBJECT

public:
    explicit LineEditor(QObject* parent = nullptr);
    ~LineEditor() override;

    /// What the arrow keys bring back, oldest first.
    void set_history(const QStringList& lines);
    void remember(const QString& line);

    /// `begun`: what already stands in the line, to be changed or sent.
    void show_prompt(const QString& prompt, const QString& begun = {});
    void hide_prompt();
    /// One line for a question; not kept in the history.
    [[nodiscard]] QFuture<QString> ask(const QString& question, bool hidden);
    [[nodiscard]] bool is_asking() const { return m_question.has_value(); }
    /// Answers the open question with null, as the end of the input would.
    void give_up_question();
    /// Prints above the line that is being typed.
    void print_above(const std::function<void()>& print);
    /// Throws away what was typed so far, as Ctrl+C does.
    void clear_line();
    /// The answer to completion_wanted: goes into the line, or is listed above it in `width` cells. Nothing happens
    /// when the line is another one by now.
    void offer(const QString& before, const Completion& completion, int width);

Q_SIGNALS:
    void line_entered(const QString& line);
    void closed(); ///< Ctrl+D or the end of the input
    /// Tab was pressed behind this text.
    void completion_wanted(const QString& before);

private:
    static void on_line(char* line);
    static int on_tab(int count, int key);
    static char** no_completion(const char* text, int start, int end);
    void take_line(char* line);
    void install(const QString& prompt);

    QSocketNotifier m_input;
    std::optional<QPromise<QString>> m_question;
    bool m_installed = false;
    bool m_is_bound = false; ///< Tab is ours
};

} // namespace opsdeck::cli
