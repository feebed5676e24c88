// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/history_bars.h"

#include "core/text/duration_text.h"
#include "widgets/runs/run_words.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/items/run_look.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace opsdeck::widgets {
namespace {

constexpr int bars_height = 40;
constexpr int icon_side = 12;
constexpr int widest_slot = 26;
constexpr int most_runs = 10;
constexpr size_t enough_for_usual = 3;

} // namespace

HistoryBars::HistoryBars(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void HistoryBars::set_runs(std::vector<core::Run> newest_first, const core::RunId& shown)
{
    m_runs.assign(newest_first.rbegin(), newest_first.rend());
    if (m_runs.size() > most_runs)
        m_runs.erase(m_runs.begin(), m_runs.end() - most_runs);
    m_shown = shown;
    m_current = -1;
    m_hovered = -1;
    setAccessibleName(summary());
    update();
}

core::Millis HistoryBars::took(const core::Run& run) const
{
    if (core::to_ms(run.started_at) == 0)
        return core::Millis(0);
    const core::Timestamp end = core::to_ms(run.ended_at) > 0 ? run.ended_at : m_clock.now();
    return std::max(core::Millis(0), end - run.started_at);
}

core::Millis HistoryBars::usual() const
{
    std::vector<core::Millis> good;
    for (const core::Run& run : m_runs) {
        if (run.state == core::RunState::succeeded)
            good.push_back(took(run));
    }
    if (good.size() < enough_for_usual)
        return core::Millis(0);
    std::sort(good.begin(), good.end());
    return good[good.size() / 2];
}

QString HistoryBars::words(int run) const
{
    const core::Run& one = m_runs[static_cast<size_t>(run)];
    QStringList parts{look_of(card_of(one)).word};
    if (core::to_ms(one.started_at) > 0)
        parts << core::took_text(took(one));
    parts << moment_words(core::to_ms(one.started_at) > 0 ? one.started_at : one.requested_at);
    if (!one.actor.username.isEmpty())
        parts << QLatin1Char('@') + one.actor.username;
    return parts.join(QStringLiteral(" · "));
}

QString HistoryBars::summary() const
{
    if (m_current >= 0)
        return words(m_current);
    const auto good = static_cast<int>(std::count_if(
        m_runs.begin(), m_runs.end(), [](const core::Run& run) { return run.state == core::RunState::succeeded; }));
    QString text = tr("%n run(s) of this line", nullptr, count()) + QStringLiteral(", ") + tr("%1 succeeded").arg(good);
    if (usual() > core::Millis(0))
        text += QStringLiteral(", ") + tr("usually %1").arg(core::took_text(usual()));
    return text;
}

int HistoryBars::slot_width() const { return std::min(m_theme.scaled(widest_slot), std::max(8, width() / most_runs)); }

QRect HistoryBars::bar_rect(int run) const
{
    core::Millis longest(1);
    for (const core::Run& other : m_runs)
        longest = std::max(longest, took(other));
    const int whole = m_theme.scaled(bars_height);
    const double share = double(took(m_runs[static_cast<size_t>(run)]).count()) / double(longest.count());
    const int height = std::max(m_theme.scaled(3), qRound(whole * share));
    const int gap = m_theme.scaled(3);
    const QRect bar(run * slot_width() + gap, m_theme.space(Space::tight) + whole - height, slot_width() - 2 * gap,
                    height);
    return QStyle::visualRect(layoutDirection(), rect(), bar);
}

QSize HistoryBars::sizeHint() const
{
    return {most_runs * m_theme.scaled(widest_slot),
            m_theme.scaled(bars_height) + m_theme.scaled(icon_side) + 3 * m_theme.space(Space::tight)};
}

QSize HistoryBars::minimumSizeHint() const { return {most_runs * 12, sizeHint().height()}; }

void HistoryBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int base = m_theme.space(Space::tight) + m_theme.scaled(bars_height);
    painter.setPen(QPen(m_theme.color(Role::border), 1));
    const QRect ground(0, base, std::min(width(), most_runs * slot_width()), 1);
    const QRect placed_ground = QStyle::visualRect(layoutDirection(), rect(), ground);
    painter.drawLine(placed_ground.topLeft(), placed_ground.topRight());
    const int side = std::min(m_theme.scaled(icon_side), slot_width() - 2);
    for (int i = 0; i < count(); ++i) {
        const core::Run& run = m_runs[static_cast<size_t>(i)];
        const RunLook look = look_of(card_of(run));
        const QRect slot =
            QStyle::visualRect(layoutDirection(), rect(), QRect(i * slot_width(), 0, slot_width(), height()));
        if (run.id == m_shown || i == m_hovered) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(m_theme.color(run.id == m_shown ? Role::selection : Role::hover));
            painter.drawRoundedRect(slot, m_theme.scaled(4), m_theme.scaled(4));
        }
        const QRectF bar = bar_rect(i);
        painter.setPen(has_ended(run) ? QPen(Qt::NoPen) : QPen(m_theme.color(look.ink), 1, Qt::DashLine));
        painter.setBrush(has_ended(run) ? m_theme.color(look.ink) : m_theme.color(look.ground));
        painter.drawRoundedRect(bar, 2, 2);
        const QRect drawing(slot.center().x() - side / 2, base + m_theme.space(Space::tight), side, side);
        painter.drawPixmap(drawing, m_theme.pixmap(look.icon, look.ink, side, devicePixelRatioF()));
        if (hasFocus() && i == std::max(m_current, 0)) {
            painter.setPen(QPen(m_theme.color(Role::focus), 2));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(QRectF(slot).adjusted(1, 1, -1, -1), m_theme.scaled(4), m_theme.scaled(4));
        }
    }
}

