// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What the page asks its desk, and what it shows of the answers.
#include "ui_connect_address.h"
#include "ui_connect_posting.h"
#include "ui_connect_rooms.h"
#include "ui_connect_sign_in.h"
#include "widgets/connect/connect_page.h"
#include "widgets/connect/failure_note.h"
#include "widgets/connect/sample_posts.h"
#include "widgets/kit/icon_button.h"
#include "widgets/settings/posting_choice.h"

#include <QPointer>

#include <algorithm>

namespace opsdeck::widgets {

QCoro::Task<void> ConnectPage::look()
{
    const QPointer<ConnectPage> self(this);
    const int question = ++m_question;
    set_busy(true, tr("Looking for the server…"));
    const QString pasted = m_address->address->text().trimmed();
    const core::Result<opsflow::ServerProbe> found = co_await m_desk.probe(pasted);
    if (!self || question != m_question)
        co_return;
    set_busy(false);
    if (!found) {
        fail(opsflow::ConnectStep::probe, found.error());
        m_address->address->setFocus(Qt::OtherFocusReason);
        co_return;
    }
    m_server = *found;
    m_address->address->setText(found->address);
    if (!found->takes_passwords)
        m_sign_in->by_token->setChecked(true);
    m_sign_in->by_password->setEnabled(found->takes_passwords);
    go(Step::sign_in);
}

QCoro::Task<void> ConnectPage::sign_in()
{
    const QPointer<ConnectPage> self(this);
    const int question = ++m_question;
    opsflow::SignInRequest request;
    request.server_url = m_server.address;
    if (m_sign_in->by_token->isChecked()) {
        request.token = m_sign_in->token->text().trimmed();
    } else {
        request.login = m_sign_in->login->text().trimmed();
        request.password = m_sign_in->password->text();
        request.mfa_code = m_wants_code ? m_sign_in->code->text().trimmed() : QString();
    }
    set_busy(true, tr("Signing in…"));
    const core::Result<opsflow::SignedIn> account = co_await m_desk.sign_in(request);
    if (!self || question != m_question)
        co_return;
    set_busy(false);
    if (!account) {
        const bool needs_code = opsflow::asks_for_code(account.error());
        m_wants_code = m_wants_code || needs_code;
        show_way();
        fail(opsflow::ConnectStep::sign_in, account.error());
        (needs_code                         ? m_sign_in->code
         : m_sign_in->by_token->isChecked() ? m_sign_in->token
                                            : m_sign_in->password)
            ->setFocus(Qt::OtherFocusReason);
        co_return;
    }
    m_account = *account;
    m_sample->set_author(QLatin1Char('@') + m_account.username);
    m_sign_in->password->clear(); // not needed any more
    m_sign_in->token->clear();
    m_sign_in->code->clear();
    ask_teams();
}

QCoro::Task<void> ConnectPage::ask_teams()
{
    const QPointer<ConnectPage> self(this);
    const int question = ++m_question;
    set_busy(true, tr("Asking for your teams…"));
    const core::Result<std::vector<core::Team>> teams = co_await m_desk.teams();
    if (!self || question != m_question)
        co_return;
    set_busy(false);
    if (!teams || teams->empty()) {
        fail(opsflow::ConnectStep::places,
             teams ? core::Error{core::ErrorKind::not_found, tr("This account is in no team yet."), {}}
                   : teams.error());
        co_return;
    }
    fill_teams(*teams);
    ask_rooms(m_teams.front().id);
}

QCoro::Task<void> ConnectPage::ask_rooms(core::TeamId team)
{
    const QPointer<ConnectPage> self(this);
    const int question = ++m_question;
    set_busy(true, tr("Asking for your rooms…"));
    const core::Result<std::vector<opsflow::ConnectRoom>> rooms = co_await m_desk.rooms(team);
    if (!self || question != m_question)
        co_return;
    set_busy(false);
    if (!rooms) {
        fail(opsflow::ConnectStep::places, rooms.error());
        co_return;
    }
    fill_rooms(*rooms);
    if (m_step != Step::rooms)
        go(Step::rooms);
}

void ConnectPage::fill_teams(const std::vector<core::Team>& teams)
{
    m_teams = teams;
    m_rooms_form->team->clear();
    for (const core::Team& team : teams)
        m_rooms_form->team->addItem(team.display_name.isEmpty() ? team.name : team.display_name);
    m_rooms_form->team_field->setVisible(teams.size() > 1);
}

void ConnectPage::fill_rooms(const std::vector<opsflow::ConnectRoom>& rooms)
{
    m_rooms = rooms;
    QListWidget& list = *m_rooms_form->rooms;
    list.clear();
    const bool any_proposed =
        std::any_of(rooms.begin(), rooms.end(), [](const opsflow::ConnectRoom& room) { return room.is_proposed; });
    for (size_t index = 0; index < rooms.size(); ++index) {
        const opsflow::ConnectRoom& room = rooms[index];
        auto* item = new QListWidgetItem(room.name, &list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool is_checked = any_proposed ? room.is_proposed : index == 0;
        item->setCheckState(is_checked ? Qt::Checked : Qt::Unchecked);
        item->setToolTip(room.is_proposed ? tr("Proposed by its name") : QString());
    }
    if (!rooms.empty())
        list.setCurrentRow(0);
    restyle();
}

std::vector<opsflow::ConnectRoom> ConnectPage::chosen_rooms() const
{
    std::vector<opsflow::ConnectRoom> chosen;
    for (int row = 0; row < m_rooms_form->rooms->count(); ++row) {
        if (m_rooms_form->rooms->item(row)->checkState() == Qt::Checked)
            chosen.push_back(m_rooms[static_cast<size_t>(row)]);
    }
    return chosen;
}

void ConnectPage::fill_posting()
{
    std::map<QString, opsflow::PostingPolicy> before; // going back and forth loses no choice
    for (PostingChoice* choice : m_policies) {
        before[choice->objectName()] = choice->policy();
        delete choice;
    }
    m_policies.clear();
    for (const opsflow::ConnectRoom& room : chosen_rooms()) {
        auto* choice = new PostingChoice(m_theme, room.name, m_posting->rooms_place->parentWidget());
        choice->setObjectName(room.id.value());
        const auto said = before.find(room.id.value());
        choice->set_policy(said != before.end() ? said->second : opsflow::PostingPolicy::ask);
        m_posting->rooms_place->addWidget(choice);
        m_policies.push_back(choice);
    }
    m_posting->rooms_title->setText(m_policies.empty()
                                        ? tr("No room is chosen: Opsdeck asks each time before it posts.")
                                        : tr("Where Opsdeck may post"));
}

void ConnectPage::finish()
{
    ConnectChoice choice;
    choice.server = m_server;
    choice.account = m_account;
    const auto team = static_cast<size_t>(std::max(0, m_rooms_form->team->currentIndex()));
    if (team < m_teams.size())
        choice.team = m_teams[team];
    choice.rooms = chosen_rooms();
    for (const PostingChoice* policy : m_policies)
        choice.posting[{m_account.server_url, core::RoomId(policy->objectName())}] = policy->policy();
    Q_EMIT done(choice);
}

} // namespace opsdeck::widgets
