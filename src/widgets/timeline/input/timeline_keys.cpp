// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/input/timeline_keys.h"

#include "widgets/theme/theme.h"
#include "widgets/timeline/input/item_actions.h"
#include "widgets/timeline/input/timeline_commands.h"
#include "widgets/timeline/timeline_scene.h"

#include <QKeyEvent>

namespace opsdeck::widgets {
namespace {

using Verb = ItemAction::Verb;

constexpr int step_pixels = 60; ///< through an item that is higher than the view

int view_height(TimelineScene& scene) { return scene.placement().view_height(); }

} // namespace

TimelineKeys::TimelineKeys(TimelineScene& scene, TimelineCommands& commands)
    : m_scene(scene)
    , m_commands(commands)
{}

bool TimelineKeys::press(const QKeyEvent& event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier)
        return press_control(event);
    if (modifiers != Qt::NoModifier && modifiers != Qt::ShiftModifier)
        return false;
    if (modifiers == Qt::NoModifier && press_move(event.key()))
        return true;
    return press_letter(event);
}

bool TimelineKeys::press_move(int key)
{
    switch (key) {
    case Qt::Key_Up:
        move(-1);
        return true;
    case Qt::Key_Down:
        move(1);
        return true;
    case Qt::Key_PageUp:
        page(-1);
        return true;
    case Qt::Key_PageDown:
        page(1);
        return true;
    case Qt::Key_Home:
        m_commands.go_to_start();
        go_to(m_scene.next_row(-1, 1));
        return true;
    case Qt::Key_End:
        m_commands.go_to_end();
        go_to(m_scene.next_row(m_scene.model().rowCount(), -1));
        return true;
    case Qt::Key_Left:
        return step_spot(-1);
    case Qt::Key_Right:
        return step_spot(1);
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Select:
        activate();
        return true;
    case Qt::Key_Space:
        if (m_scene.current().spot < 0)
            return false;
        activate();
        return true;
    case Qt::Key_Escape:
        return escape();
    default:
        return false;
    }
}

bool TimelineKeys::press_control(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_C:
    case Qt::Key_Insert:
        m_commands.copy();
        return true;
    case Qt::Key_A: {
        const int last = m_scene.model().rowCount() - 1;
        if (last < 0)
            return true;
        m_scene.selection().set(m_scene.end_at(0, 0),
                                m_scene.end_at(last, static_cast<int>(m_scene.layout(last)->text.size())));
        m_commands.repaint_all();
        return true;
    }
    case Qt::Key_Home:
    case Qt::Key_End:
        return press_move(event.key());
    default:
        return false;
    }
}

bool TimelineKeys::press_letter(const QKeyEvent& event)
{
    if (event.key() == Qt::Key_J || event.key() == Qt::Key_K) {
        if (!m_single_keys)
            return false;
        move(event.key() == Qt::Key_J ? 1 : -1);
        return true;
    }
    const int row = m_scene.current_row();
    if (row < 0 || (!m_single_keys && event.key() != Qt::Key_Delete))
        return false;
    const bool is_shifted = event.modifiers() & Qt::ShiftModifier;
    Verb wanted = Verb::none;
    switch (event.key()) {
    case Qt::Key_R:
        wanted = Verb::reply;
        break;
    case Qt::Key_T:
        wanted = Verb::open_thread;
        break;
    case Qt::Key_E:
        wanted = Verb::edit;
        break;
    case Qt::Key_Delete:
        wanted = Verb::remove;
        break;
    case Qt::Key_U:
        wanted = Verb::mark_unread_from;
        break;
    case Qt::Key_Y:
        wanted = is_shifted ? Verb::copy_item : Verb::copy_link;
        break;
    case Qt::Key_Plus:
        wanted = Verb::choose_reaction;
        break;
    default:
        return false;
    }
    // A key does what the menu offers, and nothing where the menu does not.
    for (const ItemOffer& offer : offers_of(m_scene.model().item(row))) {
        if (offer.action.verb == wanted) {
            m_commands.perform(row, offer.action);
            return true;
        }
    }
    return false;
}

