// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/input/timeline_mouse.h"

#include "widgets/theme/theme.h"
#include "widgets/timeline/input/timeline_commands.h"
#include "widgets/timeline/paint/row_tools.h"

#include <QApplication>
#include <QClipboard>
#include <QMouseEvent>
#include <QTextBoundaryFinder>
#include <QToolTip>
#include <QWidget>

namespace opsdeck::widgets {
namespace {

constexpr int scroll_every_ms = 30;

bool is_spot(const ItemLayout& layout, int spot) { return spot >= 0 && spot < static_cast<int>(layout.spots.size()); }

} // namespace

TimelineMouse::TimelineMouse(TimelineScene& scene, TimelineCommands& commands, QWidget& viewport)
    : m_scene(scene)
    , m_commands(commands)
    , m_viewport(viewport)
    , m_last(-1, -1)
{
    m_scroll.setInterval(scroll_every_ms);
    connect(&m_scroll, &QTimer::timeout, this, &TimelineMouse::scroll_on);
}

void TimelineMouse::press(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return;
    const TimelineScene::Hit hit = m_scene.hit(event.pos());
    m_pressed_at = event.pos();
    m_pressed_row = hit.row;
    m_scene.shows_focus = false;
    m_scene.pressed_tool = hit.tool;
    m_scene.pressed_spot = hit.tool < 0 ? hit.spot : -1;
    if (m_scene.can_be_current(hit.row)) {
        m_scene.set_current(hit.row);
        m_commands.tell_current();
    }
    if (hit.tool >= 0 || hit.row < 0) {
        if (hit.row < 0)
            m_scene.selection().clear();
        m_commands.repaint_all();
        return;
    }
    const bool is_third = m_since_double.isValid() && m_since_double.elapsed() < QApplication::doubleClickInterval();
    m_since_double.invalidate();
    if (is_third && hit.spot < 0) {
        mark_around(hit, true);
    } else if (event.modifiers() & Qt::ShiftModifier && hit.letter >= 0 &&
               !m_scene.selection().anchor().key.isEmpty()) {
        m_scene.selection().extend(m_scene.end_at(hit.row, hit.letter));
        m_is_marking = true;
    } else {
        m_scene.selection().begin(m_scene.end_at(hit.row, std::max(0, hit.letter)));
        m_is_marking = hit.spot < 0 && hit.letter >= 0;
    }
    m_commands.repaint_all();
}

void TimelineMouse::move(const QMouseEvent& event)
{
    m_last = event.pos();
    if (!(event.buttons() & Qt::LeftButton)) {
        hover(event.pos());
        show_tip(event.globalPosition().toPoint());
        return;
    }
    const bool is_drag = (event.pos() - m_pressed_at).manhattanLength() >= QApplication::startDragDistance();
    if (is_drag && !m_is_marking && m_scene.pressed_spot >= 0 && m_pressed_row >= 0 &&
        m_pressed_row < m_scene.model().rowCount()) {
        // Marking may begin on a link; on a button it may not.
        const auto layout = m_scene.layout(m_pressed_row);
        if (is_spot(*layout, m_scene.pressed_spot) && layout->spots[size_t(m_scene.pressed_spot)].is_link) {
            m_scene.pressed_spot = -1;
            m_is_marking = true;
        }
    }
    if (!m_is_marking) {
        hover(event.pos());
        return;
    }
    mark_to(event.pos());
    const bool is_outside = event.pos().y() < 0 || event.pos().y() >= m_viewport.height();
    if (is_outside && !m_scroll.isActive())
        m_scroll.start();
    else if (!is_outside)
        m_scroll.stop();
}

void TimelineMouse::mark_to(QPoint at)
{
    const QPoint inside(at.x(), std::clamp(at.y(), 0, m_viewport.height() - 1));
    TimelineScene::Hit hit = m_scene.hit(inside);
    const auto& visible = m_scene.placement().visible();
    if (hit.row < 0 && !visible.empty())
        hit = m_scene.hit(
            {at.x(), std::clamp(at.y(), visible.front().top, visible.back().top + visible.back().height - 1)});
    if (hit.row < 0)
        return;
    const bool is_below_anchor = hit.row > m_scene.row_of(m_scene.selection().anchor().key);
    const int without_text = is_below_anchor ? static_cast<int>(m_scene.layout(hit.row)->text.size()) : 0;
    m_scene.selection().extend(m_scene.end_at(hit.row, hit.letter < 0 ? without_text : hit.letter));
    m_commands.repaint_all();
}

void TimelineMouse::scroll_on()
{
    const int over = m_last.y() < 0 ? m_last.y() : m_last.y() - m_viewport.height();
    m_commands.scroll_by(over);
    mark_to(m_last);
}

void TimelineMouse::release(const QMouseEvent& event)
{
    if (event.button() != Qt::LeftButton)
        return;
    m_scroll.stop();
    const int spot = std::exchange(m_scene.pressed_spot, -1);
    const int tool = std::exchange(m_scene.pressed_tool, -1);
    const bool was_marking = std::exchange(m_is_marking, false);
    m_commands.repaint_all();
    if (was_marking && !m_scene.selection().is_empty()) {
        if (QGuiApplication::clipboard()->supportsSelection())
            QGuiApplication::clipboard()->setText(m_scene.selected_text(), QClipboard::Selection);
        return;
    }
    const TimelineScene::Hit hit = m_scene.hit(event.pos());
    if (hit.row < 0 || hit.row != m_pressed_row)
        return;
    if (tool >= 0 && hit.tool == tool) {
        const RowTools tools = m_scene.tools(hit.row);
        const QPoint below = m_viewport.mapToGlobal(tools.ground.bottomLeft());
        const ItemAction action = tools.spots[static_cast<size_t>(tool)].action;
        if (action.verb == ItemAction::Verb::more)
            m_commands.open_menu(hit.row, below);
        else if (action.verb == ItemAction::Verb::choose_reaction)
            m_commands.open_reactions(hit.row, below);
        else
            m_commands.perform(hit.row, action);
    } else if (spot >= 0 && hit.spot == spot) {
        const auto layout = m_scene.layout(hit.row);
        m_commands.perform(hit.row, layout->spots[static_cast<size_t>(spot)].action);
    }
}

void TimelineMouse::double_click(const QMouseEvent& event)
{
    const TimelineScene::Hit hit = m_scene.hit(event.pos());
    if (event.button() != Qt::LeftButton || hit.row < 0 || hit.spot >= 0 || hit.tool >= 0) {
        press(event);
        return;
    }
    m_pressed_row = hit.row;
    m_since_double.start();
    mark_around(hit, false);
    m_commands.repaint_all();
}

void TimelineMouse::mark_around(const TimelineScene::Hit& hit, bool is_whole_text)
{
    if (hit.letter < 0)
        return;
    const QString text = m_scene.layout(hit.row)->text;
    int from = 0;
    auto to = static_cast<int>(text.size());
    if (is_whole_text) {
        from = static_cast<int>(text.lastIndexOf(QLatin1Char('\n'), std::max(0, hit.letter - 1))) + 1;
        const auto end = static_cast<int>(text.indexOf(QLatin1Char('\n'), hit.letter));
        to = end < 0 ? to : end;
    } else {
        QTextBoundaryFinder words(QTextBoundaryFinder::Word, text);
        words.setPosition(std::min<qsizetype>(hit.letter, text.size()));
        to = static_cast<int>(words.toNextBoundary());
        to = to < 0 ? static_cast<int>(text.size()) : to;
        from = std::max(0, static_cast<int>(words.toPreviousBoundary()));
    }
    m_scene.selection().set(m_scene.end_at(hit.row, std::min(from, to)), m_scene.end_at(hit.row, to));
    m_is_marking = true;
}

void TimelineMouse::hover(QPoint at)
{
    const TimelineScene::Hit hit = m_scene.hit(at);
    const bool is_same =
        hit.row == m_scene.hovered_row && hit.spot == m_scene.hovered_spot && hit.tool == m_scene.hovered_tool;
    const bool can_press = hit.spot >= 0 || hit.tool >= 0;
    m_viewport.setCursor(can_press ? Qt::PointingHandCursor : hit.is_on_text ? Qt::IBeamCursor : Qt::ArrowCursor);
    if (is_same)
        return;
    m_scene.hovered_row = hit.row;
    m_scene.hovered_spot = hit.spot;
    m_scene.hovered_tool = hit.tool;
    m_commands.repaint_all();
}

void TimelineMouse::show_tip(QPoint global)
{
    QString tip;
    if (m_scene.hovered_row >= 0 && m_scene.hovered_tool >= 0) {
        const RowTools tools = m_scene.tools(m_scene.hovered_row);
        tip = tools.spots[static_cast<size_t>(m_scene.hovered_tool)].name;
    } else if (m_scene.hovered_row >= 0 && m_scene.hovered_spot >= 0) {
        const auto layout = m_scene.layout(m_scene.hovered_row);
        if (is_spot(*layout, m_scene.hovered_spot))
            tip = layout->spots[static_cast<size_t>(m_scene.hovered_spot)].name;
    }
    if (tip.isEmpty())
        QToolTip::hideText();
    else
        // Always as rich text with nothing rich in it: a name from a post must not be taken for HTML.
        QToolTip::showText(global, QStringLiteral("<qt>%1</qt>").arg(tip.toHtmlEscaped()), &m_viewport);
}

void TimelineMouse::leave()
{
    m_last = QPoint(-1, -1);
    m_scene.hovered_row = m_scene.hovered_spot = m_scene.hovered_tool = -1;
    m_commands.repaint_all();
}

void TimelineMouse::look_again()
{
    if (m_last.y() >= 0 && !m_is_marking && m_viewport.underMouse())
        hover(m_last);
    else if (!m_is_marking)
        m_scene.hovered_row = m_scene.hovered_spot = m_scene.hovered_tool = -1;
}

} // namespace opsdeck::widgets
