// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/intent.h"

#include <algorithm>

namespace opsdeck::widgets {
namespace {

using Kind = Intent::Kind;
using Reading = opsflow::LineReading::Kind;

QString without_end(QString text)
{
    while (!text.isEmpty() && text.back().isSpace())
        text.chop(1);
    qsizetype begin = 0;
    while (begin < text.size() && text.at(begin) == u'\n')
        ++begin;
    return text.sliced(begin);
}

Kind kind_of_line(const Intent& intent, const IntentSituation& situation)
{
    if (intent.has_line_end)
        return Kind::open_line;
    if (intent.too_many > 0)
        return Kind::too_long;
    switch (intent.reading.kind) {
    case Reading::runs:
        return Kind::line;
    case Reading::empty:
        return Kind::nothing;
    case Reading::unknown:
        return situation.server_words.contains(intent.line.section(u' ', 0, 0), Qt::CaseInsensitive)
                   ? Kind::server_command
                   : Kind::wish;
    default:
        return Kind::open_line;
    }
}

Kind kind_of_words(const Intent& intent, const IntentSituation& situation)
{
    if (intent.text.trimmed().isEmpty())
        return situation.files > 0 ? Kind::message : Kind::nothing;
    return intent.too_many > 0 ? Kind::too_long : Kind::message;
}

} // namespace

bool Intent::is_line() const
{
    return kind == Kind::line || kind == Kind::wish || kind == Kind::server_command || kind == Kind::open_line;
}

bool Intent::sends() const { return kind != Kind::nothing && kind != Kind::open_line && kind != Kind::too_long; }

bool Intent::can_be_message() const { return is_line() && too_many == 0; }

bool has_line_sign(const QString& text)
{
    if (!text.startsWith(u'/') && !text.startsWith(u'!'))
        return false;
    // "!" and "!?" are said, not run; "/" alone begins a line.
    return text.startsWith(u'/') || std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

Intent read_intent(const QString& text, const IntentSituation& situation, const opsflow::ComposerAids& aids)
{
    Intent out;
    out.text = without_end(text);
    out.too_many = std::max<qsizetype>(0, out.text.size() - longest_post);
    if (situation.mode == ComposerMode::edit) {
        out.kind = kind_of_words(out, situation);
        if (out.text == without_end(situation.original))
            out.kind = Kind::unchanged;
        else if (out.kind == Kind::message)
            out.kind = out.text.trimmed().isEmpty() ? Kind::nothing : Kind::edit;
        return out;
    }
    out.is_signed = has_line_sign(text);
    const QString line = (out.is_signed ? out.text.mid(1) : out.text).trimmed();
    const bool is_one_line = !line.contains(u'\n');
    if (out.is_signed) {
        out.line = line;
        out.has_line_end = !is_one_line;
        if (is_one_line)
            out.reading = aids.read(line);
        out.kind = kind_of_line(out, situation);
        return out;
    }
    // A reply and a message with files are said to people: only a sign makes them a line.
    if (is_one_line && situation.mode == ComposerMode::plain && situation.files == 0) {
        out.reading = aids.read(line);
        if (out.reading.kind == Reading::runs) {
            out.line = line;
            out.kind = Kind::line;
            return out;
        }
    }
    out.kind = kind_of_words(out, situation);
    return out;
}

} // namespace opsdeck::widgets
