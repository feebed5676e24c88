// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings_facts.h"

#include "automation/catalog/catalog.h"
#include "opsflow/chat/chat.h"
#include "opsflow/rooms/room_list_model.h"
#include "opsflow/session/server_name.h"

#include <QDir>
#include <QDirIterator>
#include <QPromise>
#include <QSysInfo>
#include <QThreadPool>
#include <qcoro/qcorofuture.h>

namespace opsdeck::app {
namespace {

qint64 size_of(const QString& path)
{
    const QFileInfo info(path);
    if (info.isFile())
        return info.size();
    qint64 total = 0;
    QDirIterator files(path, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        files.next();
        total += files.fileInfo().size();
    }
    return total;
}

/// On a thread of the pool: there may be many files.
QFuture<QList<qint64>> sizes_of(const QStringList& paths)
{
    auto promise = std::make_shared<QPromise<QList<qint64>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, paths] {
        QList<qint64> sizes;
        for (const QString& path : paths)
            sizes << size_of(path);
        promise->addResult(sizes);
        promise->finish();
    });
    return promise->future();
}

widgets::PackEntry::State state_of(const automation::Pack& pack)
{
    if (pack.state == automation::PackState::missing)
        return widgets::PackEntry::State::missing;
    return core::has_errors(pack.findings) ? widgets::PackEntry::State::broken : widgets::PackEntry::State::ready;
}

} // namespace

SettingsFacts::SettingsFacts(QString profile, ProgramPaths paths, widgets::SettingsPage& page, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_paths(std::move(paths))
    , m_page(page)
{
    show_about();
}

void SettingsFacts::show(AccountDesk& desk)
{
    m_desk = &desk;
    m_console = &desk.console();
    connect(&desk.console(), &opsflow::Console::automations_changed, this, &SettingsFacts::show_packs);
    connect(&desk.workspace, &opsflow::Workspace::health_changed, this, [this] { show_servers(); });
    const opsflow::RoomListModel& rooms = desk.workspace.chat().rooms();
    connect(&rooms, &QAbstractItemModel::rowsInserted, this, &SettingsFacts::show_rooms);
    show_packs();
    show_rooms();
    show_servers();
    show_storage();
}

void SettingsFacts::forget()
{
    if (m_desk) {
        m_desk->console().disconnect(this);
        m_desk->workspace.disconnect(this);
        m_desk->workspace.chat().rooms().disconnect(this);
    }
    m_desk = nullptr;
    m_console.clear();
}

QCoro::Task<void> SettingsFacts::show_servers()
{
    const QPointer<SettingsFacts> self(this);
    if (!m_console)
        co_return;
    const std::vector<opsflow::KnownAccount> accounts = co_await m_console->accounts();
    if (!self || !m_console || !m_desk)
        co_return;
    const opsflow::ConsoleIdentity& me = m_console->identity();
    std::vector<widgets::ServerEntry> entries;
    bool has_local = false;
    for (const opsflow::KnownAccount& account : accounts) {
        widgets::ServerEntry entry;
        entry.server = account.server;
        entry.is_local = opsflow::is_local_room(account.server);
        entry.is_current = account.server == me.actor.server;
        entry.name = entry.is_local ? tr("Local room") : QUrl(account.server).host();
        entry.address = entry.is_current ? m_console->address() : entry.is_local ? QString() : account.server;
        entry.account = QLatin1Char('@') + account.username;
        if (entry.is_current)
            entry.connection = m_console->connection();
        has_local |= entry.is_local;
        entries.push_back(std::move(entry));
    }
    if (!has_local) {
        widgets::ServerEntry local;
        local.server = opsflow::local_room_name({});
        local.name = tr("Local room");
        local.is_local = true;
        entries.push_back(std::move(local));
    }
    m_page.set_servers(std::move(entries));
}

void SettingsFacts::show_packs()
{
    if (!m_console)
        return;
    std::vector<widgets::PackEntry> entries;
    for (const automation::Pack& pack : m_console->catalog().packs()) {
        widgets::PackEntry entry;
        entry.name = pack.info.title.isEmpty() ? pack.info.id.value() : pack.info.title;
        entry.version = pack.info.version;
        entry.folder = pack.folder.path;
        entry.automations = static_cast<int>(pack.definitions.size());
        const bool is_ours = !m_paths.starter_packs.isEmpty() && pack.folder.path.startsWith(m_paths.starter_packs);
        entry.trust = is_ours ? widgets::PackTrust::built_in : widgets::PackTrust::named;
        entry.state = state_of(pack);
        for (const core::Finding& finding : pack.findings)
            entry.findings << core::to_text(finding);
        entries.push_back(std::move(entry));
    }
    m_page.set_packs(std::move(entries));
}

void SettingsFacts::show_rooms()
{
    if (!m_desk)
        return;
    const opsflow::RoomListModel& rooms = m_desk->workspace.chat().rooms();
    const QString server = m_desk->console().identity().actor.server;
    std::vector<widgets::PostingEntry> entries;
    // Our own local room is always posted to: there is nothing to choose.
    for (int row = 0; row < rooms.rowCount() && !opsflow::is_local_room(server); ++row)
        entries.push_back({{server, rooms.entry(row).room}, rooms.entry(row).name});
    m_page.set_posting_rooms(std::move(entries));
}

QCoro::Task<void> SettingsFacts::show_storage()
{
    const QPointer<SettingsFacts> self(this);
    const std::pair<QString, QString> parts[] = {
        {tr("Rooms and posts"),
         tr("A copy of what the servers have, so that everything opens at once and is there offline.")},
        {tr("Files"), tr("Files of posts that were opened or sent here.")},
        {tr("Runs"), tr("The output of what ran on this computer.")},
        {tr("Local room"), tr("The room that only this computer has.")},
    };
    std::vector<widgets::StorageEntry> entries;
    for (const auto& [name, explanation] : parts) {
        widgets::StorageEntry entry;
        entry.name = name;
        entry.explanation = explanation;
        entries.push_back(std::move(entry));
    }
    QFuture<QList<qint64>> reading =
        sizes_of({m_profile + QStringLiteral("/cache"), m_profile + QStringLiteral("/files"),
                  m_profile + QStringLiteral("/outgoing"), m_profile + QStringLiteral("/localroom")});
    const QList<qint64> sizes = co_await reading;
    if (!self)
        co_return;
    for (qsizetype i = 0; i < sizes.size(); ++i)
        entries[static_cast<size_t>(i)].bytes = sizes[i];
    m_page.set_storage(std::move(entries));
}

void SettingsFacts::show_about()
{
    widgets::AboutFacts facts;
    facts.version = QCoreApplication::applicationVersion();
    facts.data_folder = m_profile;
    facts.diagnostics = QStringLiteral("Opsdeck %1\nQt %2\n%3, %4\n")
                            .arg(facts.version, QString::fromLatin1(qVersion()), QSysInfo::prettyProductName(),
                                 QSysInfo::currentCpuArchitecture());
    m_page.set_about(facts);
}

} // namespace opsdeck::app
