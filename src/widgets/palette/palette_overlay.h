// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ids.h"
#include "core/result.h"
#include "opsflow/compose/argument_form.h"
#include "opsflow/palette/palette_row.h"
#include "widgets/kit/overlay.h"
#include "widgets/palette/palette_words.h"

#include <memory>

namespace opsdeck::opsflow {
class PaletteModel;
}

namespace opsdeck::widgets {

class ArgumentPage;
class HelpPage;
class NoticeLine;
class PaletteFooter;
class SearchPage;

/// The palette: one box for everything that can be run or found, a line's values as chips, and a last line that always
/// says what will happen. Runs nothing itself: it asks by its signals, after it has closed and given the focus back. UI
/// thread.
class PaletteOverlay final : public Overlay {
    Q_OBJECT

public:
    /// `model` and `theme` must outlive it. `ask` fetches offered values; empty: only those in the definitions.
    PaletteOverlay(opsflow::PaletteModel& model, opsflow::AskValues ask, const Theme& theme, QWidget* host);
    ~PaletteOverlay() override;

    void set_place(PalettePlace place);
    [[nodiscard]] const QString& refused_line() const { return m_refused_line; }

public Q_SLOTS:
    /// Opens it with this in its box. What is being typed in an open one stays.
    void ask(const QString& typed = {});
    /// The line did not run: it comes back as it was, with the reason. Something else that is typed meanwhile stays and
    /// is only told about it.
    void show_refusal(const QString& line, const opsdeck::core::Error& why);

Q_SIGNALS:
    void run_line(const QString& line);
    void put_in_composer(const QString& line);
    void open_room(const opsdeck::core::RoomId& room);
    void open_person(const opsdeck::core::UserId& user, const QString& username);
    void open_post(const opsdeck::core::PostId& post, const opsdeck::core::RoomId& room);
    void open_run(const opsdeck::core::RunId& run);
    void open_gap(const QString& key);
    void act(const QString& action_id);
    void server_command(const QString& line);
    void wish(const QString& line);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Page { search, arguments, help };
    enum class Way { run, run_and_stay, dry_run, to_composer };

    void build();
    void show_page(Page page);
    void step_back();
    void update_words();
    void update_search_words();
    void fit_lists();
    void say(const QString& text);
    void explain();
    void restyle();

    static Way way_of(Qt::KeyboardModifiers modifiers);
    void accept(int row, Way way);
    void accept_automation(const opsflow::PaletteRow& row, const opsflow::AutomationTarget& target, Way way);
    void accept_run(const opsflow::RunTarget& target, Way way);
    void accept_other(const opsflow::PaletteRow& row, Way way);
    void change_row();
    void accept_form(Way way);
    void show_help(int row);
    void leave_help();
    [[nodiscard]] std::unique_ptr<opsflow::ArgumentForm> make_form(const core::DefinitionPtr& definition,
                                                                   core::Verb verb, const core::ParameterTexts& texts);
    void open_form(std::unique_ptr<opsflow::ArgumentForm> form);
    void drop_form();
    void submit(const QString& line, bool stays);
    void hand_to_composer(const QString& line);
    bool open_line(const QString& line);

    opsflow::PaletteModel& m_model;
    opsflow::AskValues m_ask;
    const Theme& m_theme;
    PalettePlace m_place;
    Page m_page = Page::search;
    std::unique_ptr<opsflow::ArgumentForm> m_form;     ///< kept after it ran: a refusal comes back to it
    std::unique_ptr<opsflow::ArgumentForm> m_old_form; ///< one of whose keys may be on its way
    QString m_submitted;
    QString m_refused_line;
    bool m_explains = false;

    SearchPage* m_search;
    ArgumentPage* m_arguments;
    HelpPage* m_help;
    QWidget* m_notice_row;
    NoticeLine* m_notice;
    PaletteFooter* m_footer;
};

} // namespace opsdeck::widgets
