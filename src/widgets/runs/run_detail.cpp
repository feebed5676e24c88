// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/run_detail.h"

#include "widgets/kit/danger_look.h"
#include "widgets/kit/empty_state.h"
#include "widgets/kit/flow_layout.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/scroll_column.h"
#include "widgets/kit/text_label.h"
#include "widgets/runs/fact_list.h"
#include "widgets/runs/history_bars.h"
#include "widgets/runs/output_view.h"
#include "widgets/runs/result_table.h"
#include "widgets/runs/run_head.h"
#include "widgets/runs/run_words.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QGridLayout>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int wide_from = 760;
constexpr int least_output = 240;
constexpr size_t most_history = 10;
constexpr int second_ms = 1000;

} // namespace

RunDetail::RunDetail(const opsflow::RunListModel& runs, const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_theme(theme)
    , m_clock(clock)
{
    setAccessibleName(tr("Run detail"));
    build();
    connect_parts();
    restyle();
    clear();
}

RunDetail::~RunDetail() = default;

void RunDetail::build()
{
    m_pages = new QStackedLayout(this);
    m_empty = new EmptyState(m_theme, QStringLiteral("runs"), this);
    m_empty->set_text(tr("No run is open"),
                      tr("Click a run in the room, or press Enter on one in the list of runs, to see what it did."));
    m_scroll = new ScrollColumn(this);
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_scroll);

    m_body = new QWidget;
    m_grid = new QGridLayout(m_body);
    m_head = new RunHead(m_theme, m_clock, m_body);

    m_content = new QWidget(m_body);
    auto* content = new QVBoxLayout(m_content);
    content->setContentsMargins(0, 0, 0, 0);
    m_table_title = new TextLabel(m_theme, TextStyle::body_strong, Role::text, tr("Result"), m_content);
    m_table = new ResultTable(m_theme, m_content);
    m_output = new OutputView(m_theme, m_content);
    content->addWidget(m_table_title);
    content->addWidget(m_table);
    content->addWidget(m_output, 1);

    m_about = new QWidget(m_body);
    auto* about = new QVBoxLayout(m_about);
    about->setContentsMargins(0, 0, 0, 0);
    m_history_box = new QWidget(m_about);
    auto* history = new QVBoxLayout(m_history_box);
    history->setContentsMargins(0, 0, 0, 0);
    history->addWidget(
        new TextLabel(m_theme, TextStyle::body_strong, Role::text, tr("The same line before"), m_history_box));
    m_history = new HistoryBars(m_theme, m_clock, m_history_box);
    m_history_words = new TextLabel(m_theme, TextStyle::small, Role::muted, m_history_box);
    m_history_words->setWordWrap(true);
    history->addWidget(m_history);
    history->addWidget(m_history_words);
    about->addWidget(m_history_box);
    about->addWidget(new TextLabel(m_theme, TextStyle::body_strong, Role::text, tr("About this run"), m_about));
    m_facts = new FactList(m_theme, m_about);
    about->addWidget(m_facts);
    m_posts = new QWidget(m_about);
    m_posts->setLayout(new FlowLayout);
    m_invocation =
        new IconButton(m_theme, QStringLiteral("chat"), tr("Go to the post with which it was asked for"), m_posts);
    m_invocation->set_word(tr("Where it was asked"));
    m_result = new IconButton(m_theme, QStringLiteral("chat"), tr("Go to the post with its result"), m_posts);
    m_result->set_word(tr("Result post"));
    for (IconButton* button : {m_invocation, m_result}) {
        button->set_look(IconButton::Look::outline);
        m_posts->layout()->addWidget(button);
    }
    about->addWidget(m_posts);
    about->addStretch(1);
    m_scroll->set_content(m_body);
    m_tick.setInterval(second_ms);
}

void RunDetail::connect_parts()
{
    connect(m_head, &RunHead::cancel_wanted, this, [this] { Q_EMIT cancel(m_values.run.id); });
    connect(m_head, &RunHead::rerun_wanted, this, [this] { Q_EMIT run_line(m_values.run.line); });
    connect(m_head, &RunHead::change_wanted, this, [this] { Q_EMIT use_line(m_values.run.line); });
    connect(m_head, &RunHead::rollback_wanted, this, [this] { Q_EMIT run_line(m_values.rollback_line); });
    connect(m_head, &RunHead::copy_wanted, this, [this] { QApplication::clipboard()->setText(m_values.run.line); });
    connect(m_history, &HistoryBars::open_run, this, &RunDetail::open_run);
    connect(m_output, &OutputView::open_file, this, &RunDetail::open_file);
    connect(m_invocation, &IconButton::clicked, this,
            [this] { Q_EMIT open_post(m_values.run.invocation_post, m_values.run.room); });
    connect(m_result, &IconButton::clicked, this,
            [this] { Q_EMIT open_post(m_values.run.result_post, m_values.run.room); });
    for (const auto& change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&m_runs, change, this, &RunDetail::show_history);
    connect(&m_runs, &QAbstractItemModel::dataChanged, this, &RunDetail::take_row);
    connect(&m_runs, &QAbstractItemModel::modelReset, this, &RunDetail::take_row);
    connect(&m_tick, &QTimer::timeout, m_head, &RunHead::tick);
    connect(&m_theme, &Theme::changed, this, &RunDetail::restyle);
}

