// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/local/spool_reader.h"

#include "automation/runner/local/run_end_text.h"
#include "automation/supervisor/spool/spool_format.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace opsdeck::automation {
namespace {

constexpr qint64 block_size = qint64(longest_spool_record) + qint64(sizeof(SpoolHeader));

core::Result<std::vector<core::RunEvent>> damaged(const QString& path, qint64 offset)
{
    return core::failure(
        core::ErrorKind::corrupted,
        QCoreApplication::translate("Runner", "The stored output of this run is damaged from here on."),
        QStringLiteral("%1 at byte %2").arg(path).arg(offset));
}

core::RunEvent event_of(const SpoolHeader& header, const char* payload)
{
    core::RunEvent event;
    event.number = qint64(header.number);
    event.at = core::from_ms(header.at_ms);
    const auto length = qsizetype(header.length);
    if (header.kind == SpoolKind::output) {
        const auto stream = header.stream == 2 ? core::OutputStream::err : core::OutputStream::out;
        event.body = core::RunOutput{stream, QByteArray(payload, length)};
        return event;
    }
    const QJsonObject facts = QJsonDocument::fromJson(QByteArray::fromRawData(payload, length)).object();
    if (header.kind == SpoolKind::started) {
        event.body = core::RunStarted{facts[QStringLiteral("pid")].toInteger(), QSysInfo::machineHostName()};
    } else if (header.kind == SpoolKind::progress) {
        event.body =
            core::RunProgress{facts[QStringLiteral("done")].toInteger(), facts[QStringLiteral("total")].toInteger(),
                              facts[QStringLiteral("unit")].toString(), facts[QStringLiteral("text")].toString()};
    } else {
        event.body = run_finished_from_json(facts);
    }
    return event;
}

} // namespace

SpoolReader::SpoolReader(QString path, qint64 cursor)
    : m_path(std::move(path))
    , m_cursor(cursor)
{}

SpoolReader::~SpoolReader()
{
    if (m_file >= 0)
        ::close(m_file);
}

bool SpoolReader::open()
{
    if (m_file < 0)
        m_file = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC);
    return m_file >= 0;
}

core::Result<std::vector<core::RunEvent>> SpoolReader::read()
{
    std::vector<core::RunEvent> events;
    while (events.empty()) {
        if (!open())
            return events; // not there yet
        if (m_block.isEmpty())
            m_block = QByteArray(block_size, Qt::Uninitialized);
        ssize_t count = 0;
        do {
            count = ::pread(m_file, m_block.data(), std::size_t(block_size), m_offset);
        } while (count < 0 && errno == EINTR);
        if (count < 0)
            return damaged(m_path, m_offset);
        qint64 at = 0;
        while (count - at >= qint64(sizeof(SpoolHeader))) {
            SpoolHeader header;
            std::memcpy(&header, m_block.constData() + at, sizeof header);
            const bool known = header.kind >= SpoolKind::started && header.kind <= SpoolKind::finished;
            if (header.magic != SpoolHeader::expected_magic || !known || header.length > longest_spool_record ||
                header.number != quint64(m_number) + 1) {
                if (!events.empty())
                    break; // these first; the next read says what is wrong
                return damaged(m_path, m_offset);
            }
            const qint64 size = qint64(sizeof header) + qint64(header.length);
            if (count - at < size)
                break; // still being written, or the next block has it
            m_number = qint64(header.number);
            if (m_number > m_cursor)
                events.push_back(event_of(header, m_block.constData() + at + sizeof header));
            else if (header.kind == SpoolKind::finished)
                m_skipped_the_end = true;
            at += size;
            m_offset += size;
        }
        if (at == 0)
            break;
    }
    return events;
}

} // namespace opsdeck::automation
