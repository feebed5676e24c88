// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings/settings_section.h"
#include "widgets/settings/settings_values.h"

namespace opsdeck::widgets {

class IconButton;

/// What takes room on the disk, and the one thing that may go: the cache.
class StorageSection final : public SettingsSection {
    Q_OBJECT

public:
    StorageSection(const Theme& theme, QWidget* parent);

    [[nodiscard]] QString title() const override;
    void set_entries(std::vector<StorageEntry> entries);

Q_SIGNALS:
    /// Asked twice already.
    void wipe_cache_wanted();

protected:
    void retranslate() override;

private:
    void build();
    QWidget* make_entry(const StorageEntry& entry);

    std::vector<StorageEntry> m_entries;
    QWidget* m_list = nullptr;
};

} // namespace opsdeck::widgets
