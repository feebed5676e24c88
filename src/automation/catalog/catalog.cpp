// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/catalog/catalog.h"

#include "automation/catalog/expression_lint.h"
#include "core/logging.h"

#include <QDir>
#include <QFileInfo>

#include <map>
#include <set>

namespace opsdeck::automation {
namespace {

using namespace Qt::StringLiterals;
using core::AutomationId;
using core::Finding;

constexpr int debounce_ms = 150; ///< editors write, rename and touch in bursts
constexpr int longest_wait_ms = 1'000;

Finding twice(const core::AutomationDefinition& later, const core::AutomationDefinition& first)
{
    const auto at = later.places.value(u"id"_s);
    return {later.file,
            at.line,
            at.column,
            u"id"_s,
            Finding::Severity::error,
            Catalog::tr("\"%1\" is already defined by the pack %2.").arg(later.id.value(), first.pack.value()),
            Catalog::tr("the first one counts: %1").arg(first.file)};
}

const Pack* ready_pack(const CatalogSnapshot& snapshot, const PackFolder& folder)
{
    const auto found = std::find_if(snapshot.packs.begin(), snapshot.packs.end(), [&](const Pack& pack) {
        return pack.folder == folder && pack.state == PackState::ready;
    });
    return found == snapshot.packs.end() ? nullptr : &*found;
}

bool has_error(const Pack& pack, const QString& file)
{
    return std::any_of(pack.findings.begin(), pack.findings.end(), [&](const Finding& finding) {
        return finding.file == file && finding.severity == Finding::Severity::error;
    });
}

/// A file that was saved half done must not take away what runs: its last good definitions stay until it can be read
/// again or is gone.
void keep_last_good(Pack& pack, const Pack& before)
{
    if (pack.state == PackState::broken) {
        pack.info = before.info;
        pack.state = PackState::ready;
        pack.definitions.clear(); // they were read with what the broken pack.yaml says
        for (const auto& definition : before.definitions) {
            if (pack.files.contains(definition->file))
                pack.definitions.push_back(definition);
        }
        pack.findings.push_back({pack.files.value(0),
                                 0,
                                 0,
                                 {},
                                 Finding::Severity::warning,
                                 Catalog::tr("The pack stays as it was before this change."),
                                 {}});
        return;
    }
    if (pack.state != PackState::ready)
        return;
    const QStringList files = pack.files;
    for (const QString& file : files) {
        if (!has_error(pack, file))
            continue;
        int kept = 0;
        for (const auto& definition : before.definitions) {
            const bool is_there = std::any_of(pack.definitions.begin(), pack.definitions.end(),
                                              [&](const auto& read) { return read->id == definition->id; });
            if (definition->file == file && !is_there) {
                pack.definitions.push_back(definition);
                ++kept;
            }
        }
        if (kept > 0) {
            pack.findings.push_back({file,
                                     0,
                                     0,
                                     {},
                                     Finding::Severity::warning,
                                     Catalog::tr("Definitions kept as they were before this change: %1.").arg(kept),
                                     {}});
        }
    }
}

/// The folders of packs, those on shelves too, in the order in which they count.
QStringList pack_paths(const std::vector<PackFolder>& folders)
{
    QStringList out;
    for (const PackFolder& folder : folders)
        out += folder.kind == PackFolder::Kind::shelf ? packs_on_shelf(folder.path) : QStringList{folder.path};
    return out;
}

CatalogPtr read_all(const std::vector<PackFolder>& folders, const CatalogSnapshot& before)
{
    auto out = std::make_shared<CatalogSnapshot>();
    std::map<AutomationId, core::DefinitionPtr> by_id;
    std::map<core::PackId, QString> pack_folders;
    for (const QString& path : pack_paths(folders)) {
        Pack pack = read_pack_folder(path);
        if (const Pack* const last = ready_pack(before, pack.folder))
            keep_last_good(pack, *last);
        if (pack.state == PackState::ready) {
            const auto [known, is_new] = pack_folders.try_emplace(pack.info.id, path);
            if (!is_new) {
                // Both would share one state folder and one name in the ledger.
                pack.state = PackState::broken;
                pack.findings.push_back(
                    {pack.files.value(0),
                     0,
                     0,
                     u"id"_s,
                     Finding::Severity::error,
                     Catalog::tr("The pack \"%1\" is already read from %2.").arg(pack.info.id.value(), known->second),
                     {}});
            }
        }
        out->findings.insert(out->findings.end(), pack.findings.begin(), pack.findings.end());
        if (pack.state == PackState::ready) {
            for (const auto& definition : pack.definitions) {
                const auto [known, is_new] = by_id.try_emplace(definition->id, definition);
                if (!is_new)
                    out->findings.push_back(twice(*definition, *known->second));
            }
        }
        out->packs.push_back(std::move(pack));
    }
    for (const auto& [id, definition] : by_id)
        out->definitions.push_back(definition);
    const core::Findings references = lint_references(out->definitions);
    out->findings.insert(out->findings.end(), references.begin(), references.end());
    return out;
}

/// What can be watched for a path: itself, or the nearest folder above it that exists.
QString watchable(QString path)
{
    while (!path.isEmpty() && !QFileInfo::exists(path)) {
        const QString parent = QFileInfo(path).absolutePath();
        if (parent == path)
            return {};
        path = parent;
    }
    return path;
}

/// Every folder below, without hidden ones: what a definition runs may come and go there.
QStringList folders_below(const QString& path, int depth = 3)
{
    QStringList out{path};
    if (depth == 0)
        return out;
    for (const QString& name : QDir(path).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name)) {
        if (name != u"__pycache__" && out.size() < 200)
            out += folders_below(path + u'/' + name, depth - 1);
    }
    return out;
}

} // namespace

