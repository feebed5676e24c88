// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/empty_room.h"

#include <QVBoxLayout>

namespace opsdeck::widgets {

EmptyRoom::EmptyRoom(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_no_room(new EmptyState(theme, QStringLiteral("chat"), this))
    , m_reading(new EmptyState(theme, QStringLiteral("clock"), this))
    , m_empty(new EmptyState(theme, QStringLiteral("flag"), this))
{
    auto* column = new QVBoxLayout(this);
    for (EmptyState* state : {m_no_room, m_reading, m_empty})
        column->addWidget(state);
    connect(m_empty, &EmptyState::action_wanted, this, [this] { Q_EMIT line_wanted(QStringLiteral("status")); });
    show_why(Why::none);
}

void EmptyRoom::look(const opsflow::TimelineModel& model)
{
    if (model.rowCount() > 0)
        show_why(Why::none);
    else if (model.room().is_empty())
        show_why(Why::no_room);
    else
        show_why(model.is_at_start() ? Why::empty : Why::reading);
}

void EmptyRoom::show_why(Why why)
{
    // Said anew each time: the language may be another one.
    m_no_room->set_text(tr("No room is open"), tr("Choose one from the list, or press Ctrl+K and type its name."));
    m_reading->set_text(tr("Nothing of this room is on this computer yet"),
                        tr("It is read as soon as the server answers. You can write already: it will be sent then."));
    m_empty->set_text(tr("Nothing happened here yet"), tr("Type a line below and press Enter. What is asked and what "
                                                          "comes out stand here, for everybody in the room."));
    m_empty->set_action(QStringLiteral("play"), tr("Try “status”"));
    m_no_room->setVisible(why == Why::no_room);
    m_reading->setVisible(why == Why::reading);
    m_empty->setVisible(why == Why::empty);
    setVisible(why != Why::none);
}

} // namespace opsdeck::widgets
