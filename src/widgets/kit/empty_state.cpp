// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/empty_state.h"

#include "widgets/kit/icon_button.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int drawing_side = 32;
constexpr int widest_text = 420;

} // namespace

EmptyState::EmptyState(const Theme& theme, const QString& icon, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_icon(icon)
    , m_drawing(new QLabel(this))
    , m_title(new TextLabel(theme, TextStyle::title, Role::text, this))
    , m_explanation(new TextLabel(theme, TextStyle::body, Role::muted, this))
    , m_button(new IconButton(theme, {}, {}, this))
{
    auto* column = new QVBoxLayout(this);
    column->addStretch(2);
    for (QWidget* part : std::initializer_list<QWidget*>{m_drawing, m_title, m_explanation, m_button})
        column->addWidget(part, 0, Qt::AlignHCenter);
    column->addStretch(3);
    m_title->setAlignment(Qt::AlignHCenter);
    m_title->setWordWrap(true);
    m_explanation->setAlignment(Qt::AlignHCenter);
    m_explanation->setWordWrap(true);
    m_button->set_look(IconButton::Look::outline);
    m_button->hide();
    connect(m_button, &IconButton::clicked, this, &EmptyState::action_wanted);
    connect(&theme, &Theme::changed, this, &EmptyState::restyle);
    restyle();
}

void EmptyState::set_text(const QString& title, const QString& explanation)
{
    m_title->set_text(title);
    m_explanation->set_text(explanation);
    m_explanation->setVisible(!explanation.isEmpty());
    setAccessibleName(title);
    restyle();
}

void EmptyState::set_action(const QString& icon, const QString& word)
{
    m_button->set_icon(icon);
    m_button->set_name(word);
    m_button->set_word(word);
    m_button->setVisible(!word.isEmpty());
}

void EmptyState::restyle()
{
    const int side = m_theme.scaled(drawing_side);
    m_drawing->setPixmap(m_theme.pixmap(m_icon, Role::border_strong, side, devicePixelRatioF()));
    layout()->setSpacing(m_theme.space(Space::small));
    for (TextLabel* label : {m_title, m_explanation}) {
        const int wanted = QFontMetrics(label->font()).horizontalAdvance(label->full_text()) + 4;
        label->setMinimumWidth(std::min(wanted, m_theme.scaled(widest_text) / 2)); // a side panel is narrow
        label->setMaximumWidth(std::min(wanted, m_theme.scaled(widest_text)));
        // A box that centres its parts does not ask how high they are at their width.
        if (const int height = label->heightForWidth(label->width()); height > 0)
            label->setFixedHeight(height);
    }
}

} // namespace opsdeck::widgets
