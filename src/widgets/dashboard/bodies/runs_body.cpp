// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/runs_body.h"

#include "core/dashboard/freshness.h"
#include "core/text/duration_text.h"
#include "opsflow/timeline/run_cards.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/items/run_look.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

RowsView* add_view(TileBody* body, const Theme& theme, RowsView::PaintRow paint_row)
{
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* view = new RowsView(theme, std::move(paint_row), body);
    view->set_clickable(true);
    layout->addWidget(view);
    return view;
}

int row_height(const Theme& theme)
{
    return std::max(theme.scaled(28),
                    QFontMetrics(theme.font(TextStyle::body)).height() + 2 * theme.space(Space::tight));
}

RunLook look_of_run(const core::Run& run)
{
    opsflow::RunCard card;
    card.state = run.state;
    if (core::to_ms(run.ended_at) != 0)
        card.outcome = opsflow::outcome_of(run);
    return look_of(card);
}

/// Takes a word from the end of the row; what is left is returned.
QRect take_end(QPainter& painter, const QRect& row, const QRect& whole, int width, const QString& text,
               Qt::LayoutDirection direction)
{
    const QRect place(row.right() - width + 1, row.top(), width, row.height());
    painter.drawText(QStyle::visualRect(direction, whole, place), Qt::AlignTrailing | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, width));
    return row.adjusted(0, 0, -width, 0);
}

} // namespace

RunsBody::RunsBody(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : TileBody(theme, clock, parent)
    , m_view(add_view(this, theme,
                      [this](QPainter& painter, int row, const QRect& rect) { paint_row(painter, row, rect); }))
{
    connect(m_view, &RowsView::row_clicked, this,
            [this](int row) { Q_EMIT run_wanted(m_runs[static_cast<size_t>(row)].id); });
    connect(&theme, &Theme::changed, this,
            [this] { m_view->set_rows(static_cast<int>(m_runs.size()), row_height(m_theme)); });
}

void RunsBody::show_tile(const opsflow::TileLive& live)
{
    m_runs = live.content.runs;
    const QFontMetrics small(m_theme.font(TextStyle::small));
    m_words = 0;
    for (const core::Run& run : m_runs)
        m_words = std::max(m_words, small.horizontalAdvance(look_of_run(run).word) + 2);
    m_view->set_rows(static_cast<int>(m_runs.size()), row_height(m_theme));
}

void RunsBody::paint_row(QPainter& painter, int row, QRect rect) const
{
    const core::Run& run = m_runs[static_cast<size_t>(row)];
    const RunLook look = look_of_run(run);
    const QRect whole = rect;
    const int gap = m_theme.space(Space::small);
    rect.adjust(gap / 2, 0, -gap / 2, 0);
    const int side = m_theme.scaled(16);
    painter.drawPixmap(
        QStyle::visualRect(layoutDirection(), whole, {rect.left(), rect.center().y() - side / 2, side, side}),
        m_theme.pixmap(look.icon, look.ink, side, devicePixelRatioF()));
    rect.setLeft(rect.left() + side + gap);
    painter.setFont(m_theme.font(TextStyle::small));
    const QFontMetrics small = painter.fontMetrics();
    painter.setPen(m_theme.color(Role::muted));
    const core::Timestamp at = core::to_ms(run.started_at) != 0 ? run.started_at : run.requested_at;
    rect = take_end(painter, rect, whole, small.horizontalAdvance(QStringLiteral("00 min")),
                    core::age_text(m_clock.now() - at), layoutDirection());
    const bool has_took = core::to_ms(run.ended_at) != 0 && core::to_ms(run.started_at) != 0;
    if (rect.width() > m_theme.scaled(330))
        rect = take_end(painter, rect.adjusted(0, 0, -gap, 0), whole,
                        small.horizontalAdvance(QStringLiteral("00 min 00 s")),
                        has_took ? core::took_text(run.ended_at - run.started_at) : QString(), layoutDirection());
    if (rect.width() > m_theme.scaled(430))
        rect = take_end(painter, rect.adjusted(0, 0, -gap, 0), whole, m_theme.scaled(90),
                        QLatin1Char('@') + run.actor.username, layoutDirection());
    painter.setPen(m_theme.color(look.ink));
    rect = take_end(painter, rect.adjusted(0, 0, -gap, 0), whole, std::min(m_words, rect.width() / 2), look.word,
                    layoutDirection());
    rect.adjust(0, 0, -gap, 0);
    if (opsflow::is_production(run.environment)) {
        const int mark = m_theme.scaled(6);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::production));
        painter.drawEllipse(
            QStyle::visualRect(layoutDirection(), whole, {rect.left(), rect.center().y() - mark / 2, mark, mark}));
        rect.setLeft(rect.left() + mark + gap / 2);
    }
    painter.setFont(m_theme.font(TextStyle::body));
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(QStyle::visualRect(layoutDirection(), whole, rect), Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(run.line, Qt::ElideRight, rect.width()));
}

