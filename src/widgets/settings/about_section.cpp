// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/about_section.h"

#include "ui_settings_about.h"
#include "widgets/kit/form_look.h"
#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>

namespace opsdeck::widgets {
namespace {

constexpr int shown_lines = 9;

} // namespace

AboutSection::AboutSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, QStringLiteral("info"), parent)
    , m_form(std::make_unique<Ui::AboutForm>())
    , m_copy(new IconButton(theme, QStringLiteral("copy"), {}, this))
    , m_folder(new IconButton(theme, QStringLiteral("external"), {}, this))
{
    auto* form = new QWidget(this);
    m_form->setupUi(form);
    new FormLook(theme, form);
    make_row(form);
    lines()->addWidget(form);
    for (IconButton* button : {m_copy, m_folder}) {
        button->set_look(IconButton::Look::outline);
        m_form->buttons->insertWidget(m_form->buttons->count() - 1, button);
    }
    connect(m_copy, &IconButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_facts.diagnostics);
        m_copy->set_word(tr("Copied"));
    });
    connect(m_folder, &IconButton::clicked, this, [this] { Q_EMIT open_folder_wanted(m_facts.data_folder); });
    connect(&theme, &Theme::changed, this, &AboutSection::restyle_text);
    restyle_text();
    retranslate();
}

AboutSection::~AboutSection() = default;

QString AboutSection::title() const { return tr("About"); }

void AboutSection::set_facts(const AboutFacts& facts)
{
    m_facts = facts;
    m_form->version->setText(tr("Opsdeck %1", "the program and its version").arg(facts.version));
    m_form->version->setVisible(!facts.version.isEmpty());
    m_form->diagnostics->setPlainText(facts.diagnostics);
    m_folder->setVisible(!facts.data_folder.isEmpty());
}

void AboutSection::restyle_text()
{
    m_form->diagnostics->setFont(theme().font(TextStyle::mono_small));
    m_form->diagnostics->setFixedHeight(QFontMetrics(m_form->diagnostics->font()).lineSpacing() * shown_lines +
                                        2 * theme().space(Space::small));
}

void AboutSection::retranslate()
{
    SettingsSection::retranslate();
    m_form->retranslateUi(m_form->version->parentWidget());
    m_form->licence->setText(
        tr("GPL-3.0-or-later. Built with Qt, SQLite, QCoro, QtKeychain, simdjson, yaml-cpp, md4c, RE2 "
           "and libsodium; their licences come with their packages."));
    m_copy->set_name(tr("Copy diagnostics"));
    m_copy->set_word(m_copy->toolTip());
    m_folder->set_name(tr("Open the folder of this profile"));
    m_folder->set_word(m_folder->toolTip());
    set_facts(m_facts);
}

} // namespace opsdeck::widgets
