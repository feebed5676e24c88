// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/situation/situation_strip.h"

#include "widgets/situation/situation_row.h"
#include "widgets/theme/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int second_ms = 1000;
constexpr int one_line_from = 900;
constexpr int production_edge = 3;

} // namespace

SituationStrip::SituationStrip(const opsflow::SituationModel& situation, const Theme& theme, const core::Clock& clock,
                               QWidget* parent)
    : QWidget(parent)
    , m_situation(situation)
    , m_theme(theme)
    , m_clock(clock)
    , m_running(new SituationRow(theme, SituationRow::Shape::line, this))
    , m_insight(new SituationRow(theme, SituationRow::Shape::line, this))
    , m_failure(new SituationRow(theme, SituationRow::Shape::line, this))
    , m_grid(new QGridLayout(this))
{
    setAccessibleName(tr("Situation"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_failure->set_head(tr("Last failure"));
    for (SituationRow* row : {m_running, m_insight, m_failure})
        connect(row, &SituationRow::clicked, this, [this, row] { open(*row); });
    m_tick.setInterval(second_ms);
    connect(&m_tick, &QTimer::timeout, this, &SituationStrip::refresh);
    connect(&situation, &opsflow::SituationModel::changed, this, &SituationStrip::refresh);
    connect(&theme, &Theme::changed, this, &SituationStrip::arrange);
    hide();
}

SituationStrip::~SituationStrip() = default;

void SituationStrip::set_room(const core::RoomId& room)
{
    m_room = room;
    refresh();
}

void SituationStrip::set_wanted(bool wanted)
{
    m_is_wanted = wanted;
    refresh();
}

void SituationStrip::refresh()
{
    if (m_room.is_empty() || !m_is_wanted) {
        hide();
        return;
    }
    const opsflow::SituationValues values = m_situation.values(m_room);
    const bool has_running = !values.running.empty();
    m_is_production = false;
    if (has_running) {
        const auto more = static_cast<int>(values.running.size()) - 1;
        SituationEntry entry = entry_of(values.running.front(), m_situation, m_clock.now(), false);
        if (more > 0)
            entry.time = tr("%1, and %n more", nullptr, more).arg(entry.time);
        m_running->set_head(entry.state);
        m_running->set_entry(entry);
        m_is_production = std::any_of(values.running.begin(), values.running.end(),
                                      [](const opsflow::RunFacts& run) { return run.card.is_production; });
    }
    m_running->setVisible(has_running);

    const bool has_insight = values.newest.headline.has_value();
    if (has_insight) {
        SituationEntry entry = entry_of(*values.newest.headline, m_situation, m_clock.now(), false);
        const QString silence = silence_text(values.newest);
        m_insight->set_head(silence.isEmpty() ? QString() : silence);
        if (!silence.isEmpty()) {
            entry.icon = QStringLiteral("clock");
            entry.ink = Role::warning;
        }
        m_insight->set_entry(entry);
    }
    m_insight->setVisible(has_insight);

    const auto standing = std::find_if(values.failures.begin(), values.failures.end(),
                                       [](const opsflow::SituationFailure& failure) { return !failure.has_recovered; });
    // The headline may be this very failure: it is not told twice.
    const bool has_failure =
        standing != values.failures.end() && !(has_insight && values.newest.headline->run == standing->run.card.run);
    if (has_failure)
        m_failure->set_entry(entry_of(*standing, m_situation, m_clock.now(), false));
    m_failure->setVisible(has_failure);

    arrange();
    setVisible(has_running || has_insight || has_failure);
    update();
}

void SituationStrip::arrange()
{
    const int edge = m_theme.space(Space::tight);
    m_grid->setContentsMargins(m_theme.space(Space::small), edge, m_theme.space(Space::small), edge + 1);
    m_grid->setHorizontalSpacing(edge);
    m_grid->setVerticalSpacing(0);
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, 0);
    std::vector<SituationRow*> shown;
    for (SituationRow* row : {m_insight, m_running, m_failure}) {
        if (!row->isHidden())
            shown.push_back(row);
    }
    const bool is_one_line = width() >= m_theme.scaled(one_line_from) || shown.size() < 2;
    int column = 0;
    for (SituationRow* row : shown) {
        if (is_one_line) {
            m_grid->addWidget(row, 0, column);
            m_grid->setColumnStretch(column, row == m_insight ? 3 : 2);
            ++column;
        } else if (row == shown.front()) {
            m_grid->addWidget(row, 0, 0, 1, 2);
        } else {
            m_grid->addWidget(row, 1, column);
            m_grid->setColumnStretch(column, 1);
            ++column;
        }
    }
}

void SituationStrip::open(const SituationRow& row)
{
    const SituationEntry entry = row.entry();
    // What goes on or failed is looked at as a run, what was learned where it was said.
    if (&row != m_insight && !entry.run.is_empty())
        Q_EMIT open_run(entry.run);
    else if (!entry.post.is_empty())
        Q_EMIT open_post(entry.post, entry.room);
    else if (!entry.run.is_empty())
        Q_EMIT open_run(entry.run);
}

void SituationStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::surface));
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.color(Role::border));
    if (!m_is_production)
        return;
    const QRect edge(0, 0, m_theme.scaled(production_edge), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), m_theme.color(Role::production));
}

void SituationStrip::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void SituationStrip::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_tick.start();
}

void SituationStrip::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_tick.stop();
}

} // namespace opsdeck::widgets
