// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/search_field.h"

#include "widgets/theme/theme.h"

#include <QAction>
#include <QKeyEvent>
#include <QToolButton>

namespace opsdeck::widgets {
namespace {

constexpr int least_height = 32;

} // namespace

SearchField::SearchField(const Theme& theme, QWidget* parent)
    : QLineEdit(parent)
    , m_theme(theme)
    , m_magnifier(addAction(QIcon(), QLineEdit::LeadingPosition))
{
    setClearButtonEnabled(true);
    connect(&theme, &Theme::changed, this, &SearchField::restyle);
    restyle();
}

void SearchField::set_hint(const QString& text)
{
    setPlaceholderText(text);
    setAccessibleName(text);
    for (QToolButton* inner : findChildren<QToolButton*>())
        inner->setAccessibleName(inner->actions().contains(m_magnifier) ? text : tr("Clear"));
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::restyle()
{
    setFont(m_theme.font(TextStyle::body));
    setMinimumHeight(m_theme.scaled(least_height));
    m_magnifier->setIcon(m_theme.icon(QStringLiteral("search"), Role::muted));
}

} // namespace opsdeck::widgets
