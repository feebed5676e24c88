// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/runs/run_log.h"

#include <QPlainTextEdit>

namespace opsdeck::widgets {

class Theme;

/// Lines of output, read only, in the colours of their levels. Follows the end while the end is in view; whoever
/// scrolled up stays where they are. Selecting and copying by mouse and keyboard.
class OutputText final : public QPlainTextEdit {
    Q_OBJECT

public:
    enum class Filter { all, warnings, errors };

    explicit OutputText(const Theme& theme, QWidget* parent = nullptr);

    /// Everything anew.
    void show_log(const opsflow::RunLog& log);
    /// What has come since; the log is the same one as before.
    void follow(const opsflow::RunLog& log);
    void set_filter(Filter filter, const opsflow::RunLog& log);
    [[nodiscard]] Filter filter() const { return m_filter; }
    void set_wrapped(bool wrapped);
    [[nodiscard]] bool is_wrapped() const { return lineWrapMode() != NoWrap; }
    [[nodiscard]] bool is_at_end() const;
    void go_to_end();
    /// The selection, else everything that is shown.
    [[nodiscard]] QString copied_text() const;

    /// Marks every place; returns how many. Empty: none.
    int find_all(const QString& words);
    /// Goes to the next or the one before, around the end; its number from 1, 0 when there is none.
    int go_to_found(int step);

Q_SIGNALS:
    void end_left_or_reached(bool is_at_end);

protected:
    void scrollContentsBy(int dx, int dy) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] bool passes(const opsflow::LogEntry& entry) const;
    void append_from(const opsflow::RunLog& log, qint64 first);
    void mark_found();
    void restyle();

    const Theme& m_theme;
    Filter m_filter = Filter::all;
    qint64 m_taken = 0;        ///< lines of the output that are shown or passed over, the dropped ones included
    qint64 m_shown = 0;        ///< blocks that were ever put in
    bool m_shows_open = false; ///< the last block is a line that may still grow
    bool m_was_at_end = true;
    QString m_words;
    std::vector<int> m_found; ///< positions
    int m_current = -1;
};

} // namespace opsdeck::widgets
