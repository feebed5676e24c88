// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

namespace opsdeck::core {

/// Takes terminal escapes (CSI, OSC, DCS, charset, C1), other control characters and Unicode's direction overrides out
/// of text that came from a program. Tabs and line feeds stay; CR LF becomes LF; a lone CR becomes LF, so that progress
/// bars stay readable. Keeps its state between chunks: a sequence cut in two is still taken out.
class ControlStripper final {
public:
    [[nodiscard]] QString feed(QStringView chunk);

private:
    enum class State { text, escape, intermediate, csi, string, string_escape };

    State m_state = State::text;
    bool m_after_cr = false;
    int m_length = 0; ///< of the sequence: an endless one is given up
};

[[nodiscard]] QString strip_controls(QStringView text);

/// For one line: additionally tabs and line feeds become spaces, ends trimmed.
[[nodiscard]] QString single_line(QStringView text);

} // namespace opsdeck::core
