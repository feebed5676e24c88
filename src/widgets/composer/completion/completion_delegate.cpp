// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/completion/completion_delegate.h"

#include "widgets/composer/completion/completion_model.h"
#include "widgets/composer/styled_text.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

using Kind = opsflow::LineCompletion::Kind;

constexpr int icon_side = 14;
constexpr int least_height = 28;
constexpr int corner = 5;
constexpr int bar_width = 3;
constexpr int least_detail = 60;

/// Places for values are quiet: they are not typed like that.
std::vector<StyledText::Stretch> stretches_of(const CompletionRow& row)
{
    std::vector<StyledText::Stretch> out;
    if (row.kind == Kind::word) {
        for (qsizetype open = row.shown.indexOf(u'{'); open >= 0; open = row.shown.indexOf(u'{', open + 1)) {
            const qsizetype close = row.shown.indexOf(u'}', open);
            out.push_back({open, (close < 0 ? row.shown.size() : close + 1) - open, Role::muted, false});
        }
    }
    for (const auto& [from, length] : row.hits)
        out.push_back({from, length, Role::text, true});
    return out;
}

Role ink_of(const CompletionRow& row)
{
    if (row.kind == Kind::fault)
        return Role::danger;
    return row.can_be_taken() ? Role::text : Role::muted;
}

} // namespace

CompletionDelegate::CompletionDelegate(const CompletionModel& model, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_theme(theme)
{}

QSize CompletionDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::body));
    return {m_theme.scaled(120),
            std::max(m_theme.scaled(least_height), metrics.height() + m_theme.space(Space::small))};
}

void CompletionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const CompletionRow& row = m_model.row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto visual = [&](const QRect& r) { return QStyle::visualRect(option.direction, option.rect, r); };
    const bool is_selected = option.state.testFlag(QStyle::State_Selected) && row.can_be_taken();
    const bool is_hovered = option.state.testFlag(QStyle::State_MouseOver) && row.can_be_taken();
    const int edge = m_theme.space(Space::tight);
    painter->setPen(Qt::NoPen);
    if (is_selected || is_hovered) {
        const QRect ground = option.rect.adjusted(edge, 0, -edge, 0);
        painter->setBrush(m_theme.color(is_selected ? Role::selection : Role::hover));
        painter->drawRoundedRect(ground, m_theme.scaled(corner), m_theme.scaled(corner));
        if (is_selected) {
            const int width = m_theme.scaled(bar_width);
            const QRect bar(ground.left() + 2, ground.top() + edge + 1, width, ground.height() - 2 * edge - 2);
            painter->setBrush(m_theme.color(Role::accent));
            painter->drawRoundedRect(visual(bar), width / 2.0, width / 2.0);
        }
    }
    QRect inner = option.rect.adjusted(m_theme.space(Space::medium), 0, -m_theme.space(Space::medium), 0);
    const int side = m_theme.scaled(icon_side);
    const Role icon_role = row.kind == Kind::fault ? Role::danger : is_selected ? Role::accent : Role::muted;
    painter->drawPixmap(visual({inner.left(), inner.top() + (inner.height() - side) / 2, side, side}),
                        m_theme.pixmap(row.icon, icon_role, side, painter->device()->devicePixelRatioF()));
    inner.setLeft(inner.left() + side + m_theme.space(Space::small));

    // A hint's text is as important as its name; a suggestion is never cut for the sake of what it is for.
    StyledText words(m_theme, TextStyle::body, ink_of(row), row.shown, stretches_of(row), option.direction);
    const int width = std::min(words.natural_width() + 1, inner.width());
    words.lay_out(width, 1);
    const QRect place(inner.left(), inner.top() + (inner.height() - words.height()) / 2, width, words.height());
    words.paint(*painter, visual(place).topLeft());
    inner.setLeft(place.right() + 1 + m_theme.space(Space::medium));
    if (!row.detail.isEmpty() && inner.width() >= m_theme.scaled(least_detail)) {
        StyledText detail(m_theme, TextStyle::small, Role::muted, row.detail, {}, option.direction);
        detail.lay_out(inner.width(), 1);
        const QRect spot(inner.left(), inner.top() + (inner.height() - detail.height()) / 2, inner.width(),
                         detail.height());
        detail.paint(*painter, visual(spot).topLeft());
    }
    painter->restore();
}

} // namespace opsdeck::widgets
