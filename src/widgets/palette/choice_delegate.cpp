// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/choice_delegate.h"

#include "widgets/kit/line_text.h"
#include "widgets/palette/choice_model.h"
#include "widgets/palette/row_ground.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int least_height = 28;
constexpr int icon_side = 14;

} // namespace

ChoiceDelegate::ChoiceDelegate(const ChoiceModel& model, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_theme(theme)
{}

QSize ChoiceDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::body));
    return {m_theme.scaled(100),
            std::max(m_theme.scaled(least_height), metrics.height() + 2 * m_theme.space(Space::tight))};
}

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const ChoiceModel::Row& row = m_model.row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paint_row_ground(*painter, m_theme, option.rect, option);
    const auto visual = [&](const QRect& logical) {
        return QStyle::visualRect(option.direction, option.rect, logical);
    };
    const auto align = [&](Qt::Alignment side) {
        return static_cast<int>(QStyle::visualAlignment(option.direction, side)) | Qt::AlignVCenter |
               Qt::TextSingleLine;
    };
    const int edge = m_theme.space(Space::medium) + m_theme.space(Space::small);
    const int gap = m_theme.space(Space::medium);
    QRect inner = option.rect.adjusted(edge, 0, -edge, 0);
    const int side = m_theme.scaled(icon_side);
    if (row.is_used) {
        const QRect tick(inner.left(), inner.top() + (inner.height() - side) / 2, side, side);
        painter->drawPixmap(visual(tick), m_theme.pixmap(QStringLiteral("check"), Role::accent, side,
                                                         painter->device()->devicePixelRatioF()));
    }
    inner.setLeft(inner.left() + side + m_theme.space(Space::small));

    const QFontMetrics small(m_theme.font(TextStyle::small));
    painter->setFont(m_theme.font(TextStyle::small));
    painter->setPen(m_theme.color(Role::muted));
    if (row.is_default) {
        const int width = small.horizontalAdvance(tr("default")) + 1;
        const QRect place(inner.right() + 1 - width, inner.top(), width, inner.height());
        painter->drawText(visual(place), align(Qt::AlignTrailing), tr("default"));
        inner.setRight(place.left() - gap);
    }
    LineText value(m_theme, {{opsflow::LinePart::Kind::word, row.offered.value}}, row.hits, {});
    value.lay_out(inner.width());
    const QRect words(inner.left(), inner.top() + (inner.height() - value.height()) / 2, value.width(), value.height());
    value.paint(*painter, visual(words).topLeft());
    inner.setLeft(words.right() + gap);
    if (row.offered.label != row.offered.value && inner.width() > m_theme.scaled(40)) {
        painter->drawText(visual(inner), align(Qt::AlignLeading),
                          small.elidedText(row.offered.label, Qt::ElideRight, inner.width()));
    }
    painter->restore();
}

} // namespace opsdeck::widgets
