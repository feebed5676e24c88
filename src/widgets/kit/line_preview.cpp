// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/line_preview.h"

#include "widgets/kit/line_text.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 6;
constexpr LineText::Look look{.style = TextStyle::mono, .ink = Role::code, .wraps = true};

} // namespace

LinePreview::LinePreview(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LinePreview::set(opsflow::LineParts line)
{
    if (m_line == line)
        return;
    m_line = std::move(line);
    setAccessibleName(opsflow::text_of(m_line));
    updateGeometry();
    update();
}

int LinePreview::edge() const { return m_theme.space(Space::small) + m_theme.space(Space::hair); }

int LinePreview::heightForWidth(int width) const
{
    LineText text(m_theme, m_line, {}, look);
    text.lay_out(width - 2 * edge());
    return text.height() + 2 * m_theme.space(Space::small);
}

QSize LinePreview::sizeHint() const
{
    const int width = m_theme.scaled(320);
    return {width, heightForWidth(std::max(width, this->width()))};
}

void LinePreview::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::code_ground));
    painter.drawRoundedRect(rect(), m_theme.scaled(corner), m_theme.scaled(corner));
    LineText text(m_theme, m_line, {}, look);
    text.lay_out(width() - 2 * edge());
    text.paint(painter, {edge(), m_theme.space(Space::small)});
}

} // namespace opsdeck::widgets
