// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/notifications_section.h"

#include "ui_settings_notifications.h"
#include "widgets/kit/form_look.h"

#include <QScopedValueRollback>
#include <QVBoxLayout>

namespace opsdeck::widgets {

NotificationsSection::NotificationsSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, QStringLiteral("bell"), parent)
    , m_form(std::make_unique<Ui::NotificationsForm>())
{
    auto* form = new QWidget(this);
    m_form->setupUi(form);
    new FormLook(theme, form);
    lines()->addWidget(form);
    connect(m_form->about, &QComboBox::currentIndexChanged, this, &NotificationsSection::tell);
    for (QCheckBox* box : {m_form->own_runs, m_form->tray})
        connect(box, &QCheckBox::toggled, this, &NotificationsSection::tell);
    retranslate();
}

NotificationsSection::~NotificationsSection() = default;

QString NotificationsSection::title() const { return tr("Notifications"); }

void NotificationsSection::show_settings(const opsflow::Settings& settings)
{
    const QScopedValueRollback showing(m_is_showing, true);
    m_settings = settings;
    m_form->about->setCurrentIndex(static_cast<int>(settings.notify));
    m_form->own_runs->setChecked(settings.notify_run_ends);
    m_form->tray->setChecked(settings.tray);
}

void NotificationsSection::tell()
{
    if (m_is_showing)
        return;
    m_settings.notify = static_cast<opsflow::NotifyAbout>(m_form->about->currentIndex());
    m_settings.notify_run_ends = m_form->own_runs->isChecked();
    m_settings.tray = m_form->tray->isChecked();
    Q_EMIT changed(m_settings);
}

void NotificationsSection::retranslate()
{
    const QScopedValueRollback showing(m_is_showing, true);
    SettingsSection::retranslate();
    m_form->retranslateUi(m_form->about_row->parentWidget());
}

} // namespace opsdeck::widgets
