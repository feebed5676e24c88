// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/level_look.h"
#include "widgets/dashboard/tile.h"
#include "widgets/dashboard/tile_body.h"
#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextOption>

// What the frame of a tile looks like.
namespace opsdeck::widgets {
namespace {

using core::Freshness;

constexpr int corner = 8;
constexpr int edge = 4;        ///< the band at the side that says the level
constexpr int hatch_pitch = 9; ///< between two lines

/// A place, and what is wrong there, as lint prints it.
QString in_words(const core::Finding& finding)
{
    QString text = finding.file;
    if (finding.line > 0)
        text += QLatin1Char(':') + QString::number(finding.line);
    if (!finding.field.isEmpty())
        text += QStringLiteral(": ") + finding.field;
    text += QStringLiteral(": ") + finding.text;
    return finding.hint.isEmpty() ? text : text + QStringLiteral(" (") + finding.hint + QLatin1Char(')');
}

} // namespace

void Tile::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    paint_frame(painter);
    paint_header(painter);
    if (words() != Words::none)
        paint_words(painter);
    if (has_strip())
        paint_strip(painter);
}

void Tile::paint_frame(QPainter& painter)
{
    const bool is_broken = words() == Words::broken;
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const qreal radius = m_theme.scaled(corner);
    QPainterPath shape;
    shape.addRoundedRect(ground, radius, radius);
    painter.fillPath(shape, m_theme.color(Role::surface));
    painter.save();
    painter.setClipPath(shape);
    if (m_freshness == Freshness::stale) {
        painter.setPen(QPen(m_theme.color(Role::border), m_theme.scaled(1)));
        const int pitch = m_theme.scaled(hatch_pitch);
        for (int x = -height(); x < width(); x += pitch)
            painter.drawLine(x, height(), x + height(), 0);
    }
    const bool tells_level =
        !is_broken && (m_live.state.level == core::TileLevel::warning || m_live.state.level == core::TileLevel::bad);
    if (tells_level || is_broken) {
        const Role ink = is_broken ? Role::danger : look_of(m_live.state.level).ink;
        painter.fillRect(mirrored({0, 0, m_theme.scaled(edge), height()}), m_theme.color(ink));
    }
    painter.restore();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(m_theme.color(is_broken ? Role::danger : Role::border), 1, is_broken ? Qt::DashLine : Qt::SolidLine));
    painter.drawPath(shape);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Role::focus), 2));
        painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
}

void Tile::paint_header(QPainter& painter)
{
    QRect row = inner();
    row.setHeight(header_height() - m_theme.space(Space::small));
    const int side = m_theme.scaled(12);
    const int gap = m_theme.space(Space::tight);
    if (m_live.is_asked()) {
        QString age;
        QString icon;
        Role ink = Role::muted;
        switch (m_freshness) {
        case Freshness::never:
            break;
        case Freshness::fresh:
            age = core::age_text(m_clock.now() - m_live.observed_at);
            break;
        case Freshness::ageing:
            age = core::age_text(m_clock.now() - m_live.observed_at);
            icon = QStringLiteral("clock");
            ink = Role::warning;
            break;
        case Freshness::stale:
            age = tr("stale, %1").arg(core::age_text(m_clock.now() - m_live.observed_at));
            icon = QStringLiteral("warning");
            ink = Role::danger;
            break;
        }
        painter.setFont(m_theme.font(TextStyle::caption));
        painter.setPen(m_theme.color(ink));
        const int width = painter.fontMetrics().horizontalAdvance(age);
        if (!age.isEmpty()) {
            painter.drawText(mirrored({row.right() - width, row.top(), width + 1, row.height()}),
                             Qt::AlignVCenter | Qt::AlignTrailing, age);
            row.setRight(row.right() - width - gap);
        }
        if (m_live.is_asking)
            icon = QStringLiteral("retry"); // small, and the old value stays
        if (!icon.isEmpty()) {
            painter.drawPixmap(mirrored({row.right() - side + 1, row.center().y() - side / 2, side, side}),
                               m_theme.pixmap(icon, ink, side, devicePixelRatioF()));
            row.setRight(row.right() - side - gap);
        }
    }
    row.setRight(row.right() - gap);
    painter.setFont(m_theme.font(TextStyle::body_strong));
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(mirrored(row), Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_live.tile.title, Qt::ElideRight, row.width()));
}

