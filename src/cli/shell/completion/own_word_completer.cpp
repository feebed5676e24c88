// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/completion/own_word_completer.h"

#include "cli/shell/shell_words.h"
#include "core/text/control_strip.h"
#include "core/text/duration_text.h"

#include <QPointer>

#include <algorithm>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QString runs_key() { return u"runs"_s; }
QString rooms_key() { return u"rooms"_s; }

} // namespace

OwnWordCompleter::OwnWordCompleter(CompletionSources* sources, const core::Clock* clock, core::Millis patience,
                                   QObject* parent)
    : QObject(parent)
    , m_sources(sources)
    , m_clock(clock)
    , m_pending(patience)
{}

QCoro::Task<Completion> OwnWordCompleter::complete(QString line)
{
    const QPointer<OwnWordCompleter> self(this);
    Completion out;
    const qsizetype space = line.indexOf(u' ');
    if (space < 0) {
        for (const ShellWord& word : shell_words()) {
            if (word.name.startsWith(line.mid(1)))
                out.add({u':' + word.name, word.help, true});
        }
        co_return out;
    }
    const ShellWord* word = find_shell_word(line.mid(1, space - 1));
    out.from = space;
    while (out.from < line.size() && line[out.from] == u' ')
        ++out.from;
    if (!word || word->argument == WordArgument::none)
        co_return out;
    const bool wants_room = word->argument == WordArgument::room;
    const QString key = wants_room ? rooms_key() : runs_key();
    if (!m_pending.is_open(key)) {
        m_pending.begin(key);
        wants_room ? look_up_rooms() : look_up_runs();
    }
    const QStringList keys{key};
    co_await m_pending.wait_for(keys);
    if (!self)
        co_return out;
    if (wants_room ? !m_rooms : !m_runs)
        out.remarks.append(tr("This is being looked up; press Tab again."));
    else if (wants_room)
        offer_rooms(out, line.mid(out.from));
    else
        offer_runs(out, line.mid(out.from), word->argument == WordArgument::unfinished_run);
    co_return out;
}

QCoro::Task<void> OwnWordCompleter::look_up_runs()
{
    const QPointer<OwnWordCompleter> self(this);
    auto runs = co_await m_sources->runs();
    if (!self)
        co_return;
    m_pending.end(runs_key());
    m_runs = std::move(runs);
}

QCoro::Task<void> OwnWordCompleter::look_up_rooms()
{
    const QPointer<OwnWordCompleter> self(this);
    auto rooms = co_await m_sources->rooms();
    if (!self)
        co_return;
    m_pending.end(rooms_key());
    m_rooms = std::move(rooms);
}

void OwnWordCompleter::offer_rooms(Completion& out, const QString& typed) const
{
    for (const QString& room : *m_rooms) {
        if (room.startsWith(typed, Qt::CaseInsensitive))
            out.add({room, {}, true});
    }
}

void OwnWordCompleter::offer_runs(Completion& out, const QString& typed, bool only_unfinished) const
{
    // Nobody types an id by heart: words of its line find a run too.
    for (const bool by_line : {false, true}) {
        for (const core::Run& run : *m_runs) {
            const bool fits = by_line ? run.line.contains(typed, Qt::CaseInsensitive)
                                      : run.id.value().startsWith(typed, Qt::CaseInsensitive);
            if (!fits || (only_unfinished && core::is_final(run.state)))
                continue;
            const QString ago = core::took_text(std::max(m_clock->now() - run.requested_at, core::Millis(0)));
            out.add({run.id.value(),
                     tr("%1, %2 ago: %3").arg(core::to_text(run.state), ago, core::single_line(run.line)), true});
        }
        if (!out.words.empty())
            return;
    }
    out.remarks.append(only_unfinished ? tr("Nothing is running.") : tr("There is no such run."));
}

} // namespace opsdeck::cli
