// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/clock.h"
#include "core/ids.h"
#include "widgets/composer/completion/suggestions.h"
#include "widgets/composer/composer_place.h"
#include "widgets/composer/intent.h"
#include "widgets/composer/line_history.h"
#include "widgets/composer/preview_words.h"

#include <QTimer>
#include <QWidget>

#include <map>
#include <optional>

namespace opsdeck::widgets {

class Completer;
class ComposerBox;
class ComposerFrame;
class FileChips;
class IconButton;
class ModeBar;
class PreviewLine;
class Theme;

/// Where a person writes in a room: messages, replies, edits and lines. Says below the box what Enter will do before it
/// is pressed, helps while a line is written, and loses nothing: what cannot be done comes back with its reason, and
/// what was written in a room waits there until one comes back. Runs and sends nothing itself: see the signals. UI
/// thread.
class Composer final : public QWidget {
    Q_OBJECT

public:
    /// Both outlive it.
    Composer(opsflow::ComposerAids& aids, const Theme& theme, QWidget* parent = nullptr);
    ~Composer() override;

    /// Another room: what stands here stays with the old one, and what stood there comes back.
    void set_place(const ComposerPlace& place);
    /// Else Enter begins a new line and Ctrl+Enter sends.
    void set_enter_sends(bool sends);
    /// Nothing can be written, and why; empty: it can. What stands there stays.
    void set_blocked(const QString& reason);
    /// The server is away: what is sent waits for it.
    void set_queues(bool queues);
    void set_server_words(std::vector<ServerWord> words);
    void set_clock(const core::Clock& clock); ///< for ages; outlives it

    [[nodiscard]] QString text() const;
    /// Puts a text there as if it had been typed; what stood there can be had back with Ctrl+Up.
    void set_text(const QString& text);
    /// What was kept for this room. Nothing kept does not replace what was written here since.
    void set_draft(const QString& text);
    /// What is written, without what belongs to an edit.
    [[nodiscard]] QString draft() const;
    /// Tells draft_changed() now, if there is anything to tell.
    void keep_draft_now();
    void set_history(const QStringList& texts) { m_history.set(texts); }
    [[nodiscard]] const QStringList& history() const { return m_history.texts(); }

    void add_files(const QStringList& paths);
    [[nodiscard]] QStringList files() const;
    void start_reply(const core::PostId& root, const QString& author, const QString& excerpt);
    void start_edit(const core::PostId& post, const QString& text);
    /// Leaves an edit or a reply; false: it was neither.
    bool leave_mode();
    [[nodiscard]] ComposerMode mode() const;

    /// What was sent and could not be done: it stands here again as it was, in front of what was typed meanwhile, with
    /// the reason below; in the room where it was written.
    void give_back(const QString& text, const QString& why);

    void focus_box();
    [[nodiscard]] const Preview& preview() const;

Q_SIGNALS:
    void run_line(const QString& line); ///< without its sign
    void say(const QString& text, const QStringList& files, const opsdeck::core::PostId& root);
    void edited(const opsdeck::core::PostId& post, const QString& text);
    void draft_changed(const QString& text);
    void edit_last_wanted();
    void reply_newest_wanted();
    void attach_wanted();

protected:
    void hideEvent(QHideEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Reply {
        core::PostId root;
        QString author;
        QString excerpt;
    };
    struct Edit {
        core::PostId post;
        QString original;
        QString behind; ///< what stood in the box before
    };
    /// What one room's composer holds while another room is shown.
    struct Desk {
        QString text;
        QStringList files;
        std::optional<Reply> reply;
        std::optional<Edit> edit;
        LineHistory history;
        QString error;
    };
    struct Sent {
        QString room;
        QString typed;
        QString text;
        QStringList files;
        std::optional<Reply> reply;
        std::optional<Edit> edit;
    };

    void build();
    void connect_parts();
    void restyle();
    // composer_keys.cpp
    [[nodiscard]] bool handle_key(const QKeyEvent& event);
    [[nodiscard]] bool claims_key(const QKeyEvent& event) const;
    [[nodiscard]] bool handle_enter(const QKeyEvent& event);
    [[nodiscard]] bool sends(const QKeyEvent& event) const;
    [[nodiscard]] bool is_bare() const;
    bool walk_history(bool back);
    // composer_sending.cpp
    void submit(bool as_message);
    void send_intent(const Intent& intent);
    void remember(const Intent& intent);
    void give_back_here(const Sent& sent, const QString& why);
    // composer_desk.cpp
    void put_aside();
    void take_up(const QString& room);
    void show_mode();
    // composer.cpp
    void text_changed();
    void put_text(const QString& text);
    void refresh();
    void show_preview();
    void look_for_near();
    void show_error(const QString& why);
    void keep_picture(const QImage& picture);
    void note_picture(int more);
    [[nodiscard]] IntentSituation situation() const;

    opsflow::ComposerAids& m_aids;
    const Theme& m_theme;
    ComposerFrame* m_frame;
    ModeBar* m_mode_bar;
    FileChips* m_files;
    IconButton* m_attach;
    ComposerBox* m_box;
    IconButton* m_send;
    PreviewLine* m_preview;
    Completer* m_completer;
    QTimer m_draft_timer;
    QTimer m_near_timer;

    ComposerPlace m_place;
    std::vector<ServerWord> m_server_words;
    Intent m_intent;
    std::optional<Reply> m_reply;
    std::optional<Edit> m_edit;
    LineHistory m_history;
    std::map<QString, Desk> m_desks;
    std::vector<Sent> m_sent; ///< the last few, newest last
    QString m_blocked;
    QString m_error;
    QString m_near;
    QString m_near_line;  ///< that m_near belongs to
    QString m_told_draft; ///< what draft_changed() said last
    int m_pictures = 0;   ///< on their way to being files
    bool m_enter_sends = true;
    bool m_queues = false;
    bool m_is_putting = false; ///< the text changes, and nobody typed
};

} // namespace opsdeck::widgets
