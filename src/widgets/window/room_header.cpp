// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/room_header.h"

#include "core/text/control_strip.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/text_label.h"
#include "widgets/rooms/room_look.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 18;

} // namespace

RoomHeader::RoomHeader(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_kind(QStringLiteral("hash"))
    , m_icon(new QLabel(this))
    , m_name(new TextLabel(theme, TextStyle::title, Role::text, this))
    , m_topic(new TextLabel(theme, TextStyle::small, Role::muted, this))
    , m_archived(new StateChip(theme, this))
    , m_find(new IconButton(theme, QStringLiteral("search"), tr("Search all rooms"), this))
    , m_palette(new IconButton(theme, QStringLiteral("play"), tr("Run something (Ctrl+K)"), this))
    , m_side(new IconButton(theme, QStringLiteral("panel"), tr("Show or hide the side panel"), this))
{
    m_name->set_elided(true);
    m_topic->set_elided(true);
    m_archived->hide();
    m_palette->set_look(IconButton::Look::outline);
    m_palette->set_word(tr("Run…"));
    m_side->setCheckable(true);
    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_name);
    names->addWidget(m_topic);
    auto* row = new QHBoxLayout(this);
    row->addWidget(m_icon);
    row->addLayout(names, 1);
    row->addWidget(m_archived);
    row->addWidget(m_palette);
    row->addWidget(m_find);
    row->addWidget(m_side);
    connect(m_find, &IconButton::clicked, this, &RoomHeader::find_wanted);
    connect(m_palette, &IconButton::clicked, this, &RoomHeader::palette_wanted);
    connect(m_side, &IconButton::clicked, this, &RoomHeader::side_toggled);
    connect(&theme, &Theme::changed, this, &RoomHeader::restyle);
    restyle();
}

void RoomHeader::show_room(const opsflow::RoomListEntry& room)
{
    m_kind = icon_of(room.type);
    m_name->set_text(room.name);
    m_topic->set_text(core::single_line(room.header));
    m_topic->setVisible(!room.header.isEmpty());
    m_archived->setVisible(room.is_archived);
    m_archived->set(QStringLiteral("archive"), tr("Archived"), Role::neutral, Role::neutral_soft);
    restyle();
}

void RoomHeader::set_side_open(bool open) { m_side->setChecked(open); }

void RoomHeader::set_narrow(bool narrow) { m_palette->set_word(narrow ? QString() : tr("Run…")); }

void RoomHeader::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::surface));
    painter.setPen(m_theme.color(Role::border));
    painter.drawLine(0, height() - 1, width(), height() - 1);
}

void RoomHeader::restyle()
{
    m_icon->setPixmap(m_theme.pixmap(m_kind, Role::muted, m_theme.scaled(icon_side), devicePixelRatioF()));
    const int edge = m_theme.space(Space::large);
    layout()->setContentsMargins(edge, m_theme.space(Space::small), m_theme.space(Space::medium),
                                 m_theme.space(Space::small));
    layout()->setSpacing(m_theme.space(Space::small));
    setMinimumHeight(m_theme.scaled(52));
    update();
}

} // namespace opsdeck::widgets
