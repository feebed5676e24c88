// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/runs_page.h"

#include "widgets/kit/empty_state.h"
#include "widgets/kit/flow_layout.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/row_table.h"
#include "widgets/kit/search_field.h"
#include "widgets/kit/text_label.h"
#include "widgets/runs/run_row_delegate.h"
#include "widgets/runs/run_words.h"
#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

using opsflow::RunListModel;
using Which = RunFilter::Which;

constexpr int second_ms = 1000;

} // namespace

RunsPage::RunsPage(RunListModel& runs, const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_runs(runs)
    , m_theme(theme)
    , m_clock(clock)
    , m_title(new TextLabel(theme, TextStyle::headline, Role::text, tr("Runs"), this))
    , m_words(new SearchField(theme, this))
    , m_table(new RowTable(theme, this))
    , m_empty(new EmptyState(theme, QStringLiteral("runs"), this))
{
    setAccessibleName(tr("Runs"));
    m_filter.setSourceModel(&runs);
    build();
    for (const auto& change : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&m_runs, change, this, &RunsPage::show_counts);
        connect(&m_filter, change, this, &RunsPage::show_empty);
    }
    connect(&m_runs, &QAbstractItemModel::modelReset, this, &RunsPage::show_counts);
    connect(&m_runs, &QAbstractItemModel::dataChanged, this, &RunsPage::show_counts);
    connect(&m_filter, &QAbstractItemModel::modelReset, this, &RunsPage::show_empty);
    m_tick.setInterval(second_ms);
    connect(&m_tick, &QTimer::timeout, m_table->viewport(), qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, this, &RunsPage::restyle);
    restyle();
    show_counts();
    show_empty();
}

RunsPage::~RunsPage() = default;

void RunsPage::build()
{
    auto* column = new QVBoxLayout(this);
    auto* tools = new QWidget(this);
    auto* flow = new FlowLayout(tools);
    m_words->set_hint(tr("Filter by line, room, person or state"));
    flow->addWidget(m_words);
    const std::array icons{QString(), QStringLiteral("running"), QStringLiteral("failed")};
    const std::array names{tr("All runs"), tr("Runs that go on"), tr("Runs that did not end well")};
    for (size_t i = 0; i < m_which.size(); ++i) {
        auto* button = new IconButton(m_theme, icons[i], names[i], tools);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setChecked(i == 0);
        connect(button, &IconButton::clicked, this, [this, i] { set_which(static_cast<Which>(i)); });
        flow->addWidget(button);
        m_which[i] = button;
    }
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.set_words(text);
        show_empty();
    });
    m_words->installEventFilter(this);

    m_table->setAccessibleName(tr("Runs, newest first"));
    m_table->setItemDelegate(new RunRowDelegate(m_theme, m_clock, m_runs, m_table));
    m_table->setModel(&m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunListModel::started_column, Qt::DescendingOrder);
    m_table->set_wide_column(RunListModel::line_column);
    m_table->set_column_width(RunListModel::state_column, 170);
    m_table->set_column_width(RunListModel::room_column, 150);
    m_table->set_column_width(RunListModel::by_column, 120);
    m_table->set_column_width(RunListModel::started_column, 165);
    m_table->set_column_width(RunListModel::took_column, 110);
    m_table->set_column_from(RunListModel::by_column, 900);
    m_table->set_column_from(RunListModel::room_column, 760);
    m_table->set_column_from(RunListModel::started_column, 560);
    m_table->installEventFilter(this);
    connect(m_table, &RowTable::opened, this, [this](const QModelIndex& index) {
        Q_EMIT open_run(core::RunId(index.data(RunListModel::run_role).toString()));
    });

    auto* pages = new QWidget(this);
    m_pages = new QStackedLayout(pages);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    connect(m_empty, &EmptyState::action_wanted, this, [this] {
        m_words->clear();
        set_which(Which::all);
        m_words->setFocus(Qt::OtherFocusReason);
    });
    column->addWidget(m_title);
    column->addWidget(tools);
    column->addWidget(pages, 1);
    setFocusProxy(m_table);
}

