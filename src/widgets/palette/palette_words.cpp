// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/palette_words.h"

#include "opsflow/palette/palette_scope.h"
#include "opsflow/run/confirmation_rule.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::widgets {
namespace {

using opsflow::PaletteKind;

QString tr(const char* text) { return QCoreApplication::translate("PaletteOverlay", text); }

const QString& dot()
{
    static const QString text = QStringLiteral(" · ");
    return text;
}

QString room_text(const QString& name) { return name.startsWith(u'~') || name.startsWith(u'@') ? name : u'~' + name; }

QString posts(const PalettePlace& place)
{
    if (place.room_name.isEmpty())
        return tr("Posts to the room");
    return place.account.isEmpty() ? tr("Posts to %1").arg(room_text(place.room_name))
                                   : tr("Posts to %1 as @%2").arg(room_text(place.room_name), place.account);
}

QString effect(const core::AutomationDefinition& definition, core::Verb verb)
{
    QStringList parts;
    if (verb == core::Verb::plan)
        parts.append(tr("only shows what would happen"));
    else if (definition.danger == core::Danger::read)
        parts.append(tr("only reads"));
    else
        parts.append(definition.danger == core::Danger::change ? tr("changes something") : tr("destroys something"));
    for (const core::ParameterDefinition& parameter : definition.params) {
        if (parameter.is_secret() && (parameter.required || !parameter.source.isEmpty()))
            parts.append(tr("asks for %1, which is not posted").arg(parameter.name));
    }
    switch (opsflow::confirmation_mode(definition, verb, false)) {
    case opsflow::ConfirmationMode::none:
        parts.append(tr("runs at once"));
        break;
    case opsflow::ConfirmationMode::preview:
        parts.append(tr("asks first"));
        break;
    case opsflow::ConfirmationMode::phrase:
        parts.append(tr("asks you to type a phrase"));
        break;
    }
    return parts.join(dot());
}

QString with_remark(const QString& sentence, const PalettePlace& place)
{
    return place.remark.isEmpty() ? sentence : sentence + dot() + place.remark;
}

QString of_automation(const opsflow::PaletteRow& row, const opsflow::AutomationTarget& target,
                      const PalettePlace& place)
{
    QString out = posts(place) + dot() + effect(*target.definition, target.verb);
    if (has_parameters(*target.definition) && !row.is_line)
        out += dot() + tr("Tab fills in values");
    return with_remark(out, place);
}

} // namespace

bool has_parameters(const core::AutomationDefinition& definition)
{
    return std::any_of(definition.params.begin(), definition.params.end(),
                       [](const core::ParameterDefinition& parameter) { return !parameter.is_secret(); });
}

QString environment_of(const core::ParameterTexts& texts) { return texts.value(QStringLiteral("env")); }

QString what_happens(const opsflow::PaletteRow& row, const PalettePlace& place)
{
    if (const auto* automation = std::get_if<opsflow::AutomationTarget>(&row.target))
        return of_automation(row, *automation, place);
    if (const auto* run = std::get_if<opsflow::RunTarget>(&row.target)) {
        return run->is_running
                   ? tr("Shows the run and its output; nothing is posted")
                   : with_remark(tr("%1 and runs it again · Tab lets you change it").arg(posts(place)), place);
    }
    switch (row.kind) {
    case PaletteKind::room:
        return tr("Opens the room; nothing is posted");
    case PaletteKind::person:
        return tr("Opens the conversation with this person; nothing is posted");
    case PaletteKind::action:
        return tr("Does something in this window only; nothing is posted");
    case PaletteKind::server_command:
        return with_remark(tr("Sends the command to the server, in %1")
                               .arg(place.room_name.isEmpty() ? tr("this room") : room_text(place.room_name)),
                           place);
    case PaletteKind::gap:
        return tr("Opens the gap: who asked for it, and how to close it");
    case PaletteKind::post:
        return tr("Goes to the post in its room; nothing is posted");
    case PaletteKind::wish:
        return with_remark(tr("%1 · nothing runs · the wish is counted").arg(posts(place)), place);
    case PaletteKind::prefix:
        return tr("Shows only these");
    default:
        return {};
    }
}

