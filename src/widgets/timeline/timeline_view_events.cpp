// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes in from mouse, keys and the system, and what goes out as signals.
#include "widgets/theme/theme.h"
#include "widgets/timeline/accessible/timeline_accessible.h"
#include "widgets/timeline/input/timeline_menu.h"
#include "widgets/timeline/paint/timeline_painter.h"
#include "widgets/timeline/timeline_view.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace opsdeck::widgets {
namespace {

using Verb = ItemAction::Verb;

constexpr int lines_a_notch = 3;

} // namespace

void TimelineView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    paint_timeline(painter, m_scene, event->rect(), {hasFocus(), m_lit_key});
}

void TimelineView::resizeEvent(QResizeEvent*)
{
    m_scene.set_view(viewport()->size());
    settle_later();
}

void TimelineView::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    m_scene.set_view(viewport()->size());
    settle_later();
}

void TimelineView::hideEvent(QHideEvent* event)
{
    m_clock.stop();
    QAbstractScrollArea::hideEvent(event);
}

void TimelineView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::ActivationChange)
        settle_later();
    else if (event->type() == QEvent::LanguageChange || event->type() == QEvent::LocaleChange ||
             event->type() == QEvent::LayoutDirectionChange) {
        m_scene.set_language(QLocale(), layoutDirection());
        settle_later();
    }
    QAbstractScrollArea::changeEvent(event);
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        event->ignore(); // text size is the window's
        return;
    }
    int pixels = event->pixelDelta().y();
    if (pixels == 0) {
        m_wheel_rest += event->angleDelta().y() * lines_a_notch * m_theme.scaled(20);
        pixels = m_wheel_rest / QWheelEvent::DefaultDeltasPerStep;
        m_wheel_rest -= pixels * QWheelEvent::DefaultDeltasPerStep;
    }
    scroll_by(-pixels);
    event->accept();
}

void TimelineView::scrollContentsBy(int, int dy)
{
    if (m_is_syncing)
        return;
    const QScrollBar* bar = verticalScrollBar();
    if (bar->isSliderDown() || std::abs(dy) > 2 * viewport()->height())
        m_scene.placement().set_offset(bar->value());
    else
        m_scene.placement().scroll_by(-dy);
    settle_later();
}

void TimelineView::mousePressEvent(QMouseEvent* event) { m_mouse.press(*event); }

void TimelineView::mouseMoveEvent(QMouseEvent* event) { m_mouse.move(*event); }

void TimelineView::mouseReleaseEvent(QMouseEvent* event) { m_mouse.release(*event); }

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event) { m_mouse.double_click(*event); }

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_mouse.leave();
    // A row's name is shown by the mouse itself, without delay and also for what moves under it.
    if (event->type() == QEvent::ToolTip)
        return true;
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    if (!m_keys.press(*event))
        event->ignore();
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    const bool is_by_key = event->reason() != Qt::MouseFocusReason && event->reason() != Qt::PopupFocusReason &&
                           event->reason() != Qt::ActiveWindowFocusReason;
    if (is_by_key)
        m_keys.ensure_current();
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent*) { viewport()->update(); }

bool TimelineView::focusNextPrevChild(bool next)
{
    return (hasFocus() && m_keys.step_spot(next ? 1 : -1)) || QAbstractScrollArea::focusNextPrevChild(next);
}

void TimelineView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool is_by_key = event->reason() == QContextMenuEvent::Keyboard;
    const int row = is_by_key ? m_scene.current_row() : m_scene.hit(event->pos()).row;
    if (row < 0)
        return;
    const QRect rect = m_scene.row_rect(row).intersected(viewport()->rect());
    open_menu(row, is_by_key ? viewport()->mapToGlobal(rect.center()) : event->globalPos());
}

void TimelineView::open_menu(int row, QPoint global)
{
    if (!m_scene.can_be_current(row))
        return;
    const TimelineScene::Hit hit = m_scene.hit(viewport()->mapFromGlobal(global));
    const auto layout = m_scene.layout(row);
    const int spot = m_scene.shows_focus ? m_scene.current().spot : hit.row == row ? hit.spot : -1;
    const bool has_spot = spot >= 0 && spot < static_cast<int>(layout->spots.size());
    const QString key = m_model.item(row).key;
    QMenu* menu = make_item_menu(
        this, m_scene.context(), m_model.item(row), has_spot ? &layout->spots[static_cast<size_t>(spot)] : nullptr,
        m_scene.selected_text(), [this, key](const ItemAction& action) { perform(m_scene.row_of(key), action); });
    menu->popup(global);
}

