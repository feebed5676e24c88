// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/argument_chip_edit.h"

#include "widgets/kit/keyed_edit.h"
#include "widgets/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 6;
constexpr int least_edit = 28;
constexpr int most_edit = 380;
constexpr int sign_side = 14;
constexpr int edit_margin = 8; ///< what a line edit keeps for itself and its cursor

} // namespace

ArgumentChipEdit::ArgumentChipEdit(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_edit(new KeyedEdit(theme, TextStyle::body, this))
{
    setFocusProxy(m_edit);
    setCursor(Qt::IBeamCursor);
    connect(m_edit, &QLineEdit::textChanged, this, [this] { Q_EMIT size_changed(); });
    connect(m_edit, &KeyedEdit::got_focus, this, qOverload<>(&QWidget::update));
    connect(m_edit, &KeyedEdit::lost_focus, this, qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &ArgumentChipEdit::restyle);
}

void ArgumentChipEdit::restyle()
{
    place_edit();
    Q_EMIT size_changed();
}

void ArgumentChipEdit::show(const opsflow::ArgumentChip& chip)
{
    m_name = chip.name;
    m_problem = chip.problem;
    m_is_missing = chip.is_missing();
    if (m_edit->text() != chip.text)
        m_edit->setText(chip.text);
    QString placeholder = chip.default_text;
    if (placeholder.isEmpty())
        placeholder = chip.is_required ? tr("needed") : tr("optional");
    m_edit->setPlaceholderText(placeholder);
    m_edit->setAccessibleName(chip.is_required ? tr("%1, needed").arg(chip.name) : chip.name);
    m_edit->setAccessibleDescription(chip.problem.isEmpty() ? chip.hint : chip.problem);
    m_edit->setToolTip(chip.problem.isEmpty() ? chip.hint : chip.problem);
    place_edit();
    Q_EMIT size_changed();
    update();
}

int ArgumentChipEdit::before_edit() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::body));
    const int sign = is_wrong() ? m_theme.scaled(sign_side) + m_theme.space(Space::tight) : 0;
    return m_theme.space(Space::small) + sign + metrics.horizontalAdvance(m_name + u':') + m_theme.space(Space::hair);
}

QSize ArgumentChipEdit::sizeHint() const
{
    const QFontMetrics metrics(m_theme.font(TextStyle::body));
    const QString shown = m_edit->text().isEmpty() ? m_edit->placeholderText() : m_edit->text();
    const int edit = std::clamp(metrics.horizontalAdvance(shown) + edit_margin, m_theme.scaled(least_edit),
                                m_theme.scaled(most_edit));
    return {before_edit() + edit + m_theme.space(Space::small), metrics.height() + 2 * m_theme.space(Space::tight) + 2};
}

void ArgumentChipEdit::place_edit()
{
    const QRect logical(before_edit(), 1, std::max(1, width() - before_edit() - m_theme.space(Space::tight)),
                        height() - 2);
    m_edit->setGeometry(QStyle::visualRect(layoutDirection(), rect(), logical));
}

void ArgumentChipEdit::resizeEvent(QResizeEvent* /*event*/) { place_edit(); }

void ArgumentChipEdit::mousePressEvent(QMouseEvent* event)
{
    event->accept();
    m_edit->setFocus(Qt::MouseFocusReason);
}

void ArgumentChipEdit::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool is_current = m_edit->hasFocus();
    QPen edge(m_theme.color(is_wrong()   ? Role::danger
                            : is_current ? Role::focus
                                         : Role::border_strong),
              is_current ? 2 : 1);
    if (m_is_missing && !is_current)
        edge.setStyle(Qt::DashLine);
    const bool is_filled = !m_is_missing && !is_wrong();
    if (is_filled && !is_current)
        edge.setColor(Qt::transparent);
    painter.setPen(edge);
    painter.setBrush(m_theme.color(is_wrong() ? Role::danger_soft : is_filled ? Role::accent_soft : Role::raised));
    const qreal inset = edge.widthF() / 2;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), m_theme.scaled(corner),
                            m_theme.scaled(corner));
    QRect words(m_theme.space(Space::small), 0, width(), height());
    if (is_wrong()) {
        const int side = m_theme.scaled(sign_side);
        const QRect sign(words.left(), (height() - side) / 2, side, side);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), sign),
                           m_theme.pixmap(QStringLiteral("warning"), Role::danger, side, devicePixelRatioF()));
        words.setLeft(sign.right() + 1 + m_theme.space(Space::tight));
    }
    words.setRight(before_edit());
    painter.setPen(m_theme.color(Role::muted));
    painter.setFont(m_theme.font(TextStyle::body));
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) | Qt::AlignVCenter |
                         Qt::TextSingleLine,
                     m_name + u':');
}

} // namespace opsdeck::widgets
