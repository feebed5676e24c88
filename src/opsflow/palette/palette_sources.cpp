// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/palette_sources.h"

#include "core/command/line_tokens.h"
#include "core/text/control_strip.h"
#include "core/text/elide.h"
#include "opsflow/palette/palette_row.h"
#include "opsflow/palette/palette_scope.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace opsdeck::opsflow {
namespace {

constexpr qsizetype most_run_lines = 100;
constexpr qsizetype longest_snippet = 160;

QString tr(const char* text) { return QCoreApplication::translate("Palette", text); }

PaletteEntry automation_entry(const core::DefinitionPtr& definition, core::Verb verb)
{
    PaletteEntry entry;
    entry.kind = PaletteKind::automation;
    entry.key = automation_key(definition->id, verb);
    for (const core::SayForm& form : definition->say) {
        if (form.verb == verb)
            entry.names.append(form_text(form));
    }
    if (verb == core::Verb::run)
        entry.names << definition->title << definition->id.value();
    entry.keywords = definition->tags;
    entry.category = definition->pack.value();
    entry.description = definition->help;
    entry.target = AutomationTarget{definition, verb};
    return entry;
}

/// The line without its hidden values, which are asked for again; empty when one of them has no name.
QString line_again(const QString& line)
{
    const auto tokens = core::tokenize_line(line);
    if (!tokens)
        return line;
    QString out = line;
    for (auto token = tokens->rbegin(); token != tokens->rend(); ++token) {
        if (token->text == core::secret_mask())
            return {};
        if (token->equals >= 0 && token->text.sliced(token->equals + 1) == core::secret_mask())
            out.remove(token->position, token->length);
    }
    return out.simplified() == line.simplified() ? line : out.simplified();
}

} // namespace

QString server_command_key(const QString& trigger) { return QStringLiteral("slash:") + trigger; }

QString automation_key(const core::AutomationId& id, core::Verb verb)
{
    const QString key = QStringLiteral("automation:") + id.value();
    return verb == core::Verb::plan ? key + QStringLiteral(":plan") : key;
}

std::vector<PaletteEntry> automation_entries(const core::Definitions& definitions)
{
    std::vector<PaletteEntry> out;
    for (const core::DefinitionPtr& definition : definitions) {
        out.push_back(automation_entry(definition, core::Verb::run));
        PaletteEntry plan = automation_entry(definition, core::Verb::plan);
        if (!plan.names.isEmpty())
            out.push_back(std::move(plan));
    }
    return out;
}

std::vector<PaletteEntry> room_entries(const std::vector<RoomListEntry>& rooms)
{
    std::vector<PaletteEntry> out;
    for (const RoomListEntry& room : rooms) {
        if (room.is_archived)
            continue;
        PaletteEntry entry;
        entry.kind = PaletteKind::room;
        entry.key = QStringLiteral("room:") + room.room.value();
        const bool is_direct = room.type == core::RoomType::direct || room.type == core::RoomType::group;
        entry.names.append(room.name);
        if (!is_direct && room.address != room.name)
            entry.names.append(room.address);
        entry.description = core::elide_right(core::single_line(room.header), longest_snippet);
        entry.category = is_direct ? tr("direct messages") : tr("room");
        entry.target = RoomTarget{room.room};
        entry.mentions = room.mentions;
        entry.unread = room.is_muted ? 0 : room.unread;
        entry.last_at = room.last_post_at;
        out.push_back(std::move(entry));
    }
    return out;
}

std::vector<PaletteEntry> person_entries(const std::vector<core::User>& people, const core::UserId& me)
{
    std::vector<PaletteEntry> out;
    for (const core::User& user : people) {
        if (user.id == me || core::to_ms(user.deleted_at) > 0)
            continue;
        PaletteEntry entry;
        entry.kind = PaletteKind::person;
        entry.key = QStringLiteral("person:") + user.id.value();
        const QString full = (user.first_name + u' ' + user.last_name).trimmed();
        entry.names << u'@' + user.username << user.username << full << user.nickname;
        entry.names.removeAll(QString());
        entry.names.removeDuplicates();
        entry.description = full.isEmpty() ? user.nickname : full;
        entry.note = user.is_bot ? tr("bot") : user.position;
        entry.target = PersonTarget{user.id, user.username};
        out.push_back(std::move(entry));
    }
    return out;
}

