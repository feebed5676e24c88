// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/timeline/timeline_view.h"

#include "widgets/theme/theme.h"
#include "widgets/timeline/accessible/timeline_accessible.h"
#include "widgets/timeline/empty_room.h"
#include "widgets/timeline/new_posts_pill.h"

#include <QScrollBar>

namespace opsdeck::widgets {
namespace {

using Kind = opsflow::TimelineItem::Kind;

constexpr int light_ms = 1800;
constexpr int second_ms = 1000;
constexpr int sweep_step_ms = 50;

bool counts_as_new(const opsflow::TimelineItem& item)
{
    const bool is_post =
        item.kind == Kind::post || item.kind == Kind::run || item.kind == Kind::result || item.kind == Kind::gap;
    return is_post && !item.is_own;
}

} // namespace

TimelineView::TimelineView(opsflow::TimelineModel& model, const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_model(model)
    , m_theme(theme)
    , m_scene(model, theme, clock)
    , m_keys(m_scene, *this)
    , m_mouse(m_scene, *this, *viewport())
    , m_empty(new EmptyRoom(theme, viewport()))
    , m_new_pill(new NewPostsPill(theme, QStringLiteral("arrow_down"), this))
    , m_unread_pill(new NewPostsPill(theme, QStringLiteral("chevron_up"), this))
{
    TimelineAccessible::install();
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Posts and runs of the room"));
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_light.setSingleShot(true);
    connect(&m_clock, &QTimer::timeout, this, &TimelineView::tick);
    connect(&m_light, &QTimer::timeout, this, [this] {
        m_lit_key.clear();
        viewport()->update();
    });
    connect(m_empty, &EmptyRoom::line_wanted, this, &TimelineView::use_line);
    connect(m_new_pill, &QAbstractButton::clicked, this, &TimelineView::go_to_end);
    connect(m_unread_pill, &QAbstractButton::clicked, this, &TimelineView::go_to_unread);
    connect(&theme, &Theme::changed, this, [this] {
        m_scene.forget_layouts();
        m_scene.set_view(viewport()->size());
        settle_later();
    });
    connect_model();
    m_scene.set_language(QLocale(), layoutDirection());
    m_scene.placement().reset(model.rowCount());
    m_scene.placement().set_follows(model.is_at_end());
}

TimelineView::~TimelineView() = default;

void TimelineView::connect_model()
{
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeInserted, this,
            [this] { (void)m_scene.placement().visible(); });
    connect(&m_model, &opsflow::TimelineModel::ends_changed, this, [this] {
        m_scene.placement().set_follows(m_model.is_at_end());
        settle_later();
    });
    connect(&m_model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex&, int first, int last) { rows_inserted(first, last); });
    connect(&m_model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex&, int first, int last) {
        m_scene.placement().remove(first, last - first + 1);
        settle_later();
    });
    connect(&m_model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex& top, const QModelIndex& bottom) {
                for (int row = top.row(); row <= bottom.row(); ++row)
                    m_scene.placement().change(row, false);
                settle_later();
            });
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] {
        const auto& visible = m_scene.placement().visible();
        if (visible.empty() || m_scene.placement().is_following())
            m_places.erase(m_model.room());
        else
            m_places[m_model.room()] = {m_model.item(visible.front().row).key, visible.front().top};
    });
    connect(&m_model, &QAbstractItemModel::modelReset, this, &TimelineView::model_reset);
}

void TimelineView::rows_inserted(int first, int last)
{
    Placement& placement = m_scene.placement();
    placement.set_follows(m_model.is_at_end());
    const bool was_following = placement.is_following();
    const bool is_at_end = last == m_model.rowCount() - 1;
    placement.insert(first, last - first + 1);
    for (int row = first; is_at_end && !was_following && row <= last; ++row)
        m_new_count += counts_as_new(m_model.item(row)) ? 1 : 0;
    // What a person has just written is what they want to see.
    const opsflow::TimelineItem& newest = m_model.item(last);
    if (is_at_end && newest.is_own && newest.outbox_row != 0)
        placement.go_to_end();
    settle_later();
}

void TimelineView::model_reset()
{
    Placement& placement = m_scene.placement();
    placement.reset(m_model.rowCount());
    placement.set_follows(m_model.is_at_end());
    placement.go_to_end();
    m_scene.selection().clear();
    m_scene.hovered_row = m_scene.hovered_spot = m_scene.hovered_tool = -1;
    m_scene.set_current(-1);
    m_new_count = 0;
    m_asked_older.clear();
    m_asked_newer.clear();
    const auto left = m_places.find(m_model.room());
    if (left != m_places.end() && m_scene.row_of(left->second.key) >= 0)
        placement.put_row(m_scene.row_of(left->second.key), left->second.top);
    settle_later();
}

void TimelineView::set_account(core::UserId me, const QString& name)
{
    m_scene.set_account(std::move(me), name);
    settle_later();
}

void TimelineView::set_time_zone(const QTimeZone& zone)
{
    m_scene.set_time_zone(zone);
    settle_later();
}

void TimelineView::settle_later()
{
    viewport()->update();
    if (std::exchange(m_will_settle, true))
        return;
    QMetaObject::invokeMethod(this, &TimelineView::settle, Qt::QueuedConnection);
}

void TimelineView::settle()
{
    m_will_settle = false;
    (void)try_reveal();
    if (!isVisible() || viewport()->width() < 1)
        return;
    m_empty->setGeometry(viewport()->rect());
    m_empty->look(m_model);
    (void)m_scene.placement().visible();
    if (is_at_end())
        m_new_count = 0;
    sync_bar();
    place_pills();
    m_mouse.look_again();
    want_more();
    const auto& visible = m_scene.placement().visible();
    run_clock();
    const QString last = visible.empty() ? QString() : m_model.item(visible.back().row).key;
    if (is_at_end() && isActiveWindow() && !last.isEmpty() && last != m_seen) {
        m_seen = last;
        Q_EMIT seen_to_end();
    }
    viewport()->update();
}

