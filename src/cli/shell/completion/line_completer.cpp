// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/completion/line_completer.h"

#include "cli/shell/completion/path_words.h"
#include "core/command/argument_binder.h"
#include "core/command/line_tokens.h"
#include "core/text/duration_text.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointer>

#include <algorithm>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;
using core::LineContinuation;

constexpr core::Millis worth_telling{1'000};

const core::ParameterDefinition* parameter_of(const LineContinuation& at)
{
    return at.definition->parameter(at.next.text);
}

/// Whether a word of the line is the name of something that must not be typed into it.
bool names_a_secret(const LineContinuation& at)
{
    if (at.next.slot || !at.next.text.endsWith(u'='))
        return false;
    const auto* parameter = at.definition->parameter(at.next.text.chopped(1));
    return parameter && parameter->is_secret();
}

QString key_of(const LineContinuation& at)
{
    QJsonObject texts;
    for (auto it = at.texts.begin(); it != at.texts.end(); ++it)
        texts.insert(it.key(), it.value());
    return at.definition->id.value() + u' ' + at.next.text + u' ' +
           QString::fromUtf8(QJsonDocument(texts).toJson(QJsonDocument::Compact));
}

void remark_once(Completion& out, const QString& text)
{
    if (!text.isEmpty() && !out.remarks.contains(text))
        out.remarks.append(text);
}

/// What is expected where nothing can be offered.
QString expectation(const core::ParameterDefinition& parameter)
{
    QString text = parameter.name + u": "_s;
    if (!parameter.help.isEmpty())
        text += parameter.help + u"; "_s;
    return text + core::describe_allowed(parameter);
}

} // namespace

LineCompleter::LineCompleter(CompletionSources* sources, const core::Clock* clock, Place place, core::Millis patience,
                             QObject* parent)
    : QObject(parent)
    , m_sources(sources)
    , m_clock(clock)
    , m_place(std::move(place))
    , m_pending(patience)
    , m_own_words(sources, clock, patience)
{}

QCoro::Task<Completion> LineCompleter::complete(QString line)
{
    if (line.startsWith(u':'))
        co_return co_await m_own_words.complete(std::move(line));
    // What is typed with a slash elsewhere is the same line.
    const qsizetype skipped = line.startsWith(u'/') ? 1 : 0;
    const QString typed = line.mid(skipped);
    Completion out;
    out.from = line.size();
    std::vector<LineContinuation> computed;
    bool knows_plan = false;
    for (const LineContinuation& at : core::continuations(typed, m_sources->definitions())) {
        out.from = at.from + skipped;
        if (!at.next.slot) {
            if (!names_a_secret(at))
                out.add({at.next.text, {}, !at.next.text.endsWith(u'=')});
        } else if (const auto* parameter = parameter_of(at)) {
            if (parameter->choices)
                computed.push_back(at);
            else
                offer_value(out, at);
        }
    }
    for (const auto& definition : m_sources->definitions())
        knows_plan = knows_plan || definition->can_plan();
    if (knows_plan && !typed.isEmpty() && u"plan"_s.startsWith(typed, Qt::CaseInsensitive)) {
        out.from = skipped;
        out.add({u"plan"_s, {}, true});
    }
    if (!computed.empty())
        co_return co_await complete_choices(std::move(computed), std::move(out));
    if (!out.words.empty())
        out.remarks.clear();
    co_return out;
}

void LineCompleter::offer_value(Completion& out, const LineContinuation& at) const
{
    const core::ParameterDefinition& parameter = *parameter_of(at);
    const auto add = [&](const QString& value, bool is_whole) {
        out.add({at.prefix + core::quote_word(value), {}, is_whole});
    };
    if (parameter.is_secret()) {
        remark_once(out, tr("%1: you are asked for it; do not type it here.").arg(parameter.name));
        return;
    }
    if (parameter.type == core::ParameterType::file) {
        for (const auto& path : path_words(at.typed, m_place.working_folder, m_place.home_folder))
            add(path.text, path.is_whole);
    } else {
        const bool is_switch = parameter.type == core::ParameterType::boolean;
        for (const QString& value : is_switch ? QStringList{u"true"_s, u"false"_s} : parameter.values) {
            if (value.startsWith(at.typed, Qt::CaseInsensitive))
                add(value, true);
        }
    }
    remark_once(out, expectation(parameter));
}

void LineCompleter::offer_choices(Completion& out, const LineContinuation& at, const automation::Choices& choices,
                                  bool is_stale) const
{
    for (const auto& choice : choices.list) {
        if (choice.value.startsWith(at.typed, Qt::CaseInsensitive))
            out.add({at.prefix + core::quote_word(choice.value),
                     choice.label == choice.value ? QString() : choice.label, true});
    }
    const core::Millis age = m_clock->now() - choices.fetched_at;
    const QString ago = core::took_text(std::max(age, core::Millis(0)));
    if (is_stale)
        remark_once(out, tr("%1: as of %2 ago; newer values are being fetched.").arg(at.next.text, ago));
    else if (age >= worth_telling)
        remark_once(out, tr("%1: as of %2 ago.").arg(at.next.text, ago));
    if (choices.list.empty())
        remark_once(out, tr("%1: there is nothing to choose from now.").arg(at.next.text));
}

QCoro::Task<Completion> LineCompleter::complete_choices(std::vector<LineContinuation> asked, Completion so_far)
{
    const QPointer<LineCompleter> self(this);
    so_far.remarks.clear();
    std::vector<LineContinuation> awaited;
    QStringList keys;
    for (const LineContinuation& at : asked) {
        const auto known = co_await m_sources->known_choices(at.definition, at.next.text, at.texts);
        if (!self)
            co_return so_far;
        if (!known && known.error().kind == core::ErrorKind::invalid_input) {
            remark_once(so_far, known.error().text); // it needs another value first
            continue;
        }
        const core::Millis age = known ? m_clock->now() - known->fetched_at : core::Millis(-1);
        const bool is_fresh = known && age >= core::Millis(0) && age < parameter_of(at)->choices->ttl;
        const QString key = key_of(at);
        if (!is_fresh && !m_pending.is_open(key))
            fetch(key, at);
        if (known) {
            offer_choices(so_far, at, *known, !is_fresh);
        } else {
            awaited.push_back(at);
            keys.append(key);
        }
    }
    if (!keys.isEmpty())
        co_await m_pending.wait_for(keys);
    for (const LineContinuation& at : awaited) {
        if (!self)
            co_return so_far;
        const auto known = co_await m_sources->known_choices(at.definition, at.next.text, at.texts);
        if (!self)
            co_return so_far;
        if (known)
            offer_choices(so_far, at, *known, false);
        else if (m_pending.is_open(key_of(at)))
            remark_once(so_far, tr("%1: the values are being fetched; press Tab again.").arg(at.next.text));
        else
            remark_once(so_far, m_failed.value(key_of(at)).text);
    }
    co_return so_far;
}

QCoro::Task<void> LineCompleter::fetch(QString key, LineContinuation at)
{
    const QPointer<LineCompleter> self(this);
    m_pending.begin(key);
    const auto choices = co_await m_sources->fetch_choices(at.definition, at.next.text, at.texts);
    if (!self)
        co_return;
    m_pending.end(key);
    m_failed.remove(key);
    if (!choices)
        m_failed.insert(key, choices.error());
    else if (choices->source_failed)
        m_failed.insert(key, choices->source_error);
}

} // namespace opsdeck::cli
