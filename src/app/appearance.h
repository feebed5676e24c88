// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/platform/desktop/bus/color_scheme.h"
#include "opsflow/settings/language.h"
#include "opsflow/settings/settings.h"
#include "widgets/settings/appearance_section.h"
#include "widgets/theme/theme.h"

#include <QObject>

#include <memory>
#include <vector>

namespace opsdeck::app {

/// Theme and language of the program, from what a person chose and what the desktop says; follows both while it runs.
/// UI thread.
class Appearance final : public QObject {
    Q_OBJECT

public:
    explicit Appearance(const opsflow::Settings& settings, std::optional<bool> dark_last_time = std::nullopt,
                        QObject* parent = nullptr);
    ~Appearance() override;

    [[nodiscard]] widgets::Theme& theme() { return *m_theme; }
    void apply(const opsflow::Settings& settings);
    [[nodiscard]] bool is_desktop_dark() const { return m_scheme->is_dark(); }
    /// The languages the program speaks; English is always there.
    [[nodiscard]] static std::vector<widgets::LanguageChoice> languages();

private:
    void refresh();

    opsflow::Settings m_settings;
    std::unique_ptr<ColorScheme> m_scheme; ///< reads the desktop's palette, before the theme changes it
    std::unique_ptr<widgets::Theme> m_theme;
    opsflow::LanguageSwitch m_language;
};

} // namespace opsdeck::app
