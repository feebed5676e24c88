// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/catalog/pack.h"
#include "core/command/line_parser.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace opsdeck::automation {

/// Everything that can be run now, as one immutable value; safe to hand to other threads and to keep.
struct CatalogSnapshot {
    core::Definitions definitions; ///< of all ready packs, ordered by id
    std::vector<Pack> packs;
    core::Findings findings; ///< of all packs, and what is wrong between them

    [[nodiscard]] core::DefinitionPtr find(const core::AutomationId& id) const;
};

using CatalogPtr = std::shared_ptr<const CatalogSnapshot>;

/// The automations of all pack folders, read again when a file changes. Lives on one thread with an event loop; values
/// that it hands out are snapshots.
class Catalog final : public QObject {
    Q_OBJECT

public:
    explicit Catalog(QObject* parent = nullptr);
    ~Catalog() override;

    /// Replaces the folders and reads them at once. Earlier folders win when two packs have the same id.
    void set_folders(std::vector<PackFolder> folders);
    /// Reads everything again, now.
    void reload();
    /// Whether files are watched (default yes); tools that end at once switch it off before set_folders.
    void set_watching(bool watching);

    [[nodiscard]] CatalogPtr snapshot() const { return m_snapshot; }
    [[nodiscard]] const core::Definitions& all() const { return m_snapshot->definitions; }
    [[nodiscard]] const std::vector<Pack>& packs() const { return m_snapshot->packs; }
    [[nodiscard]] const core::Findings& findings() const { return m_snapshot->findings; }
    [[nodiscard]] core::DefinitionPtr find(const core::AutomationId& id) const { return m_snapshot->find(id); }
    [[nodiscard]] core::LineOutcome match(const QString& line, const core::BindOptions& options = {}) const;

Q_SIGNALS:
    /// After a reading that changed the set of automations or the content of one; `updated` kept its id.
    void changed(const std::vector<core::AutomationId>& added, const std::vector<core::AutomationId>& removed,
                 const std::vector<core::AutomationId>& updated);
    /// After every reading, also when only findings changed.
    void reloaded();

private:
    void read_again();
    void folder_changed(const QString& path);
    void read_soon();
    void watch();

    std::vector<PackFolder> m_folders;
    CatalogPtr m_snapshot;
    QFileSystemWatcher m_watcher;
    QTimer m_debounce;
    QElapsedTimer m_first_change; ///< since the last reading; a stream of changes must not put it off for ever
    bool m_watching = true;
};

} // namespace opsdeck::automation
