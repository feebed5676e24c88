// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/settings_page.h"

#include "widgets/kit/empty_state.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/scroll_column.h"
#include "widgets/kit/search_field.h"
#include "widgets/kit/text_label.h"
#include "widgets/settings/about_section.h"
#include "widgets/settings/keyboard/keyboard_section.h"
#include "widgets/settings/notifications_section.h"
#include "widgets/settings/packs_section.h"
#include "widgets/settings/servers_section.h"
#include "widgets/settings/storage_section.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>

namespace opsdeck::widgets {
namespace {

constexpr int side_width = 220;
constexpr int widest_content = 720;

} // namespace

SettingsPage::SettingsPage(const KeyMap& keys, const Theme& theme, std::vector<LanguageChoice> languages,
                           QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextStyle::title, Role::text, this))
    , m_search(new SearchField(theme, this))
    , m_side(new QWidget(this))
    , m_content(new QWidget)
    , m_scroll(new ScrollColumn(this))
    , m_nothing(new EmptyState(theme, QStringLiteral("search"), this))
    , m_servers(new ServersSection(theme, m_content))
    , m_packs(new PacksSection(theme, m_content))
    , m_appearance(new AppearanceSection(theme, std::move(languages), m_content))
    , m_keyboard(new KeyboardSection(keys, theme, m_content))
    , m_notifications(new NotificationsSection(theme, m_content))
    , m_storage(new StorageSection(theme, m_content))
    , m_about(new AboutSection(theme, m_content))
{
    build();
    connect_sections();
    connect(m_search, &SearchField::textChanged, this, &SettingsPage::filter);
    connect(&theme, &Theme::changed, this, &SettingsPage::restyle);
    retranslate();
    restyle();
    set_settings({});
    show_section(Section::servers);
}

void SettingsPage::build()
{
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto* side = new QVBoxLayout(m_side);
    side->addWidget(m_title);
    side->addWidget(m_search);
    line->addWidget(m_side);
    auto* column = new QVBoxLayout(m_content);
    for (SettingsSection* section : std::initializer_list<SettingsSection*>{
             m_servers, m_packs, m_appearance, m_keyboard, m_notifications, m_storage, m_about})
        add(section);
    side->addStretch(1);
    column->addStretch(1);
    m_scroll->set_content(m_content);
    line->addWidget(m_scroll, 1);
    line->addWidget(m_nothing, 1);
    m_nothing->hide();
}

void SettingsPage::add(SettingsSection* section)
{
    auto* button = new IconButton(m_theme, section->icon(), section->title(), m_side);
    button->setCheckable(true);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    button->installEventFilter(this);
    const auto which = static_cast<Section>(m_entries.size());
    connect(button, &IconButton::clicked, this, [this, which] { show_section(which); });
    m_side->layout()->addWidget(button);
    m_content->layout()->addWidget(section);
    m_entries.push_back({section, button});
}

void SettingsPage::connect_sections()
{
    connect(m_servers, &ServersSection::connect_wanted, this, &SettingsPage::connect_wanted);
    connect(m_servers, &ServersSection::switch_to, this, &SettingsPage::switch_to);
    connect(m_servers, &ServersSection::sign_out_wanted, this, &SettingsPage::sign_out_wanted);
    connect(m_servers, &ServersSection::changed, this, &SettingsPage::take_settings);
    connect(m_packs, &PacksSection::add_pack_wanted, this, &SettingsPage::add_pack_wanted);
    connect(m_packs, &PacksSection::open_folder_wanted, this, &SettingsPage::open_folder_wanted);
    connect(m_appearance, &AppearanceSection::changed, this, &SettingsPage::take_settings);
    connect(m_keyboard, &KeyboardSection::changed, this, &SettingsPage::take_settings);
    connect(m_notifications, &NotificationsSection::changed, this, &SettingsPage::take_settings);
    connect(m_storage, &StorageSection::wipe_cache_wanted, this, &SettingsPage::wipe_cache_wanted);
    connect(m_about, &AboutSection::open_folder_wanted, this, &SettingsPage::open_folder_wanted);
}

