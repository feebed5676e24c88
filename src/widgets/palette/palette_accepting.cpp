// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens when a row or a filled-in line is accepted.
#include "opsflow/palette/palette_model.h"
#include "widgets/kit/keyed_edit.h"
#include "widgets/kit/notice_line.h"
#include "widgets/palette/argument_page.h"
#include "widgets/palette/help_page.h"
#include "widgets/palette/palette_overlay.h"
#include "widgets/palette/search_page.h"

namespace opsdeck::widgets {

using opsflow::PaletteKind;

PaletteOverlay::Way PaletteOverlay::way_of(Qt::KeyboardModifiers modifiers)
{
    if (modifiers.testFlag(Qt::AltModifier))
        return Way::to_composer;
    if (modifiers.testFlag(Qt::ShiftModifier))
        return Way::dry_run;
    return modifiers.testFlag(Qt::ControlModifier) ? Way::run_and_stay : Way::run;
}

void PaletteOverlay::accept(int index, Way way)
{
    if (index < 0)
        return;
    const opsflow::PaletteRow row = m_model.row(index); // the model may change with what follows
    const bool only_asks = m_model.query().scope == opsflow::PaletteScope::help && row.kind == PaletteKind::automation;
    if (only_asks) {
        show_help(index);
        return;
    }
    m_model.note_picked(index);
    if (const auto* automation = std::get_if<opsflow::AutomationTarget>(&row.target))
        accept_automation(row, *automation, way);
    else if (const auto* run = std::get_if<opsflow::RunTarget>(&row.target))
        accept_run(*run, way);
    else
        accept_other(row, way);
}

void PaletteOverlay::accept_automation(const opsflow::PaletteRow& row, const opsflow::AutomationTarget& target, Way way)
{
    const bool shows_only = way == Way::dry_run && target.verb == core::Verb::run;
    if (shows_only && !target.definition->can_plan()) {
        say(target.definition->plan.none_reason.isEmpty()
                ? tr("\"%1\" has no dry run.").arg(target.definition->title)
                : tr("\"%1\" has no dry run: %2").arg(target.definition->title, target.definition->plan.none_reason));
        return;
    }
    auto form = make_form(target.definition, shows_only ? core::Verb::plan : target.verb, row.texts);
    const QString typed = m_model.query().line;
    if (way == Way::to_composer)
        hand_to_composer(row.is_line ? typed : form->line_so_far());
    else if (row.is_line && !shows_only)
        submit(typed, way == Way::run_and_stay);
    else if (form->chips().empty() || (row.is_line && form->is_complete()))
        submit(form->line(), way == Way::run_and_stay);
    else
        open_form(std::move(form));
}

void PaletteOverlay::accept_run(const opsflow::RunTarget& target, Way way)
{
    const core::RunId run = target.run;
    const QString line = target.line;
    if (way == Way::to_composer) {
        hand_to_composer(line);
    } else if (target.is_running || way == Way::dry_run) { // with Shift nothing is ever changed
        dismiss();
        Q_EMIT open_run(run);
    } else {
        submit(line, way == Way::run_and_stay);
    }
}

void PaletteOverlay::accept_other(const opsflow::PaletteRow& row, Way way)
{
    if (const auto* prefix = std::get_if<opsflow::PrefixTarget>(&row.target)) {
        m_search->set_text(prefix->prefix);
        return;
    }
    if (way == Way::to_composer) {
        if (const auto* wanted = std::get_if<opsflow::WishTarget>(&row.target))
            hand_to_composer(wanted->line);
        else if (const auto* command = std::get_if<opsflow::ServerCommandTarget>(&row.target))
            hand_to_composer(command->line);
        return;
    }
    // A wish and a command are written somewhere: they can come back with a reason.
    if (const auto* wanted = std::get_if<opsflow::WishTarget>(&row.target))
        m_submitted = wanted->line;
    dismiss();
    if (const auto* room = std::get_if<opsflow::RoomTarget>(&row.target))
        Q_EMIT open_room(room->room);
    else if (const auto* person = std::get_if<opsflow::PersonTarget>(&row.target))
        Q_EMIT open_person(person->user, person->username);
    else if (const auto* post = std::get_if<opsflow::PostTarget>(&row.target))
        Q_EMIT open_post(post->post, post->room);
    else if (const auto* gap = std::get_if<opsflow::GapTarget>(&row.target))
        Q_EMIT open_gap(gap->key);
    else if (const auto* action = std::get_if<opsflow::ActionTarget>(&row.target))
        Q_EMIT act(action->id);
    else if (const auto* command = std::get_if<opsflow::ServerCommandTarget>(&row.target))
        Q_EMIT server_command(command->line);
    else if (const auto* wanted = std::get_if<opsflow::WishTarget>(&row.target))
        Q_EMIT wish(wanted->line);
}

/// Tab: what can be changed about a row before it is accepted.
void PaletteOverlay::change_row()
{
    const int index = m_search->current_row();
    if (index < 0)
        return;
    const opsflow::PaletteRow row = m_model.row(index);
    if (const auto* automation = std::get_if<opsflow::AutomationTarget>(&row.target)) {
        auto form = make_form(automation->definition, automation->verb, row.texts);
        if (form->chips().empty()) {
            say(tr("There is nothing to fill in. Enter runs it."));
            return;
        }
        m_model.note_picked(index);
        open_form(std::move(form));
    } else if (const auto* run = std::get_if<opsflow::RunTarget>(&row.target); run && !run->is_running) {
        const QString line = run->line;
        if (!open_line(line))
            m_search->set_text(line);
    } else if (const auto* command = std::get_if<opsflow::ServerCommandTarget>(&row.target)) {
        m_search->set_text(command->line + u' ');
    } else if (row.kind == PaletteKind::prefix) {
        accept(index, Way::run);
    }
}

std::unique_ptr<opsflow::ArgumentForm> PaletteOverlay::make_form(const core::DefinitionPtr& definition, core::Verb verb,
                                                                 const core::ParameterTexts& texts)
{
    return std::make_unique<opsflow::ArgumentForm>(
        definition, verb, texts,
        opsflow::ArgumentForm::Surroundings{m_model.definitions(), m_model.bind_options(), m_ask});
}

void PaletteOverlay::drop_form()
{
    if (m_form)
        m_arguments->show_form(nullptr);
    m_old_form = std::move(m_form);
}

void PaletteOverlay::open_form(std::unique_ptr<opsflow::ArgumentForm> form)
{
    say({});
    drop_form();
    m_form = std::move(form);
    m_arguments->show();
    m_arguments->show_form(m_form.get());
    show_page(Page::arguments);
    m_arguments->focus_open_chip();
    update_words();
}

void PaletteOverlay::accept_form(Way way)
{
    if (way == Way::to_composer) {
        m_arguments->take_marked();
        hand_to_composer(m_form->line_so_far());
        return;
    }
    if (m_arguments->take_marked()) {
        m_arguments->go_on(); // what runs is what the line showed when Enter was pressed
        return;
    }
    if (!m_form->is_complete()) {
        m_arguments->complain();
        return;
    }
    if (way == Way::dry_run && m_form->verb() == core::Verb::run) {
        if (!m_form->definition().can_plan()) {
            const QString& why = m_form->definition().plan.none_reason;
            say(why.isEmpty() ? tr("It has no dry run.") : tr("It has no dry run: %1").arg(why));
            return;
        }
        submit(make_form(m_form->definition_ptr(), core::Verb::plan, m_form->texts())->line(), false);
        return;
    }
    submit(m_form->line(), way == Way::run_and_stay);
}

void PaletteOverlay::submit(const QString& line, bool stays)
{
    m_submitted = line;
    m_refused_line.clear();
    say({});
    if (!stays)
        dismiss();
    else if (m_page == Page::search)
        m_search->box().selectAll();
    Q_EMIT run_line(line);
}

void PaletteOverlay::hand_to_composer(const QString& line)
{
    dismiss();
    Q_EMIT put_in_composer(line);
}

void PaletteOverlay::show_help(int index)
{
    if (index < 0)
        return;
    const auto* automation = std::get_if<opsflow::AutomationTarget>(&m_model.row(index).target);
    if (!automation)
        return;
    say({});
    m_help->show_help(automation->definition);
    show_page(Page::help);
    update_words();
}

/// From reading about it to filling it in.
void PaletteOverlay::leave_help()
{
    const int index = m_search->current_row();
    const opsflow::PaletteRow row = m_model.row(index);
    const auto& target = std::get<opsflow::AutomationTarget>(row.target);
    auto form = make_form(target.definition, target.verb, row.texts);
    if (!form->chips().empty())
        open_form(std::move(form));
    else
        submit(form->line(), false);
}

void PaletteOverlay::show_refusal(const QString& line, const core::Error& why)
{
    const bool is_same = m_form && m_submitted == line;
    const bool is_busy = is_open() && !(is_same && m_page == Page::arguments) && m_submitted != line &&
                         (m_page != Page::search || !m_search->text().isEmpty());
    if (is_busy) {
        m_notice->set(QStringLiteral("warning"), tr("Did not run: %1 — %2").arg(line, why.text), Role::danger,
                      Role::danger_soft);
        m_notice_row->show();
        return;
    }
    m_refused_line = line;
    m_explains = false;
    if (is_same) {
        if (!is_open())
            open(nullptr);
        show_page(Page::arguments);
        m_form->refuse(why);
        m_arguments->focus_open_chip();
        update_words();
        return;
    }
    if (!is_open())
        open(nullptr);
    show_page(Page::search);
    if (open_line(line)) {
        m_form->refuse(why);
        m_arguments->focus_open_chip();
        m_submitted = line;
    } else {
        m_notice->set(QStringLiteral("warning"), why.text, Role::danger, Role::danger_soft);
        m_notice_row->show();
    }
    update_words();
}

/// As chips when an automation answers it; else it stands in the box.
bool PaletteOverlay::open_line(const QString& line)
{
    drop_form();
    m_search->set_text(u'>' + line); // automations only: an earlier run of this line is none
    const int index = m_search->current_row();
    const opsflow::PaletteRow row = index < 0 ? opsflow::PaletteRow() : m_model.row(index);
    const auto* automation = std::get_if<opsflow::AutomationTarget>(&row.target);
    if (!automation || row.texts.isEmpty()) {
        m_search->set_text(line);
        return false;
    }
    open_form(make_form(automation->definition, automation->verb, row.texts));
    return true;
}

} // namespace opsdeck::widgets
