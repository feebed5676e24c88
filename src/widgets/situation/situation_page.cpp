// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/situation/situation_page.h"

#include "opsflow/palette/palette_row.h"
#include "widgets/kit/text_label.h"
#include "widgets/situation/insight_panel.h"
#include "widgets/situation/situation_list.h"
#include "widgets/theme/theme.h"

#include <QDateTime>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

using namespace std::chrono_literals;

constexpr int second_ms = 1000;
constexpr int largest_percent = 150; ///< of the text at the height it was designed for, its scale included
constexpr int design_height = 800;   ///< the type of a wall is made for this height and grows with it
constexpr int wall_percent = 150;
constexpr int page_percent = 110;
constexpr int two_columns_from = 760;
constexpr core::Millis stale_after = 60s;

} // namespace

SituationPage::SituationPage(const opsflow::SituationModel& situation, const Theme& theme, const core::Clock& clock,
                             QWidget* parent)
    : QWidget(parent)
    , m_situation(situation)
    , m_theme(theme)
    , m_clock(clock)
    , m_title(new TextLabel(theme, TextStyle::headline, Role::text, this))
    , m_freshness(new TextLabel(theme, TextStyle::body, Role::muted, this))
    , m_time(new TextLabel(theme, TextStyle::display, Role::text, this))
    , m_insight(new InsightPanel(theme, this))
    , m_running(new SituationList(theme, tr("Running now"), tr("Nothing is running."), this))
    , m_failures(new SituationList(theme, tr("Last failures"), tr("Nothing failed in the last 24 hours."), this))
    , m_recent(new SituationList(theme, tr("Learned before"), tr("Nothing else in the last 24 hours."), this))
{
    setAccessibleName(tr("Situation"));
    m_title->set_elided(true);
    connect(m_insight, &InsightPanel::clicked, this, [this] {
        const SituationEntry entry = m_insight->entry();
        if (!entry.post.is_empty())
            Q_EMIT open_post(entry.post, entry.room);
        else if (!entry.run.is_empty())
            Q_EMIT open_run(entry.run);
    });
    for (SituationList* list : {m_running, m_failures}) {
        connect(list, &SituationList::opened, this, [this](const SituationEntry& entry) {
            if (!entry.run.is_empty())
                Q_EMIT open_run(core::RunId(entry.run));
        });
    }
    connect(m_recent, &SituationList::opened, this, [this](const SituationEntry& entry) {
        if (!entry.post.is_empty())
            Q_EMIT open_post(core::PostId(entry.post), core::RoomId(entry.room));
        else if (!entry.run.is_empty())
            Q_EMIT open_run(core::RunId(entry.run));
    });
    m_tick.setInterval(second_ms);
    connect(&m_tick, &QTimer::timeout, this, &SituationPage::refresh);
    connect(&situation, &opsflow::SituationModel::changed, this, [this] {
        if (isVisible())
            refresh();
    });
    connect(&theme, &Theme::changed, this, &SituationPage::arrange);
    refresh();
}

SituationPage::~SituationPage() = default;

void SituationPage::set_room(const core::RoomId& room)
{
    m_room = room;
    refresh();
}

void SituationPage::set_verified_at(core::Timestamp at)
{
    m_verified_at = at;
    show_head();
    arrange();
}

void SituationPage::set_wall(bool is_wall)
{
    m_is_wall = is_wall;
    for (SituationList* list : {m_running, m_failures, m_recent})
        list->set_open(!is_wall);
    m_insight->setAttribute(Qt::WA_TransparentForMouseEvents, is_wall);
    m_insight->setFocusPolicy(is_wall ? Qt::NoFocus : Qt::TabFocus);
    if (is_wall)
        setCursor(Qt::BlankCursor);
    else
        unsetCursor();
    arrange();
}

int SituationPage::percent() const
{
    const int grown = std::clamp(height() * 100 / std::max(1, design_height), 70, 300);
    const int wanted = (m_is_wall ? wall_percent : page_percent) * std::max(grown, m_is_wall ? 70 : 90) / 100;
    // However large a person's text is: the first line of each list has to be seen.
    const int most = largest_percent * grown / std::max(1, m_theme.settings().text_percent);
    return std::min(wanted, most);
}

