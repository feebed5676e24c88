// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/tile.h"

#include "widgets/dashboard/action_button.h"
#include "widgets/dashboard/bodies/make_body.h"
#include "widgets/theme/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QStyle>

namespace opsdeck::widgets {

using core::Freshness;

Tile::Tile(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, &Tile::restyle);
}

Tile::~Tile() = default;

void Tile::show_tile(const opsflow::TileLive& live, std::vector<opsflow::LineSight> sights)
{
    const bool is_other = !m_has_kind || m_live.tile.kind != live.tile.kind;
    m_live = live;
    m_sights = std::move(sights);
    if (is_other) {
        m_body = make_body(live.tile.kind, m_theme, m_clock);
        m_body->setParent(this);
        connect(m_body.get(), &TileBody::run_wanted, this, &Tile::run_wanted);
        connect(m_body.get(), &TileBody::gap_wanted, this, &Tile::gap_wanted);
        connect(m_body.get(), &TileBody::link_wanted, this, &Tile::link_wanted);
        m_body->set_wall(m_wall);
        m_has_kind = true;
    }
    m_freshness = m_live.freshness(m_clock.now());
    m_body->show_tile(m_live);
    m_body->setVisible(words() == Words::none);
    setToolTip(m_live.tile.help);
    dress_buttons();
    arrange();
    name_again(false);
    update();
}

void Tile::set_asked(const QStringList& lines)
{
    if (m_asked == lines)
        return;
    m_asked = lines;
    dress_buttons();
}

std::vector<QWidget*> Tile::focus_chain()
{
    std::vector<QWidget*> out{this};
    for (const auto& button : m_buttons)
        out.push_back(button.get());
    return out;
}

void Tile::set_wall(bool wall)
{
    m_wall = wall;
    setFocusPolicy(wall ? Qt::NoFocus : Qt::StrongFocus);
    if (m_body)
        m_body->set_wall(wall);
    dress_buttons();
    arrange();
}

void Tile::tick()
{
    if (!m_live.is_asked())
        return;
    const Freshness now = m_live.freshness(m_clock.now());
    if (now != m_freshness) {
        m_freshness = now;
        arrange();
        name_again(false);
    }
    update();
    if (m_live.tile.kind == core::TileKind::series || m_live.tile.kind == core::TileKind::states ||
        m_live.tile.kind == core::TileKind::runs)
        m_body->update(); // their right edge is now
}

/// Told to screen readers when what matters has changed, not with every second of age.
void Tile::name_again(bool always)
{
    const QString key =
        QStringList{m_live.tile.title, m_live.state.word, QString::number(static_cast<int>(m_freshness)),
                    m_live.error ? m_live.error->text : QString(), QString::number(m_live.tile.findings.size())}
            .join(QChar(0x1f));
    if (!always && key == m_name_key && !accessibleName().isEmpty() && !hasFocus())
        return;
    m_name_key = key;
    const QString name = m_live.accessible_text(m_clock.now());
    if (name != accessibleName())
        setAccessibleName(name);
}

void Tile::restyle()
{
    dress_buttons();
    arrange();
    update();
}

void Tile::dress_buttons()
{
    const auto& actions = m_live.tile.actions;
    while (m_buttons.size() > actions.size())
        m_buttons.pop_back();
    while (m_buttons.size() < actions.size()) {
        const size_t index = m_buttons.size();
        auto button = std::make_unique<IconButton>(m_theme, QString(), QString(), this);
        connect(button.get(), &IconButton::clicked, this, [this, index] {
            if (index < m_live.tile.actions.size())
                Q_EMIT action_wanted(m_live.tile.actions[index].line);
        });
        m_buttons.push_back(std::move(button));
    }
    for (size_t i = 0; i < actions.size(); ++i) {
        const opsflow::LineSight sight = i < m_sights.size() ? m_sights[i] : opsflow::LineSight();
        dress_action(*m_buttons[i], actions[i], sight, m_asked.contains(actions[i].line));
        // Beside a value they are on A, so that Tab goes from tile to tile.
        m_buttons[i]->setFocusPolicy(m_live.tile.kind == core::TileKind::buttons ? Qt::TabFocus : Qt::NoFocus);
    }
}

QRect Tile::inner() const
{
    const int pad = m_theme.space(Space::medium);
    return rect().adjusted(pad + m_theme.space(Space::hair), pad - m_theme.space(Space::hair), -pad, -pad);
}

int Tile::header_height() const
{
    return QFontMetrics(m_theme.font(TextStyle::body_strong)).height() + m_theme.space(Space::small);
}

int Tile::strip_height() const
{
    return QFontMetrics(m_theme.font(TextStyle::small)).height() + m_theme.space(Space::tight);
}