std::vector<PaletteEntry> run_entries(const std::vector<core::Run>& runs)
{
    std::vector<core::Run> newest_first = runs;
    std::stable_sort(newest_first.begin(), newest_first.end(),
                     [](const core::Run& a, const core::Run& b) { return a.requested_at > b.requested_at; });
    std::vector<PaletteEntry> out;
    QSet<QString> lines;
    for (const core::Run& run : newest_first) {
        const bool is_running = !core::is_final(run.state) && run.state != core::RunState::lost;
        const QString line = line_again(run.line);
        if (line.isEmpty() || (!is_running && lines.contains(run.line)) || lines.size() >= most_run_lines)
            continue;
        lines.insert(run.line);
        PaletteEntry entry;
        entry.kind = PaletteKind::run;
        // Something that runs is a thing of its own; what has ended is the habit of running this line.
        entry.key = is_running ? QStringLiteral("run:") + run.id.value() : QStringLiteral("line:") + run.line;
        entry.names << run.line << run.id.value();
        entry.description = is_running ? tr("runs now in %1").arg(run.room_name) : tr("run again");
        entry.keywords << run.environment << run.room_name << run.automation.value();
        entry.target = RunTarget{run.id, line, is_running, run.automation};
        entry.last_at = run.requested_at;
        out.push_back(std::move(entry));
    }
    return out;
}

std::vector<PaletteEntry> gap_entries(const std::vector<Gap>& gaps)
{
    std::vector<PaletteEntry> out;
    for (const Gap& gap : gaps) {
        if (core::to_ms(gap.closed_at) > 0)
            continue;
        PaletteEntry entry;
        entry.kind = PaletteKind::gap;
        entry.key = QStringLiteral("gap:") + gap.key;
        entry.names.append(gap.line);
        entry.description = tr("not automated yet");
        entry.note = QCoreApplication::translate("Palette", "asked for %n time(s)", nullptr, gap.times);
        entry.target = GapTarget{gap.key, gap.line};
        entry.last_at = gap.last_at;
        out.push_back(std::move(entry));
    }
    return out;
}

std::vector<PaletteEntry> prefix_entries()
{
    std::vector<PaletteEntry> out;
    for (const PalettePrefix& prefix : palette_prefixes()) {
        PaletteEntry entry;
        entry.kind = PaletteKind::prefix;
        entry.key = QStringLiteral("prefix:") + prefix.prefix;
        entry.names << prefix.prefix + QStringLiteral("  ") + prefix.meaning;
        entry.target = PrefixTarget{prefix.prefix};
        out.push_back(std::move(entry));
    }
    return out;
}

PaletteEntry action_entry(const QString& id, const QString& title, const QStringList& keywords, const QString& keys)
{
    PaletteEntry entry;
    entry.kind = PaletteKind::action;
    entry.key = QStringLiteral("action:") + id;
    entry.names.append(title);
    entry.keywords = keywords;
    entry.note = keys;
    entry.target = ActionTarget{id};
    return entry;
}

PaletteEntry server_command_entry(const QString& trigger, const QString& description)
{
    PaletteEntry entry;
    entry.kind = PaletteKind::server_command;
    entry.key = server_command_key(trigger);
    entry.names << u'/' + trigger << trigger;
    entry.description = description;
    entry.note = tr("slash command");
    entry.target = ServerCommandTarget{u'/' + trigger};
    return entry;
}

PaletteEntry post_entry(const core::PostId& post, const core::RoomId& room, const QString& text,
                        const QString& room_name, const QString& author, core::Timestamp at)
{
    PaletteEntry entry;
    entry.kind = PaletteKind::post;
    entry.key = QStringLiteral("post:") + post.value();
    entry.names.append(core::elide_right(core::single_line(text), longest_snippet));
    entry.description = tr("%1 in %2").arg(author, room_name);
    entry.target = PostTarget{post, room};
    entry.last_at = at;
    return entry;
}

} // namespace opsdeck::opsflow