void TimelineView::sync_bar()
{
    QScrollBar* bar = verticalScrollBar();
    // A bar must not change under the hand that drags it.
    if (bar->isSliderDown())
        return;
    m_is_syncing = true;
    const int most = std::max(0, m_scene.placement().total_height() - viewport()->height());
    bar->setRange(0, most);
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(m_theme.scaled(20));
    bar->setValue(is_at_end() ? most : std::min(most, m_scene.placement().offset()));
    m_is_syncing = false;
}

void TimelineView::place_pills()
{
    const int gap = m_theme.space(Space::medium);
    const auto put = [this](QWidget* pill, int y) {
        pill->move(viewport()->pos() + QPoint((viewport()->width() - pill->width()) / 2, y));
    };
    const auto& visible = m_scene.placement().visible();
    const int below = m_scene.placement().total_height() - m_scene.placement().offset() - 2 * viewport()->height();
    const bool is_far = !is_at_end() && (below > 0 || !m_model.is_at_end());
    if (m_new_count > 0)
        m_new_pill->set_words(tr("%n new", nullptr, m_new_count),
                              tr("%n new posts below. Show them", nullptr, m_new_count));
    else
        m_new_pill->set_words({}, tr("Go to the newest post"));
    put(m_new_pill, viewport()->height() - m_new_pill->height() - gap);
    m_new_pill->setVisible(m_new_count > 0 || is_far);
    m_new_pill->raise();

    bool is_unread_above = false;
    for (int row = 0; !visible.empty() && row < visible.front().row; ++row)
        is_unread_above = is_unread_above || m_model.item(row).kind == Kind::unread;
    m_unread_pill->set_words(tr("New since your last visit"), tr("Unread posts above. Show them"));
    put(m_unread_pill, gap);
    m_unread_pill->setVisible(is_unread_above);
    m_unread_pill->raise();
}

void TimelineView::want_more()
{
    if (m_model.rowCount() == 0)
        return;
    Placement& placement = m_scene.placement();
    const auto& visible = placement.visible();
    const int near = 2 * viewport()->height();
    const QString first = m_model.item(0).key;
    const QString last = m_model.item(m_model.rowCount() - 1).key;
    const bool is_near_start = placement.height_before(visible.front().row) - visible.front().top < near;
    const bool is_near_end = placement.total_height() - placement.height_before(visible.back().row) < near;
    if (!is_near_start)
        m_asked_older.clear();
    else if (!m_model.is_at_start() && m_asked_older != first) {
        m_asked_older = first;
        Q_EMIT m_model.older_wanted();
    }
    if (!is_near_end)
        m_asked_newer.clear();
    else if (!m_model.is_at_end() && m_asked_newer != last) {
        m_asked_newer = last;
        Q_EMIT m_model.newer_wanted();
    }
}

void TimelineView::run_clock()
{
    bool has_clock = false;
    bool has_sweep = false;
    for (const Placement::Placed& placed : m_scene.placement().visible()) {
        const auto layout = m_scene.layout(placed.row);
        has_clock = has_clock || layout->has_clock;
        has_sweep = has_sweep || layout->has_sweep;
    }
    const int step = has_sweep && !m_theme.settings().reduced_motion ? sweep_step_ms : second_ms;
    if (step != m_clock.interval())
        m_clock.setInterval(step);
    if ((has_clock || has_sweep) != m_clock.isActive())
        m_clock.isActive() ? m_clock.stop() : m_clock.start();
}

void TimelineView::tick()
{
    for (const Placement::Placed& placed : m_scene.placement().visible()) {
        const auto layout = m_scene.layout(placed.row);
        if (!layout->has_clock && !layout->has_sweep)
            continue;
        for (const Piece& piece : layout->pieces) {
            if (const auto* clock = std::get_if<ClockPiece>(&piece))
                viewport()->update(clock->rect.translated(0, placed.top));
            else if (const auto* bar = std::get_if<BarPiece>(&piece))
                viewport()->update(bar->rect.translated(0, placed.top));
        }
    }
}

void TimelineView::reveal(const core::PostId& post)
{
    m_wanted = post;
    settle_later();
}

bool TimelineView::try_reveal()
{
    const int row = m_scene.row_of_post(m_wanted);
    if (row < 0)
        return false;
    m_wanted = {};
    m_scene.placement().show_row(row, Placement::Where::middle);
    m_scene.set_current(row);
    m_lit_key = m_model.item(row).key;
    m_light.start(light_ms);
    tell_current();
    return true;
}

void TimelineView::go_to_end()
{
    m_new_count = 0;
    m_scene.placement().go_to_end();
    settle_later();
}

void TimelineView::go_to_start()
{
    m_scene.placement().show_row(0, Placement::Where::top);
    settle_later();
}

void TimelineView::go_to_unread()
{
    for (int row = 0; row < m_model.rowCount(); ++row) {
        if (m_model.item(row).kind == Kind::unread)
            m_scene.placement().show_row(row, Placement::Where::top);
    }
    settle_later();
}

void TimelineView::scroll_by(int pixels)
{
    m_scene.placement().scroll_by(pixels);
    settle_later();
}

void TimelineView::show_row(int row)
{
    m_scene.placement().show_row(row, Placement::Where::nearest);
    settle_later();
}

} // namespace opsdeck::widgets
