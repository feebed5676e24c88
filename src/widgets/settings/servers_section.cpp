// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/settings/servers_section.h"

#include "widgets/kit/ask_sheet.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/panel.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/text_label.h"
#include "widgets/settings/posting_choice.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>

namespace opsdeck::widgets {
namespace {

struct ChipLook {
    const char* icon;
    QString word;
    Role ink;
    Role ground;
};

} // namespace

ServersSection::ServersSection(const Theme& theme, QWidget* parent)
    : SettingsSection(theme, QStringLiteral("server"), parent)
{
    connect(&theme, &Theme::changed, this, &ServersSection::build);
    retranslate();
}

QString ServersSection::title() const { return tr("Servers"); }

void ServersSection::set_servers(std::vector<ServerEntry> servers)
{
    if (servers == m_servers)
        return;
    m_servers = std::move(servers);
    build();
}

void ServersSection::set_posting_rooms(std::vector<PostingEntry> rooms)
{
    if (rooms == m_rooms)
        return;
    m_rooms = std::move(rooms);
    build();
}

void ServersSection::show_settings(const opsflow::Settings& settings)
{
    const bool is_same = settings.posting == m_settings.posting;
    m_settings = settings;
    if (!is_same)
        build();
}

void ServersSection::build()
{
    delete m_list;
    m_list = new QWidget(this);
    auto* column = new QVBoxLayout(m_list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme().space(Space::small));
    for (const ServerEntry& server : m_servers)
        column->addWidget(make_server(server));
    auto* add = new IconButton(theme(), QStringLiteral("plus"), tr("Connect a Mattermost server"), m_list);
    add->set_look(IconButton::Look::outline);
    add->set_word(add->toolTip());
    connect(add, &IconButton::clicked, this, &ServersSection::connect_wanted);
    column->addWidget(add, 0, Qt::AlignLeading);
    if (!m_rooms.empty())
        column->addWidget(make_posting());
    lines()->addWidget(m_list);
}

QWidget* ServersSection::make_server(const ServerEntry& server)
{
    auto* panel = new Panel(theme(), m_list);
    make_row(panel);
    auto* line = new QHBoxLayout(panel);
    const int inset = theme().space(Space::large);
    line->setContentsMargins(inset, theme().space(Space::medium), inset, theme().space(Space::medium));
    line->setSpacing(theme().space(Space::small));
    auto* words = new QVBoxLayout;
    words->setSpacing(theme().space(Space::hair));
    auto* name = new TextLabel(theme(), TextStyle::body_strong, Role::text, server.name, panel);
    name->set_elided(true);
    words->addWidget(name);
    const QString where = server.is_local
                              ? tr("%1, only on this computer").arg(server.account)
                              : tr("%1 on %2", "an account and its server").arg(server.account, server.address);
    auto* account = new TextLabel(theme(), TextStyle::small, Role::muted, where, panel);
    account->set_elided(true);
    words->addWidget(account);
    line->addLayout(words, 1);

    if (server.is_current) {
        ChipLook look{"online", tr("live"), Role::success, Role::success_soft};
        if (server.connection.connection == opsflow::Connection::connecting)
            look = {"retry", tr("connecting"), Role::info, Role::info_soft};
        else if (server.connection.connection == opsflow::Connection::offline)
            look = {"offline", tr("offline"), Role::warning, Role::warning_soft};
        else if (server.connection.connection == opsflow::Connection::signed_out)
            look = {"lock", tr("signed out"), Role::danger, Role::danger_soft};
        auto* chip = new StateChip(theme(), panel);
        chip->set(QLatin1String(look.icon), look.word, look.ink, look.ground);
        chip->setToolTip(server.connection.why);
        line->addWidget(chip);
    } else {
        auto* open = new IconButton(theme(), QStringLiteral("arrow_right"), tr("Open %1").arg(server.name), panel);
        open->set_look(IconButton::Look::outline);
        open->set_word(tr("Open"));
        connect(open, &IconButton::clicked, this, [this, key = server.server] { Q_EMIT switch_to(key); });
        line->addWidget(open);
    }
    if (!server.is_local) {
        auto* out = new IconButton(theme(), {}, tr("Sign out of %1").arg(server.name), panel);
        out->set_look(IconButton::Look::outline);
        out->set_word(tr("Sign out…"));
        connect(out, &IconButton::clicked, this, [this, server] { ask_sign_out(server); });
        line->addWidget(out);
    }
    return panel;
}

QWidget* ServersSection::make_posting()
{
    auto* block = new QWidget(m_list);
    auto* column = new QVBoxLayout(block);
    column->setContentsMargins(0, theme().space(Space::large), 0, 0);
    column->setSpacing(theme().space(Space::tight));
    column->addWidget(new TextLabel(theme(), TextStyle::title, Role::text, tr("What may be posted where"), block));
    auto* hint = new TextLabel(theme(), TextStyle::small, Role::muted,
                               tr("A run posts what was asked and what came out into its room, as you."), block);
    hint->setWordWrap(true);
    column->addWidget(hint);
    for (const PostingEntry& entry : m_rooms) {
        auto* row = new PostingChoice(theme(), entry.name, block);
        make_row(row);
        row->set_policy(m_settings.posting_policy(entry.room));
        connect(row, &PostingChoice::chosen, this, [this, room = entry.room](opsflow::PostingPolicy policy) {
            m_settings.posting[room] = policy;
            Q_EMIT changed(m_settings);
        });
        column->addWidget(row);
    }
    return block;
}

void ServersSection::ask_sign_out(const ServerEntry& server)
{
    auto* sheet = new AskSheet(theme(), window());
    connect(sheet, &AskSheet::closed, sheet, &QObject::deleteLater);
    const QPointer<ServersSection> self(this);
    sheet->ask(tr("Sign out of %1?").arg(server.name),
               tr("The way in is removed from this computer. What was fetched stays readable, and posts that wait are "
                  "sent after the next sign-in."),
               tr("Sign out"), [self, key = server.server] {
                   if (self)
                       Q_EMIT self->sign_out_wanted(key);
               });
}

void ServersSection::retranslate()
{
    SettingsSection::retranslate();
    build();
}

} // namespace opsdeck::widgets
