// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/shell_history.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace opsdeck::cli {
namespace {

constexpr qsizetype most_lines = 2'000;
constexpr QFile::Permissions owner_only = QFile::ReadOwner | QFile::WriteOwner;

/// Keeps other shells away from the file as long as it lives. Beside the file, because the file is replaced.
class HistoryLock final {
public:
    explicit HistoryLock(const QString& path)
        : m_fd(
              ::open(QFile::encodeName(path + QStringLiteral(".lock")).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        if (m_fd >= 0)
            ::flock(m_fd, LOCK_EX);
    }
    ~HistoryLock()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    HistoryLock(const HistoryLock&) = delete;
    HistoryLock& operator=(const HistoryLock&) = delete;

private:
    int m_fd;
};

QStringList lines_of(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

} // namespace

ShellHistory::ShellHistory(QString path)
    : m_path(std::move(path))
{}

QStringList ShellHistory::load() const
{
    const HistoryLock lock(m_path);
    QStringList lines = lines_of(m_path);
    if (lines.size() <= most_lines)
        return lines;
    const bool has_grown = lines.size() > 2 * most_lines;
    lines = lines.last(most_lines);
    if (has_grown) {
        QSaveFile file(m_path);
        const QByteArray bytes = lines.join(QLatin1Char('\n')).toUtf8() + '\n';
        // If it does not work now it does next time; the old file stays as it is.
        if (file.open(QIODevice::WriteOnly) && file.setPermissions(owner_only) && file.write(bytes) == bytes.size())
            file.commit();
    }
    return lines;
}

core::Done ShellHistory::append(const QString& line)
{
    // A pasted line may hold line ends; they are white space like any other.
    QString row = line;
    row.replace(QLatin1Char('\n'), QLatin1Char(' ')).replace(QLatin1Char('\r'), QLatin1Char(' '));
    row = row.trimmed();
    if (row.isEmpty() || row == m_last)
        return {};
    m_last = row;
    return write(row);
}

core::Done ShellHistory::write(const QString& line) const
{
    QDir().mkpath(QFileInfo(m_path).path());
    const HistoryLock lock(m_path);
    QFile file(m_path);
    const bool is_new = !file.exists();
    const QByteArray bytes = line.toUtf8() + '\n';
    const bool is_written =
        file.open(QIODevice::WriteOnly | QIODevice::Append) && file.write(bytes) == bytes.size() && file.flush();
    if (is_new)
        file.setPermissions(owner_only);
    if (is_written)
        return {};
    return core::failure(core::ErrorKind::storage,
                         QCoreApplication::translate("ShellHistory",
                                                     "What you type cannot be kept for later: %1 cannot "
                                                     "be written.")
                             .arg(m_path),
                         file.errorString());
}

} // namespace opsdeck::cli
