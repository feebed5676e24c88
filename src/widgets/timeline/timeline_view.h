// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/timeline/timeline_model.h"
#include "widgets/timeline/input/timeline_commands.h"
#include "widgets/timeline/input/timeline_keys.h"
#include "widgets/timeline/input/timeline_mouse.h"
#include "widgets/timeline/timeline_scene.h"

#include <QAbstractScrollArea>
#include <QPointer>
#include <QTimer>

#include <map>

namespace opsdeck::widgets {

class EmptyRoom;
class NewPostsPill;
class Theme;

/// The posts and runs of a room, oldest first. Follows the end while it is at the end; everywhere else nothing that
/// happens above or below moves what is being read. Runs nothing, opens nothing and fetches nothing itself: it asks by
/// signals. UI thread; the model, the theme and the clock outlive it.
class TimelineView final : public QAbstractScrollArea, private TimelineCommands {
    Q_OBJECT

public:
    TimelineView(opsflow::TimelineModel& model, const Theme& theme, const core::Clock& clock,
                 QWidget* parent = nullptr);
    ~TimelineView() override;

    /// Whose reactions and mentions are "mine".
    void set_account(core::UserId me, const QString& name);
    /// Local time unless told otherwise.
    void set_time_zone(const QTimeZone& zone);
    /// J, K, R, E...: on unless a person does not want them.
    void set_single_keys(bool are_on) { m_keys.set_single_keys(are_on); }

    /// Leads to a post and lights it for a moment; waits for it when it is not in the window yet.
    void reveal(const core::PostId& post);
    [[nodiscard]] bool is_at_end() { return m_scene.placement().is_at_end() && m_model.is_at_end(); }
    /// Items that came while the end was out of sight.
    [[nodiscard]] int new_count() const { return m_new_count; }
    [[nodiscard]] TimelineScene& scene() { return m_scene; }
    /// What a click on the spot does, for screen readers.
    void press_spot(int row, int spot);

public Q_SLOTS:
    void go_to_end() override;
    void go_to_unread();

Q_SIGNALS:
    void open_run(const opsdeck::core::RunId& run);
    void rerun(const QString& line);
    void roll_back(const opsdeck::core::RunId& run);
    void cancel(const opsdeck::core::RunId& run);
    void gap_plus_one(const QString& line);
    void automate(const QString& line);
    /// A line for the composer; nothing runs before a person presses Enter there.
    void use_line(const QString& line);
    void reply(const opsdeck::core::PostId& root);
    void open_thread(const opsdeck::core::PostId& root);
    void edit(const opsdeck::core::PostId& post);
    void remove(const opsdeck::core::PostId& post);
    void react(const opsdeck::core::PostId& post, const QString& emoji);
    void open_link(const QUrl& url);
    void open_file(const opsdeck::core::FileInfo& file);
    void open_person(const QString& name);
    void open_room(const QString& address);
    void send_again(qint64 outbox_row);
    void drop(qint64 outbox_row);
    void mark_unread_from(const opsdeck::core::PostId& post);
    void copy_link(const opsdeck::core::PostId& post);
    /// A post that is not in the window: the model is to be moved there; reveal() is already waiting for it.
    void show_post(const opsdeck::core::PostId& post);
    /// The last item of the room is on the screen of an active window; once for each.
    void seen_to_end();
    void current_changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool focusNextPrevChild(bool next) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    struct Place {
        QString key;
        int top = 0;
    };
    void connect_model();
    void rows_inserted(int first, int last);
    void model_reset();
    /// After anything moved: bar, pills, wishes for more, clock; once a round of the event loop.
    void settle();
    void settle_later();
    void sync_bar();
    void place_pills();
    void want_more();
    /// Time goes only where it is seen.
    void run_clock();
    void tick();
    bool try_reveal();

    void perform(int row, const ItemAction& action) override;
    void emit_action(const ItemAction& action);
    void open_menu(int row, QPoint global) override;
    void open_reactions(int row, QPoint global) override;
    void scroll_by(int pixels) override;
    void show_row(int row) override;
    void go_to_start() override;
    void copy() override;
    void tell_current() override;
    void repaint_all() override { viewport()->update(); }

    opsflow::TimelineModel& m_model;
    const Theme& m_theme;
    TimelineScene m_scene;
    TimelineKeys m_keys;
    TimelineMouse m_mouse;
    EmptyRoom* m_empty;
    NewPostsPill* m_new_pill;
    NewPostsPill* m_unread_pill;
    QTimer m_clock;
    QTimer m_light;
    QString m_lit_key;
    core::PostId m_wanted;
    std::map<core::RoomId, Place> m_places; ///< where rooms that were left are to be opened again
    QString m_asked_older;                  ///< first and last key when more was asked for: not twice for the same
    QString m_asked_newer;
    QString m_seen; ///< the last key that was on the screen
    int m_new_count = 0;
    int m_wheel_rest = 0;
    bool m_is_syncing = false;
    bool m_will_settle = false;
};

} // namespace opsdeck::widgets
