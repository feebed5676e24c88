// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/settings/settings.h"
#include "widgets/settings/settings_section.h"

#include <memory>

namespace Ui {
class AppearanceForm;
}

namespace opsdeck::widgets {

/// A language the window speaks.
struct LanguageChoice {
    QString code; ///< "de"
    QString name; ///< in itself: "Deutsch"
};

/// Theme, text size, motion, language and clock.
class AppearanceSection final : public SettingsSection {
    Q_OBJECT

public:
    AppearanceSection(const Theme& theme, std::vector<LanguageChoice> languages, QWidget* parent);
    ~AppearanceSection() override;

    [[nodiscard]] QString title() const override;
    void show_settings(const opsflow::Settings& settings);

Q_SIGNALS:
    /// By a person; the whole of it, with the change.
    void changed(const opsdeck::opsflow::Settings& settings);

protected:
    void retranslate() override;

private:
    void tell();
    void fill_languages();
    void show_percent(int percent);

    std::unique_ptr<Ui::AppearanceForm> m_form;
    std::vector<LanguageChoice> m_languages;
    opsflow::Settings m_settings;
    bool m_is_showing = false; ///< values are being shown: nobody has changed anything
};

} // namespace opsdeck::widgets
