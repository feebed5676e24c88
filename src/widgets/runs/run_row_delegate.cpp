// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_row_delegate.h"

#include "opsflow/timeline/run_cards.h"
#include "widgets/runs/run_words.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/items/run_look.h"
#include "widgets/timeline/paint/item_painter.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

using opsflow::RunListModel;

constexpr int icon_side = 16;

} // namespace

RunRowDelegate::RunRowDelegate(const Theme& theme, const core::Clock& clock, const RunListModel& runs, QObject* parent)
    : RowDelegate(theme, parent)
    , m_clock(clock)
    , m_runs(runs)
{}

void RunRowDelegate::paint_cell(QPainter& painter, const QRect& inner, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const int row = m_runs.row_of(core::RunId(index.data(RunListModel::run_role).toString()));
    if (row < 0)
        return;
    const core::Run& run = m_runs.run(row);
    const Qt::Alignment leading = Qt::AlignLeading | Qt::AlignVCenter;
    switch (index.column()) {
    case RunListModel::state_column:
        paint_state(painter, inner, option.direction, run);
        break;
    case RunListModel::line_column:
        paint_line(painter, inner, option.direction, run);
        break;
    case RunListModel::took_column: {
        const bool goes_on = !has_ended(run) && core::to_ms(run.started_at) > 0;
        const QString words = goes_on ? running_time(m_clock.now() - run.started_at) : index.data().toString();
        paint_words(painter, inner, option, words, goes_on ? Role::info : Role::text,
                    Qt::AlignTrailing | Qt::AlignVCenter);
        break;
    }
    default:
        paint_words(painter, inner, option, index.data().toString(), Role::muted, leading);
        break;
    }
}

void RunRowDelegate::paint_state(QPainter& painter, const QRect& inner, Qt::LayoutDirection direction,
                                 const core::Run& run) const
{
    const RunLook look = look_of(card_of(run));
    const int side = theme().scaled(icon_side);
    const QRect drawing(inner.left(), inner.center().y() - side / 2, side, side);
    painter.drawPixmap(QStyle::visualRect(direction, inner, drawing),
                       theme().pixmap(look.icon, look.ink, side, painter.device()->devicePixelRatioF()));
    const QRect words = inner.adjusted(side + theme().space(Space::small), 0, 0, 0);
    const QFont font = theme().font(TextStyle::body);
    painter.setFont(font);
    painter.setPen(theme().color(look.ink));
    painter.drawText(QStyle::visualRect(direction, inner, words),
                     static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter)),
                     QFontMetrics(font).elidedText(look.word, Qt::ElideRight, words.width()));
}

void RunRowDelegate::paint_line(QPainter& painter, const QRect& inner, Qt::LayoutDirection direction,
                                const core::Run& run) const
{
    const QFont mono = theme().font(TextStyle::mono);
    const QFontMetrics metrics(mono);
    int room = inner.width();
    const bool is_production = opsflow::is_production(run.environment);
    const QFont small = theme().font(TextStyle::caption);
    const QString chip = is_production ? run.environment.toUpper() : QString();
    const int chip_width =
        chip.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(chip) + 2 * theme().space(Space::small);
    room -= chip_width > 0 ? chip_width + theme().space(Space::small) : 0;
    const QString shown = metrics.elidedText(run.line, Qt::ElideRight, room);
    painter.setFont(mono);
    painter.setPen(theme().color(Role::text));
    const QRect words(inner.left(), inner.top(), std::min(room, metrics.horizontalAdvance(shown) + 1), inner.height());
    painter.drawText(QStyle::visualRect(direction, inner, words),
                     static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading | Qt::AlignVCenter)), shown);
    if (chip.isEmpty())
        return;
    const int height = QFontMetrics(small).height() + 2 * theme().space(Space::hair);
    const QRect ground(words.right() + theme().space(Space::small), inner.center().y() - height / 2, chip_width,
                       height);
    const QRect placed = QStyle::visualRect(direction, inner, ground);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().color(Role::production));
    painter.drawRoundedRect(placed, height / 2.0, height / 2.0);
    painter.setFont(small);
    painter.setPen(theme().color(Role::on_production));
    painter.drawText(placed, Qt::AlignCenter, chip);
}

void RunRowDelegate::paint_words(QPainter& painter, const QRect& inner, const QStyleOptionViewItem& option,
                                 const QString& words, Role ink, Qt::Alignment alignment) const
{
    const QFont font = theme().font(TextStyle::body);
    painter.setFont(font);
    painter.setPen(theme().color(ink));
    painter.drawText(inner, static_cast<int>(QStyle::visualAlignment(option.direction, alignment)),
                     QFontMetrics(font).elidedText(words, Qt::ElideRight, inner.width()));
}

} // namespace opsdeck::widgets