GapsBody::GapsBody(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : TileBody(theme, clock, parent)
    , m_view(add_view(this, theme,
                      [this](QPainter& painter, int row, const QRect& rect) { paint_row(painter, row, rect); }))
{
    connect(m_view, &RowsView::row_clicked, this,
            [this](int row) { Q_EMIT gap_wanted(m_gaps[static_cast<size_t>(row)].key); });
    connect(&theme, &Theme::changed, this,
            [this] { m_view->set_rows(static_cast<int>(m_gaps.size()), row_height(m_theme)); });
}

void GapsBody::show_tile(const opsflow::TileLive& live)
{
    m_gaps = live.content.gaps;
    std::stable_sort(m_gaps.begin(), m_gaps.end(), [](const opsflow::Gap& a, const opsflow::Gap& b) {
        return std::pair(a.askers.size(), a.times) > std::pair(b.askers.size(), b.times);
    });
    m_view->set_rows(static_cast<int>(m_gaps.size()), row_height(m_theme));
}

void GapsBody::paint_row(QPainter& painter, int row, QRect rect) const
{
    const opsflow::Gap& gap = m_gaps[static_cast<size_t>(row)];
    const QRect whole = rect;
    const int space = m_theme.space(Space::small);
    rect.adjust(space / 2, 0, -space / 2, 0);
    const int side = m_theme.scaled(16);
    painter.drawPixmap(
        QStyle::visualRect(layoutDirection(), whole, {rect.left(), rect.center().y() - side / 2, side, side}),
        m_theme.pixmap(QStringLiteral("gaps"), Role::warning, side, devicePixelRatioF()));
    rect.setLeft(rect.left() + side + space);
    painter.setFont(m_theme.font(TextStyle::small));
    painter.setPen(m_theme.color(Role::muted));
    const QFontMetrics small = painter.fontMetrics();
    rect = take_end(painter, rect, whole, small.horizontalAdvance(QStringLiteral("00 min")),
                    core::age_text(m_clock.now() - gap.last_at), layoutDirection());
    const QString people = tr("%n person(s)", nullptr, static_cast<int>(gap.askers.size()));
    rect = take_end(painter, rect.adjusted(0, 0, -space, 0), whole, small.horizontalAdvance(people) + 1, people,
                    layoutDirection());
    const QString times = QStringLiteral("×%1").arg(gap.times);
    rect = take_end(painter, rect.adjusted(0, 0, -space, 0), whole, small.horizontalAdvance(times) + 1, times,
                    layoutDirection());
    rect.adjust(0, 0, -space, 0);
    painter.setFont(m_theme.font(TextStyle::body));
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(QStyle::visualRect(layoutDirection(), whole, rect), Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(gap.line, Qt::ElideRight, rect.width()));
}

} // namespace opsdeck::widgets
