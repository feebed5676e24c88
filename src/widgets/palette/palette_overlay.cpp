// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette_overlay.h"

#include "opsflow/palette/palette_model.h"
#include "widgets/kit/keyed_edit.h"
#include "widgets/kit/notice_line.h"
#include "widgets/palette/argument_page.h"
#include "widgets/palette/help_page.h"
#include "widgets/palette/palette_footer.h"
#include "widgets/palette/search_page.h"
#include "widgets/theme/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int palette_width = 680;
constexpr int most_list = 420;
constexpr int least_list = 72;
constexpr int around_search = 150; ///< what the card holds besides its list, at 100 %
constexpr int around_arguments = 270;

} // namespace

PaletteOverlay::PaletteOverlay(opsflow::PaletteModel& model, opsflow::AskValues ask, const Theme& theme, QWidget* host)
    : Overlay(theme, host, Place::top)
    , m_model(model)
    , m_ask(std::move(ask))
    , m_theme(theme)
    , m_search(new SearchPage(model, theme, card()))
    , m_arguments(new ArgumentPage(
          theme, [&model] { return model.now(); }, card()))
    , m_help(new HelpPage(theme, card()))
    , m_notice_row(new QWidget(card()))
    , m_notice(new NoticeLine(theme, m_notice_row))
    , m_footer(new PaletteFooter(theme, card()))
{
    setObjectName(QStringLiteral("palette"));
    setAccessibleName(tr("Palette"));
    set_card_width(palette_width);
    build();
    restyle();
}

PaletteOverlay::~PaletteOverlay() { drop_form(); }

void PaletteOverlay::build()
{
    auto* column = new QVBoxLayout(card());
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_search, 1);
    column->addWidget(m_arguments, 1);
    column->addWidget(m_help, 1);
    column->addWidget(m_notice_row);
    column->addWidget(m_footer);
    auto* around = new QVBoxLayout(m_notice_row);
    around->addWidget(m_notice);
    m_arguments->hide();
    m_help->hide();
    m_notice_row->hide();

    connect(m_search, &SearchPage::current_changed, this, [this] {
        if (m_explains)
            explain();
        else
            say({});
        update_words();
    });
    connect(m_search, &SearchPage::row_taken, this, [this](int row) { accept(row, Way::run); });
    connect(m_search, &SearchPage::enter_pressed, this,
            [this](Qt::KeyboardModifiers modifiers) { accept(m_search->current_row(), way_of(modifiers)); });
    connect(m_search, &SearchPage::tab_pressed, this, &PaletteOverlay::change_row);
    connect(m_search, &SearchPage::escape_pressed, this, &PaletteOverlay::step_back);
    connect(m_search, &SearchPage::help_wanted, this, [this] { show_help(m_search->current_row()); });
    connect(m_search, &SearchPage::explanation_wanted, this, [this] {
        m_explains = !m_explains;
        m_explains ? explain() : say({});
    });
    connect(m_search, &SearchPage::reset_wanted, this, [this] {
        if (const int row = m_search->current_row(); row >= 0) {
            m_model.forget(row);
            say(tr("Its ranking is forgotten. The order changes with the next letter."));
        }
    });
    connect(m_arguments, &ArgumentPage::back, this, &PaletteOverlay::step_back);
    connect(m_arguments, &ArgumentPage::enter_pressed, this,
            [this](Qt::KeyboardModifiers modifiers) { accept_form(way_of(modifiers)); });
    connect(m_arguments, &ArgumentPage::changed, this, &PaletteOverlay::update_words);
    connect(m_help, &HelpPage::back, this, &PaletteOverlay::step_back);
    connect(m_help, &HelpPage::enter_pressed, this, &PaletteOverlay::leave_help);
    connect(m_footer, &PaletteFooter::key_clicked, this, [this](const QString& key) {
        // The caps at the bottom are buttons: a click is the key.
        const QKeySequence keys(key, QKeySequence::PortableText);
        if (keys.isEmpty() || !window()->focusWidget())
            return;
        const QKeyCombination one = keys[0];
        QKeyEvent press(QEvent::KeyPress, one.key(), one.keyboardModifiers());
        QCoreApplication::sendEvent(window()->focusWidget(), &press);
    });
    connect(&m_theme, &Theme::changed, this, &PaletteOverlay::restyle);
}

void PaletteOverlay::restyle()
{
    const int edge = m_theme.space(Space::medium);
    m_notice_row->layout()->setContentsMargins(edge, m_theme.space(Space::tight), edge, m_theme.space(Space::small));
    fit_lists();
}

void PaletteOverlay::set_place(PalettePlace place)
{
    m_place = std::move(place);
    update_words();
}