void RunsPage::set_which(Which which)
{
    m_which[static_cast<size_t>(which)]->setChecked(true);
    m_filter.set_which(which);
    show_empty();
}

void RunsPage::select(const core::RunId& run)
{
    const int row = m_runs.row_of(run);
    if (row >= 0)
        m_table->select_row(m_filter.mapFromSource(m_runs.index(row, 0)).row());
}

core::RunId RunsPage::selected() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? core::RunId(current.data(RunListModel::run_role).toString()) : core::RunId();
}

const core::Run* RunsPage::selected_run() const
{
    const int row = m_runs.row_of(selected());
    return row < 0 ? nullptr : &m_runs.run(row);
}

bool RunsPage::take_key(int key, Qt::KeyboardModifiers modifiers)
{
    const core::Run* run = selected_run();
    if (key == Qt::Key_R && modifiers == Qt::ControlModifier) {
        if (run && !run->line.isEmpty())
            Q_EMIT run_line(QString(run->line));
        return true;
    }
    const bool is_stop = (key == Qt::Key_Delete || key == Qt::Key_C) && modifiers == Qt::NoModifier;
    if (is_stop) {
        if (run && !has_ended(*run))
            Q_EMIT cancel(core::RunId(run->id));
        return true;
    }
    return false;
}

bool RunsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Find)) {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
        return true;
    }
    if (watched == m_table && take_key(key->key(), key->modifiers()))
        return true;
    // From the filter into what it found.
    if (watched == m_words && key->key() == Qt::Key_Down && m_filter.rowCount() > 0) {
        m_table->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void RunsPage::show_counts()
{
    m_which[0]->set_word(tr("All"));
    m_which[1]->set_word(m_runs.running() > 0 ? tr("Running %1").arg(m_runs.running()) : tr("Running"));
    m_which[2]->set_word(m_runs.failed() > 0 ? tr("Failed %1").arg(m_runs.failed()) : tr("Failed"));
    show_empty();
    keep_ticking();
}

void RunsPage::show_empty()
{
    const bool is_empty = m_filter.rowCount() == 0;
    if (m_runs.rowCount() == 0) {
        m_empty->set_text(
            tr("Nothing was run yet"),
            tr("Type a line in a room, for example \"status\", or press Ctrl+K. Every run will be here."));
        m_empty->set_action({}, {});
    } else if (is_empty && m_filter.which() == Which::running && m_words->text().isEmpty()) {
        m_empty->set_text(tr("Nothing is running"), tr("What goes on will be here with its clock."));
        m_empty->set_action({}, tr("Show all runs"));
    } else if (is_empty && m_filter.which() == Which::failed && m_words->text().isEmpty()) {
        m_empty->set_text(tr("Nothing failed"), tr("Runs that did not end well will be here with their reason."));
        m_empty->set_action({}, tr("Show all runs"));
    } else if (is_empty) {
        m_empty->set_text(tr("No run fits"), tr("No run has all of these words."));
        m_empty->set_action({}, tr("Show all runs"));
    }
    m_pages->setCurrentIndex(is_empty ? 1 : 0);
}

void RunsPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    keep_ticking();
}

void RunsPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    keep_ticking();
}

void RunsPage::keep_ticking()
{
    const bool wants = isVisible() && m_runs.running() > 0;
    if (wants && !m_tick.isActive())
        m_tick.start();
    else if (!wants)
        m_tick.stop();
}

void RunsPage::restyle()
{
    const int edge = m_theme.space(Space::large);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(m_theme.space(Space::medium));
    m_words->setMinimumWidth(m_theme.scaled(280));
    if (auto* tools = m_words->parentWidget(); tools && tools->layout())
        tools->layout()->setSpacing(m_theme.space(Space::small));
}

} // namespace opsdeck::widgets
