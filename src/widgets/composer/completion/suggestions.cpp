// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/completion/suggestions.h"

#include "core/text/control_strip.h"
#include "opsflow/compose/line_completions.h"
#include "opsflow/palette/palette_row.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>

namespace opsdeck::widgets {
namespace {

using opsflow::LineCompletion;
using Kind = LineCompletion::Kind;

constexpr core::Millis young = std::chrono::minutes(1); ///< an age that is not worth a word

QString tr(const char* text) { return QCoreApplication::translate("Composer", text); }

CompletionRow remark(Kind kind, const QString& shown, const QString& detail = {})
{
    const QString icon = kind == Kind::wait    ? QStringLiteral("waiting")
                         : kind == Kind::fault ? QStringLiteral("failed")
                                               : QStringLiteral("info");
    return {kind, {}, core::single_line(shown), core::single_line(detail), icon, {}};
}

CompletionRow row_of(const LineCompletion& completion, const QString& typed)
{
    if (completion.kind != Kind::word && completion.kind != Kind::value)
        return remark(completion.kind, completion.shown, completion.detail);
    QString icon = QStringLiteral("dot");
    if (completion.kind == Kind::word)
        icon = completion.shown.contains(u' ') || completion.shown == completion.insert.trimmed()
                   ? QStringLiteral("play")
                   : QStringLiteral("chevron_right");
    return {completion.kind,
            completion.insert,
            completion.shown,
            core::single_line(completion.detail),
            icon,
            typed.isEmpty() ? core::FuzzyRanges() : core::fuzzy_ranges(completion.shown, typed)};
}

/// What is known about the values of one place, and how they got here.
void add_values(const opsflow::WantedValues& wanted, const ValueShelf::Values& known, const QString& typed,
                core::Timestamp now, std::vector<CompletionRow>& values, std::vector<CompletionRow>& remarks)
{
    const size_t before = values.size();
    if (known.offered) {
        for (LineCompletion& one : opsflow::value_completions(*known.offered, typed)) {
            if (one.detail.isEmpty())
                one.detail = wanted.parameter;
            values.push_back(row_of(one, typed));
        }
    }
    const bool has_age = known.offered && core::to_ms(known.offered->fetched_at) > 0;
    const core::Millis age = has_age ? now - known.offered->fetched_at : core::Millis(0);
    if (known.is_asking) {
        remarks.push_back(known.offered
                              ? remark(Kind::wait, tr("Asking again for %1…").arg(wanted.parameter),
                                       has_age ? tr("this is from %1").arg(opsflow::ago_text(age)) : QString())
                              : remark(Kind::wait, tr("Asking for %1…").arg(wanted.parameter), tr("or type one")));
    } else if (!known.fault.isEmpty()) {
        remarks.push_back(
            remark(Kind::fault, known.fault, has_age ? tr("this is from %1").arg(opsflow::ago_text(age)) : QString()));
    } else if (has_age && age >= young) {
        remarks.push_back(remark(Kind::hint, tr("%1: from %2").arg(wanted.parameter, opsflow::ago_text(age))));
    }
    if (!known.offered)
        return;
    if (!known.offered->remark.isEmpty())
        remarks.push_back(remark(Kind::hint, known.offered->remark));
    if (values.size() > before || known.is_asking)
        return;
    remarks.push_back(remark(Kind::hint,
                             known.offered->list.empty()
                                 ? tr("Nothing is offered for %1").arg(wanted.parameter)
                                 : tr("Nothing that is offered for %1 holds “%2”").arg(wanted.parameter, typed),
                             known.offered->is_free ? tr("type any") : QString()));
}

void add_server_words(const QString& typed, const std::vector<ServerWord>& words, std::vector<CompletionRow>& rows)
{
    for (const ServerWord& word : words) {
        if (!word.word.startsWith(typed, Qt::CaseInsensitive) || word.word == typed)
            continue;
        rows.push_back({Kind::word,
                        word.word + u' ',
                        word.word,
                        core::single_line(word.help),
                        QStringLiteral("server"),
                        {{0, typed.size()}}});
    }
}

Suggestions for_line(const CompletionSpot& spot, const opsflow::ComposerAids& aids, ValueShelf& shelf,
                     const std::vector<ServerWord>& server_words, core::Timestamp now)
{
    const opsflow::LineCompletions completions = aids.complete(spot.typed);
    Suggestions out{spot.from + completions.from, completions.typed, {}};
    std::vector<CompletionRow> values;
    std::vector<CompletionRow> words;
    std::vector<CompletionRow> remarks;
    for (const LineCompletion& completion : completions.list) {
        auto& to = completion.kind == Kind::value ? values : completion.kind == Kind::word ? words : remarks;
        to.push_back(row_of(completion, completions.typed));
    }
    for (const opsflow::WantedValues& wanted : completions.wanted)
        add_values(wanted, shelf.values(wanted), completions.typed, now, values, remarks);
    if (!spot.typed.contains(u' '))
        add_server_words(spot.typed, server_words, words);
    for (auto* part : {&values, &words, &remarks})
        out.rows.insert(out.rows.end(), std::make_move_iterator(part->begin()), std::make_move_iterator(part->end()));
    // What is typed already comes first: Enter must not make "1.0" a "1.0.1".
    std::stable_partition(out.rows.begin(), out.rows.end(),
                          [&out](const CompletionRow& row) { return row.can_be_taken() && row.shown == out.typed; });
    return out;
}

Suggestions for_name(const CompletionSpot& spot, const opsflow::ComposerAids& aids)
{
    const bool is_person = spot.kind == CompletionSpot::Kind::person;
    const QChar sign = is_person ? u'@' : u'~';
    Suggestions out{spot.from, spot.typed, {}};
    for (const opsflow::NameCandidate& name : is_person ? aids.people(spot.typed) : aids.rooms(spot.typed)) {
        const bool is_group = name.name == QLatin1String("all") || name.name == QLatin1String("channel") ||
                              name.name == QLatin1String("here");
        CompletionRow row{Kind::value,
                          sign + name.name + u' ',
                          sign + name.name,
                          core::single_line(name.detail),
                          is_person ? (is_group ? QStringLiteral("people") : QStringLiteral("person"))
                                    : QStringLiteral("hash"),
                          {}};
        if (!spot.typed.isEmpty()) {
            for (const auto& [from, length] : core::fuzzy_ranges(name.name, spot.typed))
                row.hits.push_back({from + 1, length});
        }
        out.rows.push_back(std::move(row));
    }
    return out;
}

} // namespace

Suggestions suggest(const CompletionSpot& spot, const opsflow::ComposerAids& aids, ValueShelf& shelf,
                    const std::vector<ServerWord>& server_words, core::Timestamp now)
{
    switch (spot.kind) {
    case CompletionSpot::Kind::none:
        break;
    case CompletionSpot::Kind::line:
        return for_line(spot, aids, shelf, server_words, now);
    case CompletionSpot::Kind::person:
    case CompletionSpot::Kind::room:
        return for_name(spot, aids);
    }
    return {};
}

} // namespace opsdeck::widgets
