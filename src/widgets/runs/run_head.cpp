// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_head.h"

#include "core/text/duration_text.h"
#include "widgets/kit/danger_look.h"
#include "widgets/kit/flow_layout.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/notice_line.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/text_label.h"
#include "widgets/kit/wrapped_text.h"
#include "widgets/runs/progress_line.h"
#include "widgets/runs/run_words.h"
#include "widgets/theme/theme.h"
#include "widgets/timeline/items/run_look.h"
#include "widgets/timeline/paint/item_painter.h"

#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int most_line_rows = 6;
constexpr int production_edge = 3;

QWidget* flow_in(QWidget* parent)
{
    auto* row = new QWidget(parent);
    row->setLayout(new FlowLayout);
    return row;
}

} // namespace

RunHead::RunHead(const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
    , m_chips(flow_in(this))
    , m_state(new StateChip(theme, m_chips))
    , m_environment(new StateChip(theme, m_chips))
    , m_danger(new StateChip(theme, m_chips))
    , m_line(new WrappedText(theme, TextStyle::mono, Role::text, this))
    , m_time(new WrappedText(theme, TextStyle::small, Role::muted, this))
    , m_headline(new WrappedText(theme, TextStyle::body, Role::text, this))
    , m_cause(new NoticeLine(theme, this))
    , m_step(new WrappedText(theme, TextStyle::small, Role::muted, this))
    , m_progress(new ProgressLine(theme, this))
    , m_actions(flow_in(this))
    , m_cancel(new IconButton(theme, QStringLiteral("stop"), tr("Stop this run"), m_actions))
    , m_rerun(new IconButton(theme, QStringLiteral("retry"), tr("Run the same line again"), m_actions))
    , m_change(
          new IconButton(theme, QStringLiteral("edit"), tr("Put the line into the composer to change it"), m_actions))
    , m_rollback(new IconButton(theme, QStringLiteral("undo"), tr("Undo it with the line that was offered"), m_actions))
    , m_copy(new IconButton(theme, QStringLiteral("copy"), tr("Copy the line"), m_actions))
{
    build();
    connect(&theme, &Theme::changed, this, &RunHead::restyle);
    restyle();
}

void RunHead::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    for (StateChip* chip : {m_state, m_environment, m_danger})
        m_chips->layout()->addWidget(chip);
    m_line->set_most_lines(most_line_rows);
    m_headline->set_most_lines(most_line_rows);
    m_step->set_most_lines(2);
    for (QWidget* part :
         std::initializer_list<QWidget*>{m_line, m_chips, m_time, m_headline, m_cause, m_step, m_progress, m_actions})
        column->addWidget(part);

    m_cancel->set_word(tr("Cancel"));
    m_cancel->set_look(IconButton::Look::outline);
    m_rerun->set_word(tr("Re-run"));
    m_rerun->set_look(IconButton::Look::outline);
    m_change->set_word(tr("Change…"));
    m_change->set_look(IconButton::Look::outline);
    m_rollback->set_word(tr("Roll back…"));
    m_rollback->set_look(IconButton::Look::primary);
    for (IconButton* button : {m_cancel, m_rollback, m_rerun, m_change, m_copy})
        m_actions->layout()->addWidget(button);
    connect(m_cancel, &IconButton::clicked, this, &RunHead::cancel_wanted);
    connect(m_rerun, &IconButton::clicked, this, &RunHead::rerun_wanted);
    connect(m_change, &IconButton::clicked, this, &RunHead::change_wanted);
    connect(m_rollback, &IconButton::clicked, this, &RunHead::rollback_wanted);
    connect(m_copy, &IconButton::clicked, this, &RunHead::copy_wanted);
}

