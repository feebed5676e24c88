// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/completion/completer.h"
#include "widgets/composer/composer.h"
#include "widgets/composer/composer_box.h"
#include "widgets/composer/file_chips.h"

#include <algorithm>

// Sending, and what comes back.

namespace opsdeck::widgets {
namespace {

constexpr size_t most_remembered = 16;

QString in_front(const QString& text, const QString& typed_meanwhile)
{
    if (typed_meanwhile.trimmed().isEmpty() || typed_meanwhile == text)
        return text;
    return text + u'\n' + typed_meanwhile;
}

} // namespace

void Composer::submit(bool as_message)
{
    if (!m_blocked.isEmpty())
        return;
    Intent intent = read_intent(text(), situation(), m_aids);
    if (as_message && intent.can_be_message())
        intent.kind = Intent::Kind::message;
    if (m_pictures > 0 && intent.kind == Intent::Kind::message) {
        show_error(tr("The picture is still being kept: a moment."));
        return;
    }
    if (intent.kind == Intent::Kind::unchanged) {
        leave_mode();
        return;
    }
    if (!intent.sends()) {
        // What is missing is offered rather than refused.
        if (intent.kind == Intent::Kind::open_line && !intent.has_line_end)
            m_completer->open(intent);
        return;
    }
    m_completer->close();
    send_intent(intent);
}

void Composer::remember(const Intent& intent)
{
    Sent sent;
    sent.room = m_place.key();
    sent.typed = text();
    sent.text = intent.is_line() ? intent.line : intent.text;
    if (intent.kind == Intent::Kind::message) {
        sent.files = m_files->files();
        sent.reply = m_reply;
    }
    if (intent.kind == Intent::Kind::edit)
        sent.edit = m_edit;
    m_sent.push_back(std::move(sent));
    if (m_sent.size() > most_remembered)
        m_sent.erase(m_sent.begin());
    if (!m_edit && !intent.reading.holds_secret)
        m_history.add(text());
}

void Composer::send_intent(const Intent& intent)
{
    remember(intent);
    m_error.clear();
    const QStringList files = m_files->files();
    const core::PostId root = m_reply ? m_reply->root : core::PostId();
    const std::optional<Edit> edit = std::exchange(m_edit, std::nullopt);
    if (intent.kind == Intent::Kind::message) {
        m_reply.reset();
        m_files->set_files({});
    }
    const bool was_putting = std::exchange(m_is_putting, true);
    m_box->clear();
    m_is_putting = was_putting;
    put_text(edit ? edit->behind : QString());
    show_mode();
    m_draft_timer.start();
    // Last: whoever hears it may give it back at once.
    switch (intent.kind) {
    case Intent::Kind::message:
        Q_EMIT say(intent.text, files, root);
        break;
    case Intent::Kind::edit:
        Q_EMIT edited(edit->post, intent.text);
        break;
    default:
        Q_EMIT run_line(intent.line);
        break;
    }
}

void Composer::give_back(const QString& text, const QString& why)
{
    const QString line = has_line_sign(text) ? text.mid(1) : text;
    const auto found = std::find_if(m_sent.rbegin(), m_sent.rend(), [&](const Sent& sent) {
        return sent.text == text || sent.text == line || sent.typed == text;
    });
    Sent sent;
    if (found != m_sent.rend()) {
        sent = *found;
        m_sent.erase(std::next(found).base());
    } else {
        sent.room = m_place.key();
        sent.typed = text;
    }
    if (sent.room == m_place.key()) {
        give_back_here(sent, why);
        return;
    }
    Desk& desk = m_desks[sent.room];
    desk.text = in_front(sent.typed, desk.text);
    desk.error = why;
    for (const QString& file : sent.files) {
        if (!desk.files.contains(file))
            desk.files.append(file);
    }
    if (!desk.reply)
        desk.reply = sent.reply;
    show_error(tr("%1 What you wrote is back in its room.").arg(why));
}

void Composer::give_back_here(const Sent& sent, const QString& why)
{
    if (sent.edit) {
        start_edit(sent.edit->post, sent.edit->original);
        put_text(sent.typed);
    } else if (m_edit) {
        // The edit goes on; what came back waits behind it.
        m_edit->behind = in_front(sent.typed, m_edit->behind);
    } else {
        if (sent.reply && !m_reply)
            m_reply = sent.reply;
        put_text(in_front(sent.typed, text()));
    }
    for (const QString& file : sent.files)
        m_files->add(file);
    m_draft_timer.start();
    show_mode();
    show_error(why);
}

} // namespace opsdeck::widgets
