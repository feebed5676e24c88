// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/packs_section.h"

#include "widgets/kit/empty_state.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/panel.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr qsizetype shown_findings = 6;

} // namespace

PacksSection::PacksSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, QStringLiteral("shield"), parent)
{
    connect(&theme, &Theme::changed, this, &PacksSection::build);
    retranslate();
}

QString PacksSection::title() const { return tr("Packs and trust"); }

void PacksSection::set_packs(std::vector<PackEntry> packs)
{
    if (packs == m_packs)
        return;
    m_packs = std::move(packs);
    build();
}

void PacksSection::build()
{
    delete m_list;
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().space(Space::small));
    auto* hint =
        new TextLabel(theme(), TextStyle::small, Role::muted,
                      tr("A pack is a folder of commands. It can run programs as you, so only folders that you name "
                         "are believed; a change in one counts at once."),
                      m_list);
    hint->setWordWrap(true);
    column->addWidget(hint);
    for (const PackEntry& pack : m_packs)
        column->addWidget(make_pack(pack));
    if (m_packs.empty()) {
        auto* nothing = new EmptyState(theme(), QStringLiteral("file"), m_list);
        nothing->set_text(tr("No packs"), tr("Without a pack nothing can be run. Add a folder with a pack.yaml."));
        column->addWidget(nothing);
    }
    auto* add = new IconButton(theme(), QStringLiteral("plus"), tr("Add a command of my own"), m_list);
    add->set_look(IconButton::Look::outline);
    add->set_word(add->toolTip());
    connect(add, &IconButton::clicked, this, &PacksSection::add_pack_wanted);
    column->addWidget(add, 0, Qt::AlignLeading);
    lines()->addWidget(m_list);
}

QWidget* PacksSection::make_pack(const PackEntry& pack)
{
    auto* panel = new Panel(theme(), m_list);
    make_row(panel);
    auto* column = new QVBoxLayout(panel);
    const int inset = theme().space(Space::large);
    column->setContentsMargins(inset, theme().space(Space::medium), inset, theme().space(Space::medium));
    column->setSpacing(theme().space(Space::tight));

    auto* head = new QHBoxLayout;
    head->setSpacing(theme().space(Space::small));
    const QString version =
        pack.version.isEmpty() ? pack.name : tr("%1 %2", "a pack and its version").arg(pack.name, pack.version);
    auto* name = new TextLabel(theme(), TextStyle::body_strong, Role::text, version, panel);
    name->set_elided(true);
    head->addWidget(name, 1);
    auto* chip = new StateChip(theme(), panel);
    if (pack.state == PackEntry::State::missing)
        chip->set(QStringLiteral("question"), tr("missing"), Role::warning, Role::warning_soft);
    else if (pack.state == PackEntry::State::broken)
        chip->set(QStringLiteral("failed"), tr("broken"), Role::danger, Role::danger_soft);
    else if (pack.trust == PackTrust::built_in)
        chip->set(QStringLiteral("verified"), tr("came with Opsdeck"), Role::success, Role::success_soft);
    else
        chip->set(QStringLiteral("shield"), tr("named by you"), Role::info, Role::info_soft);
    head->addWidget(chip);
    auto* open = new IconButton(theme(), QStringLiteral("external"), tr("Open the folder of %1").arg(pack.name), panel);
    connect(open, &IconButton::clicked, this, [this, folder = pack.folder] { Q_EMIT open_folder_wanted(folder); });
    head->addWidget(open);
    column->addLayout(head);

    auto* where = new TextLabel(theme(), TextStyle::small, Role::muted,
                                tr("%n command(s) from %1", nullptr, pack.automations).arg(pack.folder), panel);
    where->set_elided(true);
    column->addWidget(where);
    for (const QString& finding : pack.findings.mid(0, shown_findings)) {
        auto* line = new TextLabel(theme(), TextStyle::mono_small, Role::danger, finding, panel);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(line);
    }
    if (const auto more = static_cast<int>(pack.findings.size() - shown_findings); more > 0)
        column->addWidget(
            new TextLabel(theme(), TextStyle::small, Role::muted, tr("and %n more", nullptr, more), panel));
    return panel;
}

void PacksSection::retranslate()
{
    SettingsSection::retranslate();
    build();
}

} // namespace opsdeck::widgets
