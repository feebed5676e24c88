// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/search_page.h"

#include "opsflow/palette/palette_model.h"
#include "widgets/kit/key_hints.h"
#include "widgets/kit/keyed_edit.h"
#include "widgets/kit/text_label.h"
#include "widgets/palette/palette_list.h"
#include "widgets/palette/palette_row_delegate.h"
#include "widgets/palette/palette_words.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int icon_side = 18;

/// A line between the box and what it finds.
class Rule final : public QWidget {
public:
    Rule(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent* /*event*/) override { QPainter(this).fillRect(rect(), m_theme.color(Role::border)); }

private:
    const Theme& m_theme;
};

} // namespace

SearchPage::SearchPage(opsflow::PaletteModel& model, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_theme(theme)
    , m_drawing(new QLabel(this))
    , m_box(new KeyedEdit(theme, TextStyle::title, this))
    , m_scope(new TextLabel(theme, TextStyle::small, Role::muted, this))
    , m_prefixes(new KeyHints(theme, this))
    , m_list(new PaletteList(theme, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* first = new QHBoxLayout;
    first->addWidget(m_drawing);
    first->addWidget(m_box, 1);
    first->addWidget(m_scope);
    column->addLayout(first);
    column->addWidget(new Rule(theme, this));
    auto* second = new QHBoxLayout;
    second->addWidget(m_prefixes);
    column->addLayout(second);
    column->addWidget(m_list, 1);

    m_box->setAccessibleName(tr("Run a line, or find anything"));
    m_box->setPlaceholderText(tr("Type a line to run, or find a room, a person, a post…"));
    m_box->set_key_handler([this](QKeyEvent& key) { return use_key(key); });
    m_prefixes->set(prefix_hints());
    m_list->setModel(&model);
    m_list->setItemDelegate(new PaletteRowDelegate(model, theme, m_list));
    m_list->setAccessibleName(tr("What was found"));

    connect(m_box, &QLineEdit::textEdited, this, &SearchPage::look);
    connect(m_list, &PaletteList::current_changed, this, &SearchPage::current_changed);
    connect(m_list, &PaletteList::taken, this, &SearchPage::row_taken);
    connect(m_prefixes, &KeyHints::clicked, this, [this](int hint) {
        set_text(m_prefixes->hints()[static_cast<size_t>(hint)].key);
        m_box->setFocus(Qt::OtherFocusReason);
    });
    connect(&model, &opsflow::PaletteModel::asking_changed, this, &SearchPage::show_scope);
    connect(&theme, &Theme::changed, this, &SearchPage::restyle);
    restyle();
}

void SearchPage::restyle()
{
    const int side = m_theme.scaled(icon_side);
    m_drawing->setFixedSize(side, side);
    m_drawing->setPixmap(m_theme.pixmap(QStringLiteral("search"), Role::muted, side, devicePixelRatioF()));
    const int edge = m_theme.space(Space::large);
    QLayout* first = layout()->itemAt(0)->layout();
    first->setContentsMargins(edge, m_theme.space(Space::medium), edge, m_theme.space(Space::medium));
    first->setSpacing(m_theme.space(Space::small));
    QFont letters = m_theme.font(TextStyle::title);
    letters.setWeight(QFont::Normal); // what is typed is no heading
    m_box->setFont(letters);
    m_box->setMinimumHeight(m_theme.scaled(28));
    layout()->itemAt(2)->layout()->setContentsMargins(edge, m_theme.space(Space::small), edge, 0);
    m_list->setContentsMargins(0, 0, 0, 0);
}

QString SearchPage::text() const { return m_box->text(); }

void SearchPage::set_text(const QString& text)
{
    m_box->setText(text);
    look(text);
}

void SearchPage::look(const QString& text)
{
    m_model.set_query(text);
    m_prefixes->setVisible(text.trimmed().isEmpty());
    show_scope();
    m_list->set_current_row(m_model.rowCount() > 0 ? 0 : -1);
    if (m_model.rowCount() == 0)
        Q_EMIT current_changed();
}

void SearchPage::show_scope()
{
    QString words;
    for (const opsflow::PalettePrefix& prefix : opsflow::palette_prefixes()) {
        if (prefix.scope == m_model.query().scope)
            words = prefix.meaning;
    }
    if (m_model.is_looking_for_posts())
        words = tr("looking for posts…");
    m_scope->set_text(words);
}

int SearchPage::current_row() const { return m_list->current_row(); }

void SearchPage::set_current_row(int row) { m_list->set_current_row(row); }

void SearchPage::set_most_list_height(int pixels) { m_list->set_most_height(pixels); }

bool SearchPage::use_key(QKeyEvent& key)
{
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!key.isAutoRepeat()) // a key that is still held runs nothing
            Q_EMIT enter_pressed(key.modifiers() & ~Qt::KeypadModifier);
        return true;
    case Qt::Key_Tab:
        Q_EMIT tab_pressed();
        return true;
    case Qt::Key_Backtab:
        return true; // there is nowhere to go back to
    case Qt::Key_Escape:
        if (!key.isAutoRepeat())
            Q_EMIT escape_pressed();
        return true;
    case Qt::Key_F1:
        Q_EMIT help_wanted();
        return true;
    case Qt::Key_I:
        if (key.modifiers() == Qt::ControlModifier)
            Q_EMIT explanation_wanted();
        else if (key.modifiers() == (Qt::ControlModifier | Qt::ShiftModifier))
            Q_EMIT reset_wanted();
        else
            return false;
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        // In words that are there they belong to the words.
        if (!m_box->text().isEmpty() && key.modifiers() == Qt::NoModifier)
            return false;
        set_current_row(key.key() == Qt::Key_Home ? 0 : m_model.rowCount() - 1);
        return true;
    default:
        return m_list->move(key);
    }
}

} // namespace opsdeck::widgets
