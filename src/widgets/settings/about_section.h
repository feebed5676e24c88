// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/settings/settings_section.h"
#include "widgets/settings/settings_values.h"

#include <memory>

namespace Ui {
class AboutForm;
}

namespace opsdeck::widgets {

class IconButton;

/// Version, licence, and what to send along with a report of a problem.
class AboutSection final : public SettingsSection {
    Q_OBJECT

public:
    AboutSection(const Theme& theme, QWidget* parent);
    ~AboutSection() override;

    [[nodiscard]] QString title() const override;
    void set_facts(const AboutFacts& facts);

Q_SIGNALS:
    void open_folder_wanted(const QString& folder);

protected:
    void retranslate() override;

private:
    void restyle_text();

    std::unique_ptr<Ui::AboutForm> m_form;
    IconButton* m_copy;
    IconButton* m_folder;
    AboutFacts m_facts;
};

} // namespace opsdeck::widgets
