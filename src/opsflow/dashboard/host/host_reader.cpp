// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/dashboard/host/host_reader.h"

#include <QFile>
#include <QJsonArray>
#include <QStorageInfo>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr qint64 kilo = 1024;

double percent(qint64 used, qint64 total)
{
    return total > 0 ? 100.0 * static_cast<double>(used) / static_cast<double>(total) : 0;
}

qint64 field(const QByteArray& text, const QByteArray& name)
{
    const qsizetype at = text.startsWith(name + ':') ? 0 : text.indexOf('\n' + name + ':');
    if (at < 0)
        return 0;
    const qsizetype colon = text.indexOf(':', at);
    const QByteArray line = text.mid(colon + 1, text.indexOf('\n', colon) - colon - 1).simplified();
    return line.split(' ').value(0).toLongLong();
}

QJsonObject part(qint64 used, qint64 total)
{
    return {{QStringLiteral("used"), used},
            {QStringLiteral("total"), total},
            {QStringLiteral("percent"), percent(used, total)}};
}

/// Only what is on this machine: a dead network mount would hold us up.
bool is_local(const QByteArray& type)
{
    return !type.startsWith("nfs") && !type.startsWith("cifs") && !type.startsWith("fuse") && type != "autofs" &&
           type != "9p";
}

QJsonArray disks(const QByteArray& mounts)
{
    QJsonArray out;
    QList<QByteArray> seen;
    for (const QByteArray& line : mounts.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        const QByteArray path = words.value(1);
        if ((path != "/" && path != "/home" && path != "/var") || !is_local(words.value(2)) || seen.contains(path))
            continue;
        seen << path;
        const QStorageInfo storage(QString::fromUtf8(path));
        if (storage.bytesTotal() <= 0)
            continue;
        QJsonObject disk = part(storage.bytesTotal() - storage.bytesAvailable(), storage.bytesTotal());
        disk.insert(QStringLiteral("path"), storage.rootPath());
        out.append(disk);
    }
    return out;
}

} // namespace

HostReader::HostReader(QString proc)
    : m_proc(std::move(proc))
{}

QByteArray HostReader::file(const char* name) const
{
    QFile file(m_proc + QLatin1Char('/') + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonValue HostReader::cpu()
{
    const QByteArray stat = file("stat");
    const QList<QByteArray> words = stat.left(stat.indexOf('\n')).simplified().split(' ');
    qint64 total = 0;
    for (qsizetype i = 1; i <= 8 && i < words.size(); ++i)
        total += words.at(i).toLongLong();
    const qint64 idle = words.value(4).toLongLong() + words.value(5).toLongLong();
    const qint64 passed = total - m_total;
    const bool has_before = m_total > 0 && passed > 0;
    const qint64 busy = total - idle;
    const double share = has_before ? percent(busy - m_busy, passed) : 0;
    m_total = total;
    m_busy = busy;
    return has_before ? QJsonValue(std::clamp(share, 0.0, 100.0)) : QJsonValue(QJsonValue::Null);
}

QJsonObject HostReader::read()
{
    const QByteArray memory = file("meminfo");
    const qint64 total = field(memory, "MemTotal") * kilo;
    const qint64 available = field(memory, "MemAvailable") * kilo;
    const QList<QByteArray> load = file("loadavg").split(' ');
    const int cores = static_cast<int>(std::max<qsizetype>(1, file("stat").count("\ncpu")));
    return {{QStringLiteral("cpu"), cpu()},
            {QStringLiteral("cores"), cores},
            {QStringLiteral("memory"), part(total - available, total)},
            {QStringLiteral("load"),
             QJsonArray{load.value(0).toDouble(), load.value(1).toDouble(), load.value(2).toDouble()}},
            {QStringLiteral("disks"), disks(file("mounts"))},
            {QStringLiteral("up_seconds"), file("uptime").split(' ').value(0).toDouble()}};
}

} // namespace opsdeck::opsflow
