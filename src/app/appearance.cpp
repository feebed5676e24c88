// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/appearance.h"

#include <QApplication>

namespace opsdeck::app {

Appearance::Appearance(const opsflow::Settings& settings, std::optional<bool> dark_last_time, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
    , m_scheme(std::make_unique<ColorScheme>(QDBusConnection::sessionBus(), QApplication::palette(), dark_last_time))
    , m_theme(std::make_unique<widgets::Theme>())
{
    connect(m_scheme.get(), &ColorScheme::changed, this, &Appearance::refresh);
    m_language.apply(settings.language);
    refresh();
}

Appearance::~Appearance() = default;

void Appearance::apply(const opsflow::Settings& settings)
{
    m_settings = settings;
    m_language.apply(settings.language);
    refresh();
}

void Appearance::refresh()
{
    widgets::Theme::Settings look;
    const bool is_dark = m_settings.theme == opsflow::ThemeChoice::dark ||
                         (m_settings.theme == opsflow::ThemeChoice::follow_desktop && m_scheme->is_dark());
    look.mode = is_dark ? widgets::Theme::Mode::dark : widgets::Theme::Mode::light;
    look.text_percent = m_settings.text_percent;
    look.reduced_motion =
        m_settings.motion == opsflow::MotionChoice::reduced ||
        (m_settings.motion == opsflow::MotionChoice::follow_desktop && m_scheme->has_reduced_motion());
    if (!(look == m_theme->settings()))
        m_theme->apply(look);
}

std::vector<widgets::LanguageChoice> Appearance::languages()
{
    std::vector<widgets::LanguageChoice> out;
    for (const opsflow::Language& language : opsflow::known_languages())
        out.push_back({language.code, language.name});
    return out;
}

} // namespace opsdeck::app