core::DefinitionPtr CatalogSnapshot::find(const AutomationId& id) const
{
    const auto found =
        std::lower_bound(definitions.begin(), definitions.end(), id,
                         [](const core::DefinitionPtr& d, const AutomationId& wanted) { return d->id < wanted; });
    return found != definitions.end() && (*found)->id == id ? *found : nullptr;
}

Catalog::Catalog(QObject* parent)
    : QObject(parent)
    , m_snapshot(std::make_shared<CatalogSnapshot>())
{
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(debounce_ms);
    connect(&m_debounce, &QTimer::timeout, this, &Catalog::read_again);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &Catalog::read_soon);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &Catalog::folder_changed);
}

Catalog::~Catalog() = default;

void Catalog::set_folders(std::vector<PackFolder> folders)
{
    for (PackFolder& folder : folders)
        folder.path = QDir::cleanPath(QFileInfo(folder.path).absoluteFilePath());
    m_folders = std::move(folders);
    read_again();
}

void Catalog::reload() { read_again(); }

void Catalog::set_watching(bool watching)
{
    m_watching = watching;
    watch();
}

core::LineOutcome Catalog::match(const QString& line, const core::BindOptions& options) const
{
    return core::parse_line(line, m_snapshot->definitions, options);
}

void Catalog::read_soon()
{
    if (!m_first_change.isValid())
        m_first_change.start();
    if (!m_debounce.isActive() || m_first_change.elapsed() < longest_wait_ms)
        m_debounce.start();
}

void Catalog::folder_changed(const QString& path)
{
    const auto is_ours = [&path](const PackFolder& folder) {
        return path == folder.path || path.startsWith(folder.path + u'/');
    };
    const auto has_come = [this](const PackFolder& folder) {
        return !m_watcher.directories().contains(watchable(folder.path));
    };
    // A folder above a missing pack may be a busy one: it only counts when it brought the pack nearer.
    if (std::any_of(m_folders.begin(), m_folders.end(), is_ours) ||
        std::any_of(m_folders.begin(), m_folders.end(), has_come))
        read_soon();
}

void Catalog::read_again()
{
    m_debounce.stop();
    m_first_change.invalidate();
    // First watch, then read: a change in between is seen again instead of missed.
    watch();
    const CatalogPtr before = std::exchange(m_snapshot, read_all(m_folders, *m_snapshot));
    std::vector<AutomationId> added;
    std::vector<AutomationId> removed;
    std::vector<AutomationId> updated;
    for (const auto& definition : m_snapshot->definitions) {
        const auto old = before->find(definition->id);
        if (!old)
            added.push_back(definition->id);
        else if (old->digest != definition->digest || old->pack_folder != definition->pack_folder)
            updated.push_back(definition->id);
    }
    for (const auto& definition : before->definitions) {
        if (!m_snapshot->find(definition->id))
            removed.push_back(definition->id);
    }
    qCInfo(log_automation) << "catalog:" << m_snapshot->definitions.size() << "automations from"
                           << m_snapshot->packs.size() << "packs," << m_snapshot->findings.size() << "findings";
    if (!added.empty() || !removed.empty() || !updated.empty())
        Q_EMIT changed(added, removed, updated);
    Q_EMIT reloaded();
}

void Catalog::watch()
{
    const QStringList old = m_watcher.files() + m_watcher.directories();
    QStringList wanted;
    if (m_watching) {
        for (const PackFolder& folder : m_folders) {
            const QString path = watchable(folder.path);
            if (path.isEmpty())
                continue;
            if (path != folder.path) {
                wanted.append(path);
                continue;
            }
            // Of a shelf the folders without a pack.yaml too: it may come.
            wanted += folders_below(path);
            for (const QString& pack : pack_paths({folder})) {
                for (const QString& name : QDir(pack).entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files))
                    wanted.append(pack + u'/' + name);
            }
        }
    }
    wanted.removeDuplicates();
    QStringList gone;
    for (const QString& path : old) {
        if (!wanted.contains(path))
            gone.append(path);
    }
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    // A replaced file keeps its path but is another file: what the watcher lost is added again, the rest stays.
    QStringList missing;
    for (const QString& path : wanted) {
        if (!old.contains(path))
            missing.append(path);
    }
    if (!missing.isEmpty())
        m_watcher.addPaths(missing);
}

} // namespace opsdeck::automation
