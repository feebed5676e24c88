// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/settings/settings.h"
#include "widgets/settings/settings_section.h"

#include <memory>

namespace Ui {
class NotificationsForm;
}

namespace opsdeck::widgets {

/// What the desktop announces, and the tray.
class NotificationsSection final : public SettingsSection {
    Q_OBJECT

public:
    NotificationsSection(const Theme& theme, QWidget* parent);
    ~NotificationsSection() override;

    [[nodiscard]] QString title() const override;
    void show_settings(const opsflow::Settings& settings);

Q_SIGNALS:
    void changed(const opsdeck::opsflow::Settings& settings);

protected:
    void retranslate() override;

private:
    void tell();

    std::unique_ptr<Ui::NotificationsForm> m_form;
    opsflow::Settings m_settings;
    bool m_is_showing = false;
};

} // namespace opsdeck::widgets