void TimelineView::open_reactions(int row, QPoint global)
{
    const QString key = m_model.item(row).key;
    QMenu* menu = make_reaction_menu(this, m_model.item(row).post.id,
                                     [this, key](const ItemAction& action) { perform(m_scene.row_of(key), action); });
    menu->popup(global);
}

void TimelineView::copy()
{
    const int row = m_scene.current_row();
    QString text = m_scene.selected_text();
    if (text.isEmpty() && row >= 0)
        text = m_scene.text_of(row);
    if (!text.isEmpty())
        QGuiApplication::clipboard()->setText(text);
}

void TimelineView::tell_current()
{
    TimelineAccessible::tell_focus(*this);
    Q_EMIT current_changed();
}

void TimelineView::press_spot(int row, int spot)
{
    const auto layout = m_scene.layout(row);
    if (spot >= 0 && spot < static_cast<int>(layout->spots.size()))
        perform(row, layout->spots[static_cast<size_t>(spot)].action);
}

void TimelineView::perform(int row, const ItemAction& action)
{
    if (row < 0 || row >= m_model.rowCount())
        return; // it went while its menu was open
    const QRect rect = m_scene.row_rect(row);
    const QPoint below = viewport()->mapToGlobal(QPoint(m_theme.space(Space::huge), rect.bottom()));
    switch (action.verb) {
    case Verb::toggle_fold:
        m_scene.toggle_fold(row, action.text);
        settle_later();
        break;
    case Verb::copy_code:
        QGuiApplication::clipboard()->setText(action.text);
        break;
    case Verb::copy_item:
        QGuiApplication::clipboard()->setText(m_scene.text_of(row));
        break;
    case Verb::choose_reaction:
        open_reactions(row, below);
        break;
    case Verb::more:
        open_menu(row, below);
        break;
    case Verb::show_post:
        m_wanted = action.post;
        if (try_reveal())
            settle_later();
        else
            Q_EMIT show_post(action.post);
        break;
    default:
        emit_action(action);
    }
}

void TimelineView::emit_action(const ItemAction& action)
{
    switch (action.verb) {
    case Verb::open_run:
        Q_EMIT open_run(action.run);
        break;
    case Verb::rerun:
        Q_EMIT rerun(action.text);
        break;
    case Verb::roll_back:
        Q_EMIT roll_back(action.run);
        break;
    case Verb::cancel:
        Q_EMIT cancel(action.run);
        break;
    case Verb::gap_plus_one:
        Q_EMIT gap_plus_one(action.text);
        break;
    case Verb::automate:
        Q_EMIT automate(action.text);
        break;
    case Verb::use_line:
        Q_EMIT use_line(action.text);
        break;
    case Verb::reply:
        Q_EMIT reply(action.post);
        break;
    case Verb::open_thread:
        Q_EMIT open_thread(action.post);
        break;
    case Verb::edit:
        Q_EMIT edit(action.post);
        break;
    case Verb::remove:
        Q_EMIT remove(action.post);
        break;
    case Verb::react:
        Q_EMIT react(action.post, action.text);
        break;
    case Verb::open_link:
        Q_EMIT open_link(action.url);
        break;
    case Verb::open_file:
        Q_EMIT open_file(action.file);
        break;
    case Verb::open_person:
        Q_EMIT open_person(action.text);
        break;
    case Verb::open_room:
        Q_EMIT open_room(action.text);
        break;
    case Verb::send_again:
        Q_EMIT send_again(action.row);
        break;
    case Verb::drop:
        Q_EMIT drop(action.row);
        break;
    case Verb::mark_unread_from:
        Q_EMIT mark_unread_from(action.post);
        break;
    case Verb::copy_link:
        Q_EMIT copy_link(action.post);
        break;
    default:
        break; // done by the view itself
    }
}

} // namespace opsdeck::widgets
