// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/rooms/room_list_panel.h"

#include "widgets/kit/empty_state.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/text_label.h"
#include "widgets/rooms/room_delegate.h"
#include "widgets/rooms/room_filter.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace opsdeck::widgets {

using Model = opsflow::RoomListModel;

RoomListPanel::RoomListPanel(opsflow::RoomListModel& rooms, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_rooms(rooms)
    , m_theme(theme)
    , m_filter(new RoomFilter(this))
    , m_team(new TextLabel(theme, TextStyle::title, Role::text, this))
    , m_server(new TextLabel(theme, TextStyle::caption, Role::muted, this))
    , m_search(new QLineEdit(this))
    , m_unread(new IconButton(theme, QStringLiteral("filter"), tr("Only rooms with something new"), this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(theme, QStringLiteral("chat"), this))
{
    m_filter->setSourceModel(&rooms);
    m_team->set_elided(true);
    m_server->set_elided(true);
    m_search->setPlaceholderText(tr("Filter rooms"));
    m_search->setAccessibleName(tr("Filter rooms"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_unread->setCheckable(true);

    m_list->setModel(m_filter);
    m_list->setItemDelegate(new RoomDelegate(theme, m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Rooms"));
    m_list->installEventFilter(this);
    m_empty->hide();

    auto* names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_team);
    names->addWidget(m_server);
    auto* filter_row = new QHBoxLayout;
    filter_row->addWidget(m_search, 1);
    filter_row->addWidget(m_unread);
    auto* head = new QVBoxLayout;
    head->setObjectName(QStringLiteral("head"));
    head->addLayout(names);
    head->addLayout(filter_row);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list, 1);
    column->addWidget(m_empty, 1);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->set_text(text);
        show_emptiness();
    });
    connect(m_unread, &IconButton::toggled, this, &RoomListPanel::set_unread_only);
    connect(m_list, &QListView::clicked, this, &RoomListPanel::open_current);
    connect(m_empty, &EmptyState::action_wanted, this, [this] {
        m_search->clear();
        set_unread_only(false);
    });
    for (const auto change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_filter, change, this, [this] {
            select_open();
            show_emptiness();
        });
    }
    connect(m_filter, &QAbstractItemModel::rowsMoved, this, &RoomListPanel::select_open);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &RoomListPanel::select_open);
    connect(&theme, &Theme::changed, this, &RoomListPanel::restyle);
    restyle();
    show_emptiness();
}

void RoomListPanel::set_place(const QString& team, const QString& server)
{
    m_team->set_text(team);
    m_server->set_text(server);
}

void RoomListPanel::set_open(const core::RoomId& room)
{
    m_open = room;
    m_filter->set_open(room.value());
    select_open();
}

void RoomListPanel::focus_list() { m_list->setFocus(Qt::ShortcutFocusReason); }

void RoomListPanel::set_unread_only(bool only)
{
    m_filter->set_unread_only(only);
    m_unread->setChecked(only);
    show_emptiness();
}

bool RoomListPanel::is_unread_only() const { return m_filter->is_unread_only(); }

core::RoomId RoomListPanel::neighbour(int step, bool unread) const
{
    const int count = m_filter->rowCount();
    int row = -1;
    for (int i = 0; i < count; ++i) {
        if (m_filter->index(i, 0).data(Model::room_role).toString() == m_open.value())
            row = i;
    }
    for (int moved = 1; moved <= count; ++moved) {
        const int next = row + step * moved;
        // Unread ones are looked for all around; neighbours end at the ends.
        if (!unread && (next < 0 || next >= count))
            return {};
        const QModelIndex index = m_filter->index(((next % count) + count) % count, 0);
        const bool has_new = index.data(Model::mentions_role).toInt() > 0 ||
                             (index.data(Model::unread_role).toInt() > 0 && !index.data(Model::muted_role).toBool());
        if (!unread || has_new)
            return core::RoomId(index.data(Model::room_role).toString());
    }
    return {};
}

bool RoomListPanel::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool is_enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
    if (watched == m_list && is_enter) {
        open_current();
        return true;
    }
    if (watched == m_search) {
        if (is_enter && m_filter->rowCount() > 0) {
            if (!m_list->currentIndex().isValid() || m_list->currentIndex().data(Model::room_role) == m_open.value())
                m_list->setCurrentIndex(m_filter->index(0, 0));
            open_current();
            return true;
        }
        if (key->key() == Qt::Key_Down) {
            focus_list();
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_search->text().isEmpty()) {
            m_search->clear();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void RoomListPanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::window));
}

void RoomListPanel::restyle()
{
    const int edge = m_theme.space(Space::medium);
    layout()->setContentsMargins(0, 0, 0, m_theme.space(Space::small));
    auto* head = findChild<QVBoxLayout*>(QStringLiteral("head"));
    head->setContentsMargins(edge, edge, edge, m_theme.space(Space::small));
    head->setSpacing(m_theme.space(Space::small));
    m_search->setMinimumHeight(m_theme.scaled(28));
    QPalette colors = m_list->palette();
    colors.setColor(QPalette::Base, m_theme.color(Role::window));
    m_list->setPalette(colors);
    m_list->doItemsLayout();
    setMinimumWidth(m_theme.scaled(180));
    update();
}

void RoomListPanel::select_open()
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        const QModelIndex index = m_filter->index(row, 0);
        if (index.data(Model::room_role).toString() == m_open.value()) {
            if (m_list->currentIndex() != index)
                m_list->setCurrentIndex(index);
            return;
        }
    }
    m_list->clearSelection();
}

void RoomListPanel::open_current()
{
    const QModelIndex index = m_list->currentIndex();
    if (index.isValid())
        Q_EMIT open_room(core::RoomId(index.data(Model::room_role).toString()));
}

void RoomListPanel::show_emptiness()
{
    const bool is_empty = m_filter->rowCount() == 0;
    m_list->setVisible(!is_empty);
    m_empty->setVisible(is_empty);
    if (!is_empty)
        return;
    const bool is_filtered = !m_search->text().isEmpty() || m_filter->is_unread_only();
    if (m_rooms.rowCount() == 0)
        m_empty->set_text(tr("No rooms yet"), tr("They come from the server; the first look takes a moment."));
    else if (!m_search->text().isEmpty())
        m_empty->set_text(tr("No room has this name"), {});
    else
        m_empty->set_text(tr("Nothing new"), tr("You have seen everything in every room."));
    m_empty->set_action(QStringLiteral("cross"), is_filtered ? tr("Show all rooms") : QString());
}

} // namespace opsdeck::widgets
