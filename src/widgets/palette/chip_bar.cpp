// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/chip_bar.h"

#include "opsflow/compose/argument_form.h"
#include "widgets/kit/keyed_edit.h"
#include "widgets/palette/argument_chip_edit.h"
#include "widgets/theme/theme.h"

#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int arrow_side = 12;
constexpr int icon_side = 18;

/// The words of the line up to its first value; its title when it begins with one.
QString lead_of(const opsflow::ArgumentForm& form)
{
    QStringList words;
    if (form.verb() == core::Verb::plan)
        words.append(QStringLiteral("plan"));
    for (const core::SayForm& say : form.definition().say) {
        if (say.verb != form.verb())
            continue;
        words.clear(); // a form of its own has its own words
        for (const core::SayWord& word : say.words) {
            if (word.slot)
                break;
            words.append(word.text);
        }
        break;
    }
    if (words.size() == 1 && form.verb() == core::Verb::plan && words.front() == QStringLiteral("plan")) {
        for (const core::SayWord& word : form.definition().say.front().words) {
            if (word.slot)
                break;
            words.append(word.text);
        }
    }
    return words.isEmpty() ? form.definition().title : words.join(u' ');
}

} // namespace

ChipBar::ChipBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(&theme, &Theme::changed, this, [this] {
        place_chips();
        updateGeometry();
        update();
    });
}

ChipBar::~ChipBar() = default;

void ChipBar::show(const opsflow::ArgumentForm* form)
{
    for (ArgumentChipEdit* chip : m_chips) {
        chip->hide();
        chip->deleteLater(); // one of its keys may have led here
    }
    m_chips.clear();
    m_form = form;
    m_lead = form ? lead_of(*form) : QString();
    setAccessibleName(m_lead);
    for (size_t i = 0; form && i < form->chips().size(); ++i) {
        auto* chip = new ArgumentChipEdit(m_theme, this);
        m_chips.push_back(chip);
        chip->show(form->chips()[i]);
        chip->QWidget::show();
        connect(chip, &ArgumentChipEdit::size_changed, this, [this] {
            place_chips();
            updateGeometry();
        });
    }
    place_chips();
    updateGeometry();
    update();
}

void ChipBar::refresh(int chip)
{
    m_chips[static_cast<size_t>(chip)]->show(m_form->chips()[static_cast<size_t>(chip)]);
}

int ChipBar::focused() const
{
    const auto found = std::find_if(m_chips.begin(), m_chips.end(),
                                    [](const ArgumentChipEdit* chip) { return chip->edit().hasFocus(); });
    return found == m_chips.end() ? -1 : static_cast<int>(found - m_chips.begin());
}

ChipBar::Flow ChipBar::flow(int width) const
{
    Flow out;
    const QFontMetrics metrics(m_theme.font(TextStyle::body_strong));
    const int edge = m_theme.space(Space::large);
    const int across = m_theme.space(Space::medium);
    const int gap = m_theme.space(Space::tight);
    const int arrow = m_theme.scaled(arrow_side);
    const int line = std::max(m_theme.scaled(28), metrics.height() + 2 * gap + 2);
    const int icon = m_theme.scaled(icon_side) + m_theme.space(Space::small);
    int x = edge;
    int y = across;
    const int lead = std::min(icon + metrics.horizontalAdvance(m_lead) + 1, width - 2 * edge);
    out.lead = QRect(x, y, lead, line);
    x += lead + gap;
    for (const ArgumentChipEdit* chip : m_chips) {
        const QSize wanted = chip->sizeHint();
        const int needs = arrow + gap + std::min(wanted.width(), width - 2 * edge - arrow - gap);
        if (x > edge && x + needs > width - edge) {
            x = edge;
            y += line + m_theme.space(Space::small);
        }
        out.arrows.emplace_back(x, y + (line - arrow) / 2, arrow, arrow);
        out.chips.emplace_back(x + arrow + gap, y + (line - wanted.height()) / 2, needs - arrow - gap, wanted.height());
        x += needs + gap;
    }
    out.height = y + line + across;
    return out;
}

void ChipBar::place_chips()
{
    const Flow places = flow(width());
    for (size_t i = 0; i < m_chips.size(); ++i)
        m_chips[i]->setGeometry(QStyle::visualRect(layoutDirection(), rect(), places.chips[i]));
    update();
}

QSize ChipBar::sizeHint() const { return {m_theme.scaled(320), flow(std::max(width(), m_theme.scaled(320))).height}; }

int ChipBar::heightForWidth(int width) const { return flow(width).height; }

void ChipBar::resizeEvent(QResizeEvent* /*event*/) { place_chips(); }

void ChipBar::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Flow places = flow(width());
    const auto visual = [this](const QRect& logical) { return QStyle::visualRect(layoutDirection(), rect(), logical); };
    const int side = m_theme.scaled(icon_side);
    const QRect icon(places.lead.left(), places.lead.top() + (places.lead.height() - side) / 2, side, side);
    painter.drawPixmap(visual(icon),
                       m_theme.pixmap(QStringLiteral("palette"), Role::accent, side, devicePixelRatioF()));
    painter.setFont(m_theme.font(TextStyle::body_strong));
    painter.setPen(m_theme.color(Role::text));
    const QRect words = places.lead.adjusted(side + m_theme.space(Space::small), 0, 1, 0);
    painter.drawText(visual(words),
                     static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeading)) | Qt::AlignVCenter |
                         Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_lead, Qt::ElideRight, words.width()));
    const QString arrow =
        layoutDirection() == Qt::RightToLeft ? QStringLiteral("chevron_left") : QStringLiteral("chevron_right");
    for (const QRect& place : places.arrows)
        painter.drawPixmap(visual(place), m_theme.pixmap(arrow, Role::muted, place.width(), devicePixelRatioF()));
}

} // namespace opsdeck::widgets
