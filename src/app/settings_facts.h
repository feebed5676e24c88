// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/account_desk.h"
#include "widgets/settings/settings_page.h"

#include <QObject>
#include <QPointer>

namespace opsdeck::app {

/// What the settings show besides choices: accounts, packs, sizes on the disk, versions. UI thread; sizes are read
/// elsewhere.
class SettingsFacts final : public QObject {
    Q_OBJECT

public:
    SettingsFacts(QString profile, ProgramPaths paths, widgets::SettingsPage& page, QObject* parent = nullptr);

    /// Follows this account until forget().
    void show(AccountDesk& desk);
    void forget();

private:
    QCoro::Task<void> show_servers();
    QCoro::Task<void> show_storage();
    void show_packs();
    void show_rooms();
    void show_about();

    QString m_profile;
    ProgramPaths m_paths;
    widgets::SettingsPage& m_page;
    AccountDesk* m_desk = nullptr;
    QPointer<opsflow::Console> m_console; ///< of m_desk: gone when that one is
};

} // namespace opsdeck::app
