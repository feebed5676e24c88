// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/settings/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

#include <algorithm>

namespace opsdeck::opsflow {

std::vector<Language> known_languages()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("de"), QStringLiteral("Deutsch")},
            {QStringLiteral("fr"), QStringLiteral("Français")}};
}

QString language_for(const QString& wish, const QStringList& desktop)
{
    const auto languages = known_languages();
    for (const QString& wanted : QStringList{wish} + desktop) {
        // "de-AT" and "de_CH" are German as far as we are concerned.
        const QString code = wanted.section(QLatin1Char('-'), 0, 0).section(QLatin1Char('_'), 0, 0).toLower();
        const auto found = std::find_if(languages.begin(), languages.end(),
                                        [&](const Language& language) { return language.code == code; });
        if (found != languages.end())
            return found->code;
    }
    return QStringLiteral("en");
}

LanguageSwitch::LanguageSwitch(QObject* parent)
    : QObject(parent)
{}

LanguageSwitch::~LanguageSwitch()
{
    for (const auto* translator : {&m_ours, &m_qt}) {
        if (*translator)
            QCoreApplication::removeTranslator(translator->get());
    }
}

void LanguageSwitch::apply(const QString& wish)
{
    const QString language = language_for(wish, m_desktop.uiLanguages());
    if (language == m_current)
        return;
    m_current = language;
    // Numbers and dates stay the desktop's as long as its language is spoken.
    QLocale::setDefault(m_desktop.name().startsWith(language) ? m_desktop : QLocale(language));
    load(m_qt, QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    load(m_ours, QStringLiteral("opsdeck_") + language, QStringLiteral(":/i18n"));
}

void LanguageSwitch::load(std::unique_ptr<QTranslator>& translator, const QString& name, const QString& folder)
{
    if (translator)
        QCoreApplication::removeTranslator(translator.get());
    translator = std::make_unique<QTranslator>();
    if (translator->load(name, folder))
        QCoreApplication::installTranslator(translator.get());
}

} // namespace opsdeck::opsflow
