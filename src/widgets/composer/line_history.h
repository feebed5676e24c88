// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace opsdeck::widgets {

/// What was written in one room since the start, walked by Ctrl+Up and Ctrl+Down; what is being written stands at its
/// end.
class LineHistory final {
public:
    void set(const QStringList& texts);
    [[nodiscard]] const QStringList& texts() const { return m_texts; }
    void add(const QString& text);

    /// nullptr: there is nothing further in this direction.
    [[nodiscard]] const QString* back(const QString& current);
    [[nodiscard]] const QString* forward();
    /// The text was changed by hand: it is the newest one now.
    void stay() { m_at = -1; }

private:
    QStringList m_texts; ///< oldest first
    QString m_newest;    ///< what stood there when the walk began
    qsizetype m_at = -1; ///< -1: at the newest
};

} // namespace opsdeck::widgets
