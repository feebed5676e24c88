// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/ask_sheet.h"

#include "widgets/kit/icon_button.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QVBoxLayout>

#include <utility>

namespace opsdeck::widgets {
namespace {

constexpr int widest_card = 440;

} // namespace

AskSheet::AskSheet(const Theme& theme, QWidget* host)
    : Overlay(theme, host)
    , m_title(new TextLabel(theme, TextStyle::title, Role::text, card()))
    , m_text(new TextLabel(theme, TextStyle::body, Role::muted, card()))
    , m_no(new IconButton(theme, {}, tr("Cancel"), card()))
    , m_yes(new IconButton(theme, {}, {}, card()))
{
    set_card_width(widest_card);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_no->set_look(IconButton::Look::outline);
    m_no->set_word(tr("Cancel"));
    m_yes->set_look(IconButton::Look::danger);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_no);
    buttons->addWidget(m_yes);
    auto* column = new QVBoxLayout(card());
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(buttons);
    const auto restyle = [this, column, &theme] {
        const int edge = theme.space(Space::wide);
        column->setContentsMargins(edge, edge, edge, edge);
        column->setSpacing(theme.space(Space::medium));
    };
    connect(&theme, &Theme::changed, this, restyle);
    restyle();
    connect(m_no, &IconButton::clicked, this, &AskSheet::dismiss);
    connect(m_yes, &IconButton::clicked, this, [this] {
        const std::function<void()> yes = std::exchange(m_on_yes, {});
        m_on_no = {};
        dismiss();
        if (yes)
            yes();
    });
    connect(this, &Overlay::closed, this, [this] {
        m_on_yes = {};
        if (const std::function<void()> no = std::exchange(m_on_no, {}))
            no();
    });
}

void AskSheet::ask(const QString& title, const QString& text, const QString& yes_word, std::function<void()> yes,
                   Weight weight, std::function<void()> no)
{
    if (const std::function<void()> earlier = std::exchange(m_on_no, {}))
        earlier();
    m_title->set_text(title);
    m_text->set_text(text);
    m_yes->set_look(weight == Weight::destroys ? IconButton::Look::danger : IconButton::Look::primary);
    m_yes->set_word(yes_word);
    m_yes->set_name(yes_word);
    m_on_yes = std::move(yes);
    m_on_no = std::move(no);
    card()->setAccessibleName(title);
    open(m_no);
}

} // namespace opsdeck::widgets
