// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/dashboard_bar.h"

#include "widgets/kit/icon_button.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QComboBox>
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

using namespace std::chrono_literals;

const std::vector<core::Millis>& ranges()
{
    static const std::vector<core::Millis> all{15min, 1h, 6h, 24h, 7 * 24h};
    return all;
}

QString range_text(core::Millis range) { return core::age_text(range); }

} // namespace

DashboardBar::DashboardBar(opsflow::DashboardDesk& desk, const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_clock(clock)
    , m_chooser(new QComboBox(this))
    , m_title(new TextLabel(theme, TextStyle::headline, Role::text, this))
    , m_help(new TextLabel(theme, TextStyle::small, Role::muted, this))
    , m_choices(new QWidget(this))
    , m_age(new TextLabel(theme, TextStyle::small, Role::muted, this))
    , m_time(new TextLabel(theme, TextStyle::headline, Role::muted, this))
    , m_refresh(new IconButton(theme, QStringLiteral("retry"), tr("Ask all sources again"), this))
    , m_wall_button(new IconButton(theme, QStringLiteral("fullscreen"), tr("Wall mode"), this))
    , m_row(new QHBoxLayout(this))
{
    m_chooser->setAccessibleName(tr("Dashboard"));
    m_chooser->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_title->set_elided(true);
    m_help->set_elided(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* titles = new QHBoxLayout;
    titles->addWidget(m_chooser);
    titles->addWidget(m_title, 1);
    words->addLayout(titles);
    words->addWidget(m_help);
    auto* choices = new QHBoxLayout(m_choices);
    choices->setContentsMargins(0, 0, 0, 0);
    m_row->addLayout(words, 1);
    m_row->addWidget(m_choices);
    m_row->addWidget(m_age);
    m_row->addWidget(m_time);
    m_row->addWidget(m_refresh);
    m_row->addWidget(m_wall_button);
    connect(m_chooser, &QComboBox::activated, this,
            [this](int index) { m_desk.show(m_chooser->itemData(index).toString()); });
    connect(m_refresh, &IconButton::clicked, &desk, &opsflow::DashboardDesk::refresh_all);
    connect(m_wall_button, &IconButton::clicked, this, &DashboardBar::wall_wanted);
    connect(&theme, &Theme::changed, this, &DashboardBar::restyle);
    restyle();
    set_wall(false);
}

bool DashboardBar::has_series() const
{
    for (int i = 0; i < m_desk.tile_count(); ++i) {
        const core::TileKind kind = m_desk.tile(i).tile.kind;
        if (kind == core::TileKind::series || kind == core::TileKind::states)
            return true;
    }
    return false;
}

void DashboardBar::add_combo(const QString& label, const QStringList& words, int current,
                             std::function<void(int)> chosen)
{
    auto* name = new TextLabel(m_theme, TextStyle::small, Role::muted, label, m_choices);
    auto* box = new QComboBox(m_choices);
    box->addItems(words);
    box->setCurrentIndex(current);
    box->setAccessibleName(label);
    name->setBuddy(box);
    m_choices->layout()->addWidget(name);
    m_choices->layout()->addWidget(box);
    // Queued: choosing rebuilds this bar, and the box with it.
    connect(box, &QComboBox::activated, this, chosen, Qt::QueuedConnection);
}

void DashboardBar::rebuild()
{
    const opsflow::DashboardFile* shown = m_desk.shown();
    m_chooser->clear();
    for (const opsflow::DashboardFile& file : m_desk.dashboards()) {
        m_chooser->addItem(file.dashboard.title, file.dashboard.id);
        if (shown && file.dashboard.id == shown->dashboard.id)
            m_chooser->setCurrentIndex(m_chooser->count() - 1);
    }
    m_title->set_text(shown ? shown->dashboard.title : QString());
    m_help->set_text(shown ? shown->dashboard.help : QString());
    const bool had_focus = m_choices->isAncestorOf(focusWidget());
    const QString focused = had_focus ? focusWidget()->accessibleName() : QString();
    while (QLayoutItem* item = m_choices->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    if (shown) {
        for (const core::DashboardVariable& variable : shown->dashboard.variables) {
            const auto current = static_cast<int>(variable.values.indexOf(m_desk.values().value(variable.name)));
            add_combo(variable.label, variable.values, current,
                      [this, variable](int index) { m_desk.set_value(variable.name, variable.values.value(index)); });
        }
    }
    if (has_series()) {
        QStringList words;
        int current = -1;
        for (const core::Millis range : ranges()) {
            if (range == m_desk.range())
                current = static_cast<int>(words.size());
            words << range_text(range);
        }
        std::vector<core::Millis> all = ranges();
        if (current < 0) {
            current = static_cast<int>(words.size());
            words << range_text(m_desk.range());
            all.push_back(m_desk.range());
        }
        add_combo(tr("Last"), words, current,
                  [this, all](int index) { m_desk.set_range(all[static_cast<size_t>(index)]); });
    }
    for (QComboBox* box : m_choices->findChildren<QComboBox*>()) {
        if (had_focus && !box->isHidden() && box->accessibleName() == focused)
            box->setFocus();
    }
    set_wall(m_wall);
    tick();
}

void DashboardBar::tick()
{
    const core::Timestamp oldest = m_desk.oldest();
    m_age->set_text(core::to_ms(oldest) == 0 ? QString()
                                             : tr("oldest value %1").arg(core::age_text(m_clock.now() - oldest)));
    m_time->set_text(
        QLocale().toString(QDateTime::fromMSecsSinceEpoch(core::to_ms(m_clock.now())), QStringLiteral("HH:mm:ss")));
}

void DashboardBar::set_wall(bool wall)
{
    m_wall = wall;
    const bool has_many = m_desk.dashboards().size() > 1;
    m_chooser->setVisible(has_many && !wall);
    m_title->setVisible(!has_many || wall);
    m_help->setVisible(!m_help->full_text().isEmpty() && !wall);
    for (QWidget* part : std::initializer_list<QWidget*>{m_choices, m_refresh, m_wall_button})
        part->setVisible(!wall);
    m_time->setVisible(wall);
}

void DashboardBar::restyle()
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(m_theme.space(Space::medium));
    m_choices->layout()->setSpacing(m_theme.space(Space::small));
    m_chooser->setFont(m_theme.font(TextStyle::title));
    resizeEvent(nullptr);
}

void DashboardBar::resizeEvent(QResizeEvent* /*event*/)
{
    m_help->setVisible(!m_help->full_text().isEmpty() && !m_wall && width() > m_theme.scaled(560));
}

} // namespace opsdeck::widgets
