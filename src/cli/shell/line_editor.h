// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/catalog/catalog.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QSocketNotifier>

#include <optional>

namespace opsdeck::cli {

/// A prompt with history and completion (GNU readline), driven by the event loop: posts can appear above the line that
/// is being typed. Only one may exist at a time: readline keeps its state in globals.
class LineEditor final : public QObject {
    Q_OBJECT

public:
    LineEditor(QString history_path, const automation::Catalog& catalog, QObject* parent = nullptr);
    ~LineEditor() override;

    void show_prompt(const QString& prompt);
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

Q_SIGNALS:
    void line_entered(const QString& line);
    void closed(); ///< Ctrl+D or the end of the input

private:
    static void on_line(char* line);
    static char** complete(const char* text, int start, int end);
    void take_line(char* line);
    void install(const QString& prompt);

    QString m_history_path;
    const automation::Catalog& m_catalog;
    QSocketNotifier m_input;
    std::optional<QPromise<QString>> m_question;
    bool m_installed = false;
};

} // namespace opsdeck::cli
