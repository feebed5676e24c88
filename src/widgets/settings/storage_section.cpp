// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/storage_section.h"

#include "widgets/kit/ask_sheet.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/panel.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLocale>

namespace opsdeck::widgets {

StorageSection::StorageSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, QStringLiteral("archive"), parent)
{
    connect(&theme, &Theme::changed, this, &StorageSection::build);
    retranslate();
}

QString StorageSection::title() const { return tr("Storage"); }

void StorageSection::set_entries(std::vector<StorageEntry> entries)
{
    if (entries == m_entries)
        return;
    m_entries = std::move(entries);
    build();
}

void StorageSection::build()
{
    delete m_list;
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().space(Space::small));
    for (const StorageEntry& entry : m_entries)
        column->addWidget(make_entry(entry));
    if (m_entries.empty()) {
        column->addWidget(new TextLabel(theme(), TextStyle::body, Role::muted, tr("Sizes are being counted."), m_list));
    }
    lines()->addWidget(m_list);
}

QWidget* StorageSection::make_entry(const StorageEntry& entry)
{
    auto* panel = new Panel(theme(), m_list);
    make_row(panel);
    auto* line = new QHBoxLayout(panel);
    const int inset = theme().space(Space::large);
    line->setContentsMargins(inset, theme().space(Space::medium), inset, theme().space(Space::medium));
    line->setSpacing(theme().space(Space::large));
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().space(Space::hair));
    words->addWidget(new TextLabel(theme(), TextStyle::body_strong, Role::text, entry.name, panel));
    auto* why = new TextLabel(theme(), TextStyle::small, Role::muted, entry.explanation, panel);
    why->setWordWrap(true);
    words->addWidget(why);
    line->addLayout(words, 1);
    const QString size = entry.bytes < 0 ? tr("unknown") : locale().formattedDataSize(entry.bytes);
    line->addWidget(new TextLabel(theme(), TextStyle::body, Role::text, size, panel));
    if (entry.may_wipe) {
        auto* wipe = new IconButton(theme(), QStringLiteral("trash"), tr("Wipe “%1”").arg(entry.name), panel);
        wipe->set_look(IconButton::Look::outline);
        wipe->set_word(tr("Wipe…"));
        connect(wipe, &IconButton::clicked, this, [this] {
            auto* sheet = new AskSheet(theme(), window());
            connect(sheet, &AskSheet::closed, sheet, &QObject::deleteLater);
            const QPointer<StorageSection> self(this);
            sheet->ask(tr("Wipe the cache?"),
                       tr("Posts, rooms and people are fetched from the server again; until then rooms look empty. "
                          "Drafts, waiting posts, runs and the ledger stay."),
                       tr("Wipe"), [self] {
                           if (self)
                               Q_EMIT self->wipe_cache_wanted();
                       });
        });
        line->addWidget(wipe);
    }
    return panel;
}

void StorageSection::retranslate()
{
    SettingsSection::retranslate();
    build();
}

} // namespace opsdeck::widgets