QString what_happens(const opsflow::ArgumentForm& form, const PalettePlace& place)
{
    return with_remark(posts(place) + dot() + effect(form.definition(), form.verb()), place);
}

std::vector<KeyHint> keys_of(const opsflow::PaletteRow& row)
{
    const QString enter = tr("Enter");
    std::vector<KeyHint> out;
    if (const auto* automation = std::get_if<opsflow::AutomationTarget>(&row.target)) {
        const bool asks = has_parameters(*automation->definition) && !row.is_line;
        out.push_back({enter, asks ? tr("fill in") : tr("run")});
        if (has_parameters(*automation->definition) && row.is_line)
            out.push_back({tr("Tab"), tr("change values")});
        if (automation->definition->can_plan() && automation->verb == core::Verb::run)
            out.push_back({tr("Shift+Enter"), tr("dry run")});
        out.push_back({tr("Alt+Enter"), tr("to the composer")});
        if (!asks)
            out.push_back({tr("Ctrl+Enter"), tr("run, stay open")});
        out.push_back({tr("F1"), tr("help")});
    } else if (const auto* run = std::get_if<opsflow::RunTarget>(&row.target)) {
        out.push_back({enter, run->is_running ? tr("show it") : tr("run again")});
        if (!run->is_running) {
            out.push_back({tr("Tab"), tr("change it")});
            out.push_back({tr("Shift+Enter"), tr("show that run")});
            out.push_back({tr("Alt+Enter"), tr("to the composer")});
        }
    } else if (row.kind == PaletteKind::wish) {
        out.push_back({enter, tr("ask for it")});
        out.push_back({tr("Alt+Enter"), tr("to the composer")});
    } else if (row.kind == PaletteKind::server_command) {
        out.push_back({enter, tr("send")});
        out.push_back({tr("Tab"), tr("write on")});
        out.push_back({tr("Alt+Enter"), tr("to the composer")});
    } else {
        out.push_back({enter, row.kind == PaletteKind::action ? tr("do it") : tr("open")});
    }
    if (row.kind != PaletteKind::wish && row.kind != PaletteKind::prefix)
        out.push_back({tr("Ctrl+I"), tr("why here")});
    return out;
}

std::vector<KeyHint> keys_of(const opsflow::ArgumentForm& form, const QString& marked)
{
    std::vector<KeyHint> out;
    if (!marked.isEmpty())
        out.push_back({tr("Enter"), tr("take %1").arg(marked)});
    else
        out.push_back({tr("Enter"), form.is_complete() ? tr("run") : tr("next open value")});
    out.push_back({tr("Tab"), tr("next value")});
    if (form.definition().can_plan() && form.verb() == core::Verb::run)
        out.push_back({tr("Shift+Enter"), tr("dry run")});
    out.push_back({tr("Alt+Enter"), tr("to the composer")});
    if (marked.isEmpty() && form.is_complete())
        out.push_back({tr("Ctrl+Enter"), tr("run, stay open")});
    out.push_back({tr("Esc"), tr("back")});
    return out;
}

QString icon_of(const opsflow::PaletteRow& row)
{
    switch (row.kind) {
    case PaletteKind::automation:
        return QStringLiteral("palette");
    case PaletteKind::run: {
        const auto* run = std::get_if<opsflow::RunTarget>(&row.target);
        return run && run->is_running ? QStringLiteral("running") : QStringLiteral("retry");
    }
    case PaletteKind::action:
        return QStringLiteral("panel");
    case PaletteKind::room:
        return QStringLiteral("hash");
    case PaletteKind::person:
        return QStringLiteral("person");
    case PaletteKind::server_command:
        return QStringLiteral("server");
    case PaletteKind::gap:
        return QStringLiteral("gaps");
    case PaletteKind::post:
        return QStringLiteral("chat");
    case PaletteKind::wish:
        return QStringLiteral("plus");
    case PaletteKind::prefix:
        return QStringLiteral("filter");
    }
    return {};
}

std::vector<KeyHint> prefix_hints()
{
    std::vector<KeyHint> out;
    for (const opsflow::PalettePrefix& prefix : opsflow::palette_prefixes())
        out.push_back({QString(prefix.prefix), prefix.meaning});
    return out;
}

} // namespace opsdeck::widgets
