// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/log_body.h"

#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace opsdeck::widgets {
namespace {

using opsflow::LogLevel;

int row_height(const Theme& theme)
{
    return QFontMetrics(theme.font(TextStyle::mono_small)).height() + theme.space(Space::hair);
}

} // namespace

LogBody::LogBody(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : TileBody(theme, clock, parent)
    , m_view(new RowsView(
          theme, [this](QPainter& painter, int row, const QRect& rect) { paint_row(painter, row, rect); }, this))
    , m_filter(new IconButton(theme, QStringLiteral("filter"), {}, this))
{
    m_view->set_follows_end(true);
    name_filter();
    connect(m_filter, &IconButton::clicked, this, [this] {
        m_least = m_least == LogLevel::none      ? LogLevel::warning
                  : m_least == LogLevel::warning ? LogLevel::error
                                                 : LogLevel::none;
        name_filter();
        filter();
    });
    connect(&theme, &Theme::changed, this, &LogBody::filter);
}

void LogBody::name_filter()
{
    const QString word = m_least == LogLevel::none      ? tr("All levels")
                         : m_least == LogLevel::warning ? tr("Warnings and errors")
                                                        : tr("Errors only");
    m_filter->set_icon(QStringLiteral("filter"), m_least == LogLevel::none ? Role::muted : Role::accent);
    m_filter->set_name(tr("Log lines shown: %1").arg(word));
    m_filter->set_word(m_least == LogLevel::none ? QString() : word);
    resizeEvent(nullptr);
}

void LogBody::show_tile(const opsflow::TileLive& live)
{
    m_all = live.content.log;
    filter();
}

void LogBody::set_wall(bool wall) { m_filter->setVisible(!wall); }

void LogBody::filter()
{
    m_rows.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_rows),
                 [this](const opsflow::LogRow& row) { return row.level >= m_least; });
    m_view->set_rows(static_cast<int>(m_rows.size()), row_height(m_theme));
    m_view->viewport()->update();
}

void LogBody::resizeEvent(QResizeEvent* /*event*/)
{
    m_view->setGeometry(rect());
    const QSize size = m_filter->sizeHint();
    const int x = layoutDirection() == Qt::RightToLeft ? 0 : width() - size.width();
    m_filter->setGeometry(x, height() - size.height(), size.width(), size.height());
    m_filter->raise();
}

void LogBody::paint_row(QPainter& painter, int row, QRect rect) const
{
    const opsflow::LogRow& line = m_rows[static_cast<size_t>(row)];
    const bool is_bad = line.level == LogLevel::error;
    const bool is_marked = is_bad || line.level == LogLevel::warning;
    const int side = m_theme.scaled(12);
    if (is_marked) {
        painter.drawPixmap(
            QStyle::visualRect(layoutDirection(), rect, {rect.left(), rect.center().y() - side / 2, side, side}),
            m_theme.pixmap(is_bad ? QStringLiteral("failed") : QStringLiteral("warning"),
                           is_bad ? Role::danger : Role::warning, side, devicePixelRatioF()));
    }
    painter.setFont(m_theme.font(TextStyle::mono_small));
    painter.setPen(m_theme.color(is_bad ? Role::danger : line.level == LogLevel::debug ? Role::muted : Role::code));
    const QRect words =
        QStyle::visualRect(layoutDirection(), rect, rect.adjusted(side + m_theme.space(Space::tight), 0, 0, 0));
    // A log is read from the left whatever the language of the window is.
    painter.drawText(words, Qt::AlignLeft | Qt::AlignAbsolute | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(line.text, Qt::ElideRight, words.width()));
}

} // namespace opsdeck::widgets
