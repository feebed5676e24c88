// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/gaps/definition_draft.h"

#include "core/command/definition_reader.h"
#include "core/text/control_strip.h"
#include "core/text/elide.h"
#include "opsflow/gaps/line_pieces.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace opsdeck::opsflow {
namespace {

using namespace Qt::StringLiterals;
using core::Danger;
using core::ParameterType;

QString tr(const char* text) { return QCoreApplication::translate("GapDraft", text); }

constexpr int most_id_words = 3;
constexpr qsizetype longest_comment = 200;

/// As a double-quoted YAML scalar: whatever it holds, it is read back as this text.
QString quoted(const QString& text)
{
    QString out = u"\""_s;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\')
            out += u'\\';
        if (c.unicode() < 0x20 || c.unicode() == 0x7f || c == QChar::LineSeparator || c == QChar::ParagraphSeparator)
            out += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        else
            out += c;
    }
    return out + u'"';
}

/// The word in the letters of an id; empty when nothing is left.
QString id_word(const QString& word)
{
    static const QRegularExpression odd(u"[^a-z0-9_-]"_s);
    QString plain = word.normalized(QString::NormalizationForm_KD).toLower().remove(odd);
    while (plain.startsWith(u'-') || plain.startsWith(u'_'))
        plain.remove(0, 1);
    return plain.left(24);
}

QStringList id_words(const std::vector<LinePiece>& pieces)
{
    static const QStringList skipped{u"a"_s,  u"an"_s, u"and"_s, u"at"_s,  u"by"_s, u"do"_s,   u"for"_s,   u"from"_s,
                                     u"in"_s, u"of"_s, u"on"_s,  u"the"_s, u"to"_s, u"with"_s, u"please"_s};
    QStringList words;
    for (const LinePiece& piece : pieces) {
        const QString word = piece.parameter ? QString() : id_word(piece.word);
        if (!word.isEmpty() && !skipped.contains(word) && words.size() < most_id_words)
            words.append(word);
    }
    while (!words.isEmpty() && !words.front().front().isLetter())
        words.removeFirst();
    return words.isEmpty() ? QStringList{u"my"_s, u"automation"_s} : words;
}

Danger danger_of(const std::vector<LinePiece>& pieces)
{
    static const QStringList reading{u"check"_s, u"count"_s, u"describe"_s, u"diff"_s,   u"find"_s,    u"get"_s,
                                     u"how"_s,   u"info"_s,  u"inspect"_s,  u"is"_s,     u"list"_s,    u"log"_s,
                                     u"logs"_s,  u"ping"_s,  u"report"_s,   u"search"_s, u"show"_s,    u"status"_s,
                                     u"tail"_s,  u"test"_s,  u"top"_s,      u"uptime"_s, u"version"_s, u"watch"_s,
                                     u"what"_s,  u"when"_s,  u"where"_s,    u"which"_s,  u"who"_s,     u"why"_s};
    static const QStringList destroying{u"delete"_s, u"destroy"_s, u"drop"_s,  u"erase"_s,    u"kill"_s,
                                        u"purge"_s,  u"remove"_s,  u"reset"_s, u"truncate"_s, u"wipe"_s};
    const QString verb = pieces.front().word.toLower();
    if (destroying.contains(verb))
        return Danger::destructive;
    return reading.contains(verb) ? Danger::read : Danger::change;
}

QString form_of(const std::vector<LinePiece>& pieces)
{
    QStringList words;
    for (const LinePiece& piece : pieces) {
        if (!piece.parameter)
            words.append(piece.word);
        else if (!piece.parameter->by_name_only)
            words.append(u'{' + piece.parameter->name + u'}');
    }
    return words.join(u' ');
}

QString title_of(const std::vector<LinePiece>& pieces)
{
    QStringList words;
    for (const LinePiece& piece : pieces) {
        if (!piece.parameter)
            words.append(piece.word);
    }
    // "resize node to" says less than "resize node".
    static const QStringList dangling{u"to"_s,   u"in"_s, u"on"_s,   u"of"_s, u"for"_s,
                                      u"from"_s, u"at"_s, u"with"_s, u"by"_s};
    while (words.size() > 1 && dangling.contains(words.back(), Qt::CaseInsensitive))
        words.removeLast();
    QString title = core::elide_right(words.join(u' '), 80);
    title[0] = title[0].toUpper();
    return title;
}

