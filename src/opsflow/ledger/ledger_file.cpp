// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/ledger/ledger_file.h"

#include "core/ledger/canonical_json.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace opsdeck::opsflow {
namespace {

constexpr int file_version = 1;

QString tr(const char* text) { return QCoreApplication::translate("Verify", text); }

QJsonObject to_json(const core::LedgerEntry& entry)
{
    QJsonObject json = core::ledger_record(entry);
    json.insert(QStringLiteral("prev"), entry.prev);
    json.insert(QStringLiteral("hash"), entry.hash);
    return {{QStringLiteral("entry"), json}};
}

core::LedgerEntry entry_from_json(const QJsonObject& json)
{
    core::LedgerEntry entry;
    entry.number = json.value(QLatin1String("number")).toString().toLongLong();
    entry.run = core::RunId(json.value(QLatin1String("run")).toString());
    entry.kind = json.value(QLatin1String("kind")).toString();
    entry.at = core::from_ms(json.value(QLatin1String("at")).toString().toLongLong());
    entry.body = json.value(QLatin1String("body")).toObject();
    entry.prev = json.value(QLatin1String("prev")).toString();
    entry.hash = json.value(QLatin1String("hash")).toString();
    return entry;
}

QJsonObject to_json(const core::Post& post)
{
    const QJsonObject json{
        {QStringLiteral("id"), post.id.value()},
        {QStringLiteral("room"), post.room.value()},
        {QStringLiteral("user"), post.user.value()},
        {QStringLiteral("root"), post.root.value()},
        {QStringLiteral("message"), post.message},
        {QStringLiteral("props"), post.props},
        {QStringLiteral("created_at"), QString::number(core::to_ms(post.created_at))},
        {QStringLiteral("updated_at"), QString::number(core::to_ms(post.updated_at))},
        {QStringLiteral("deleted_at"), QString::number(core::to_ms(post.deleted_at))},
    };
    return {{QStringLiteral("post"), json}};
}

core::Post post_from_json(const QJsonObject& json)
{
    const auto text = [&](const char* key) { return json.value(QLatin1String(key)).toString(); };
    core::Post post;
    post.id = core::PostId(text("id"));
    post.room = core::RoomId(text("room"));
    post.user = core::UserId(text("user"));
    post.root = core::PostId(text("root"));
    post.message = text("message");
    post.props = json.value(QLatin1String("props")).toObject();
    post.created_at = core::from_ms(text("created_at").toLongLong());
    post.updated_at = core::from_ms(text("updated_at").toLongLong());
    post.deleted_at = core::from_ms(text("deleted_at").toLongLong());
    return post;
}

} // namespace

core::Done write_ledger_file(const QString& path, const RoomCheckInput& content)
{
    QSaveFile file(path);
    const auto failed = [&] {
        return core::failure(core::ErrorKind::storage,
                             tr("The file %1 could not be written: %2.").arg(path, file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    QJsonArray unsent;
    for (const core::RunId& run : content.unsent)
        unsent.append(run.value());
    const QJsonObject head{{QStringLiteral("opsdeck_ledger"), file_version},
                           {QStringLiteral("server"), content.server},
                           {QStringLiteral("room"), content.room.value()},
                           {QStringLiteral("user"), content.user.value()},
                           {QStringLiteral("unsent"), unsent}};
    QByteArray lines = core::canonical_json(head) + '\n';
    for (const core::LedgerEntry& entry : content.entries)
        lines += core::canonical_json(to_json(entry)) + '\n';
    for (const core::Post& post : content.posts)
        lines += core::canonical_json(to_json(post)) + '\n';
    if (file.write(lines) != lines.size() || !file.commit())
        return failed();
    return {};
}

core::Result<RoomCheckInput> read_ledger_file(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return core::failure(core::ErrorKind::not_found,
                             tr("The file %1 cannot be read: %2.").arg(path, file.errorString()));
    }
    RoomCheckInput content;
    int number = 0;
    while (!file.atEnd()) {
        const QByteArray line = file.readLine().trimmed();
        ++number;
        if (line.isEmpty())
            continue;
        const QJsonObject json = QJsonDocument::fromJson(line).object();
        if (number == 1 && json.value(QLatin1String("opsdeck_ledger")).toInt() == file_version) {
            content.server = json.value(QLatin1String("server")).toString();
            content.room = core::RoomId(json.value(QLatin1String("room")).toString());
            content.user = core::UserId(json.value(QLatin1String("user")).toString());
            const QJsonArray unsent = json.value(QLatin1String("unsent")).toArray();
            for (const auto& run : unsent)
                content.unsent.emplace_back(run.toString());
        } else if (number > 1 && json.contains(QLatin1String("entry"))) {
            content.entries.push_back(entry_from_json(json.value(QLatin1String("entry")).toObject()));
        } else if (number > 1 && json.contains(QLatin1String("post"))) {
            content.posts.push_back(post_from_json(json.value(QLatin1String("post")).toObject()));
        } else {
            return core::failure(
                core::ErrorKind::corrupted,
                tr("%1 is not an exported ledger, or it is damaged: see line %2.").arg(path).arg(number));
        }
    }
    if (number == 0)
        return core::failure(core::ErrorKind::corrupted, tr("%1 is empty.").arg(path));
    return content;
}

} // namespace opsdeck::opsflow
