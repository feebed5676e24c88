// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/run/stream/run_output.h"

#include "core/text/control_strip.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace opsdeck::opsflow {
namespace {

constexpr qsizetype most_parsed = qsizetype(64) * 1024 * 1024; // what the parsers look at
constexpr qsizetype longest_line = 16 * 1024;
constexpr qsizetype kept_lines = 50;
constexpr qsizetype kept_errors = 8 * 1024;

} // namespace

RunOutputLog::RunOutputLog(QString path)
    : m_file(path)
{
    QDir().mkpath(QFileInfo(path).absolutePath());
    QFile::remove(path);
}

void RunOutputLog::add(const core::RunOutput& output)
{
    if (output.stream == core::OutputStream::out && m_out.size() < most_parsed)
        m_out += output.bytes.left(most_parsed - m_out.size());
    if (output.stream == core::OutputStream::err)
        m_error_tail = (m_error_tail + output.bytes).right(kept_errors);
    if (!m_file.isOpen() && m_problem.isEmpty()) {
        if (m_file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        else
            m_problem = QCoreApplication::translate("Pipeline", "The output could not be kept as a file: %1")
                            .arg(m_file.errorString());
    }
    if (m_problem.isEmpty() && m_file.write(output.bytes) != output.bytes.size()) {
        m_problem =
            QCoreApplication::translate("Pipeline", "The output file is not complete: %1").arg(m_file.errorString());
    }

    qsizetype begin = 0;
    for (qsizetype end = output.bytes.indexOf('\n'); end >= 0; end = output.bytes.indexOf('\n', begin)) {
        m_partial += output.bytes.mid(begin, std::min(end - begin, longest_line));
        take_line(m_partial);
        m_partial.clear();
        begin = end + 1;
    }
    if (m_partial.size() < longest_line)
        m_partial += output.bytes.mid(begin, longest_line - m_partial.size());
}

void RunOutputLog::finish()
{
    if (!m_partial.isEmpty())
        take_line(m_partial);
    m_partial.clear();
    if (m_file.isOpen() && !m_file.flush() && m_problem.isEmpty())
        m_problem = m_file.errorString();
    m_file.close();
}

QStringList RunOutputLog::last_lines() const { return QStringList(m_last.begin(), m_last.end()); }

QString RunOutputLog::error_words() const
{
    const QString text = core::strip_controls(QString::fromUtf8(m_error_tail)).trimmed();
    QStringList lines;
    for (const QString& line : text.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        lines.append(line.trimmed());
    lines.removeAll(QString());
    // A sentence or three are what happened and what to do; of a stack trace only the end says it.
    constexpr qsizetype a_few = 3;
    return lines.size() <= a_few ? lines.join(QLatin1Char(' ')) : lines.last();
}

QString RunOutputLog::path() const
{
    return m_lines > 0 && QFileInfo::exists(m_file.fileName()) ? m_file.fileName() : QString();
}

void RunOutputLog::take_line(const QByteArray& line)
{
    ++m_lines;
    const QString text = core::strip_controls(QString::fromUtf8(line));
    if (m_first.size() < kept_lines)
        m_first << text;
    m_last.push_back(text);
    if (m_last.size() > static_cast<size_t>(kept_lines))
        m_last.pop_front();
}

} // namespace opsdeck::opsflow