void TimelineKeys::ensure_current()
{
    m_scene.shows_focus = true;
    if (!m_scene.row_rect(m_scene.current_row()).isNull())
        return;
    const auto& visible = m_scene.placement().visible();
    for (auto placed = visible.rbegin(); placed != visible.rend(); ++placed) {
        if (m_scene.can_be_current(placed->row)) {
            m_scene.set_current(placed->row);
            m_commands.tell_current();
            return;
        }
    }
}

void TimelineKeys::go_to(int row)
{
    m_scene.shows_focus = true;
    m_scene.set_current(m_scene.can_be_current(row) ? row : -1);
    if (m_scene.can_be_current(row))
        m_commands.show_row(row);
    m_commands.tell_current();
    m_commands.repaint_all();
}

void TimelineKeys::move(int step)
{
    const QRect rect = m_scene.row_rect(m_scene.current_row());
    if (rect.isNull() || !m_scene.shows_focus) {
        ensure_current();
        m_commands.repaint_all();
        return;
    }
    // What is higher than the view is read through before it is left.
    const int pixels = m_scene.theme().scaled(step_pixels);
    if (step > 0 && rect.bottom() >= view_height(m_scene) && rect.height() > view_height(m_scene)) {
        m_commands.scroll_by(pixels);
        return;
    }
    if (step < 0 && rect.top() < 0 && rect.height() > view_height(m_scene)) {
        m_commands.scroll_by(-pixels);
        return;
    }
    const int next = m_scene.next_row(m_scene.current_row(), step);
    if (next == m_scene.current_row()) {
        step < 0 ? m_commands.go_to_start() : m_commands.go_to_end();
        m_scene.set_current(next);
    }
    go_to(next);
}

void TimelineKeys::page(int direction)
{
    m_commands.scroll_by(direction * (view_height(m_scene) - m_scene.theme().scaled(step_pixels)));
    const auto& visible = m_scene.placement().visible();
    int row = -1;
    for (const Placement::Placed& placed : visible) {
        const bool is_whole = placed.top >= 0 && placed.top + placed.height <= view_height(m_scene);
        if (!m_scene.can_be_current(placed.row) || (!is_whole && row >= 0))
            continue;
        row = placed.row;
        if (direction < 0 && is_whole)
            break;
    }
    m_scene.shows_focus = true;
    m_scene.set_current(row);
    m_commands.tell_current();
    m_commands.repaint_all();
}

bool TimelineKeys::step_spot(int step)
{
    const int row = m_scene.current_row();
    if (row < 0)
        return false;
    const auto count = static_cast<int>(m_scene.layout(row)->spots.size());
    const int now = m_scene.current().spot;
    int next = now + step;
    if (now < 0 && step < 0)
        return false;
    if (next >= count)
        return false;
    next = std::max(next, -1);
    m_scene.shows_focus = true;
    m_scene.set_current(row, next);
    m_commands.show_row(row);
    m_commands.tell_current();
    m_commands.repaint_all();
    return true;
}

void TimelineKeys::activate()
{
    const int row = m_scene.current_row();
    if (row < 0) {
        ensure_current();
        m_commands.repaint_all();
        return;
    }
    const auto layout = m_scene.layout(row);
    const int spot = m_scene.current().spot;
    const ItemAction action = spot >= 0 && spot < static_cast<int>(layout->spots.size())
                                  ? layout->spots[static_cast<size_t>(spot)].action
                                  : default_action(m_scene.model().item(row), *layout);
    m_commands.perform(row, action);
}

bool TimelineKeys::escape()
{
    if (m_scene.current().spot >= 0)
        m_scene.set_current(m_scene.current_row());
    else if (!m_scene.selection().is_empty())
        m_scene.selection().clear();
    else
        return false;
    m_commands.tell_current();
    m_commands.repaint_all();
    return true;
}

} // namespace opsdeck::widgets