void RunDetail::show_run(const RunDetailValues& values)
{
    const bool is_another = values.run.id != m_values.run.id;
    m_values = values;
    if (is_another) {
        m_output->close_find();
        m_output->set_output({});
    }
    m_head->show_values(values);
    m_output->set_hint(!has_ended(values.run) ? tr("Nothing was printed yet.")
                       : core::to_ms(values.run.started_at) == 0
                           ? tr("Nothing ran, so there is no output.")
                           : tr("Nothing was printed, or the output is not on this computer."));
    m_output->set_file(values.output_path);
    const bool has_table = !values.columns.isEmpty() && !values.rows.empty();
    m_table_title->setVisible(has_table);
    m_table->setVisible(has_table);
    if (has_table)
        m_table->set_table(values.columns, values.rows);
    show_facts();
    show_history();
    m_invocation->setVisible(!values.run.invocation_post.is_empty());
    m_result->setVisible(!values.run.result_post.is_empty());
    m_posts->setVisible(!values.run.invocation_post.is_empty() || !values.run.result_post.is_empty());
    m_pages->setCurrentWidget(m_scroll);
    arrange();
    keep_ticking();
}

void RunDetail::clear()
{
    m_values = {};
    m_output->set_output({});
    m_pages->setCurrentWidget(m_empty);
    keep_ticking();
}

void RunDetail::set_output(const QByteArray& bytes) { m_output->set_output(bytes); }

void RunDetail::add_output(const core::RunId& run, const QByteArray& bytes)
{
    if (run == m_values.run.id)
        m_output->add_output(bytes);
}

void RunDetail::set_news(const core::RunId& run, const opsflow::RunNews& news)
{
    if (run != m_values.run.id)
        return;
    m_values.news = news;
    m_head->show_news(news);
}

void RunDetail::show_facts()
{
    const core::Run& run = m_values.run;
    const QString room = run.room_name.isEmpty() ? QString() : QLatin1Char('~') + run.room_name;
    const QString actor = run.actor.username.isEmpty() ? QString() : QLatin1Char('@') + run.actor.username;
    const bool is_production = opsflow::is_production(run.environment);
    m_facts->set_facts({
        {tr("By"), actor},
        {tr("How"), source_words(run)},
        {tr("Room"), room},
        {tr("Where"), run.environment, is_production ? Role::production : Role::text},
        {tr("Class"), look_of(run.danger).sentence},
        {tr("Asked for"), moment_words(run.requested_at)},
        {tr("Started"), moment_words(run.started_at)},
        {tr("Ended"), moment_words(run.ended_at)},
        {tr("Automation"), run.automation.value(), Role::text, true},
        {tr("Definition"), run.digest.left(12), Role::muted, true},
        {tr("Run"), run.id.value(), Role::muted, true},
    });
}

void RunDetail::show_history()
{
    if (m_values.run.id.is_empty())
        return;
    m_history->set_runs(m_runs.history_of(m_values.run, most_history), m_values.run.id);
    m_history_words->set_text(m_history->summary());
    m_history_box->setVisible(m_history->count() > 1); // alone it has no history
}

void RunDetail::take_row()
{
    const int row = m_runs.row_of(m_values.run.id);
    if (row < 0)
        return;
    const core::Run& run = m_runs.run(row);
    if (run == m_values.run) {
        show_history();
        return;
    }
    RunDetailValues values = m_values;
    values.run = run;
    show_run(values);
}

void RunDetail::arrange()
{
    m_is_wide = width() >= m_theme.scaled(wide_from);
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    for (int i = 0; i < 3; ++i) {
        m_grid->setColumnStretch(i, 0);
        m_grid->setRowStretch(i, 0);
    }
    if (m_is_wide) {
        m_grid->addWidget(m_head, 0, 0);
        m_grid->addWidget(m_about, 1, 0);
        m_grid->addWidget(m_content, 0, 1, 2, 1);
        m_grid->setColumnStretch(0, 2);
        m_grid->setColumnStretch(1, 3);
        m_grid->setRowStretch(1, 1);
    } else {
        m_grid->addWidget(m_head, 0, 0);
        m_grid->addWidget(m_content, 1, 0);
        m_grid->addWidget(m_about, 2, 0);
        m_grid->setColumnStretch(0, 1);
        m_grid->setRowStretch(1, 1);
    }
}

void RunDetail::restyle()
{
    const int edge = m_theme.space(Space::medium);
    m_grid->setContentsMargins(edge, edge, edge, edge);
    m_grid->setHorizontalSpacing(m_theme.space(Space::wide));
    m_grid->setVerticalSpacing(m_theme.space(Space::large));
    m_content->layout()->setSpacing(m_theme.space(Space::small));
    m_about->layout()->setSpacing(m_theme.space(Space::small));
    m_history_box->layout()->setSpacing(m_theme.space(Space::tight));
    m_posts->layout()->setSpacing(m_theme.space(Space::tight));
    m_output->setMinimumHeight(m_theme.scaled(least_output));
    arrange();
}

void RunDetail::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if ((width() >= m_theme.scaled(wide_from)) != m_is_wide)
        arrange();
}

void RunDetail::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    keep_ticking();
}

void RunDetail::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    keep_ticking();
}

void RunDetail::keep_ticking()
{
    const bool wants = isVisible() && m_pages->currentWidget() == m_scroll && m_head->is_ticking();
    if (wants && !m_tick.isActive())
        m_tick.start();
    else if (!wants)
        m_tick.stop();
    if (wants)
        m_head->tick();
}

} // namespace opsdeck::widgets
