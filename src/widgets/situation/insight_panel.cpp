// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/situation/insight_panel.h"

#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 8;
constexpr int text_lines = 3;
constexpr int icon_side = 20;

} // namespace

InsightPanel::InsightPanel(const Theme& theme, QWidget* parent)
    : QAbstractButton(parent)
    , m_theme(theme)
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

void InsightPanel::set_insight(const SituationEntry& entry, const QString& silence)
{
    m_entry = entry;
    m_silence = silence;
    m_none.clear();
    show_name();
    update();
}

void InsightPanel::set_none(const QString& words)
{
    m_entry = {};
    m_silence.clear();
    m_none = words;
    show_name();
    update();
}

void InsightPanel::show_name()
{
    const QString said = m_none.isEmpty() ? m_entry.accessible_text() : m_none;
    setAccessibleName(
        tr("Newest insight: %1").arg(m_silence.isEmpty() ? said : m_silence + QStringLiteral(". ") + said));
}

void InsightPanel::set_percent(int percent)
{
    m_percent = percent;
    updateGeometry();
    update();
}

int InsightPanel::size_of(int pixels) const { return m_theme.scaled(pixels) * m_percent / 100; }

QFont InsightPanel::font_of(TextStyle style, int extra_percent) const
{
    QFont font = m_theme.font(style);
    font.setPixelSize(std::max(1, font.pixelSize() * m_percent / 100 * extra_percent / 100));
    return font;
}

QSize InsightPanel::sizeHint() const
{
    const int text = QFontMetrics(font_of(TextStyle::display)).lineSpacing() * text_lines;
    const int head = QFontMetrics(font_of(TextStyle::headline)).height();
    const int foot = QFontMetrics(font_of(TextStyle::body)).height();
    return {size_of(480), head + text + foot + size_of(2 * 16 + 20)};
}

void InsightPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void InsightPanel::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool is_silent = !m_silence.isEmpty();
    const QRectF ground = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const int round = m_theme.scaled(corner);
    painter.setPen(QPen(m_theme.color(hasFocus()  ? Role::focus
                                      : is_silent ? Role::warning
                                                  : Role::border),
                        hasFocus() ? 2 : 1));
    painter.setBrush(m_theme.color(isEnabled() && underMouse() && m_none.isEmpty() &&
                                           !testAttribute(Qt::WA_TransparentForMouseEvents)
                                       ? Role::hover
                                       : Role::surface));
    painter.drawRoundedRect(ground, round, round);
    const Role bar_ink =
        m_none.isEmpty() ? (m_entry.production.isEmpty() ? m_entry.ink : Role::production) : Role::border_strong;
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(bar_ink));
    const QRect bar(0, round, size_of(4), height() - 2 * round);
    painter.drawRect(QStyle::visualRect(layoutDirection(), rect(), bar));

    const int edge = size_of(20);
    const QRect inner = rect().adjusted(edge, size_of(14), -edge, -size_of(14));
    const int head = QFontMetrics(font_of(TextStyle::headline)).height();
    const int foot = QFontMetrics(font_of(TextStyle::body)).height();
    paint_head(painter, QRect(inner.left(), inner.top(), inner.width(), head));
    paint_text(painter, inner.adjusted(0, head + size_of(8), 0, -foot - size_of(6)));
    if (m_none.isEmpty()) {
        painter.setFont(font_of(TextStyle::body));
        painter.setPen(m_theme.color(Role::muted));
        QStringList parts{m_entry.state, m_entry.detail};
        parts.removeAll(QString());
        const QRect line(inner.left(), inner.bottom() - foot + 1, inner.width(), foot);
        painter.drawText(
            line, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter)),
            painter.fontMetrics().elidedText(parts.join(QStringLiteral(" · ")), Qt::ElideRight, line.width()));
    }
}

void InsightPanel::paint_head(QPainter& painter, const QRect& line)
{
    const QFont strong = font_of(TextStyle::body_strong);
    const QFont large = font_of(TextStyle::headline);
    const auto leading =
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading | Qt::AlignVCenter));
    const auto trailing =
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignTrailing | Qt::AlignVCenter));
    painter.setFont(strong);
    painter.setPen(m_theme.color(Role::muted));
    painter.drawText(line, leading, tr("Newest insight"));
    if (!m_none.isEmpty())
        return;
    // The age is what a manager looks for first; of a long silence it says so in words.
    const bool is_silent = !m_silence.isEmpty();
    const QString age = is_silent ? m_silence : m_entry.time;
    painter.setFont(large);
    painter.setPen(m_theme.color(is_silent ? Role::warning : Role::text));
    painter.drawText(line, trailing, age);
    if (is_silent) {
        const int side = size_of(icon_side);
        const int width = QFontMetrics(large).horizontalAdvance(age);
        const QRect drawing(line.right() - width - side - size_of(8), line.center().y() - side / 2, side, side);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), drawing),
                           m_theme.pixmap(QStringLiteral("clock"), Role::warning, side, devicePixelRatioF()));
    }
}

void InsightPanel::paint_text(QPainter& painter, const QRect& place)
{
    const bool is_none = !m_none.isEmpty();
    const QString text = is_none ? m_none : m_entry.text;
    QRect room = place;
    if (!is_none) {
        const int side = size_of(28);
        const int first = QFontMetrics(font_of(TextStyle::display)).height();
        const QRect drawing(room.left(), room.top() + (first - side) / 2, side, side);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), drawing),
                           m_theme.pixmap(m_entry.icon, m_entry.ink, side, devicePixelRatioF()));
        room.setLeft(drawing.right() + 1 + size_of(12));
    }
    // As large as it fits: a short sentence fills the panel, a long one is still read whole.
    for (const int percent : {100, 80, 64}) {
        const QFont font = font_of(TextStyle::display, percent);
        const QFontMetrics metrics(font);
        const int flags = Qt::TextWordWrap | Qt::TextWrapAnywhere;
        const QRect needed = metrics.boundingRect(QRect(0, 0, room.width(), 100'000), flags, text);
        const bool is_last = percent == 64;
        if (needed.height() > room.height() + metrics.descent() && !is_last)
            continue;
        QTextLayout layout(text, font);
        QTextOption option(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        option.setTextDirection(layoutDirection());
        layout.setTextOption(option);
        painter.setFont(font);
        painter.setPen(m_theme.color(is_none ? Role::muted : Role::text));
        layout.beginLayout();
        int y = room.top();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room.width());
            const bool is_full = y + 2 * metrics.lineSpacing() > room.bottom() + metrics.descent();
            QString words = text.mid(line.textStart(), line.textLength());
            const bool has_more = line.textStart() + line.textLength() < text.size();
            if (is_full && has_more)
                words = metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, room.width());
            const QRect shown =
                QStyle::visualRect(layoutDirection(), rect(), QRect(room.left(), y, room.width(), metrics.height()));
            painter.drawText(shown, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)),
                             words);
            y += metrics.lineSpacing();
            if (is_full)
                break;
        }
        layout.endLayout();
        return;
    }
}

} // namespace opsdeck::widgets
