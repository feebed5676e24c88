// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/shell/shell_words.h"

#include "core/text/wrapped_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace opsdeck::cli {
namespace {

using namespace Qt::StringLiterals;

QString tr(const char* text) { return QCoreApplication::translate("ShellWords", text); }

} // namespace

const std::vector<ShellWord>& shell_words()
{
    static const std::vector<ShellWord> words{
        {u"list"_s, WordArgument::none, false, u"list"_s, tr("what can be run")},
        {u"posts"_s, WordArgument::none, false, u"posts"_s, tr("what was posted here last")},
        {u"room"_s, WordArgument::room, false, u"room [NAME]"_s, tr("go to another room; without a name: all rooms")},
        {u"runs"_s, WordArgument::none, false, u"runs"_s, tr("what ran, newest first")},
        {u"show"_s, WordArgument::run, true, u"show RUN"_s, tr("one run, with its posts and its output")},
        {u"rerun"_s, WordArgument::run, true, u"rerun RUN"_s, tr("its line again, to be changed or sent with Enter")},
        {u"outbox"_s, WordArgument::none, false, u"outbox"_s, tr("posts that the server does not have yet, and why")},
        {u"retry"_s, WordArgument::none, false, u"retry [NUMBER]"_s, tr("send them now")},
        {u"cancel"_s, WordArgument::unfinished_run, true, u"cancel RUN"_s, tr("stop a run")},
        {u"help"_s, WordArgument::none, false, u"help"_s, tr("this list")},
        {u"quit"_s, WordArgument::none, false, u"quit"_s, tr("leave (also Ctrl+D)")},
    };
    return words;
}

const ShellWord* find_shell_word(const QString& name)
{
    const ShellWord* begins = nullptr;
    for (const ShellWord& word : shell_words()) {
        if (word.name == name)
            return &word;
        if (name.isEmpty() || !word.name.startsWith(name))
            continue;
        if (begins)
            return nullptr;
        begins = &word;
    }
    return begins;
}

QStringList shell_word_names()
{
    QStringList names;
    for (const ShellWord& word : shell_words())
        names.append(word.name);
    return names;
}

QString shell_words_text(int width)
{
    QStringList lines;
    for (const ShellWord& word : shell_words()) {
        const QString left = (u"  :"_s + word.shown).leftJustified(18);
        const QString text = core::wrapped_text(QString(left.size(), u' ') + word.help, width);
        lines.append(left + text.mid(left.size()));
    }
    return lines.join(u'\n');
}

} // namespace opsdeck::cli