void RunHead::show_values(const RunDetailValues& values)
{
    m_values = values;
    const core::Run& run = values.run;
    const opsflow::RunCard card = card_of(run);
    const RunLook look = look_of(card);
    m_line->set_text(run.line);
    m_state->set(look.icon, look.word, look.ink, look.ground);
    const QString environment = card.is_production ? run.environment.toUpper() : run.environment;
    m_environment->setVisible(!run.environment.isEmpty());
    if (card.is_production)
        m_environment->set(QStringLiteral("flag"), environment, Role::on_production, Role::production);
    else
        m_environment->set({}, environment, Role::muted, Role::neutral_soft);
    const DangerLook danger = look_of(run.danger);
    m_danger->set(danger.icon, danger.word, danger.ink, danger.ground);

    m_headline->set_text(run.headline);
    m_headline->setVisible(!run.headline.isEmpty());
    const QString cause = cause_words(run);
    m_cause->set(look.icon, cause == run.headline ? QString() : cause, look.ink, look.ground);
    show_actions();
    show_news(values.news);
    tick();
    restyle();
}

void RunHead::show_news(const opsflow::RunNews& news)
{
    m_values.news = news;
    const bool is_under_way = !has_ended(m_values.run);
    QString step = news.step;
    if (news.total > 0 && step.isEmpty())
        step = tr("%1 of %2").arg(news.done).arg(news.total);
    m_step->set_text(step);
    m_step->setVisible(is_under_way && !step.isEmpty());
    m_progress->set(news.done, news.total);
    m_progress->setVisible(is_under_way && core::to_ms(m_values.run.started_at) > 0);
}

void RunHead::show_actions()
{
    const core::Run& run = m_values.run;
    const bool is_over = has_ended(run);
    m_cancel->setVisible(!is_over && m_values.may_cancel);
    const bool is_stopping = run.state == core::RunState::cancelling;
    m_cancel->setEnabled(!is_stopping);
    m_cancel->set_word(is_stopping ? tr("Being stopped…") : tr("Cancel"));
    m_rerun->setVisible(is_over && !run.line.isEmpty());
    m_change->setVisible(!run.line.isEmpty());
    m_rollback->setVisible(is_over && !m_values.rollback_line.isEmpty());
    m_rollback->set_name(tr("Undo it: %1").arg(m_values.rollback_line));
    m_copy->setVisible(!run.line.isEmpty());
    m_actions->layout()->invalidate();
}

QString RunHead::time_words() const
{
    const core::Run& run = m_values.run;
    QStringList parts;
    if (core::to_ms(run.started_at) > 0) {
        if (core::to_ms(run.ended_at) > 0)
            parts << tr("took %1").arg(core::took_text(run.ended_at - run.started_at));
        else if (!has_ended(run))
            parts << tr("for %1").arg(running_time(m_clock.now() - run.started_at));
    } else if (!has_ended(run)) {
        parts << tr("waiting for %1").arg(running_time(m_clock.now() - run.requested_at));
    }
    if (run.exit_code && *run.exit_code != 0)
        parts << tr("exit status %1").arg(*run.exit_code);
    parts << moment_words(core::to_ms(run.started_at) > 0 ? run.started_at : run.requested_at);
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void RunHead::tick()
{
    m_time->set_text(time_words());
    m_progress->tick();
}

bool RunHead::is_ticking() const { return !m_values.run.id.is_empty() && !has_ended(m_values.run); }

void RunHead::paintEvent(QPaintEvent* /*event*/)
{
    if (!opsflow::is_production(m_values.run.environment))
        return;
    QPainter painter(this);
    const QRect edge(0, 0, m_theme.scaled(production_edge), height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), m_theme.color(Role::production));
}

void RunHead::restyle()
{
    layout()->setSpacing(m_theme.space(Space::small));
    const bool is_production = opsflow::is_production(m_values.run.environment);
    const QMargins beside_the_edge(m_theme.scaled(production_edge) + m_theme.space(Space::small), 0, 0, 0);
    layout()->setContentsMargins(is_production ? beside_the_edge : QMargins());
    for (QWidget* row : {m_chips, m_actions})
        row->layout()->setSpacing(m_theme.space(Space::tight));
    update();
}

} // namespace opsdeck::widgets
