// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/situation/situation_row.h"

#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 16;
constexpr int line_height = 28;
constexpr int corner = 6;

} // namespace

SituationRow::SituationRow(const Theme& theme, Shape shape, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_shape(shape)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void SituationRow::set_entry(const SituationEntry& entry)
{
    if (entry == m_entry)
        return;
    m_entry = entry;
    show_name();
    setToolTip(entry.text + (entry.detail.isEmpty() ? QString() : QLatin1Char('\n') + entry.detail));
    updateGeometry();
    update();
}

void SituationRow::set_percent(int percent)
{
    m_percent = percent;
    updateGeometry();
    update();
}

void SituationRow::set_head(const QString& words)
{
    if (words == m_head)
        return;
    m_head = words;
    show_name();
    updateGeometry();
    update();
}

void SituationRow::show_name()
{
    const QString said = m_entry.accessible_text();
    setAccessibleName(m_head.isEmpty() ? said : m_head + QStringLiteral(", ") + said);
}

int SituationRow::size_of(int pixels) const { return m_theme.scaled(pixels) * m_percent / 100; }

QFont SituationRow::font_of(TextStyle style) const
{
    QFont font = m_theme.font(style);
    font.setPixelSize(std::max(1, font.pixelSize() * m_percent / 100));
    return font;
}

QSize SituationRow::sizeHint() const
{
    const QFontMetrics words(font_of(m_entry.is_mono ? TextStyle::mono : TextStyle::body));
    if (m_shape == Shape::line) {
        const int head = m_head.isEmpty() ? 0 : words.horizontalAdvance(m_head) + size_of(8);
        return {head + words.horizontalAdvance(m_entry.text + m_entry.time) + size_of(72), size_of(line_height)};
    }
    const QFontMetrics small(font_of(TextStyle::small));
    return {size_of(320), words.height() + small.height() + 2 * size_of(6)};
}

QSize SituationRow::minimumSizeHint() const { return {m_theme.scaled(120), sizeHint().height()}; }

void SituationRow::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paint_ground(painter);
    if (m_shape == Shape::line)
        paint_line(painter);
    else
        paint_large(painter);
}

void SituationRow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void SituationRow::paint_ground(QPainter& painter)
{
    const QRectF ground = QRectF(rect()).adjusted(1, 1, -1, -1);
    const int round = m_theme.scaled(corner);
    if (isEnabled() && (isDown() || underMouse())) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(isDown() ? Role::pressed : Role::hover));
        painter.drawRoundedRect(ground, round, round);
    }
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Role::focus), 2));
        painter.drawRoundedRect(ground, round, round);
    }
}

QRect SituationRow::paint_words(QPainter& painter, const QRect& place, const QString& words, const QFont& font,
                                Role ink)
{
    const QFontMetrics metrics(font);
    const QString shown = metrics.elidedText(words, Qt::ElideRight, place.width());
    const QRect used(place.left(), place.top(), std::min(place.width(), metrics.horizontalAdvance(shown) + 1),
                     place.height());
    painter.setFont(font);
    painter.setPen(m_theme.color(ink));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), used),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)),
                     shown);
    return place.adjusted(used.width(), 0, 0, 0);
}

QRect SituationRow::paint_chip(QPainter& painter, const QRect& place)
{
    if (m_entry.production.isEmpty())
        return place;
    const QFont font = font_of(TextStyle::caption);
    const QFontMetrics metrics(font);
    const QString word = m_entry.production.toUpper();
    const int height = metrics.height() + size_of(4);
    const QRect chip(place.left(), place.center().y() - height / 2 + 1, metrics.horizontalAdvance(word) + size_of(12),
                     height);
    if (chip.width() > place.width())
        return place;
    const QRect shown = QStyle::visualRect(layoutDirection(), rect(), chip);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::production));
    painter.drawRoundedRect(shown, height / 2.0, height / 2.0);
    painter.setFont(font);
    painter.setPen(m_theme.color(Role::on_production));
    painter.drawText(shown, Qt::AlignCenter, word);
    return place.adjusted(chip.width() + size_of(6), 0, 0, 0);
}

void SituationRow::paint_line(QPainter& painter)
{
    const int edge = size_of(8);
    const int side = size_of(icon_side);
    const int gap = size_of(6);
    QRect place = rect().adjusted(edge, 0, -edge, 0);
    const QRect drawing(place.left(), (height() - side) / 2, side, side);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), drawing),
                       m_theme.pixmap(m_entry.icon, m_entry.ink, side, devicePixelRatioF()));
    place.setLeft(drawing.right() + 1 + gap);
    const QFont body = font_of(TextStyle::body);
    const int time_width = m_entry.time.isEmpty() ? 0 : QFontMetrics(body).horizontalAdvance(m_entry.time) + 1 + edge;
    QRect room = place.adjusted(0, 0, -time_width, 0);
    if (!m_head.isEmpty())
        room = paint_words(painter, room, m_head, font_of(TextStyle::body_strong), m_entry.ink).adjusted(gap, 0, 0, 0);
    room = paint_chip(painter, room);
    room = paint_words(painter, room, m_entry.text, font_of(m_entry.is_mono ? TextStyle::mono : TextStyle::body),
                       Role::text);
    paint_words(painter, room.adjusted(edge, 0, time_width, 0), m_entry.time, body, Role::muted);
}

void SituationRow::paint_large(QPainter& painter)
{
    const int edge = size_of(6);
    const int side = size_of(icon_side + 2);
    const QFont words = font_of(m_entry.is_mono ? TextStyle::mono : TextStyle::body);
    const QFont small = font_of(TextStyle::small);
    const QFont strong = font_of(TextStyle::body_strong);
    const int first = QFontMetrics(words).height();
    const QRect line(edge, edge, width() - 2 * edge, first);
    const QRect drawing(line.left(), line.center().y() - side / 2, side, side);
    painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), drawing),
                       m_theme.pixmap(m_entry.icon, m_entry.ink, side, devicePixelRatioF()));
    const int left = drawing.right() + 1 + size_of(8);
    const int time_width = QFontMetrics(strong).horizontalAdvance(m_entry.time) + 1;
    const QRect time(line.right() + 1 - time_width, line.top(), time_width, first);
    paint_words(painter, time, m_entry.time, strong,
                m_entry.is_mono && m_entry.ink == Role::info ? Role::info : Role::text);
    QRect room(left, line.top(), time.left() - size_of(12) - left, first);
    room = paint_chip(painter, room);
    paint_words(painter, room, m_entry.text, words, Role::text);
    const QRect second(left, line.bottom() + 1, line.right() - left, QFontMetrics(small).height());
    const QRect rest = paint_words(painter, second, m_entry.state, small, m_entry.ink);
    if (!m_entry.detail.isEmpty())
        paint_words(painter, rest, QStringLiteral(" · ") + m_entry.detail, small, Role::muted);
}

} // namespace opsdeck::widgets