QString SituationPage::freshness_words() const
{
    if (core::to_ms(m_verified_at) == 0)
        return tr("Not verified yet");
    const core::Millis age = m_clock.now() - m_verified_at;
    if (age < stale_after)
        return tr("Up to date");
    return tr("Last verified %1").arg(opsflow::ago_text(age));
}

void SituationPage::show_head()
{
    const QString name = m_situation.room_name(m_room);
    m_title->set_text(m_room.is_empty() ? tr("All rooms") : name.isEmpty() ? tr("This room") : QLatin1Char('~') + name);
    const bool is_stale = core::to_ms(m_verified_at) == 0 || m_clock.now() - m_verified_at >= stale_after;
    m_freshness->set_text(freshness_words());
    m_freshness->set_role(is_stale ? Role::warning : Role::muted);
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(core::to_ms(m_clock.now()));
    m_time->set_text(QLocale().toString(now.time(), m_is_wall ? QStringLiteral("HH:mm") : QStringLiteral("HH:mm:ss")));
}

void SituationPage::refresh()
{
    const core::Timestamp now = m_clock.now();
    const bool with_room = m_room.is_empty();
    const opsflow::SituationValues values = m_situation.values(m_room);
    if (values.newest.headline)
        m_insight->set_insight(entry_of(*values.newest.headline, m_situation, now, with_room),
                               silence_text(values.newest));
    else
        m_insight->set_none(tr("Nothing was learned in the last 24 hours."));
    std::vector<SituationEntry> entries;
    for (const opsflow::RunFacts& run : values.running)
        entries.push_back(entry_of(run, m_situation, now, with_room));
    m_running->set_entries(std::move(entries));
    entries.clear();
    for (const opsflow::SituationFailure& failure : values.failures)
        entries.push_back(entry_of(failure, m_situation, now, with_room));
    m_failures->set_entries(std::move(entries));
    entries.clear();
    for (const opsflow::Insight& insight : values.newest.next)
        entries.push_back(entry_of(insight, m_situation, now, with_room));
    m_recent->set_entries(std::move(entries));
    show_head();
    arrange();
}

void SituationPage::arrange()
{
    const int size = percent();
    m_insight->set_percent(size);
    for (SituationList* list : {m_running, m_failures, m_recent})
        list->set_percent(size);
    const auto grow = [this, size](TextLabel* label, TextStyle style) {
        QFont font = m_theme.font(style);
        font.setPixelSize(std::max(1, font.pixelSize() * size / 100));
        label->setFont(font);
        label->set_text(QString(label->full_text()));
    };
    grow(m_title, TextStyle::headline);
    grow(m_freshness, TextStyle::body);
    grow(m_time, TextStyle::headline);

    const int edge = m_theme.space(Space::large) * size / 100;
    const int gap = m_theme.space(Space::medium) * size / 100;
    const int inner = width() - 2 * edge;
    const auto place = [this](QWidget* widget, const QRect& at) {
        widget->setGeometry(QStyle::visualRect(layoutDirection(), rect(), at));
    };
    const int head = m_title->sizeHint().height();
    const int time = m_time->QLabel::sizeHint().width() + 2;
    const int fresh = m_freshness->QLabel::sizeHint().width() + 2;
    place(m_time, {edge + inner - time, edge, time, head});
    place(m_freshness, {edge + inner - time - gap - fresh, edge, fresh, head});
    place(m_title, {edge, edge, std::max(0, inner - time - fresh - 2 * gap), head});

    int y = edge + head + gap;
    const int left = height() - y - edge;
    const int panel = std::min(m_insight->sizeHint().height(), left * 2 / 5);
    place(m_insight, {edge, y, inner, panel});
    y += panel + gap;
    const int rest = std::max(0, height() - edge - y);
    if (width() >= m_theme.scaled(two_columns_from)) {
        const int upper = (rest - gap) / 2;
        const int half = (inner - gap) / 2;
        place(m_running, {edge, y, half, upper});
        place(m_failures, {edge, y + upper + gap, half, rest - upper - gap});
        place(m_recent, {edge + half + gap, y, inner - half - gap, rest});
    } else {
        const int third = (rest - 2 * gap) / 3;
        place(m_running, {edge, y, inner, third});
        place(m_failures, {edge, y + third + gap, inner, third});
        place(m_recent, {edge, y + 2 * (third + gap), inner, third});
    }
}

void SituationPage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::window));
}

void SituationPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SituationPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refresh();
    m_tick.start();
}

void SituationPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

} // namespace opsdeck::widgets
