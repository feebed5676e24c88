// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/keys/shortcut_sheet.h"

#include "widgets/keys/key_caps.h"
#include "widgets/keys/key_map.h"
#include "widgets/kit/empty_state.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/scroll_column.h"
#include "widgets/kit/search_field.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int widest_card = 920;
constexpr int narrow = 760; ///< below it the columns stand one under the other

bool fits(const QString& hay, const QStringList& words)
{
    return std::all_of(words.begin(), words.end(),
                       [&](const QString& word) { return hay.contains(word, Qt::CaseInsensitive); });
}

} // namespace

ShortcutSheet::ShortcutSheet(const KeyMap& keys, const Theme& theme, QWidget* host)
    : Overlay(theme, host)
    , m_keys(keys)
    , m_theme(theme)
    , m_title(new TextLabel(theme, TextStyle::title, Role::text, card()))
    , m_search(new SearchField(theme, card()))
    , m_change(new IconButton(theme, QStringLiteral("edit"), {}, card()))
    , m_close(new IconButton(theme, QStringLiteral("cross"), {}, card()))
    , m_scroll(new ScrollColumn(card()))
    , m_body(new QWidget)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight, m_body))
    , m_nothing(new EmptyState(theme, QStringLiteral("keyboard"), card()))
{
    build();
    set_card_width(widest_card);
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutSheet::filter);
    connect(m_close, &IconButton::clicked, this, &ShortcutSheet::dismiss);
    connect(m_change, &IconButton::clicked, this, [this] {
        dismiss();
        Q_EMIT change_wanted();
    });
    connect(&keys, &KeyMap::changed, this, &ShortcutSheet::refresh);
    connect(&theme, &Theme::changed, this, &ShortcutSheet::restyle);
    m_search->installEventFilter(this);
    refresh();
    restyle();
}

void ShortcutSheet::build()
{
    auto* column = new QVBoxLayout(card());
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_change);
    head->addWidget(m_close);
    column->addLayout(head);
    column->addWidget(m_search);
    m_scroll->set_content(m_body);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_nothing, 1);
    m_nothing->hide();

    m_columns->setContentsMargins(0, 0, 0, 0);
    for (const auto& groups : {std::vector{KeyGroup::find, KeyGroup::go, KeyGroup::room, KeyGroup::look},
                               std::vector{KeyGroup::write, KeyGroup::timeline, KeyGroup::app}}) {
        auto* side = new QVBoxLayout;
        side->setSpacing(0);
        for (const KeyGroup group : groups)
            add_group(group, side);
        side->addStretch(1);
        m_columns->addLayout(side, 1);
    }
}

void ShortcutSheet::add_group(KeyGroup group, QBoxLayout* column)
{
    auto* block = new QWidget(m_body);
    auto* lines = new QVBoxLayout(block);
    auto* title = new TextLabel(m_theme, TextStyle::caption, Role::muted, block);
    lines->addWidget(title);
    for (const KeyAction& action : key_actions()) {
        if (action.group != group)
            continue;
        auto* line = new QWidget(block);
        auto* parts = new QHBoxLayout(line);
        parts->setContentsMargins(0, 0, 0, 0);
        auto* text = new TextLabel(m_theme, TextStyle::body, Role::text, line);
        text->set_elided(true);
        auto* caps = new KeyCaps(m_theme, line);
        parts->addWidget(text, 1);
        parts->addWidget(caps);
        lines->addWidget(line);
        m_rows.push_back({&action, line, text, caps});
    }
    column->addWidget(block);
    m_groups.push_back({group, block, title});
}

void ShortcutSheet::open()
{
    m_search->clear();
    m_scroll->verticalScrollBar()->setValue(0);
    Overlay::open(m_search);
}

void ShortcutSheet::refresh()
{
    m_title->set_text(tr("Keyboard shortcuts"));
    m_search->set_hint(tr("Find an action or a key"));
    m_change->set_name(tr("Change shortcuts in the settings"));
    m_change->set_word(tr("Change…"));
    m_close->set_name(tr("Close"));
    setAccessibleName(m_title->full_text());
    for (const Group& group : m_groups)
        group.title->set_text(text_of(group.group));
    for (const Row& row : m_rows) {
        const QString id = QLatin1String(row.action->id);
        row.text->set_text(m_keys.text(id));
        row.caps->set_nothing_text(tr("no key"));
        row.caps->set(m_keys.keys(id));
        row.line->setAccessibleName(
            tr("%1: %2", "an action and its keys").arg(row.text->full_text(), row.caps->accessibleName()));
    }
    filter();
}

void ShortcutSheet::filter()
{
    const QStringList words = m_search->text().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    bool any = false;
    for (const Group& group : m_groups) {
        const QString title = group.title->full_text();
        bool any_here = false;
        for (const Row& row : m_rows) {
            if (row.action->group != group.group)
                continue;
            const bool is_shown = fits(title + QLatin1Char(' ') + row.line->accessibleName(), words);
            row.line->setVisible(is_shown);
            any_here = any_here || is_shown;
        }
        group.block->setVisible(any_here);
        any = any || any_here;
    }
    m_scroll->setVisible(any);
    m_nothing->setVisible(!any);
    m_nothing->set_text(tr("Nothing is called “%1”").arg(m_search->text()),
                        tr("Try another word, or press Ctrl+K: most things need no key of their own."));
}

void ShortcutSheet::restyle()
{
    const int wide = m_theme.space(Space::wide);
    card()->layout()->setContentsMargins(wide, m_theme.space(Space::large), wide, m_theme.space(Space::large));
    card()->layout()->setSpacing(m_theme.space(Space::medium));
    m_columns->setSpacing(m_theme.space(Space::huge));
    for (const Group& group : m_groups) {
        group.block->layout()->setContentsMargins(0, m_theme.space(Space::small), 0, m_theme.space(Space::small));
        group.block->layout()->setSpacing(m_theme.space(Space::tight) + 1);
    }
    for (const Row& row : m_rows)
        row.line->layout()->setSpacing(m_theme.space(Space::medium));
    place_card();
}

void ShortcutSheet::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        refresh();
    Overlay::changeEvent(event);
}

void ShortcutSheet::resizeEvent(QResizeEvent* event)
{
    const bool is_narrow = width() < m_theme.scaled(narrow);
    m_columns->setDirection(is_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    Overlay::resizeEvent(event);
}

bool ShortcutSheet::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        QScrollBar* bar = m_scroll->verticalScrollBar();
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Down:
            bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
            return true;
        case Qt::Key_Up:
            bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
            return true;
        case Qt::Key_PageDown:
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
            return true;
        case Qt::Key_PageUp:
            bar->triggerAction(QAbstractSlider::SliderPageStepSub);
            return true;
        default:
            break;
        }
    }
    return Overlay::eventFilter(watched, event);
}

} // namespace opsdeck::widgets