QString parameter_line(const DraftParameter& parameter)
{
    QStringList fields{u"type: "_s + core::to_text(parameter.type)};
    if (parameter.type == ParameterType::secret) {
        fields << u"source: prompt"_s << u"pass: stdin"_s;
    } else {
        if (!parameter.values.isEmpty()) {
            QStringList values;
            for (const QString& value : parameter.values)
                values << quoted(value);
            fields << u"values: ["_s + values.join(u", "_s) + u']';
        }
        fields << u"help: "_s +
                      quoted(tr("For example %1").arg(core::elide_right(core::single_line(parameter.example), 80)));
    }
    fields.insert(1, u"required: true"_s);
    if (parameter.by_name_only && parameter.type != ParameterType::secret)
        fields.insert(2, u"positional: false"_s);
    return u"  %1: {%2}\n"_s.arg(parameter.name, fields.join(u", "_s));
}

/// Everything but secrets, which never stand in argv.
QString argv_of(const QString& program, const QString& verb, const std::vector<LinePiece>& pieces)
{
    QStringList argv{program};
    if (!verb.isEmpty())
        argv << verb;
    for (const LinePiece& piece : pieces) {
        if (piece.parameter && piece.parameter->type != ParameterType::secret)
            argv << u"--"_s + piece.parameter->name << u"\"${params."_s + piece.parameter->name + u"}\""_s;
    }
    return u"{argv: ["_s + argv.join(u", "_s) + u"]}"_s;
}

QString comment(const QString& text)
{
    return u"# "_s + core::elide_right(core::single_line(text), longest_comment) + u'\n';
}

QString with_parameters(const std::vector<LinePiece>& pieces)
{
    QString lines;
    for (const LinePiece& piece : pieces) {
        if (piece.parameter)
            lines += parameter_line(*piece.parameter);
    }
    return lines.isEmpty() ? lines : u"params:\n"_s + lines;
}

} // namespace

DefinitionDraft definition_draft(const QString& line)
{
    const std::vector<LinePiece> pieces = line_pieces(line);
    const QStringList words = id_words(pieces);
    const QString id = words.join(u'.');
    const QString program = u"./bin/"_s + words.join(u'-');
    const Danger danger = danger_of(pieces);
    const bool has_plan = danger == Danger::destructive;

    DefinitionDraft draft;
    draft.file_name = id + u".yaml"_s;
    QString& yaml = draft.yaml;
    yaml += comment(tr("Asked for as: %1").arg(line));
    yaml += comment(tr("Put this file beside a pack.yaml; it counts as soon as it is saved."));
    yaml += u"opsdeck: 1\n"_s;
    yaml += u"id: "_s + (words.size() > 1 ? id : quoted(id)) + u'\n'; // alone it may be "null" or "yes"
    yaml += u"title: "_s + quoted(title_of(pieces)) + u'\n';
    yaml += u"say:\n  - "_s + quoted(form_of(pieces)) + u'\n';
    yaml += comment(tr("read runs at once, change is shown first, destructive needs a typed phrase and a plan."));
    yaml += u"danger: "_s + core::to_text(danger) + u'\n';
    yaml += with_parameters(pieces);
    yaml += comment(tr("To do: the program. One element an argument, any language, never a shell string. Exit status 0 "
                       "means it worked."));
    yaml += u"run: "_s + argv_of(program, has_plan ? u"run"_s : QString(), pieces) + u'\n';
    if (has_plan)
        yaml += u"plan: "_s + argv_of(program, u"plan"_s, pieces) + u'\n';
    return draft;
}

core::Findings check_draft(const DefinitionDraft& draft)
{
    core::PackInfo pack;
    pack.id = core::PackId(u"draft"_s);
    pack.version = u"1"_s;
    core::ReadDefinitions read = core::read_definitions(draft.yaml.toUtf8(), draft.file_name, pack);
    if (read.definitions.empty() && !core::has_errors(read.findings))
        read.findings.push_back(
            {draft.file_name, 0, 0, {}, core::Finding::Severity::error, tr("There is nothing in it."), {}});
    return read.findings;
}

} // namespace opsdeck::opsflow
