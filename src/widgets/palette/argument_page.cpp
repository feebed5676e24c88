// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/argument_page.h"

#include "opsflow/palette/palette_row.h"
#include "widgets/kit/keyed_edit.h"
#include "widgets/kit/line_preview.h"
#include "widgets/kit/notice_line.h"
#include "widgets/kit/text_label.h"
#include "widgets/palette/argument_chip_edit.h"
#include "widgets/palette/chip_bar.h"
#include "widgets/palette/choice_delegate.h"
#include "widgets/palette/choice_model.h"
#include "widgets/palette/palette_list.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QVBoxLayout>

namespace opsdeck::widgets {

using Choices = opsflow::ArgumentChip::Choices;

ArgumentPage::ArgumentPage(const Theme& theme, std::function<core::Timestamp()> now, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_now(std::move(now))
    , m_bar(new ChipBar(theme, this))
    , m_problem(new NoticeLine(theme, this))
    , m_hint(new TextLabel(theme, TextStyle::small, Role::text, this))
    , m_state(new TextLabel(theme, TextStyle::small, Role::muted, this))
    , m_choices(new ChoiceModel(this))
    , m_list(new PaletteList(theme, this))
    , m_preview(new LinePreview(theme, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_bar);
    auto* about = new QVBoxLayout;
    for (QWidget* part : std::initializer_list<QWidget*>{m_preview, m_problem, m_hint, m_state})
        about->addWidget(part);
    column->addLayout(about);
    column->addWidget(m_list, 1);
    m_hint->setWordWrap(true);
    m_state->setWordWrap(true);
    m_list->setModel(m_choices);
    m_list->setItemDelegate(new ChoiceDelegate(*m_choices, theme, m_list));
    m_list->setAccessibleName(tr("Offered values"));
    connect(m_list, &PaletteList::taken, this, [this](int row) {
        m_list->set_current_row(row);
        m_was_chosen = true;
        take_marked();
        go_on();
    });
    connect(&theme, &Theme::changed, this, &ArgumentPage::restyle);
    restyle();
}

ArgumentPage::~ArgumentPage() = default;

void ArgumentPage::restyle()
{
    const int edge = m_theme.space(Space::large);
    QLayout* about = layout()->itemAt(1)->layout();
    about->setContentsMargins(edge, 0, edge, m_theme.space(Space::small));
    about->setSpacing(m_theme.space(Space::small));
    layout()->setSpacing(0);
}

void ArgumentPage::set_most_list_height(int pixels) { m_list->set_most_height(pixels); }

void ArgumentPage::set_compact(bool compact)
{
    m_is_compact = compact;
    m_hint->setVisible(!compact);
}

void ArgumentPage::show_form(opsflow::ArgumentForm* form)
{
    if (m_form)
        m_form->disconnect(this);
    // While the old chips hide, the keyboard wanders through those that are left.
    for (int chip = 0; chip < m_bar->count(); ++chip) {
        m_bar->chip(chip).edit().disconnect(this);
        m_bar->chip(chip).edit().set_key_handler({});
    }
    m_form = form;
    m_current = -1;
    m_complains = false;
    m_bar->show(form);
    if (!form) {
        show_choices();
        return;
    }
    connect(form, &opsflow::ArgumentForm::chip_changed, this, &ArgumentPage::chip_changed);
    connect(form, &opsflow::ArgumentForm::line_changed, this, [this] {
        m_complains = false;
        m_preview->set(m_form->preview());
        show_problem();
        Q_EMIT changed();
    });
    for (int chip = 0; chip < m_bar->count(); ++chip) {
        KeyedEdit& edit = m_bar->chip(chip).edit();
        edit.set_key_handler([this](QKeyEvent& key) { return use_key(key); });
        connect(&edit, &QLineEdit::textEdited, this, [this, chip](const QString& text) {
            m_was_chosen = false;
            m_form->set_text(chip, text);
        });
        connect(&edit, &KeyedEdit::got_focus, this, [this, chip] {
            if (std::exchange(m_current, chip) == chip)
                return;
            m_was_chosen = false;
            show_choices();
            m_form->look_at(chip);
        });
    }
    m_preview->set(form->preview());
    show_problem();
    focus_open_chip();
}

void ArgumentPage::focus_chip(int chip)
{
    if (chip < 0 || chip >= m_bar->count())
        return;
    KeyedEdit& edit = m_bar->chip(chip).edit();
    edit.setFocus(Qt::OtherFocusReason);
    edit.end(false);
}

void ArgumentPage::focus_open_chip() { focus_chip(std::max(0, m_form->first_open())); }

const opsflow::ArgumentChip* ArgumentPage::current() const
{
    return m_form && m_current >= 0 ? &m_form->chips()[static_cast<size_t>(m_current)] : nullptr;
}

void ArgumentPage::chip_changed(int chip)
{
    m_bar->refresh(chip);
    if (chip == m_current)
        show_choices();
    show_problem();
}

void ArgumentPage::show_choices()
{
    const opsflow::ArgumentChip* chip = current();
    const int row = m_list->current_row();
    const QString chosen = m_was_chosen && row >= 0 ? m_choices->row(row).offered.value : QString();
    m_choices->show(chip ? *chip : opsflow::ArgumentChip());
    m_list->setVisible(m_choices->rowCount() > 0);
    if (chosen.isEmpty() || m_choices->row_of(chosen) < 0)
        mark();
    else
        m_list->set_current_row(m_choices->row_of(chosen)); // a list that came anew moves nobody's cursor
    show_state();
    Q_EMIT changed();
}

/// What Enter would take without anybody going to it: nothing that could be a surprise.
void ArgumentPage::mark()
{
    m_was_chosen = false;
    const opsflow::ArgumentChip* chip = current();
    if (!chip || chip->text.isEmpty()) {
        m_list->set_current_row(-1);
        m_list->scrollToTop();
        return;
    }
    const int same = m_choices->row_of(chip->text);
    m_list->set_current_row(same >= 0 ? same : chip->is_free ? -1 : 0);
}

QString ArgumentPage::marked() const
{
    const opsflow::ArgumentChip* chip = current();
    const int row = m_list->current_row();
    if (!chip || row < 0)
        return {};
    const QString& value = m_choices->row(row).offered.value;
    return value == chip->text ? QString() : value;
}

bool ArgumentPage::take_marked()
{
    const QString value = marked();
    if (value.isEmpty())
        return false;
    m_was_chosen = false;
    m_form->set_text(m_current, value);
    return true;
}

void ArgumentPage::go_on()
{
    const int open = m_form->first_open();
    focus_chip(open >= 0 ? open : m_current);
}

void ArgumentPage::complain()
{
    m_complains = true;
    focus_open_chip();
    show_problem();
}

void ArgumentPage::show_problem()
{
    // What is merely missing is no fault until somebody wants to run it.
    QString text;
    for (const opsflow::ArgumentChip& chip : m_form->chips()) {
        if (text.isEmpty())
            text = chip.problem;
    }
    if (text.isEmpty() && (m_complains || m_form->is_complete()))
        text = m_form->problem();
    m_preview->setVisible(!m_is_compact || text.isEmpty());
    const bool is_missing = !m_form->is_complete() && m_complains;
    m_problem->set(QStringLiteral("warning"), text, is_missing ? Role::warning : Role::danger,
                   is_missing ? Role::warning_soft : Role::danger_soft);
}

QString ArgumentPage::state_text(const opsflow::ArgumentChip& chip) const
{
    QStringList parts;
    const int count = static_cast<int>(chip.offered.size());
    const bool has_age = core::to_ms(chip.fetched_at) > 0;
    const QString age = has_age ? opsflow::ago_text(std::max(core::Millis(0), m_now() - chip.fetched_at)) : QString();
    switch (chip.choices) {
    case Choices::none:
        return {};
    case Choices::waiting:
        return chip.choice_remark;
    case Choices::loading:
        return tr("Asking for values… You can type already.");
    case Choices::failed:
        parts.append(chip.choice_remark);
        if (count > 0)
            parts.append(tr("This is what was known %1.").arg(age));
        parts.append(tr("Ctrl+R asks again."));
        return parts.join(u' ');
    case Choices::ready:
    case Choices::refreshing:
        break;
    }
    if (!chip.choice_remark.isEmpty())
        parts.append(chip.choice_remark);
    parts.append(count == 0 ? tr("nothing is offered") : tr("%n value(s)", nullptr, count));
    if (has_age)
        parts.append(tr("as of %1").arg(age));
    if (chip.choices == Choices::refreshing)
        parts.append(tr("asking again…"));
    if (count > 0 && m_choices->rowCount() == 0)
        parts.append(tr("none fits what is typed"));
    else if (chip.is_free)
        parts.append(tr("anything else may be typed"));
    return parts.join(QStringLiteral(" · "));
}

void ArgumentPage::show_state()
{
    const opsflow::ArgumentChip* chip = current();
    m_hint->set_text(chip ? chip->name + QStringLiteral(" · ") + chip->hint : QString());
    m_hint->setVisible(!m_is_compact);
    const QString state = chip ? state_text(*chip) : QString();
    m_state->set_text(state);
    m_state->setVisible(!state.isEmpty());
    m_state->set_role(chip && chip->choices == Choices::failed ? Role::danger : Role::muted);
}

bool ArgumentPage::step(int by, bool at_end)
{
    const int count = m_bar->count();
    if (count == 0)
        return false;
    const int next = ((m_current + by) % count + count) % count;
    focus_chip(next);
    if (!at_end)
        m_bar->chip(next).edit().home(false);
    return true;
}

bool ArgumentPage::use_key(QKeyEvent& key)
{
    if (m_current < 0)
        return false;
    KeyedEdit& edit = m_bar->chip(m_current).edit();
    const bool plain = key.modifiers() == Qt::NoModifier || key.modifiers() == Qt::KeypadModifier;
    const bool forwards = layoutDirection() == Qt::LeftToRight;
    switch (key.key()) {
    case Qt::Key_Escape:
        Q_EMIT back();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (!key.isAutoRepeat()) // a key that is still held answers nothing
            Q_EMIT enter_pressed(key.modifiers() & ~Qt::KeypadModifier);
        return true;
    case Qt::Key_Tab:
        take_marked();
        return step(1, true);
    case Qt::Key_Backtab:
        return step(-1, true);
    case Qt::Key_Backspace:
        if (!plain || !edit.text().isEmpty())
            return false;
        if (key.isAutoRepeat())
            return true; // what empties this chip does not go on with the one before it
        if (m_current == 0)
            Q_EMIT back();
        else
            step(-1, true);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool to_next = (key.key() == Qt::Key_Right) == forwards;
        const bool is_at_edge = to_next ? edit.cursorPosition() == edit.text().size() : edit.cursorPosition() == 0;
        if (!plain || !is_at_edge || edit.hasSelectedText())
            return false;
        const int next = m_current + (to_next ? 1 : -1);
        if (next >= 0 && next < m_bar->count())
            step(to_next ? 1 : -1, !to_next);
        return true;
    }
    case Qt::Key_R:
        if (key.modifiers() != Qt::ControlModifier)
            return false;
        m_form->look_at(m_current);
        return true;
    default:
        if (!m_list->move(key))
            return false;
        m_was_chosen = true;
        Q_EMIT changed();
        return true;
    }
}

} // namespace opsdeck::widgets
