// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette_row_delegate.h"

#include "opsflow/palette/palette_model.h"
#include "widgets/kit/danger_look.h"
#include "widgets/kit/line_text.h"
#include "widgets/palette/palette_words.h"
#include "widgets/palette/row_ground.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

using opsflow::PaletteKind;
using opsflow::PaletteRow;

constexpr int least_height = 34;
constexpr int icon_side = 16;
constexpr int small_icon_side = 12;
constexpr int least_detail = 70;

Role icon_ink(const PaletteRow& row)
{
    if (row.kind == PaletteKind::automation)
        return Role::accent;
    if (const auto* run = std::get_if<opsflow::RunTarget>(&row.target))
        return run->is_running ? Role::info : Role::muted;
    return row.kind == PaletteKind::wish || row.kind == PaletteKind::gap ? Role::warning : Role::muted;
}

/// What it does to the world; nothing to look out for when it only reads.
std::optional<DangerLook> danger_of(const PaletteRow& row)
{
    if (!row.danger || *row.danger == core::Danger::read)
        return std::nullopt;
    return look_of(*row.danger);
}

} // namespace

PaletteRowDelegate::PaletteRowDelegate(const opsflow::PaletteModel& model, const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_model(model)
    , m_theme(theme)
{}

QString PaletteRowDelegate::heading_of(const opsflow::PaletteModel& model, int row)
{
    const auto group_of = [&model](int at) {
        const PaletteRow& one = model.row(at);
        const auto* run = std::get_if<opsflow::RunTarget>(&one.target);
        if (one.kind == PaletteKind::wish)
            return QString();
        if (one.did_you_mean)
            return tr("Did you mean");
        if (one.kind == PaletteKind::post)
            return tr("Posts");
        if (!model.query().text.isEmpty())
            return model.row(0).did_you_mean ? tr("Holds these letters") : QString();
        if (model.query().scope != opsflow::PaletteScope::everything)
            return QString();
        if (run && run->is_running)
            return tr("Running now");
        return one.kind == PaletteKind::room && one.rank.context >= 1 ? tr("Somebody wants you here")
                                                                      : tr("To begin with");
    };
    const QString group = group_of(row);
    return row > 0 && group_of(row - 1) == group ? QString() : group;
}

int PaletteRowDelegate::row_height() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::body));
    return std::max(m_theme.scaled(least_height), metrics.height() + 2 * m_theme.space(Space::small));
}

int PaletteRowDelegate::heading_height(int row) const
{
    if (heading_of(m_model, row).isEmpty())
        return 0;
    return QFontMetrics(m_theme.font(TextStyle::caption)).height() + m_theme.space(Space::small) +
           m_theme.space(Space::tight);
}

QSize PaletteRowDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& index) const
{
    return {m_theme.scaled(100), row_height() + heading_height(index.row())};
}

void PaletteRowDelegate::paint_heading(QPainter& painter, const QRect& rect, const QString& text,
                                       Qt::LayoutDirection direction) const
{
    const int edge = m_theme.space(Space::medium) + m_theme.space(Space::small);
    painter.setFont(m_theme.font(TextStyle::caption));
    painter.setPen(m_theme.color(Role::muted));
    const QRect words = rect.adjusted(edge, m_theme.space(Space::small), -edge, -m_theme.space(Space::tight));
    painter.drawText(words, static_cast<int>(QStyle::visualAlignment(direction, Qt::AlignLeading)) | Qt::AlignVCenter,
                     text);
}

void PaletteRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const PaletteRow& row = m_model.row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    QRect whole = option.rect;
    if (const int heading = heading_height(index.row()); heading > 0) {
        paint_heading(*painter, QRect(whole.topLeft(), QSize(whole.width(), heading)), heading_of(m_model, index.row()),
                      option.direction);
        whole.setTop(whole.top() + heading);
    }
    paint_row_ground(*painter, m_theme, whole, option);

    const auto visual = [&](const QRect& logical) { return QStyle::visualRect(option.direction, whole, logical); };
    const int gap = m_theme.space(Space::medium);
    const int edge = m_theme.space(Space::medium) + m_theme.space(Space::small);
    QRect inner = whole.adjusted(edge, 0, -edge, 0);

    const int side = m_theme.scaled(icon_side);
    const QRect icon(inner.left(), inner.top() + (inner.height() - side) / 2, side, side);
    painter->drawPixmap(visual(icon),
                        m_theme.pixmap(icon_of(row), icon_ink(row), side, painter->device()->devicePixelRatioF()));
    inner.setLeft(icon.right() + 1 + gap - m_theme.space(Space::hair));

    const QFontMetrics small(m_theme.font(TextStyle::small));
    const QFontMetrics caption(m_theme.font(TextStyle::caption));
    LineText title(m_theme, row.title, row.hits, {.style = TextStyle::body, .ink = Role::text, .wraps = false});

    if (const auto danger = danger_of(row)) {
        const int mark = m_theme.scaled(small_icon_side);
        const int width = mark + m_theme.space(Space::tight) + caption.horizontalAdvance(danger->word) + 1;
        const QRect place(inner.right() + 1 - width, inner.top(), width, inner.height());
        painter->drawPixmap(visual(QRect(place.left(), place.top() + (place.height() - mark) / 2, mark, mark)),
                            m_theme.pixmap(danger->icon, danger->ink, mark, painter->device()->devicePixelRatioF()));
        painter->setFont(m_theme.font(TextStyle::caption));
        painter->setPen(m_theme.color(danger->ink));
        painter->drawText(visual(place.adjusted(mark + m_theme.space(Space::tight), 0, 0, 0)),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeading)) |
                              Qt::AlignVCenter,
                          danger->word);
        inner.setRight(place.left() - 1 - gap);
    }
    if (!row.note.isEmpty()) {
        const int wanted = std::min(small.horizontalAdvance(row.note) + 1, inner.width() / 2);
        // The note goes before the line is cut to less than two thirds.
        if (inner.width() - wanted - gap >= std::min(title.natural_width(), inner.width() * 2 / 3)) {
            const QRect place(inner.right() + 1 - wanted, inner.top(), wanted, inner.height());
            painter->setFont(m_theme.font(TextStyle::small));
            painter->setPen(m_theme.color(Role::muted));
            painter->drawText(visual(place),
                              static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignTrailing)) |
                                  Qt::AlignVCenter |
                                  (row.note.isRightToLeft() ? 0 : Qt::TextForceLeftToRight), // "Ctrl+/" stays as it is
                              small.elidedText(row.note, Qt::ElideRight, wanted));
            inner.setRight(place.left() - 1 - gap);
        }
    }
    title.lay_out(inner.width());
    const QRect words(inner.left(), inner.top() + (inner.height() - title.height()) / 2, title.width(), title.height());
    title.paint(*painter, visual(words).topLeft());
    inner.setLeft(words.right() + 1 + gap);

    if (!row.detail.isEmpty() && inner.width() >= m_theme.scaled(least_detail)) {
        painter->setFont(m_theme.font(TextStyle::small));
        painter->setPen(m_theme.color(Role::muted));
        painter->drawText(visual(inner),
                          static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeading)) |
                              Qt::AlignVCenter | Qt::TextSingleLine,
                          small.elidedText(row.detail.section(u'\n', 0, 0), Qt::ElideRight, inner.width()));
    }
    painter->restore();
}

} // namespace opsdeck::widgets
