// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/completion/completer.h"

#include "widgets/composer/completion/completion_popup.h"
#include "widgets/composer/composer_box.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>

namespace opsdeck::widgets {
namespace {

constexpr int widest_lines = 720;
constexpr int widest_names = 400;

bool is_enter(const QKeyEvent& event) { return event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter; }

bool is_plain(const QKeyEvent& event) { return (event.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier; }

} // namespace

Completer::Completer(opsflow::ComposerAids& aids, const Theme& theme, ComposerBox& box, QWidget& anchor,
                     QObject* parent)
    : QObject(parent)
    , m_aids(aids)
    , m_theme(theme)
    , m_box(box)
    , m_anchor(anchor)
    , m_clock(&m_system_clock)
    , m_shelf(aids)
{
    connect(&m_shelf, &ValueShelf::changed, this, [this] {
        if (is_open())
            show_rows();
    });
    anchor.installEventFilter(this);
    if (anchor.parentWidget())
        anchor.parentWidget()->installEventFilter(this);
    connect(&theme, &Theme::changed, this, &Completer::place, Qt::QueuedConnection);
}

Completer::~Completer() { delete m_popup; }

bool Completer::is_open() const { return m_popup && m_popup->isVisibleTo(m_popup->parentWidget()); }

int Completer::current() const { return is_open() ? m_popup->current() : -1; }

void Completer::refresh(const Intent& intent, bool opens)
{
    const bool was_open = is_open();
    m_intent = intent;
    if (!was_open && !opens)
        return;
    const QString text = m_box.toPlainText();
    const bool is_line = intent.is_signed || m_is_asked;
    const CompletionSpot spot = completion_spot(text, m_box.cursor_at(), is_line);
    if (spot.kind == CompletionSpot::Kind::none || text.isEmpty()) {
        m_dismissed_from = -1;
        close();
        return;
    }
    if (spot != m_spot)
        m_was_moved = false;
    m_spot = spot;
    show_rows();
}

void Completer::open(const Intent& intent)
{
    m_is_asked = true;
    m_dismissed_from = -1;
    refresh(intent, true);
    if (!is_open())
        m_is_asked = false;
}

void Completer::show_rows()
{
    m_suggestions = suggest(m_spot, m_aids, m_shelf, m_server_words, m_clock->now());
    if (m_suggestions.rows.empty()) {
        close();
        return;
    }
    if (m_suggestions.from == m_dismissed_from)
        return;
    m_dismissed_from = -1;
    if (!m_popup || m_popup->parentWidget() != m_box.window()) {
        delete m_popup;
        m_popup = new CompletionPopup(m_model, m_theme, m_box.window());
        connect(m_popup, &CompletionPopup::taken, this, &Completer::take);
        m_box.window()->installEventFilter(this);
    }
    const int chosen = m_popup->current();
    const QString kept =
        m_was_moved && chosen >= 0 && chosen < m_model.rowCount() ? m_model.row(chosen).insert : QString();
    m_model.show(m_suggestions.rows);
    int row = -1;
    for (int i = 0; i < m_model.rowCount() && !kept.isEmpty() && row < 0; ++i) {
        if (m_model.row(i).insert == kept)
            row = i;
    }
    m_was_moved = row >= 0;
    if (row < 0 && may_preselect())
        row = m_model.next_to_take(-1, 1);
    m_popup->setLayoutDirection(m_box.layoutDirection());
    m_popup->set_current(row);
    m_popup->set_enter_takes(enter_takes());
    m_popup->show();
    place();
    Q_EMIT changed();
}

bool Completer::may_preselect() const
{
    const auto& rows = m_suggestions.rows;
    if (m_spot.kind != CompletionSpot::Kind::line) {
        const QString& typed = m_suggestions.typed;
        return !typed.isEmpty() && std::none_of(rows.begin(), rows.end(), [&typed](const CompletionRow& row) {
            return row.shown.mid(1).compare(typed, Qt::CaseInsensitive) == 0;
        });
    }
    switch (m_intent.kind) {
    case Intent::Kind::open_line:
        return true;
    case Intent::Kind::wish:
        // A first word that begins like one of ours is not a wish yet.
        return !m_spot.typed.contains(u' ') && rows.front().shown.startsWith(m_spot.typed, Qt::CaseInsensitive);
    case Intent::Kind::message:
        return m_is_asked && !m_suggestions.typed.isEmpty();
    default:
        return false;
    }
}

bool Completer::enter_takes() const { return is_open() && m_popup->current() >= 0; }

QString Completer::takes() const { return enter_takes() ? m_model.row(m_popup->current()).shown : QString(); }

void Completer::place()
{
    if (!is_open())
        return;
    QWidget* window = m_popup->parentWidget();
    QRect anchor(m_anchor.mapTo(window, QPoint(0, 0)), m_anchor.size());
    const bool is_line = m_spot.kind == CompletionSpot::Kind::line;
    const int widest = m_theme.scaled(is_line ? widest_lines : widest_names);
    if (!is_line) {
        QTextCursor at(m_box.document());
        at.setPosition(static_cast<int>(m_suggestions.from));
        const int x = m_box.viewport()->mapTo(window, m_box.cursorRect(at).topLeft()).x();
        if (m_box.layoutDirection() == Qt::RightToLeft)
            anchor.setRight(std::max(anchor.left(), x + m_theme.space(Space::wide)));
        else
            anchor.setLeft(std::min(anchor.right(), x - m_theme.space(Space::wide)));
        anchor.setRect(anchor.left(), anchor.top(), std::max(1, anchor.width()), anchor.height());
    }
    m_popup->place(anchor, is_line ? std::min(widest, m_anchor.width()) : widest);
}

void Completer::close()
{
    m_is_asked = false;
    m_was_moved = false;
    m_spot = {};
    m_suggestions = {};
    m_shelf.clear();
    if (!is_open())
        return;
    m_popup->hide();
    m_popup->set_current(-1);
    Q_EMIT changed();
}

void Completer::dismiss()
{
    const qsizetype from = m_suggestions.from;
    close();
    m_dismissed_from = from;
}

void Completer::move(int step)
{
    const int row = m_model.next_to_take(m_popup->current(), step);
    if (row < 0)
        return;
    m_was_moved = true;
    m_popup->set_current(row);
    m_popup->set_enter_takes(true);
    Q_EMIT changed();
}

void Completer::take(int row)
{
    if (row < 0 || row >= m_model.rowCount() || !m_model.row(row).can_be_taken())
        return;
    const QString text = m_box.toPlainText();
    QString insert = m_model.row(row).insert;
    const qsizetype from = std::min<qsizetype>(m_suggestions.from, text.size());
    const qsizetype end = word_end(text, from, std::max<qsizetype>(from, m_box.cursor_at()));
    const bool has_space = end < text.size() && text.at(end) == u' ';
    if (has_space && insert.endsWith(u' '))
        insert.chop(1);
    m_was_moved = false;
    m_dismissed_from = -1;
    QTextCursor cursor(m_box.document());
    cursor.setPosition(static_cast<int>(from));
    cursor.setPosition(static_cast<int>(end), QTextCursor::KeepAnchor);
    cursor.insertText(insert);
    if (has_space)
        cursor.movePosition(QTextCursor::NextCharacter);
    m_box.setTextCursor(cursor);
}

bool Completer::wants_key(const QKeyEvent& event) const
{
    if (!is_open() || !is_plain(event))
        return false;
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        return m_model.next_to_take(-1, 1) >= 0;
    case Qt::Key_Tab:
    case Qt::Key_Escape:
        return true;
    default:
        return is_enter(event) && enter_takes();
    }
}

bool Completer::handle_key(const QKeyEvent& event)
{
    if (!wants_key(event))
        return false;
    if (event.key() == Qt::Key_Escape)
        dismiss();
    else if (event.key() == Qt::Key_Up || event.key() == Qt::Key_Down)
        move(event.key() == Qt::Key_Up ? -1 : 1);
    else
        take(m_popup->current() >= 0 ? m_popup->current() : m_model.next_to_take(-1, 1));
    return true;
}

bool Completer::eventFilter(QObject* watched, QEvent* event)
{
    const bool moves = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (moves && is_open())
        QMetaObject::invokeMethod(this, &Completer::place, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

} // namespace opsdeck::widgets
