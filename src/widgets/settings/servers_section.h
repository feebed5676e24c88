// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings/settings_section.h"
#include "widgets/settings/settings_values.h"

namespace opsdeck::widgets {

/// The accounts of this profile, and what may be posted where.
class ServersSection final : public SettingsSection {
    Q_OBJECT

public:
    ServersSection(const Theme& theme, QWidget* parent);

    [[nodiscard]] QString title() const override;
    void set_servers(std::vector<ServerEntry> servers);
    void set_posting_rooms(std::vector<PostingEntry> rooms);
    void show_settings(const opsflow::Settings& settings);

Q_SIGNALS:
    void connect_wanted();
    void switch_to(const QString& server);
    /// Asked twice already.
    void sign_out_wanted(const QString& server);
    void changed(const opsdeck::opsflow::Settings& settings);

protected:
    void retranslate() override;

private:
    void build();
    QWidget* make_server(const ServerEntry& server);
    QWidget* make_posting();
    void ask_sign_out(const ServerEntry& server);

    std::vector<ServerEntry> m_servers;
    std::vector<PostingEntry> m_rooms;
    opsflow::Settings m_settings;
    QWidget* m_list = nullptr;
};

} // namespace opsdeck::widgets
