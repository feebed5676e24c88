// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/window/rail.h"

#include "widgets/theme/theme.h"
#include "widgets/window/rail_button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace opsdeck::widgets {

Rail::Rail(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_account(new RailButton(theme, QStringLiteral("person"), {}, this))
{
    setAccessibleName(tr("Pages"));
    add(Page::rooms, QStringLiteral("chat"), tr("Rooms"));
    add(Page::situation, QStringLiteral("situation"), tr("Situation"));
    add(Page::dashboards, QStringLiteral("dashboard"), tr("Dashboards"));
    add(Page::runs, QStringLiteral("runs"), tr("Runs"));
    add(Page::gaps, QStringLiteral("gaps"), tr("Gaps"));
    m_column->addStretch();
    add(Page::settings, QStringLiteral("settings"), tr("Settings"));
    m_column->addWidget(m_account);
    m_account->setCheckable(false);
    connect(m_account, &RailButton::clicked, this, &Rail::account_wanted);
    connect(&theme, &Theme::changed, this, &Rail::restyle);
    restyle();
    set_current(Page::rooms);
}

void Rail::add(Page page, const QString& icon, const QString& word)
{
    auto* button = new RailButton(m_theme, icon, word, this);
    m_column->addWidget(button);
    m_buttons[page] = button;
    connect(button, &RailButton::clicked, this, [this, page] {
        set_current(m_current); // the owner decides whether the page really comes
        Q_EMIT page_wanted(page);
    });
}

void Rail::set_current(Page page)
{
    m_current = page;
    for (const auto& [which, button] : m_buttons) {
        button->setChecked(which == page);
        button->setFocusPolicy(which == page ? Qt::TabFocus : Qt::NoFocus);
    }
}

void Rail::set_badge(Page page, int count, bool is_loud) { m_buttons.at(page)->set_badge(count, is_loud); }

void Rail::set_keys(Page page, const QString& keys) { m_buttons.at(page)->set_keys(keys); }

void Rail::set_account(const QString& name, const QString& server)
{
    m_account->set_word(name);
    m_account->setToolTip(tr("%1 on %2").arg(name, server));
    m_account->setAccessibleName(tr("Signed in as %1 on %2").arg(name, server));
}

void Rail::take_focus() { m_buttons.at(m_current)->setFocus(Qt::ShortcutFocusReason); }

void Rail::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (step == 0) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int count = static_cast<int>(m_buttons.size());
    const auto next = static_cast<Page>((static_cast<int>(m_current) + step + count) % count);
    Q_EMIT page_wanted(next);
    m_buttons.at(m_current)->setFocus(Qt::TabFocusReason);
}

void Rail::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::window));
    painter.setPen(m_theme.color(Role::border));
    const int x = layoutDirection() == Qt::LeftToRight ? width() - 1 : 0;
    painter.drawLine(x, 0, x, height());
}

void Rail::restyle()
{
    m_column->setSpacing(m_theme.space(Space::hair));
    const int edge = m_theme.space(Space::tight);
    m_column->setContentsMargins(edge, m_theme.space(Space::small), edge, m_theme.space(Space::small));
    for (const auto& [page, button] : m_buttons)
        button->updateGeometry();
    m_account->updateGeometry();
    update();
}

} // namespace opsdeck::widgets