void PaletteOverlay::ask(const QString& typed)
{
    if (is_open() && (m_page != Page::search || !m_search->text().isEmpty())) {
        raise();
        return;
    }
    drop_form();
    m_submitted.clear();
    m_refused_line.clear();
    m_explains = false;
    say({});
    show_page(Page::search);
    m_search->set_text(typed);
    open(&m_search->box());
    fit_lists();
    update_words();
}

void PaletteOverlay::show_page(Page page)
{
    m_page = page;
    // The new one first: the keyboard has somewhere to go when the old one hides.
    QWidget* pages[] = {m_search, m_arguments, m_help};
    pages[static_cast<size_t>(page)]->show();
    // Not before it is open: who has the keyboard now is who gets it back.
    if (is_open() && page == Page::search)
        m_search->box().setFocus(Qt::OtherFocusReason);
    else if (is_open() && page == Page::help)
        m_help->setFocus(Qt::OtherFocusReason);
    for (QWidget* one : pages) {
        if (one != pages[static_cast<size_t>(page)])
            one->hide();
    }
    place_card();
}

void PaletteOverlay::step_back()
{
    say({});
    if (m_page == Page::search) {
        dismiss();
        return;
    }
    show_page(Page::search);
    drop_form();
    update_words();
}

void PaletteOverlay::say(const QString& text)
{
    m_notice->set(QStringLiteral("info"), text, Role::info, Role::info_soft);
    m_notice_row->setVisible(!text.isEmpty());
}

void PaletteOverlay::explain()
{
    const int row = m_search->current_row();
    say(row < 0 ? QString()
                : tr("Why it is here: %1. Ctrl+Shift+I forgets what puts it in front.")
                      .arg(m_model.row(row).rank.explanation()));
}

void PaletteOverlay::update_search_words()
{
    const int row = m_search->current_row();
    PalettePlace place = m_place;
    if (place.room_name.isEmpty())
        place.room_name = m_model.room_name();
    if (row < 0) {
        m_footer->set_sentence(tr("Nothing was found. Take letters away, or begin with another sign."), {}, {});
        m_footer->set_keys({{tr("Esc"), tr("close")}});
        m_search->box().setAccessibleDescription(m_footer->sentence());
        return;
    }
    const opsflow::PaletteRow& one = m_model.row(row);
    if (const auto* run = std::get_if<opsflow::RunTarget>(&one.target); run && !run->is_running) {
        const opsflow::LineReading again = m_model.read(run->line); // the definition may have changed since
        m_footer->set_sentence(what_happens(one, place), again.danger, again.environment);
    } else {
        m_footer->set_sentence(what_happens(one, place), one.danger, environment_of(one.texts));
    }
    m_footer->set_keys(keys_of(one));
    m_search->box().setAccessibleDescription(one.accessible_text() + QStringLiteral(". ") + m_footer->sentence());
}

void PaletteOverlay::update_words()
{
    if (m_page == Page::search) {
        update_search_words();
        return;
    }
    if (m_page == Page::help) {
        m_footer->set_sentence(tr("Only shows the help; nothing is posted"), {}, {});
        m_footer->set_keys({{tr("Enter"), tr("fill it in")}, {tr("Esc"), tr("back")}});
        return;
    }
    if (!m_form)
        return;
    PalettePlace place = m_place;
    if (place.room_name.isEmpty())
        place.room_name = m_model.room_name();
    QString environment;
    for (const opsflow::ArgumentChip& chip : m_form->chips()) {
        if (chip.name == QStringLiteral("env"))
            environment = chip.value();
    }
    const bool only_shows = m_form->verb() == core::Verb::plan;
    m_footer->set_sentence(what_happens(*m_form, place), only_shows ? core::Danger::read : m_form->definition().danger,
                           environment);
    m_footer->set_keys(keys_of(*m_form, m_arguments->marked()));
}

void PaletteOverlay::fit_lists()
{
    const int room = std::max(height() * 3 / 4, std::min(height() - 2 * m_theme.scaled(28), m_theme.scaled(420)));
    const auto most = [&](int around) {
        return std::clamp(room - m_theme.scaled(around), m_theme.scaled(least_list), m_theme.scaled(most_list));
    };
    m_search->set_most_list_height(most(around_search));
    m_arguments->set_most_list_height(std::min(most(around_arguments), m_theme.scaled(280)));
    m_arguments->set_compact(height() < m_theme.scaled(420));
    m_help->set_most_height(most(around_search));
    place_card();
}

void PaletteOverlay::resizeEvent(QResizeEvent* event)
{
    Overlay::resizeEvent(event);
    fit_lists();
}

void PaletteOverlay::keyPressEvent(QKeyEvent* event)
{
    event->accept();
    if (event->key() == Qt::Key_Escape && !event->isAutoRepeat())
        step_back();
}

} // namespace opsdeck::widgets
