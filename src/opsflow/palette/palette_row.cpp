// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/palette_row.h"

#include "core/text/duration_text.h"

#include <QCoreApplication>

namespace opsdeck::opsflow {
namespace {

constexpr int enough_runs = 5; ///< fewer say nothing about how often it goes well
constexpr core::Millis lately = std::chrono::hours(7 * 24);

QString tr(const char* text) { return QCoreApplication::translate("Palette", text); }
QString tr_count(const char* text, int n) { return QCoreApplication::translate("Palette", text, nullptr, n); }

LineParts plain_title(const QString& text) { return {{LinePart::Kind::word, text}}; }

LineParts form_title(const core::SayForm& form, const core::ParameterTexts& texts)
{
    LineParts out;
    for (const core::SayWord& word : form.words) {
        if (!word.slot)
            out.push_back({LinePart::Kind::word, word.text});
        else if (texts.contains(word.text))
            out.push_back({LinePart::Kind::value, texts.value(word.text)});
        else
            out.push_back({LinePart::Kind::slot, word.text});
    }
    return out;
}

/// In the order of the entry's names.
std::vector<const core::SayForm*> forms_of(const PaletteEntry& entry)
{
    const auto& target = std::get<AutomationTarget>(entry.target);
    std::vector<const core::SayForm*> out;
    for (const core::SayForm& form : target.definition->say) {
        if (form.verb == target.verb)
            out.push_back(&form);
    }
    return out;
}

QString facts_text(const AutomationFacts& facts, const PaletteContext& context)
{
    QStringList parts;
    if (core::to_ms(facts.last_at) > 0 && context.now - facts.last_at < lately)
        parts.append(tr("you, %1").arg(ago_text(context.now - facts.last_at)));
    if (facts.usual)
        parts.append(tr("usually %1").arg(core::took_text(*facts.usual)));
    if (facts.ended >= enough_runs && facts.succeeded < facts.ended)
        parts.append(tr("%1 % ok").arg(100 * facts.succeeded / facts.ended));
    return parts.join(QStringLiteral(" · "));
}

void describe_automation(PaletteRow& row, const PaletteFound& found, const AutomationTarget& target,
                         const PaletteContext& context, const PaletteFacts& facts)
{
    const core::AutomationDefinition& definition = *target.definition;
    const auto forms = forms_of(*found.entry);
    const auto name = static_cast<size_t>(std::max(0, found.match.name));
    row.danger = target.verb == core::Verb::plan ? core::Danger::read : definition.danger;
    row.detail = definition.title;
    row.note = facts_text(facts.automations.value(definition.id), context);
    if (found.form >= 0)
        row.title = form_title(definition.say[static_cast<size_t>(found.form)], found.texts);
    else if (name < forms.size())
        row.title = form_title(*forms[name], found.texts);
    else
        row.title = plain_title(found.entry->names.value(static_cast<qsizetype>(name), definition.title));
    if (text_of(row.title) == definition.title && !forms.empty())
        row.detail = form_text(*forms.front());
}

void describe_room(PaletteRow& row, const PaletteEntry& entry)
{
    if (entry.mentions > 0)
        row.note = tr_count("%n mention(s)", entry.mentions);
    else if (entry.unread > 0)
        row.note = tr_count("%n unread", entry.unread);
}

} // namespace

QString form_text(const core::SayForm& form)
{
    QStringList words;
    for (const core::SayWord& word : form.words)
        words.append(word.text);
    return words.join(u' ');
}

QString danger_text(core::Danger danger)
{
    switch (danger) {
    case core::Danger::read:
        return tr("reads");
    case core::Danger::change:
        return tr("changes");
    case core::Danger::destructive:
        return tr("destroys");
    }
    return {};
}

QString ago_text(core::Millis age)
{
    const qint64 minutes = age.count() / 60'000;
    if (minutes < 1)
        return tr("just now");
    if (minutes < 60)
        return tr("%1 min ago").arg(minutes);
    if (minutes < 48 * 60)
        return tr("%1 h ago").arg(minutes / 60);
    return tr_count("%n day(s) ago", static_cast<int>(std::min<qint64>(minutes / (24 * 60), 100'000)));
}

QString PaletteRow::accessible_text() const
{
    QStringList parts;
    if (did_you_mean)
        parts.append(tr("did you mean"));
    parts << text_of(title) << detail;
    if (danger)
        parts.append(danger_text(*danger));
    parts.append(note);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

PaletteRow palette_row(const PaletteFound& found, const QString& query, const PaletteContext& context,
                       const PaletteFacts& facts)
{
    const PaletteEntry& entry = *found.entry;
    PaletteRow row;
    row.kind = entry.kind;
    row.key = entry.key;
    row.target = entry.target;
    row.texts = found.texts;
    row.is_line = found.is_line;
    row.did_you_mean = found.did_you_mean;
    row.rank = found.rank;
    row.note = entry.note;
    if (auto* automation = std::get_if<AutomationTarget>(&row.target)) {
        automation->verb = found.verb.value_or(automation->verb);
        describe_automation(row, found, *automation, context, facts);
    } else {
        row.title = plain_title(entry.names.value(std::max(0, found.match.name)));
        row.detail = entry.description;
        if (entry.kind == PaletteKind::room)
            describe_room(row, entry);
        else if (row.note.isEmpty() && core::to_ms(entry.last_at) > 0)
            row.note = ago_text(context.now - entry.last_at);
    }
    row.hits = core::fuzzy_ranges(text_of(row.title), query);
    return row;
}

PaletteRow wish_row(const QString& line, bool is_alone)
{
    PaletteRow row;
    row.kind = PaletteKind::wish;
    row.key = QStringLiteral("wish");
    row.title = plain_title(is_alone ? tr("Nobody has automated \"%1\" yet: ask for it here").arg(line)
                                     : tr("Ask for \"%1\" to be automated").arg(line));
    row.detail = tr("posts the wish, so that it is counted");
    row.target = WishTarget{line};
    return row;
}

} // namespace opsdeck::opsflow
