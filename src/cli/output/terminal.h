// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace opsdeck::cli {

enum class Colour { plain, bold, dim, green, red, yellow, blue };

/// Standard output and error as people or scripts see them. Colours and redrawn lines only on a terminal (and never
/// with NO_COLOR); plain text in a pipe. Text that came from elsewhere is stripped of control sequences before it is
/// printed.
class Terminal final {
public:
    Terminal();

    [[nodiscard]] bool has_terminal() const { return m_out_is_terminal; } ///< of standard output
    [[nodiscard]] bool can_ask() const { return m_in_is_terminal; }       ///< somebody sits at standard input
    [[nodiscard]] int width() const; ///< columns; 0 in a pipe, 80 on a terminal that does not know its own

    void print(const QString& text) const; ///< one or more lines to standard output
    void print_raw(const QByteArray& bytes) const;
    void complain(const QString& text) const; ///< to standard error

    /// The errno of the first time that standard output did not take what was printed; 0: it has taken everything.
    [[nodiscard]] int output_error() const { return m_output_error; }

    /// A line that the next one replaces; nothing in a pipe.
    void redraw(const QString& text) const;
    void clear_redraw() const;

    [[nodiscard]] QString paint(const QString& text, Colour colour) const;

    /// Asks on standard error and reads one line; null when the input ends. `hidden`: without echo.
    [[nodiscard]] QString ask(const QString& question, bool hidden) const;

private:
    void write_out(const QByteArray& bytes) const;

    mutable int m_output_error = 0;
    bool m_out_is_terminal;
    bool m_in_is_terminal;
    bool m_colours;
};

} // namespace opsdeck::cli