void Tile::paint_words(QPainter& painter)
{
    const QRect area = m_body->geometry();
    if (words() == Words::broken) {
        QStringList lines;
        for (const core::Finding& finding : m_live.tile.findings) {
            if (finding.severity == core::Finding::Severity::error)
                lines << in_words(finding);
        }
        painter.setFont(m_theme.font(TextStyle::small));
        painter.setPen(m_theme.color(Role::danger));
        QTextOption wrapped(Qt::AlignLeading | Qt::AlignTop);
        wrapped.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        painter.drawText(QRectF(area), lines.join(QLatin1Char('\n')), wrapped);
        return;
    }
    QString icon = QStringLiteral("waiting");
    QString text = m_live.is_asking ? tr("Being asked for the first time") : tr("No data yet");
    Role ink = Role::muted;
    if (words() == Words::failed) {
        icon = QStringLiteral("warning");
        text = m_live.error->text;
        ink = Role::danger;
    } else if (words() == Words::empty) {
        switch (m_live.tile.kind) {
        case core::TileKind::runs:
            icon = QStringLiteral("runs");
            text = tr("No runs yet");
            break;
        case core::TileKind::gaps:
            icon = QStringLiteral("done");
            text = tr("No open wishes");
            break;
        case core::TileKind::log:
            icon = QStringLiteral("log");
            text = tr("No lines");
            break;
        case core::TileKind::table:
            icon = QStringLiteral("minus");
            text = tr("No rows");
            break;
        default:
            icon = QStringLiteral("minus");
            text = tr("The source answered without data");
        }
    }
    const int side = m_theme.scaled(20);
    painter.setFont(m_theme.font(TextStyle::small));
    const int width = std::min(area.width(), m_theme.scaled(320));
    QRect box = painter.fontMetrics().boundingRect(QRect(0, 0, width, area.height()),
                                                   Qt::AlignHCenter | Qt::TextWordWrap, text);
    const bool has_room = area.height() >= box.height() + side + m_theme.space(Space::small);
    const int total = box.height() + (has_room ? side + m_theme.space(Space::small) : 0);
    int y = area.top() + std::max(0, (area.height() - total) / 2);
    if (has_room) {
        painter.drawPixmap(
            area.center().x() - side / 2, y,
            m_theme.pixmap(icon, ink == Role::muted ? Role::border_strong : ink, side, devicePixelRatioF()));
        y += side + m_theme.space(Space::small);
    }
    painter.setPen(m_theme.color(ink));
    painter.drawText(QRect(area.center().x() - width / 2, y, width, area.bottom() - y + 1),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, text);
}

void Tile::paint_strip(QPainter& painter)
{
    QRect row = inner();
    const int bottom = m_body->geometry().bottom() + strip_height() + m_theme.space(Space::tight); // see arrange()
    row = QRect(row.left(), bottom - strip_height() + 1, row.width(), strip_height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::danger_soft));
    painter.drawRoundedRect(row, m_theme.scaled(4), m_theme.scaled(4));
    painter.setFont(m_theme.font(TextStyle::small));
    painter.setPen(m_theme.color(Role::danger));
    const QString why = m_live.error ? m_live.error->text : tr("No answer for longer than three intervals.");
    const QRect words = row.adjusted(m_theme.space(Space::small), 0, -m_theme.space(Space::small), 0);
    painter.drawText(words, Qt::AlignLeading | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(why, Qt::ElideRight, words.width()));
}

} // namespace opsdeck::widgets
