// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>
#include <QStringList>

namespace opsdeck::cli {

/// The lines that were typed in the shells of a profile, one a row, readable by their owner only. Several shells append
/// to one file. Blocks for a moment of disk. What must not be kept is taken out before it comes here.
class ShellHistory final {
public:
    explicit ShellHistory(QString path);

    /// Oldest first, at most some thousand. Makes the file small again when it has grown.
    [[nodiscard]] QStringList load() const;
    /// At once, so that nothing is lost with the process. The same line as the last one of this shell is not repeated.
    [[nodiscard]] core::Done append(const QString& line);

private:
    [[nodiscard]] core::Done write(const QString& line) const;

    QString m_path;
    QString m_last;
};

} // namespace opsdeck::cli
