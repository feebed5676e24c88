// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/preview_line.h"

#include "widgets/composer/styled_text.h"
#include "widgets/kit/danger_look.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/state_chip.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 14;
constexpr int row_height = 28;
constexpr int corner = 4;
constexpr int least_beside = 280; ///< of the sentence, else it stands below
constexpr int most_lines = 2;
constexpr int most_lines_of_problem = 4;

} // namespace

PreviewLine::PreviewLine(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_danger(new StateChip(theme, this))
    , m_production(new StateChip(theme, this))
    , m_as_message(new IconButton(theme, QStringLiteral("chat"), tr("Send as a message instead (Alt+Enter)"), this))
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_production->set(QStringLiteral("shield"), tr("production"), Role::production, Role::production_soft);
    m_as_message->set_word(tr("As a message"));
    m_danger->hide();
    m_production->hide();
    m_as_message->hide();
    connect(m_as_message, &QToolButton::clicked, this, &PreviewLine::as_message_wanted);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
    });
}

PreviewLine::~PreviewLine() = default;

void PreviewLine::show_preview(const Preview& preview)
{
    if (m_preview == preview)
        return;
    m_preview = preview;
    if (preview.danger) {
        const DangerLook look = look_of(*preview.danger);
        m_danger->set(look.icon, look.word, look.ink, look.ground);
    }
    m_danger->setVisible(preview.danger.has_value());
    m_production->setVisible(preview.is_production);
    m_as_message->setVisible(preview.offers_message);
    setAccessibleName(preview.sentence());
    updateGeometry();
    arrange();
}

Role PreviewLine::ink() const { return m_preview.tone == Preview::Tone::missing ? Role::warning : Role::muted; }

QString PreviewLine::icon() const
{
    switch (m_preview.tone) {
    case Preview::Tone::quiet:
        break;
    case Preview::Tone::missing:
        return QStringLiteral("warning");
    case Preview::Tone::error:
        return QStringLiteral("failed");
    case Preview::Tone::blocked:
        return QStringLiteral("lock");
    }
    return {};
}

StyledText PreviewLine::text() const
{
    const QString error = m_preview.error.isEmpty() ? QString() : m_preview.error + QStringLiteral(" · ");
    std::vector<StyledText::Stretch> stretches;
    if (!error.isEmpty())
        stretches.push_back({0, m_preview.error.size(), Role::danger, false});
    stretches.push_back({error.size() + m_preview.before.size(), m_preview.line.size(), Role::text, true});
    return {m_theme,   TextStyle::small, ink(), error + m_preview.before + m_preview.line + m_preview.after,
            stretches, layoutDirection()};
}

PreviewLine::Places PreviewLine::places(int width) const
{
    const QFontMetrics caption(m_theme.font(TextStyle::caption));
    const int gap = m_theme.space(Space::small);
    const int row = std::max({m_theme.scaled(row_height), m_as_message->sizeHint().height()});
    const auto centred = [row](int x, QSize size) { return QRect(QPoint(x, (row - size.height()) / 2), size); };
    Places out;
    int x = 0;
    if (!icon().isEmpty()) {
        const int side = m_theme.scaled(icon_side);
        out.icon = centred(x, {side, side});
        x = out.icon.right() + 1 + gap;
    }
    if (!m_preview.key.isEmpty()) {
        const int inset = m_theme.space(Space::tight) + 1;
        out.key = centred(x, {caption.horizontalAdvance(m_preview.key) + 2 * inset,
                              caption.height() + 2 * m_theme.space(Space::hair)});
        x = out.key.right() + 1 + gap;
    }
    if (m_preview.danger) {
        out.danger = centred(x, m_danger->sizeHint());
        x = out.danger.right() + 1 + gap;
    }
    if (m_preview.is_production) {
        out.production = centred(x, m_production->sizeHint());
        x = out.production.right() + 1 + gap;
    }
    int right = width;
    if (m_preview.offers_message) {
        const QSize button = m_as_message->sizeHint();
        const QSize shown(std::min(button.width(), std::max(0, width - x)), button.height());
        out.button = centred(width - shown.width(), shown);
        right = out.button.left() - gap;
    }
    StyledText words = text();
    const int lines = m_preview.tone == Preview::Tone::quiet ? most_lines : most_lines_of_problem;
    const bool is_beside =
        right - x >= words.natural_width() || right - x >= std::min(m_theme.scaled(least_beside), width / 2);
    if (is_beside) {
        words.lay_out(right - x, lines);
        const int top = std::max(0, (row - words.line_height()) / 2);
        out.text = QRect(x, top, right - x, words.height());
        out.height = std::max(row, 2 * top + words.height());
    } else {
        words.lay_out(width, lines);
        const bool has_row = x > 0 || m_preview.offers_message;
        out.text = QRect(0, has_row ? row : 0, width, words.height());
        out.height = out.text.bottom() + 1 + m_theme.space(Space::tight);
    }
    return out;
}

int PreviewLine::heightForWidth(int width) const { return places(width).height; }

QSize PreviewLine::sizeHint() const
{
    const int width = std::max(this->width(), m_theme.scaled(least_beside));
    return {width, heightForWidth(width)};
}

QSize PreviewLine::minimumSizeHint() const { return {m_theme.scaled(120), m_theme.scaled(row_height)}; }

void PreviewLine::arrange()
{
    const Places at = places(width());
    const auto put = [this](QWidget* widget, const QRect& rect) {
        if (!rect.isEmpty())
            widget->setGeometry(QStyle::visualRect(layoutDirection(), this->rect(), rect));
    };
    put(m_danger, at.danger);
    put(m_production, at.production);
    put(m_as_message, at.button);
    StyledText words = text();
    words.lay_out(at.text.width(), m_preview.tone == Preview::Tone::quiet ? most_lines : most_lines_of_problem);
    setToolTip(words.is_cut() ? m_preview.sentence() : QString());
    update();
}

void PreviewLine::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void PreviewLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        arrange();
}

void PreviewLine::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Places at = places(width());
    const auto visual = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    if (!at.icon.isEmpty()) {
        const Role role = m_preview.tone == Preview::Tone::error ? Role::danger : ink();
        painter.drawPixmap(visual(at.icon), m_theme.pixmap(icon(), role, at.icon.width(), devicePixelRatioF()));
    }
    if (!at.key.isEmpty()) {
        painter.setPen(QPen(m_theme.color(Role::border_strong), 1));
        painter.setBrush(m_theme.color(Role::raised));
        painter.drawRoundedRect(QRectF(visual(at.key)).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.scaled(corner),
                                m_theme.scaled(corner));
        painter.setFont(m_theme.font(TextStyle::caption));
        painter.setPen(m_theme.color(Role::text));
        painter.drawText(visual(at.key), Qt::AlignCenter, m_preview.key);
    }
    StyledText words = text();
    words.lay_out(at.text.width(), m_preview.tone == Preview::Tone::quiet ? most_lines : most_lines_of_problem);
    words.paint(painter, visual(at.text).topLeft());
}

} // namespace opsdeck::widgets