void HistoryBars::keyPressEvent(QKeyEvent* event)
{
    const int forward = layoutDirection() == Qt::RightToLeft ? Qt::Key_Left : Qt::Key_Right;
    const int back = layoutDirection() == Qt::RightToLeft ? Qt::Key_Right : Qt::Key_Left;
    if (event->key() == forward || event->key() == back) {
        set_current(std::clamp(m_current + (event->key() == forward ? 1 : -1), 0, count() - 1));
        event->accept();
        return;
    }
    const bool is_enter =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (is_enter && m_current >= 0 && m_current < count()) {
        event->accept();
        Q_EMIT open_run(m_runs[static_cast<size_t>(m_current)].id);
        return;
    }
    QWidget::keyPressEvent(event);
}

void HistoryBars::mousePressEvent(QMouseEvent* event)
{
    const int run = run_at(event->position().toPoint());
    if (event->button() == Qt::LeftButton && run >= 0)
        Q_EMIT open_run(m_runs[static_cast<size_t>(run)].id);
}

void HistoryBars::mouseMoveEvent(QMouseEvent* event)
{
    const int run = run_at(event->position().toPoint());
    if (run == m_hovered)
        return;
    m_hovered = run;
    setCursor(run >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void HistoryBars::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    set_current(count() - 1);
}

void HistoryBars::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    set_current(-1);
}

void HistoryBars::leaveEvent(QEvent* event)
{
    QWidget::leaveEvent(event);
    m_hovered = -1;
    update();
}

bool HistoryBars::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int run = run_at(help->pos());
        if (run >= 0)
            QToolTip::showText(help->globalPos(), words(run), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

int HistoryBars::run_at(const QPoint& at) const
{
    const int x = layoutDirection() == Qt::RightToLeft ? width() - 1 - at.x() : at.x();
    const int run = x / std::max(1, slot_width());
    return rect().contains(at) && run < count() ? run : -1;
}

void HistoryBars::set_current(int run)
{
    m_current = run;
    setAccessibleName(summary());
    update();
}

} // namespace opsdeck::widgets
