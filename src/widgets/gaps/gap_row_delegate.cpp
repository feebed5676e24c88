// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gaps/gap_row_delegate.h"

#include "opsflow/gaps/gap_list_model.h"
#include "opsflow/palette/palette_row.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

using opsflow::GapListModel;

constexpr int icon_side = 16;

} // namespace

GapRowDelegate::GapRowDelegate(const Theme& theme, const core::Clock& clock, const GapListModel& gaps, QObject* parent)
    : RowDelegate(theme, parent)
    , m_clock(clock)
    , m_gaps(gaps)
{}

void GapRowDelegate::paint_cell(QPainter& painter, const QRect& inner, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const int row = m_gaps.row_of(index.data(GapListModel::key_role).toString());
    if (row < 0)
        return;
    const opsflow::Gap& gap = m_gaps.gap(row);
    const bool is_closed = core::to_ms(gap.closed_at) > 0;
    QString words = index.data().toString();
    QRect place = inner;
    Role ink = Role::muted;
    TextStyle style = TextStyle::body;
    Qt::Alignment alignment = Qt::AlignLeading | Qt::AlignVCenter;
    switch (index.column()) {
    case GapListModel::line_column:
        style = TextStyle::mono;
        ink = is_closed ? Role::muted : Role::text;
        break;
    case GapListModel::times_column:
        alignment = Qt::AlignTrailing | Qt::AlignVCenter;
        ink = Role::text;
        break;
    case GapListModel::last_column:
        words = opsflow::ago_text(m_clock.now() - gap.last_at);
        break;
    case GapListModel::state_column: {
        ink = is_closed ? Role::success : Role::warning;
        words = is_closed ? tr("Automated") : tr("Not automated");
        const int side = theme().scaled(icon_side);
        const QRect drawing(inner.left(), inner.center().y() - side / 2, side, side);
        painter.drawPixmap(QStyle::visualRect(option.direction, inner, drawing),
                           theme().pixmap(is_closed ? QStringLiteral("done") : QStringLiteral("gaps"), ink, side,
                                          painter.device()->devicePixelRatioF()));
        place =
            QStyle::visualRect(option.direction, inner, inner.adjusted(side + theme().space(Space::small), 0, 0, 0));
        break;
    }
    default:
        break;
    }
    const QFont font = theme().font(style);
    painter.setFont(font);
    painter.setPen(theme().color(ink));
    painter.drawText(place, static_cast<int>(QStyle::visualAlignment(option.direction, alignment)),
                     QFontMetrics(font).elidedText(words, Qt::ElideRight, place.width()));
}

} // namespace opsdeck::widgets