void SettingsPage::set_settings(const opsflow::Settings& settings)
{
    m_settings = settings;
    m_servers->show_settings(settings);
    m_appearance->show_settings(settings);
    m_keyboard->show_settings(settings);
    m_notifications->show_settings(settings);
}

void SettingsPage::take_settings(const opsflow::Settings& settings)
{
    if (settings == m_settings)
        return;
    set_settings(settings); // every section starts from the same
    Q_EMIT settings_changed(settings);
}

void SettingsPage::set_servers(std::vector<ServerEntry> servers) { m_servers->set_servers(std::move(servers)); }
void SettingsPage::set_posting_rooms(std::vector<PostingEntry> rooms)
{
    m_servers->set_posting_rooms(std::move(rooms));
}
void SettingsPage::set_packs(std::vector<PackEntry> packs) { m_packs->set_packs(std::move(packs)); }
void SettingsPage::set_storage(std::vector<StorageEntry> entries) { m_storage->set_entries(std::move(entries)); }
void SettingsPage::set_about(const AboutFacts& facts) { m_about->set_facts(facts); }

void SettingsPage::show_section(Section section)
{
    m_section = section;
    if (!m_search->text().isEmpty())
        m_search->clear();
    else
        filter();
    m_scroll->verticalScrollBar()->setValue(0);
}

void SettingsPage::take_focus() { m_search->setFocus(Qt::ShortcutFocusReason); }

void SettingsPage::filter()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool any = false;
    for (size_t index = 0; index < m_entries.size(); ++index) {
        const Entry& entry = m_entries[index];
        const bool is_current = index == static_cast<size_t>(m_section);
        const bool fits = entry.section->filter(words) && (is_current || !words.isEmpty());
        entry.section->setVisible(fits);
        entry.button->setChecked(words.isEmpty() && is_current);
        any = any || fits;
    }
    m_scroll->setVisible(any);
    m_nothing->setVisible(!any);
    m_nothing->set_text(tr("No setting is called “%1”").arg(m_search->text()),
                        tr("Try another word, or look through the sections."));
}

void SettingsPage::retranslate()
{
    m_title->set_text(tr("Settings"));
    m_search->set_hint(tr("Find a setting"));
    setAccessibleName(m_title->full_text());
    for (const Entry& entry : m_entries) {
        entry.button->set_name(entry.section->title());
        entry.button->set_word(entry.section->title());
    }
    filter();
}

void SettingsPage::restyle()
{
    const int large = m_theme.space(Space::large);
    m_side->layout()->setContentsMargins(large, large, large, large);
    m_side->layout()->setSpacing(m_theme.space(Space::tight));
    const int huge = m_theme.space(Space::huge);
    m_content->layout()->setContentsMargins(huge, m_theme.space(Space::wide), huge, m_theme.space(Space::wide));
    m_content->layout()->setSpacing(0);
    m_scroll->set_widest(m_theme.scaled(widest_content) + 2 * huge);
    int wide = m_theme.scaled(side_width);
    for (const Entry& entry : m_entries)
        wide = std::max(wide, entry.button->sizeHint().width() + 2 * large);
    m_side->setFixedWidth(std::min(wide, std::max(width() / 3, m_theme.scaled(side_width) / 2)));
    update();
}

void SettingsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SettingsPage::resizeEvent(QResizeEvent* event)
{
    restyle();
    QWidget::resizeEvent(event);
}

void SettingsPage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::surface));
    painter.fillRect(m_side->geometry(), m_theme.color(Role::window));
    const bool is_mirrored = layoutDirection() == Qt::RightToLeft;
    const int edge = is_mirrored ? m_side->geometry().left() : m_side->geometry().right();
    painter.setPen(QPen(m_theme.color(Role::border), 1));
    painter.drawLine(edge, 0, edge, height());
}

bool SettingsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
        for (size_t index = 0; step != 0 && index < m_entries.size(); ++index) {
            const size_t next = index + static_cast<size_t>(step);
            if (m_entries[index].button != watched || next >= m_entries.size())
                continue;
            m_entries[next].button->setFocus(Qt::TabFocusReason);
            show_section(static_cast<Section>(next));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace opsdeck::widgets
