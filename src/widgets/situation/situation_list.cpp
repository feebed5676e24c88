// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/situation/situation_list.h"

#include "widgets/kit/text_label.h"
#include "widgets/kit/wrapped_text.h"
#include "widgets/situation/situation_row.h"
#include "widgets/theme/theme.h"

#include <QPainter>

namespace opsdeck::widgets {
namespace {

constexpr int corner = 8;

} // namespace

SituationList::SituationList(const Theme& theme, const QString& title, const QString& none, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title_words(title)
    , m_title(new TextLabel(theme, TextStyle::body_strong, Role::muted, title, this))
    , m_none(new WrappedText(theme, TextStyle::body, Role::muted, this))
{
    setAccessibleName(title);
    m_none->set_text(none);
    connect(&theme, &Theme::changed, this, &SituationList::restyle);
    restyle();
}

void SituationList::set_entries(std::vector<SituationEntry> entries)
{
    m_entries = std::move(entries);
    while (m_rows.size() < m_entries.size()) {
        auto* row = new SituationRow(m_theme, SituationRow::Shape::large, this);
        row->set_percent(m_percent);
        connect(row, &SituationRow::clicked, this, [this, row] { Q_EMIT opened(row->entry()); });
        m_rows.push_back(row);
    }
    for (size_t i = 0; i < m_entries.size(); ++i)
        m_rows[i]->set_entry(m_entries[i]);
    m_none->setVisible(m_entries.empty());
    set_open(m_can_open);
    fit();
}

void SituationList::set_percent(int percent)
{
    m_percent = percent;
    for (SituationRow* row : m_rows)
        row->set_percent(percent);
    restyle();
}

void SituationList::set_open(bool can_open)
{
    m_can_open = can_open;
    for (SituationRow* row : m_rows) {
        row->setAttribute(Qt::WA_TransparentForMouseEvents, !can_open);
        row->setFocusPolicy(can_open ? Qt::TabFocus : Qt::NoFocus);
    }
}

std::vector<SituationRow*> SituationList::rows() const
{
    std::vector<SituationRow*> shown;
    for (SituationRow* row : m_rows) {
        if (!row->isHidden())
            shown.push_back(row);
    }
    return shown;
}

void SituationList::fit()
{
    const int edge = m_theme.space(Space::medium) * m_percent / 100;
    const int inner = width() - 2 * edge;
    int y = edge;
    const int title_height = m_title->sizeHint().height();
    m_title->setGeometry(edge, y, inner, title_height);
    y += title_height + edge / 2;
    m_none->setGeometry(edge, y, inner, m_none->heightForWidth(inner));
    size_t shown = 0;
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const int row_height = m_rows[i]->sizeHint().height();
        const bool is_shown = i < m_entries.size() && y + row_height <= height() - edge / 2;
        m_rows[i]->setVisible(is_shown);
        if (!is_shown)
            continue;
        m_rows[i]->setGeometry(edge / 2, y, width() - edge, row_height);
        y += row_height;
        ++shown;
    }
    const auto hidden = static_cast<int>(m_entries.size() - std::min(shown, m_entries.size()));
    QString title = m_title_words;
    if (m_entries.size() > 1)
        title += QStringLiteral("  %1").arg(m_entries.size());
    if (hidden > 0 && shown > 0)
        title += QStringLiteral(" · ") + tr("%n not shown", nullptr, hidden);
    m_title->set_text(title);
}

void SituationList::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::border), 1));
    painter.setBrush(m_theme.color(Role::surface));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.scaled(corner),
                            m_theme.scaled(corner));
}

void SituationList::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fit();
}

void SituationList::restyle()
{
    QFont font = m_theme.font(TextStyle::body_strong);
    font.setPixelSize(std::max(1, font.pixelSize() * m_percent / 100));
    m_title->setFont(font);
    m_none->set_percent(m_percent);
    fit();
    update();
}

} // namespace opsdeck::widgets
