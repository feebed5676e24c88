// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/appearance_section.h"

#include "ui_settings_appearance.h"
#include "widgets/kit/form_look.h"
#include "widgets/theme/theme.h"

#include <QScopedValueRollback>

namespace opsdeck::widgets {

AppearanceSection::AppearanceSection(const Theme& theme, std::vector<LanguageChoice> languages, QWidget* parent)
    : SettingsSection(theme, QStringLiteral("sun"), parent)
    , m_form(std::make_unique<Ui::AppearanceForm>())
    , m_languages(std::move(languages))
{
    auto* form = new QWidget(this);
    m_form->setupUi(form);
    new FormLook(theme, form);
    lines()->addWidget(form);
    for (QComboBox* box : {m_form->theme, m_form->motion, m_form->language, m_form->clock})
        connect(box, &QComboBox::currentIndexChanged, this, &AppearanceSection::tell);
    connect(m_form->text_percent, &QSlider::valueChanged, this, [this](int percent) {
        show_percent(percent);
        // While it is dragged the window would jump below the pointer.
        if (!m_form->text_percent->isSliderDown())
            tell();
    });
    connect(m_form->text_percent, &QSlider::sliderReleased, this, &AppearanceSection::tell);
    retranslate();
}

AppearanceSection::~AppearanceSection() = default;

QString AppearanceSection::title() const { return tr("Appearance"); }

void AppearanceSection::show_settings(const opsflow::Settings& settings)
{
    const QScopedValueRollback showing(m_is_showing, true);
    m_settings = settings;
    m_form->theme->setCurrentIndex(static_cast<int>(settings.theme));
    m_form->motion->setCurrentIndex(static_cast<int>(settings.motion));
    m_form->clock->setCurrentIndex(static_cast<int>(settings.clock));
    m_form->language->setCurrentIndex(std::max(0, m_form->language->findData(settings.language)));
    m_form->text_percent->setValue(settings.text_percent);
    show_percent(settings.text_percent);
}

void AppearanceSection::tell()
{
    if (m_is_showing)
        return;
    opsflow::Settings settings = m_settings;
    settings.theme = static_cast<opsflow::ThemeChoice>(m_form->theme->currentIndex());
    settings.motion = static_cast<opsflow::MotionChoice>(m_form->motion->currentIndex());
    settings.clock = static_cast<opsflow::ClockChoice>(m_form->clock->currentIndex());
    settings.language = m_form->language->currentData().toString();
    settings.text_percent = m_form->text_percent->value();
    if (settings == m_settings)
        return;
    m_settings = settings;
    Q_EMIT changed(settings);
}

void AppearanceSection::show_percent(int percent)
{
    m_form->text_shown->setText(tr("%1 %").arg(percent));
    m_form->text_shown->setMinimumWidth(m_form->text_shown->fontMetrics().horizontalAdvance(tr("%1 %").arg(200)));
}

void AppearanceSection::fill_languages()
{
    QComboBox& box = *m_form->language;
    box.clear();
    box.addItem(tr("As the desktop"), QString());
    for (const LanguageChoice& language : m_languages)
        box.addItem(language.name, language.code);
}

void AppearanceSection::retranslate()
{
    const QScopedValueRollback showing(m_is_showing, true);
    SettingsSection::retranslate();
    m_form->retranslateUi(m_form->theme_row->parentWidget());
    fill_languages();
    show_settings(m_settings);
}

} // namespace opsdeck::widgets
