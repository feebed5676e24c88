// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/help_page.h"

#include "core/command/help_text.h"
#include "core/text/control_strip.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace opsdeck::widgets {

HelpPage::HelpPage(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextStyle::title, Role::text, this))
    , m_text(new QPlainTextEdit(this))
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_title);
    column->addWidget(m_text, 1);
    m_title->setWordWrap(true);
    m_text->setReadOnly(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &HelpPage::restyle);
    setFocusProxy(m_text);
    restyle();
}

void HelpPage::show_help(core::DefinitionPtr definition)
{
    m_definition = std::move(definition);
    m_title->set_text(m_definition->title);
    m_text->setAccessibleName(tr("Help on %1").arg(m_definition->title));
    m_text->setPlainText(core::strip_controls(core::automation_help(*m_definition, core::HelpFormat::plain)));
    restyle();
}

QString HelpPage::text() const { return m_text->toPlainText(); }

void HelpPage::set_most_height(int pixels)
{
    m_most_height = pixels;
    restyle();
}

void HelpPage::restyle()
{
    const int edge = m_theme.space(Space::large);
    layout()->setContentsMargins(edge, m_theme.space(Space::medium), edge, m_theme.space(Space::medium));
    layout()->setSpacing(m_theme.space(Space::small));
    m_text->setFont(m_theme.font(TextStyle::mono_small));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    m_text->setPalette(colors);
    m_text->viewport()->setAutoFillBackground(false);
    m_text->document()->setDocumentMargin(0);
    const int lines = std::clamp(m_text->blockCount() + 1, 6, 24);
    m_text->setFixedHeight(std::min(lines * QFontMetrics(m_text->font()).lineSpacing(), m_most_height));
}

bool HelpPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool is_enter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (is_enter || key->key() == Qt::Key_Tab) {
            if (!key->isAutoRepeat())
                Q_EMIT enter_pressed(key->modifiers());
            return true;
        }
        if (key->key() == Qt::Key_Escape || key->key() == Qt::Key_Backspace || key->key() == Qt::Key_F1) {
            Q_EMIT back();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace opsdeck::widgets
