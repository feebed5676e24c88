// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/wrapped_text.h"

#include "widgets/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace opsdeck::widgets {
namespace {

constexpr int least_letters = 6;
constexpr int widest_letters = 60;

} // namespace

WrappedText::WrappedText(const Theme& theme, TextStyle style, Role role, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_style(style)
    , m_role(role)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, &WrappedText::restyle);
    restyle();
}

WrappedText::~WrappedText() = default;

void WrappedText::set_text(const QString& text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    restyle();
}

void WrappedText::set_role(Role role)
{
    m_role = role;
    update();
}

void WrappedText::set_style(TextStyle style)
{
    m_style = style;
    restyle();
}

void WrappedText::set_percent(int percent)
{
    m_percent = percent;
    restyle();
}

void WrappedText::set_most_lines(int lines)
{
    m_most_lines = lines;
    restyle();
}

QFont WrappedText::shown_font() const
{
    QFont font = m_theme.font(m_style);
    font.setPixelSize(std::max(1, font.pixelSize() * m_percent / 100));
    return font;
}

WrappedText::Broken WrappedText::broken(int width) const
{
    Broken broken;
    const QFont font = shown_font();
    const QFontMetrics metrics(font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(layoutDirection());
    const int step = metrics.lineSpacing();
    const auto is_full = [&] { return m_most_lines > 0 && int(broken.lines.size()) == m_most_lines; };
    for (const QString& paragraph : m_text.split(QLatin1Char('\n'))) {
        QTextLayout layout(paragraph, font);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(1, width));
            if (is_full()) {
                broken.is_cut = true;
                break;
            }
            const QString words = paragraph.mid(line.textStart(), line.textLength());
            broken.lines.push_back({words, int(broken.lines.size()) * step});
        }
        layout.endLayout();
        if (paragraph.isEmpty() && !is_full())
            broken.lines.push_back({{}, int(broken.lines.size()) * step});
        if (broken.is_cut)
            break;
    }
    if (broken.is_cut)
        broken.lines.back().text =
            metrics.elidedText(broken.lines.back().text.trimmed() + QStringLiteral(" …"), Qt::ElideRight, width);
    broken.height = broken.lines.empty() ? 0 : (int(broken.lines.size()) - 1) * step + metrics.height();
    return broken;
}

int WrappedText::heightForWidth(int width) const { return broken(width).height; }

QSize WrappedText::sizeHint() const
{
    const QFontMetrics metrics(shown_font());
    int wanted = 0;
    for (const QString& line : m_text.split(QLatin1Char('\n')))
        wanted = std::max(wanted, metrics.horizontalAdvance(line) + 1);
    wanted = std::min(wanted, metrics.averageCharWidth() * widest_letters);
    return {wanted, heightForWidth(wanted)};
}

QSize WrappedText::minimumSizeHint() const
{
    const QFontMetrics metrics(shown_font());
    return {metrics.averageCharWidth() * least_letters, metrics.height()};
}

void WrappedText::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setFont(shown_font());
    painter.setPen(m_theme.color(m_role));
    const int height = QFontMetrics(painter.font()).height();
    for (const Line& line : broken(width()).lines)
        painter.drawText(QRect(0, line.top, width(), height), Qt::AlignLeading | Qt::AlignTop | Qt::TextDontClip,
                         line.text);
}

void WrappedText::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_is_cut = broken(width()).is_cut;
    setToolTip(m_is_cut ? m_text : QString());
}

void WrappedText::restyle()
{
    setFont(shown_font());
    m_is_cut = broken(width()).is_cut;
    setToolTip(m_is_cut ? m_text : QString());
    updateGeometry();
    update();
}

} // namespace opsdeck::widgets
