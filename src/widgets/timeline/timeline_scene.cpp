// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timeline_scene.h"

#include "widgets/theme/theme.h"
#include "widgets/timeline/layout/build_item.h"

#include <algorithm>
#include <limits>

namespace opsdeck::widgets {
namespace {

using Kind = opsflow::TimelineItem::Kind;

/// Marks that only keep a server from reading a mention; nobody wants them in a terminal.
QString without_marks(QString text) { return text.remove(QChar(0x200B)); }

int distance(int value, int from, int to) { return value < from ? from - value : value > to ? value - to : 0; }

} // namespace

TimelineScene::TimelineScene(const opsflow::TimelineModel& model, const Theme& theme, const core::Clock& clock)
    : m_model(model)
    , m_theme(theme)
    , m_clock(clock)
    , m_context{theme, 0, {}, {}, QTimeZone::systemTimeZone(), QLocale(), false, m_unfolded}
    , m_placement(*this)
{}

void TimelineScene::set_view(QSize size)
{
    m_placement.set_view(size.height(), m_theme.space(Space::small), m_theme.space(Space::medium));
    if (size.width() == m_context.width)
        return;
    m_context.width = size.width();
    forget_layouts();
}

void TimelineScene::set_account(core::UserId me, QString name)
{
    m_context.me = std::move(me);
    m_context.my_name = std::move(name);
    forget_layouts();
}

void TimelineScene::set_time_zone(const QTimeZone& zone)
{
    m_context.zone = zone;
    forget_layouts();
}

void TimelineScene::set_language(const QLocale& locale, Qt::LayoutDirection direction)
{
    m_context.locale = locale;
    m_context.is_mirrored = direction == Qt::RightToLeft;
    forget_layouts();
}

void TimelineScene::forget_layouts()
{
    m_layouts.clear();
    m_placement.forget_heights();
}

std::shared_ptr<const ItemLayout> TimelineScene::layout(int row)
{
    return m_layouts.layout(m_context, m_model.item(row));
}

int TimelineScene::measured_height(int row) { return layout(row)->height; }

int TimelineScene::estimated_height(int row)
{
    return widgets::estimated_height(m_theme, m_context.width, m_model.item(row));
}

QRect TimelineScene::row_rect(int row)
{
    for (const Placement::Placed& placed : m_placement.visible()) {
        if (placed.row == row)
            return {0, placed.top, m_context.width, placed.height};
    }
    return {};
}

std::vector<QRect> TimelineScene::spot_rects(int row, int spot)
{
    const QRect rect = row_rect(row);
    if (rect.isNull() || spot < 0)
        return {};
    const auto item = layout(row);
    if (spot >= static_cast<int>(item->spots.size()))
        return {};
    std::vector<QRect> rects = item->spots[static_cast<size_t>(spot)].rects;
    for (QRect& part : rects)
        part.translate(rect.topLeft());
    return rects;
}

int TimelineScene::letter_at(const ItemLayout& layout, QPointF at, bool* is_on_text) const
{
    const TextPiece* nearest = nullptr;
    int best = std::numeric_limits<int>::max();
    for (const Piece& piece : layout.pieces) {
        const auto* text = std::get_if<TextPiece>(&piece);
        if (!text || text->start < 0)
            continue;
        const QRectF rect = text->lines->boundingRect().translated(text->at);
        const int down = distance(int(at.y()), int(rect.top()), int(rect.bottom()));
        const int across = distance(int(at.x()), int(rect.left()), int(rect.left() + text->lines->maximumWidth()));
        const int far = down * 10 + across; // the same line before the same column
        if (far < best) {
            best = far;
            nearest = text;
        }
    }
    if (!nearest)
        return -1;
    const QPointF inside = at - nearest->at;
    int letter = 0;
    for (int i = 0; i < nearest->lines->lineCount(); ++i) {
        const QTextLine line = nearest->lines->lineAt(i);
        letter = line.xToCursor(inside.x());
        const bool is_here = inside.y() < line.y() + line.height();
        if (is_on_text)
            *is_on_text =
                is_here && inside.y() >= line.y() && line.naturalTextRect().adjusted(-4, 0, 4, 0).contains(inside);
        if (is_here)
            break;
    }
    return nearest->start + std::min(letter, nearest->length);
}

TimelineScene::Hit TimelineScene::hit(QPoint at)
{
    Hit hit;
    for (const Placement::Placed& placed : m_placement.visible()) {
        if (at.y() < placed.top || at.y() >= placed.top + placed.height)
            continue;
        hit.row = placed.row;
        const auto item = layout(placed.row);
        const QPoint inside = at - QPoint(0, placed.top);
        for (size_t i = 0; i < item->spots.size() && hit.spot < 0; ++i) {
            for (const QRect& rect : item->spots[i].rects) {
                if (rect.contains(inside))
                    hit.spot = static_cast<int>(i);
            }
        }
        hit.letter = letter_at(*item, inside, &hit.is_on_text);
        break;
    }
    // The tools of a row may stand out over the row above.
    if (hovered_row >= 0 && hovered_row < m_model.rowCount()) {
        const int tool = tool_at(tools(hovered_row), at);
        if (tool >= 0) {
            hit.row = hovered_row;
            hit.tool = tool;
            hit.spot = -1;
        }
    }
    return hit;
}

RowTools TimelineScene::tools(int row)
{
    return row_tools(m_theme, m_model.item(row), row_rect(row), m_context.is_mirrored);
}

void TimelineScene::toggle_fold(int row, const QString& part)
{
    const QString key = m_model.item(row).key;
    const QString fold = key + QLatin1Char('/') + part;
    const bool is_folding = m_unfolded.remove(fold);
    if (!is_folding)
        m_unfolded.insert(fold);
    m_layouts.forget(key);
    m_placement.change(row, true);
    // Its button was at the end of what is gone now.
    if (is_folding && row_rect(row).top() < 0)
        m_placement.show_row(row, Placement::Where::top);
}

bool TimelineScene::can_be_current(int row) const
{
    if (row < 0 || row >= m_model.rowCount())
        return false;
    const Kind kind = m_model.item(row).kind;
    return kind != Kind::day && kind != Kind::unread && kind != Kind::start;
}

void TimelineScene::set_current(int row, int spot)
{
    m_current = row < 0 || row >= m_model.rowCount() ? Current{} : Current{m_model.item(row).key, spot};
}

int TimelineScene::next_row(int from, int step) const
{
    for (int row = from + step; row >= 0 && row < m_model.rowCount(); row += step) {
        if (can_be_current(row))
            return row;
    }
    return from;
}

int TimelineScene::row_of_post(const core::PostId& post) const
{
    if (post.is_empty())
        return -1;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.item(row).post.id == post)
            return row;
    }
    return -1;
}

QString TimelineScene::selected_text()
{
    const auto row_of_key = [this](const QString& key) { return row_of(key); };
    const auto [first, last] = m_selection.rows(row_of_key);
    QStringList parts;
    for (int row = first; row >= 0 && row <= last; ++row) {
        const auto item = layout(row);
        const auto [from, to] = m_selection.letters(row, static_cast<int>(item->text.size()), row_of_key);
        if (from >= to)
            continue;
        const QString letters = item->text.sliced(from, to - from);
        const bool has_head =
            first != last && !item->copy_head.isEmpty() && (parts.isEmpty() || m_model.item(row).starts_group);
        parts << (has_head ? item->copy_head + QLatin1Char('\n') + letters : letters);
    }
    return without_marks(parts.join(QLatin1Char('\n')));
}

QString TimelineScene::text_of(int row)
{
    const auto item = layout(row);
    const QString head = item->copy_head.isEmpty() ? QString() : item->copy_head + QLatin1Char('\n');
    return without_marks(head + item->text);
}

} // namespace opsdeck::widgets
