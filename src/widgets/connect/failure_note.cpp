// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/connect/failure_note.h"

#include "widgets/kit/icon_button.h"
#include "widgets/kit/panel.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int mark_side = 18;

} // namespace

FailureNote::FailureNote(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_panel(new Panel(theme, this))
    , m_mark(new QLabel(m_panel))
    , m_text(new TextLabel(theme, TextStyle::body_strong, Role::text, m_panel))
    , m_advice(new TextLabel(theme, TextStyle::body, Role::text, m_panel))
    , m_more(new IconButton(theme, QStringLiteral("chevron_down"), {}, m_panel))
    , m_copy(new IconButton(theme, QStringLiteral("copy"), {}, m_panel))
    , m_detail(new TextLabel(theme, TextStyle::mono_small, Role::text, m_panel))
{
    m_panel->set_roles(Role::danger_soft, Role::danger);
    for (TextLabel* label : {m_text, m_advice, m_detail})
        label->setWordWrap(true);
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_more->set_look(IconButton::Look::outline);
    m_copy->set_look(IconButton::Look::outline);
    auto* outside = new QVBoxLayout(this);
    outside->setContentsMargins(0, 0, 0, 0);
    outside->addWidget(m_panel);
    auto* line = new QHBoxLayout(m_panel);
    line->addWidget(m_mark, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->addWidget(m_text);
    words->addWidget(m_advice);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_more);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    words->addLayout(buttons);
    words->addWidget(m_detail);
    line->addLayout(words, 1);
    connect(m_more, &IconButton::clicked, this, [this] { show_detail(m_detail->isHidden()); });
    connect(m_copy, &IconButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_text->full_text() + QLatin1Char('\n') + m_detail->full_text());
    });
    connect(&theme, &Theme::changed, this, &FailureNote::restyle);
    restyle();
    clear();
}

void FailureNote::show_error(const core::Error& error, const QString& advice)
{
    m_text->set_text(error.text);
    m_advice->set_text(advice);
    m_advice->setVisible(!advice.isEmpty());
    const bool has_detail = !error.detail.isEmpty() && !error.detail.contains(QLatin1String("mfa_required"));
    m_detail->set_text(QStringLiteral("%1: %2").arg(core::to_text(error.kind), error.detail));
    m_more->setVisible(has_detail);
    m_copy->setVisible(has_detail);
    show_detail(false);
    setAccessibleName(error.text + QLatin1Char(' ') + advice);
    show();
}

void FailureNote::clear() { hide(); }

QString FailureNote::text() const { return m_text->full_text(); }
QString FailureNote::advice() const { return m_advice->full_text(); }

void FailureNote::show_detail(bool is_shown)
{
    m_detail->setVisible(is_shown);
    m_more->set_icon(is_shown ? QStringLiteral("chevron_up") : QStringLiteral("chevron_down"));
    m_more->set_word(is_shown ? tr("Hide details") : tr("Details"));
    m_more->set_name(m_more->text());
    m_copy->set_word(tr("Copy details"));
    m_copy->set_name(m_copy->text());
}

void FailureNote::restyle()
{
    const int side = m_theme.scaled(mark_side);
    m_mark->setPixmap(m_theme.pixmap(QStringLiteral("warning"), Role::danger, side, devicePixelRatioF()));
    const int medium = m_theme.space(Space::medium);
    m_panel->layout()->setContentsMargins(medium, medium, medium, medium);
    m_panel->layout()->setSpacing(medium);
}

} // namespace opsdeck::widgets
