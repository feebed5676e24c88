// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/composer.h"

#include "widgets/composer/completion/completer.h"
#include "widgets/composer/composer_box.h"
#include "widgets/composer/composer_frame.h"
#include "widgets/composer/file_chips.h"
#include "widgets/composer/mode_bar.h"
#include "widgets/composer/png_bytes.h"
#include "widgets/composer/preview_line.h"
#include "widgets/kit/icon_button.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QMimeData>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int draft_after_ms = 300;
constexpr int near_after_ms = 180;

} // namespace

Composer::Composer(opsflow::ComposerAids& aids, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_aids(aids)
    , m_theme(theme)
    , m_frame(new ComposerFrame(theme, this))
    , m_mode_bar(new ModeBar(theme, m_frame))
    , m_files(new FileChips(theme, m_frame))
    , m_attach(new IconButton(theme, QStringLiteral("attach"), tr("Attach files (Ctrl+U)"), m_frame))
    , m_box(new ComposerBox(theme, m_frame))
    , m_send(new IconButton(theme, QStringLiteral("send"), tr("Send"), m_frame))
    , m_preview(new PreviewLine(theme, this))
    , m_completer(new Completer(aids, theme, *m_box, *m_frame, this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Maximum);
    setAcceptDrops(true);
    setFocusProxy(m_box);
    m_send->set_look(IconButton::Look::primary);
    m_draft_timer.setSingleShot(true);
    m_draft_timer.setInterval(draft_after_ms);
    m_near_timer.setSingleShot(true);
    m_near_timer.setInterval(near_after_ms);
    build();
    connect_parts();
    restyle();
    show_mode();
}

Composer::~Composer() = default;

void Composer::build()
{
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_frame);
    column->addWidget(m_preview);
    auto* inside = new QVBoxLayout(m_frame);
    inside->addWidget(m_mode_bar);
    inside->addWidget(m_files);
    auto* row = new QHBoxLayout;
    row->addWidget(m_attach, 0, Qt::AlignBottom);
    row->addWidget(m_box, 1);
    row->addWidget(m_send, 0, Qt::AlignBottom);
    inside->addLayout(row);
    setTabOrder(m_box, m_send);
    setTabOrder(m_send, m_attach);
}

void Composer::connect_parts()
{
    m_box->set_key_handler([this](QKeyEvent& event) { return handle_key(event); },
                           [this](const QKeyEvent& event) { return claims_key(event); });
    connect(m_box, &QPlainTextEdit::textChanged, this, &Composer::text_changed);
    connect(m_box, &QPlainTextEdit::cursorPositionChanged, this, [this] { m_completer->refresh(m_intent, false); });
    connect(m_box, &ComposerBox::focus_changed, this, [this](bool has_focus) {
        m_frame->set_focused(has_focus);
        if (!has_focus)
            m_completer->close();
    });
    connect(m_box, &ComposerBox::files_pasted, this, &Composer::add_files);
    connect(m_box, &ComposerBox::image_pasted, this, &Composer::keep_picture);
    connect(m_completer, &Completer::changed, this, &Composer::show_preview);
    connect(m_files, &FileChips::changed, this, &Composer::refresh);
    connect(m_files, &FileChips::focus_lost, this, &Composer::focus_box);
    connect(m_mode_bar, &ModeBar::leave_wanted, this, [this] {
        leave_mode();
        focus_box();
    });
    connect(m_attach, &QToolButton::clicked, this, &Composer::attach_wanted);
    connect(m_send, &QToolButton::clicked, this, [this] { submit(false); });
    connect(m_preview, &PreviewLine::as_message_wanted, this, [this] {
        submit(true);
        focus_box();
    });
    connect(&m_draft_timer, &QTimer::timeout, this, &Composer::keep_draft_now);
    connect(&m_near_timer, &QTimer::timeout, this, &Composer::look_for_near);
    connect(&m_theme, &Theme::changed, this, &Composer::restyle);
}

void Composer::restyle()
{
    const int edge = m_theme.space(Space::large);
    layout()->setContentsMargins(edge, m_theme.space(Space::small), edge, m_theme.space(Space::tight));
    layout()->setSpacing(m_theme.space(Space::hair));
    const int inset = m_theme.space(Space::tight);
    m_frame->layout()->setContentsMargins(inset, inset, inset, inset);
    m_frame->layout()->setSpacing(m_theme.space(Space::hair));
}

void Composer::set_place(const ComposerPlace& place)
{
    if (m_place == place)
        return;
    const bool moves = m_place.key() != place.key();
    if (moves && !m_place.key().isEmpty())
        put_aside();
    const bool had_room = !m_place.key().isEmpty();
    m_place = place;
    m_frame->set_production(place.is_production);
    if (moves && had_room)
        take_up(place.key());
    refresh();
}

void Composer::set_enter_sends(bool sends)
{
    m_enter_sends = sends;
    show_preview();
}

void Composer::set_blocked(const QString& reason)
{
    if (m_blocked == reason)
        return;
    m_blocked = reason;
    m_box->setReadOnly(!reason.isEmpty());
    m_frame->set_blocked(!reason.isEmpty());
    m_attach->setEnabled(reason.isEmpty());
    if (!reason.isEmpty())
        m_completer->close();
    show_preview();
}

