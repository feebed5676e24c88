// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings/settings_section.h"
#include "widgets/settings/settings_values.h"

namespace opsdeck::widgets {

/// Where commands come from, why they are believed, and what is wrong with them.
class PacksSection final : public SettingsSection {
    Q_OBJECT

public:
    PacksSection(const Theme& theme, QWidget* parent);

    [[nodiscard]] QString title() const override;
    void set_packs(std::vector<PackEntry> packs);

Q_SIGNALS:
    void open_folder_wanted(const QString& folder);
    void add_pack_wanted();

protected:
    void retranslate() override;

private:
    void build();
    QWidget* make_pack(const PackEntry& pack);

    std::vector<PackEntry> m_packs;
    QWidget* m_list = nullptr;
};

} // namespace opsdeck::widgets
