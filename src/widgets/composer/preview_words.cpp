// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/preview_words.h"

#include "widgets/kit/danger_look.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace opsdeck::widgets {
namespace {

using Kind = Intent::Kind;
using Reading = opsflow::LineReading::Kind;

QString tr(const char* text) { return QCoreApplication::translate("Composer", text); }
QString tr_count(const char* text, int n) { return QCoreApplication::translate("Composer", text, nullptr, n); }

const QString& dot()
{
    static const QString text = QStringLiteral(" · ");
    return text;
}

/// "~ops as @ana on chat.example.org"
QString where(const PreviewSituation& now)
{
    const QString account = account_text(now.place);
    const QString room = room_text(now.place);
    if (now.place.server_name.isEmpty())
        return account.isEmpty() ? room : tr("%1 as %2").arg(room, account);
    return account.isEmpty() ? tr("%1 on %2").arg(room, now.place.server_name)
                             : tr("%1 as %2 on %3").arg(room, account, now.place.server_name);
}

/// Who is woken up by a message, beyond those who are named.
QString woken(const QString& text)
{
    static const QRegularExpression everybody(QStringLiteral(R"((^|[\s(])@(all|channel)\b)"),
                                              QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression online(QStringLiteral(R"((^|[\s(])@here\b)"),
                                           QRegularExpression::CaseInsensitiveOption);
    if (everybody.match(text).hasMatch())
        return dot() + tr("notifies everybody in the room");
    return online.match(text).hasMatch() ? dot() + tr("notifies everybody who is online") : QString();
}

QString of_message(const Intent& intent, const PreviewSituation& now)
{
    const int files = static_cast<int>(now.files);
    QString out;
    if (now.mode == ComposerMode::reply) {
        out = now.reply_to.isEmpty() ? tr("Reply in %1").arg(where(now))
                                     : tr("Reply to %1 in %2").arg(now.reply_to, where(now));
    } else if (files > 0) {
        out = tr_count("Message with %n file(s) to %1", files).arg(where(now));
    } else {
        out = tr("Message to %1").arg(where(now));
    }
    if (now.mode == ComposerMode::reply && files > 0)
        out += dot() + tr_count("with %n file(s)", files);
    out += woken(intent.text);
    const bool is_nearly_a_line = intent.reading.kind == Reading::incomplete || intent.reading.kind == Reading::invalid;
    if (is_nearly_a_line && now.mode == ComposerMode::plain)
        out += dot() + tr("/ in front makes it a command");
    if (now.queues)
        out += dot() + tr("waits for the server");
    return out;
}

QString conditions(const opsflow::LineReading& reading)
{
    QString out;
    if (reading.verb == core::Verb::plan)
        out += dot() + tr("only shows what would happen");
    if (reading.asks_secret)
        out += dot() + tr("asks for a secret, which is not posted");
    if (reading.holds_secret)
        out += dot() + tr("the secret is not posted");
    if (reading.confirmation == opsflow::ConfirmationMode::preview)
        out += dot() + tr("asks first");
    else if (reading.confirmation == opsflow::ConfirmationMode::phrase)
        out += dot() + tr("asks you to type a phrase");
    return out;
}

QString left_behind(const PreviewSituation& now)
{
    QString out;
    if (now.files > 0)
        out += dot() + tr("attached files stay here");
    if (now.queues)
        out += dot() + tr("its posts wait for the server");
    return out;
}

QString of_open_line(const Intent& intent)
{
    if (intent.has_line_end)
        return tr("A command is one line");
    const opsflow::LineReading& reading = intent.reading;
    if (reading.kind != Reading::incomplete)
        return reading.problem;
    const int missing = static_cast<int>(reading.missing.size());
    QString out = tr_count("%n value(s) missing: %1", missing).arg(reading.missing.join(QStringLiteral(", ")));
    return reading.title.isEmpty() ? out : out + dot() + reading.title;
}

void add_line(Preview& out, const Intent& intent, const PreviewSituation& now)
{
    out.danger = intent.reading.danger;
    out.is_production = intent.reading.is_production;
    out.before = tr("Runs %1").section(QStringLiteral("%1"), 0, 0);
    out.line = intent.reading.line;
    out.after = tr("Runs %1").section(QStringLiteral("%1"), 1) + conditions(intent.reading) + dot() +
                tr("posts to %1").arg(where(now)) + left_behind(now);
}

void add_intent(Preview& out, const Intent& intent, const PreviewSituation& now)
{
    switch (intent.kind) {
    case Kind::nothing:
        if (now.mode == ComposerMode::edit)
            out.before = tr("An empty post cannot be saved · delete it instead");
        else if (intent.is_signed)
            out.before = tr("Type a command, or choose one with the arrow keys");
        else
            out.before = of_message(intent, now);
        return;
    case Kind::message:
        out.before = of_message(intent, now);
        return;
    case Kind::edit:
        out.before = tr("Changes your post in %1").arg(where(now)) +
                     (now.queues ? dot() + tr("waits for the server") : QString());
        return;
    case Kind::unchanged:
        out.before = tr("Leaves your post as it is");
        return;
    case Kind::line:
        add_line(out, intent, now);
        return;
    case Kind::wish:
        out.before = tr("Nobody has automated this yet: %1 posts the wish to %2").arg(now.enter, where(now));
        if (!now.near.isEmpty()) {
            out.before += dot() + tr("perhaps: %1").section(QStringLiteral("%1"), 0, 0);
            out.line = now.near;
        }
        out.after = left_behind(now);
        return;
    case Kind::server_command:
        out.before = tr("Command of the server") + dot();
        out.line = u'/' + intent.line;
        out.after = dot() + tr("for %1").arg(where(now));
        return;
    case Kind::open_line:
        out.before = of_open_line(intent);
        out.tone = Preview::Tone::missing;
        return;
    case Kind::too_long:
        out.before =
            tr_count("%n character(s) too many for one post · attach it as a file", static_cast<int>(intent.too_many));
        out.tone = Preview::Tone::missing;
        return;
    }
}

} // namespace

QString Preview::sentence() const
{
    QStringList parts;
    if (!error.isEmpty())
        parts.append(error);
    QString words = before + line;
    if (danger) {
        const QString effect = look_of(*danger).sentence;
        words += QStringLiteral(" · ") + effect.left(1).toLower() + effect.mid(1);
    }
    if (is_production)
        words += QStringLiteral(" · ") + tr("production");
    parts.append(words + after);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString room_text(const ComposerPlace& place)
{
    const QString& name = place.room_name;
    if (name.isEmpty())
        return tr("the room");
    return name.startsWith(u'~') || name.startsWith(u'@') ? name : u'~' + name;
}

QString account_text(const ComposerPlace& place)
{
    const QString& name = place.account;
    return name.isEmpty() || name.startsWith(u'@') ? name : u'@' + name;
}

QString placeholder_text(const PreviewSituation& now)
{
    if (!now.blocked.isEmpty())
        return tr("Nothing can be written here");
    switch (now.mode) {
    case ComposerMode::edit:
        return tr("Edit your post");
    case ComposerMode::reply:
        return now.reply_to.isEmpty() ? tr("Reply") : tr("Reply to %1").arg(now.reply_to);
    case ComposerMode::plain:
        break;
    }
    return tr("Message %1 or / for a command").arg(room_text(now.place));
}

QString send_text(const Intent& intent, ComposerMode mode)
{
    switch (intent.kind) {
    case Kind::line:
        return tr("Run");
    case Kind::wish:
        return tr("Post the wish");
    case Kind::server_command:
        return tr("Send to the server");
    default:
        break;
    }
    if (mode == ComposerMode::edit)
        return tr("Save");
    return mode == ComposerMode::reply ? tr("Reply") : tr("Send");
}

Preview preview_of(const Intent& intent, const PreviewSituation& now)
{
    Preview out;
    out.error = now.error;
    if (!now.blocked.isEmpty()) {
        out.before = now.blocked;
        out.tone = Preview::Tone::blocked;
        return out;
    }
    add_intent(out, intent, now);
    if (!now.takes.isEmpty()) {
        out.key = now.plain_enter;
        out.danger.reset();
        out.is_production = false;
        const QString then = intent.kind == Kind::open_line ? dot() + out.before : QString();
        out.before = tr("Takes %1").section(QStringLiteral("%1"), 0, 0);
        out.line = now.takes;
        out.after = tr("Takes %1").section(QStringLiteral("%1"), 1) + then;
        out.tone = Preview::Tone::quiet;
    } else if (intent.sends()) {
        out.key = now.enter;
    }
    out.offers_message = intent.can_be_message() && intent.kind != Kind::nothing;
    if (!out.error.isEmpty())
        out.tone = Preview::Tone::error;
    return out;
}

} // namespace opsdeck::widgets