void Composer::set_queues(bool queues)
{
    m_queues = queues;
    show_preview();
}

void Composer::set_server_words(std::vector<ServerWord> words)
{
    m_server_words = words;
    m_completer->set_server_words(std::move(words));
    refresh();
}

void Composer::set_clock(const core::Clock& clock) { m_completer->set_clock(clock); }

QString Composer::text() const { return m_box->toPlainText(); }

QStringList Composer::files() const { return m_files->files(); }

const Preview& Composer::preview() const { return m_preview->preview(); }

void Composer::focus_box() { m_box->setFocus(Qt::OtherFocusReason); }

void Composer::put_text(const QString& text)
{
    const bool was_putting = std::exchange(m_is_putting, true);
    m_box->replace_text(text);
    m_is_putting = was_putting;
    refresh();
}

void Composer::text_changed()
{
    if (!m_is_putting) {
        m_history.stay();
        m_error.clear();
        m_draft_timer.start();
    }
    refresh();
    m_completer->refresh(m_intent, !m_is_putting && m_box->hasFocus());
}

IntentSituation Composer::situation() const
{
    IntentSituation out;
    out.mode = mode();
    if (m_edit)
        out.original = m_edit->original;
    out.files = m_edit ? 0 : m_files->files().size();
    for (const ServerWord& word : m_server_words)
        out.server_words.append(word.word);
    return out;
}

void Composer::refresh()
{
    m_intent = read_intent(text(), situation(), m_aids);
    if (m_intent.kind != Intent::Kind::wish || m_intent.line != m_near_line)
        m_near.clear();
    if (m_intent.kind == Intent::Kind::wish && m_intent.line != m_near_line)
        m_near_timer.start();
    show_preview();
}

void Composer::look_for_near()
{
    if (m_intent.kind != Intent::Kind::wish)
        return;
    m_near_line = m_intent.line;
    m_near = m_aids.near(m_near_line).value(0);
    show_preview();
}

void Composer::show_preview()
{
    PreviewSituation now;
    now.place = m_place;
    now.mode = mode();
    now.reply_to = m_reply ? m_reply->author : QString();
    now.files = situation().files;
    now.queues = m_queues;
    now.blocked = m_blocked;
    now.takes = m_completer->takes();
    now.near = m_near;
    now.error = m_error;
    now.plain_enter = tr("Enter");
    now.enter = m_enter_sends ? now.plain_enter : tr("Ctrl+Enter");
    const Preview preview = preview_of(m_intent, now);
    m_preview->show_preview(preview);
    m_box->set_placeholder(placeholder_text(now));
    // Without the key: it is a sentence about what stands in the box.
    m_box->setAccessibleDescription(preview.key.isEmpty() ? preview.sentence()
                                                          : tr("%1: %2").arg(preview.key, preview.sentence()));
    m_send->setEnabled(m_blocked.isEmpty() && m_intent.sends());
    m_send->set_name(tr("%1 (%2)").arg(send_text(m_intent, mode()), now.enter));
    m_send->set_icon(m_intent.kind == Intent::Kind::line ? QStringLiteral("play")
                     : m_edit                            ? QStringLiteral("check")
                                                         : QStringLiteral("send"));
}

void Composer::show_error(const QString& why)
{
    m_error = why;
    show_preview();
}

void Composer::add_files(const QStringList& paths)
{
    if (!m_blocked.isEmpty())
        return;
    if (m_edit) {
        show_error(tr("Files cannot be added to a post that is there already."));
        return;
    }
    for (const QString& path : paths) {
        if (!m_files->add(path)) {
            show_error(tr("One post takes at most 10 files. Send these first."));
            return;
        }
    }
}

void Composer::keep_picture(const QImage& picture)
{
    if (!m_blocked.isEmpty())
        return;
    note_picture(1);
    const QString room = m_place.key();
    make_png(picture, this, [this, room](const QByteArray& png) {
        m_aids.keep_pasted(png, this, [this, room](const core::Result<QString>& path) {
            note_picture(-1);
            if (!path)
                show_error(path.error().text);
            else if (room == m_place.key())
                add_files({*path});
            else
                m_desks[room].files.append(*path);
        });
    });
}

void Composer::note_picture(int more)
{
    m_pictures += more;
    m_files->set_waiting(m_pictures);
}

void Composer::hideEvent(QHideEvent* event)
{
    keep_draft_now();
    QWidget::hideEvent(event);
}

void Composer::dragEnterEvent(QDragEnterEvent* event)
{
    if (!m_blocked.isEmpty() || local_files(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    m_frame->set_drop_word(tr("Drop to attach"));
}

void Composer::dragLeaveEvent(QDragLeaveEvent* event)
{
    m_frame->set_drop_word({});
    QWidget::dragLeaveEvent(event);
}

void Composer::dropEvent(QDropEvent* event)
{
    m_frame->set_drop_word({});
    add_files(local_files(*event->mimeData()));
    event->acceptProposedAction();
    focus_box();
}

} // namespace opsdeck::widgets