bool Tile::has_strip() const { return m_freshness == Freshness::stale && words() != Words::broken; }

Tile::Words Tile::words() const
{
    if (m_live.tile.is_broken())
        return Words::broken;
    if (!m_live.is_asked())
        return Words::none;
    if (!m_live.has_content())
        return m_live.error ? Words::failed : Words::waiting;
    const bool says_itself = m_live.tile.kind == core::TileKind::stat || m_live.tile.kind == core::TileKind::gauge;
    return m_live.content.is_empty && !says_itself ? Words::empty : Words::none;
}

void Tile::arrange()
{
    if (!m_body)
        return;
    QRect area = inner();
    area.setTop(area.top() + header_height());
    const bool is_buttons = m_live.tile.kind == core::TileKind::buttons;
    const bool has_buttons = !m_buttons.empty() && !m_wall && words() != Words::broken;
    if (has_buttons && !is_buttons) {
        const int height = m_buttons.front()->sizeHint().height();
        arrange_buttons({area.left(), area.bottom() - height + 1, area.width(), height});
        area.setBottom(area.bottom() - height - m_theme.space(Space::small));
    } else if (has_buttons) {
        arrange_buttons(area);
    } else {
        for (const auto& button : m_buttons)
            button->hide();
    }
    if (has_strip())
        area.setBottom(area.bottom() - strip_height() - m_theme.space(Space::tight));
    m_body->setGeometry(mirrored(area));
    m_body->setVisible(words() == Words::none && !is_buttons);
}

/// Beside each other as far as they fit, then the next row; what does not fit at all is in the menu.
void Tile::arrange_buttons(const QRect& area)
{
    const int gap = m_theme.space(Space::small);
    int x = area.left();
    int y = area.top();
    for (const auto& button : m_buttons) {
        const QSize size = button->sizeHint();
        const int width = std::min(size.width(), area.width());
        if (x > area.left() && x + width > area.right() + 1) {
            x = area.left();
            y += size.height() + gap;
        }
        const bool fits = y + size.height() <= area.bottom() + 1;
        button->setGeometry(mirrored({x, y, width, size.height()}));
        button->setVisible(fits);
        x += width + gap;
    }
}

QRect Tile::mirrored(const QRect& rect) const { return QStyle::visualRect(layoutDirection(), this->rect(), rect); }

void Tile::resizeEvent(QResizeEvent* /*event*/) { arrange(); }

void Tile::popup_menu(const QPoint& at, bool only_actions)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Actions of %1").arg(m_live.tile.title));
    for (size_t i = 0; i < m_live.tile.actions.size(); ++i) {
        const core::TileAction& action = m_live.tile.actions[i];
        QAction* entry = menu->addAction(action.label);
        entry->setEnabled(!m_asked.contains(action.line));
        connect(entry, &QAction::triggered, this, [this, line = action.line] { Q_EMIT action_wanted(line); });
    }
    if (m_live.tile.source.kind == core::TileSource::Kind::run && !m_live.tile.is_broken()) {
        const QString line = m_live.tile.source.line;
        QAction* entry = menu->addAction(tr("Run \"%1\" in the room").arg(line));
        entry->setEnabled(!m_asked.contains(line));
        connect(entry, &QAction::triggered, this, [this, line] { Q_EMIT action_wanted(line); });
    }
    if (!only_actions) {
        if (!menu->isEmpty())
            menu->addSeparator();
        connect(menu->addAction(tr("Ask again now")), &QAction::triggered, this, &Tile::refresh_wanted);
        connect(menu->addAction(tr("Where it comes from")), &QAction::triggered, this, &Tile::detail_wanted);
    }
    if (menu->isEmpty()) {
        delete menu;
        return;
    }
    menu->setActiveAction(menu->actions().first());
    menu->popup(at);
}

void Tile::keyPressEvent(QKeyEvent* event)
{
    const QPoint at = mapToGlobal(QPoint(m_theme.space(Space::medium), header_height()));
    if ((event->modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        event->ignore();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        Q_EMIT detail_wanted();
        return;
    case Qt::Key_A:
        popup_menu(at, true);
        return;
    case Qt::Key_M:
    case Qt::Key_Menu:
        popup_menu(at, false);
        return;
    case Qt::Key_R:
        Q_EMIT refresh_wanted();
        return;
    default:
        event->ignore(); // the board moves between tiles
    }
}

void Tile::mouseDoubleClickEvent(QMouseEvent* /*event*/)
{
    if (!m_wall)
        Q_EMIT detail_wanted();
}

void Tile::contextMenuEvent(QContextMenuEvent* event)
{
    if (!m_wall)
        popup_menu(event->globalPos(), false);
}

void Tile::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    name_again(true);
    update();
}

void Tile::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace opsdeck::widgets
