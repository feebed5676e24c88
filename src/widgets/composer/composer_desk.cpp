// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/completion/completer.h"
#include "widgets/composer/composer.h"
#include "widgets/composer/composer_box.h"
#include "widgets/composer/file_chips.h"
#include "widgets/composer/mode_bar.h"
#include "widgets/kit/icon_button.h"

// Replies, edits, drafts, and what stays with a room while another one is shown.

namespace opsdeck::widgets {

ComposerMode Composer::mode() const
{
    if (m_edit)
        return ComposerMode::edit;
    return m_reply ? ComposerMode::reply : ComposerMode::plain;
}

void Composer::show_mode()
{
    if (m_edit) {
        m_mode_bar->show_mode(QStringLiteral("edit"), tr("Editing your post"), m_edit->original.section(u'\n', 0, 0),
                              tr("Stop editing"));
    } else if (m_reply) {
        m_mode_bar->show_mode(QStringLiteral("reply"),
                              m_reply->author.isEmpty() ? tr("Replying") : tr("Replying to %1:").arg(m_reply->author),
                              m_reply->excerpt.section(u'\n', 0, 0), tr("Stop replying"));
    }
    m_mode_bar->setVisible(mode() != ComposerMode::plain);
    m_attach->setVisible(!m_edit);
    m_files->set_shown(!m_edit);
    refresh();
}

void Composer::start_reply(const core::PostId& root, const QString& author, const QString& excerpt)
{
    if (m_edit)
        leave_mode();
    m_reply = Reply{root, author, excerpt};
    m_completer->close();
    show_mode();
}

void Composer::start_edit(const core::PostId& post, const QString& text)
{
    if (m_edit)
        leave_mode();
    m_completer->close();
    m_edit = Edit{post, text, this->text()};
    put_text(text);
    show_mode();
}

bool Composer::leave_mode()
{
    if (m_edit) {
        // A changed text can be had back with Ctrl+Up.
        if (m_intent.kind != Intent::Kind::unchanged)
            m_history.add(text());
        const Edit left = *m_edit;
        m_edit.reset();
        m_error.clear();
        put_text(left.behind);
    } else if (m_reply) {
        m_reply.reset();
    } else {
        return false;
    }
    m_completer->close();
    show_mode();
    return true;
}

void Composer::set_text(const QString& text)
{
    if (m_edit)
        leave_mode();
    m_completer->close();
    if (this->text() != text) {
        m_history.add(this->text());
        put_text(text);
    }
    m_error.clear();
    m_draft_timer.start();
    show_preview();
}

QString Composer::draft() const { return m_edit ? m_edit->behind : text(); }

void Composer::set_draft(const QString& text)
{
    if (text.isEmpty() && !draft().isEmpty())
        return;
    m_draft_timer.stop();
    m_told_draft = text;
    if (m_edit) {
        m_edit->behind = text;
        return;
    }
    m_completer->close();
    put_text(text);
}

void Composer::keep_draft_now()
{
    m_draft_timer.stop();
    const QString now = draft();
    // A secret is not written anywhere.
    if (now == m_told_draft || m_aids.read(has_line_sign(now) ? now.mid(1) : now).holds_secret)
        return;
    m_told_draft = now;
    Q_EMIT draft_changed(now);
}

void Composer::put_aside()
{
    Desk desk;
    desk.text = text();
    desk.files = m_files->files();
    desk.reply = m_reply;
    desk.edit = m_edit;
    desk.history = m_history;
    desk.error = m_error;
    m_desks[m_place.key()] = std::move(desk);
}

void Composer::take_up(const QString& room)
{
    m_completer->close();
    m_draft_timer.stop();
    Desk desk;
    if (const auto found = m_desks.find(room); found != m_desks.end()) {
        desk = std::move(found->second);
        m_desks.erase(found);
    }
    m_reply = desk.reply;
    m_edit = desk.edit;
    m_history = desk.history;
    m_error = desk.error;
    m_files->set_files(desk.files);
    put_text(desk.text);
    m_told_draft = draft();
    show_mode();
}

} // namespace opsdeck::widgets
