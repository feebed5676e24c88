// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/tile_detail.h"

#include "core/text/control_strip.h"
#include "core/text/duration_text.h"
#include "opsflow/run/outcome.h"
#include "widgets/dashboard/bodies/table_view.h"
#include "widgets/dashboard/level_look.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/state_chip.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QDateTime>
#include <QGridLayout>
#include <QHeaderView>
#include <QLocale>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

using core::Freshness;
using core::TileSource;

constexpr int width_of_card = 760;
constexpr qsizetype longest_raw = 64 * 1024;

QString clock_text(core::Timestamp at)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(core::to_ms(at)), QStringLiteral("HH:mm:ss"));
}

struct Table {
    QStringList columns;
    std::vector<QStringList> rows;
};

QStringList cells_of(const core::Run& run)
{
    return {run.line, opsflow::words_of(opsflow::outcome_of(run)), QLatin1Char('@') + run.actor.username,
            core::to_ms(run.started_at) != 0 ? clock_text(run.started_at) : QString()};
}

} // namespace

TileDetail::TileDetail(const Theme& theme, const core::Clock& clock, QWidget* host)
    : Overlay(theme, host)
    , m_theme(theme)
    , m_clock(clock)
    , m_title(new TextLabel(theme, TextStyle::headline, Role::text, card()))
    , m_value(new TextLabel(theme, TextStyle::title, Role::text, card()))
    , m_state(new StateChip(theme, card()))
    , m_freshness(new StateChip(theme, card()))
    , m_help(new TextLabel(theme, TextStyle::body, Role::muted, card()))
    , m_facts(new QWidget(card()))
    , m_fact_grid(new QGridLayout(m_facts))
    , m_rows_title(new TextLabel(theme, TextStyle::body_strong, Role::text, card()))
    , m_rows(new TileTable(theme, card()))
    , m_raw_title(new TextLabel(theme, TextStyle::body_strong, Role::text, tr("As it came"), card()))
    , m_raw(new QPlainTextEdit(card()))
    , m_refresh(new IconButton(theme, QStringLiteral("retry"), tr("Ask again now"), card()))
    , m_run(new IconButton(theme, QStringLiteral("play"), tr("Run it in the room"), card()))
    , m_close(new IconButton(theme, QStringLiteral("cross"), tr("Close"), card()))
{
    set_card_width(width_of_card);
    m_title->set_elided(true);
    m_value->set_elided(true);
    m_help->setWordWrap(true);
    m_raw->setReadOnly(true);
    m_raw->setTabChangesFocus(true);
    m_raw->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_raw->setFrameShape(QFrame::NoFrame);
    m_raw->setAccessibleName(tr("Output of the source"));
    m_rows->setAccessibleName(tr("All rows"));
    m_facts->setAccessibleName(tr("Where it comes from"));
    for (IconButton* button : {m_refresh, m_run}) {
        button->set_look(IconButton::Look::outline);
        button->set_word(button->toolTip());
    }
    auto* column = new QVBoxLayout(card());
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_close);
    auto* values = new QHBoxLayout;
    values->addWidget(m_value);
    values->addWidget(m_state);
    values->addWidget(m_freshness);
    values->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_refresh);
    buttons->addWidget(m_run);
    buttons->addStretch(1);
    column->addLayout(head);
    column->addLayout(values);
    column->addWidget(m_help);
    column->addWidget(m_facts);
    column->addWidget(m_rows_title);
    column->addWidget(m_rows, 1);
    column->addWidget(m_raw_title);
    column->addWidget(m_raw, 1);
    column->addLayout(buttons);
    connect(m_close, &IconButton::clicked, this, &Overlay::dismiss);
    connect(m_refresh, &IconButton::clicked, this, &TileDetail::refresh_wanted);
    connect(m_run, &IconButton::clicked, this, [this] { Q_EMIT action_wanted(m_live.tile.source.line); });
    connect(m_rows, &TileTable::row_activated, this, [this](int row) {
        const auto index = static_cast<size_t>(row);
        if (index < m_live.content.runs.size())
            Q_EMIT run_wanted(m_live.content.runs[index].id);
        else if (index < m_live.content.gaps.size())
            Q_EMIT gap_wanted(m_live.content.gaps[index].key);
    });
    connect(&theme, &Theme::changed, this, &TileDetail::restyle);
    restyle();
}

void TileDetail::open_tile(const opsflow::TileLive& live, const QString& dashboard_file)
{
    m_live = live;
    m_file = dashboard_file;
    show_head();
    show_facts();
    show_rows();
    show_raw();
    open(m_refresh->isVisibleTo(card()) ? m_refresh : m_close);
}

void TileDetail::update_tile(const opsflow::TileLive& live)
{
    if (!is_open())
        return;
    m_live = live;
    show_head();
    show_facts();
    show_rows();
    show_raw();
    place_card();
}

void TileDetail::restyle()
{
    const int pad = m_theme.space(Space::wide);
    card()->layout()->setContentsMargins(pad, m_theme.space(Space::large), pad, pad);
    card()->layout()->setSpacing(m_theme.space(Space::medium));
    space_facts();
    m_raw->setFont(m_theme.font(TextStyle::mono_small));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, m_theme.color(Role::code_ground));
    colors.setColor(QPalette::Text, m_theme.color(Role::code));
    m_raw->setPalette(colors);
    m_raw->setMinimumHeight(m_theme.scaled(90));
}

void TileDetail::space_facts()
{
    m_fact_grid->setContentsMargins(0, 0, 0, 0);
    m_fact_grid->setHorizontalSpacing(m_theme.space(Space::large));
    m_fact_grid->setVerticalSpacing(m_theme.space(Space::tight));
}

void TileDetail::show_head()
{
    m_title->set_text(m_live.tile.title);
    m_value->set_text(m_live.value_text());
    m_value->setVisible(!m_live.value_text().isEmpty());
    const LevelLook look = look_of(m_live.state.level);
    m_state->set(look.icon, m_live.state.word, look.ink, look.ground);
    m_state->setVisible(!m_live.state.word.isEmpty());
    const core::Timestamp now = m_clock.now();
    const QString age = core::age_text(now - m_live.observed_at);
    switch (m_live.freshness(now)) {
    case Freshness::never:
        m_freshness->set(QStringLiteral("waiting"), tr("No data yet"), Role::neutral, Role::neutral_soft);
        break;
    case Freshness::fresh:
        m_freshness->set(QStringLiteral("verified"), tr("Fresh, %1").arg(age), Role::success, Role::success_soft);
        break;
    case Freshness::ageing:
        m_freshness->set(QStringLiteral("clock"), tr("Ageing, %1").arg(age), Role::warning, Role::warning_soft);
        break;
    case Freshness::stale:
        m_freshness->set(QStringLiteral("warning"), tr("Stale, %1").arg(age), Role::danger, Role::danger_soft);
        break;
    }
    m_freshness->setVisible(m_live.is_asked());
    m_help->set_text(m_live.tile.help);
    m_help->setVisible(!m_live.tile.help.isEmpty());
    m_refresh->setVisible(m_live.is_asked());
    m_run->setVisible(m_live.is_asked() && m_live.tile.source.kind == TileSource::Kind::run);
}

void TileDetail::add_fact(const QString& name, const QString& text, bool is_code, Role role)
{
    const int row = m_fact_grid->rowCount();
    auto* label = new TextLabel(m_theme, TextStyle::small, Role::muted, name, m_facts);
    auto* value = new TextLabel(m_theme, is_code ? TextStyle::mono_small : TextStyle::body, role, text, m_facts);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_fact_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_fact_grid->addWidget(value, row, 1);
    m_fact_grid->setColumnStretch(1, 1);
}

void TileDetail::show_facts()
{
    // A grid never forgets its rows: a new one each time.
    qDeleteAll(m_facts->findChildren<QWidget*>(Qt::FindDirectChildrenOnly));
    delete m_fact_grid;
    m_fact_grid = new QGridLayout(m_facts);
    space_facts();
    const core::TileDefinition& tile = m_live.tile;
    switch (tile.source.kind) {
    case TileSource::Kind::run:
        add_fact(tr("Line"), tile.source.line, true);
        add_fact(tr("Automation"),
                 tr("%1. Run quietly by this desk, because it changes nothing.").arg(m_live.sight.title));
        break;
    case TileSource::Kind::prometheus:
        add_fact(tr("Query"), tile.source.prometheus.query, true);
        add_fact(tr("Server"), tile.source.prometheus.url, true);
        break;
    case TileSource::Kind::runs:
        add_fact(tr("Source"), tr("The runs of this profile, from its ledger"));
        break;
    case TileSource::Kind::gaps:
        add_fact(tr("Source"), tr("Lines that nobody has automated yet"));
        break;
    case TileSource::Kind::host:
        add_fact(tr("Source"), tr("This machine, read directly"));
        break;
    case TileSource::Kind::none:
        break;
    }
    if (!tile.value.isEmpty())
        add_fact(tr("Value"), tile.value, true);
    if (!tile.rows.isEmpty())
        add_fact(tr("Rows"), tile.rows, true);
    if (m_live.is_asked()) {
        add_fact(tr("Asked"), core::to_ms(m_live.asked_at) == 0
                                  ? tr("every %1, not yet").arg(core::duration_text(tile.interval))
                                  : tr("every %1, last at %2, next at %3")
                                        .arg(core::duration_text(tile.interval), clock_text(m_live.asked_at),
                                             clock_text(m_live.next_at)));
        if (m_live.has_content())
            add_fact(tr("Value from"), clock_text(m_live.observed_at));
    }
    if (m_live.error) {
        add_fact(tr("Problem"), m_live.error->text, false, Role::danger);
        if (!m_live.error->detail.isEmpty())
            add_fact(tr("Detail"), core::strip_controls(m_live.error->detail).left(2'000), true);
    }
    if (!m_live.note.isEmpty())
        add_fact(tr("Note"), m_live.note);
    for (const core::Finding& finding : tile.findings)
        add_fact(tr("Problem"), core::to_text(finding), false, Role::danger);
    add_fact(tr("Defined in"), QStringLiteral("%1:%2").arg(m_file).arg(tile.at_line), true);
}

void TileDetail::show_rows()
{
    Table table{m_live.content.columns, m_live.content.rows};
    if (!m_live.content.runs.empty()) {
        table.columns = {tr("Line"), tr("Outcome"), tr("By"), tr("Started")};
        for (const core::Run& run : m_live.content.runs)
            table.rows.push_back(cells_of(run));
    } else if (!m_live.content.gaps.empty()) {
        table.columns = {tr("Line"), tr("Times"), tr("People"), tr("Last")};
        for (const opsflow::Gap& gap : m_live.content.gaps)
            table.rows.push_back(
                {gap.line, QString::number(gap.times), QString::number(gap.askers.size()), clock_text(gap.last_at)});
    } else if (!m_live.content.items.empty()) {
        table.columns = {tr("Name"), tr("State"), tr("Detail")};
        for (const opsflow::NamedState& item : m_live.content.items)
            table.rows.push_back({item.name, item.state.word, item.detail});
    } else if (!m_live.history.empty() && table.rows.empty()) {
        table.columns = {tr("At"), m_live.tile.unit.isEmpty() ? tr("Value") : m_live.tile.unit};
        for (auto sample = m_live.history.rbegin(); sample != m_live.history.rend(); ++sample)
            table.rows.push_back({clock_text(sample->at), QString::number(sample->value, 'g', 8)});
    }
    m_rows->show_rows(table.columns, table.rows, m_live.tile);
    m_rows_title->set_text(tr("%n row(s)", nullptr, static_cast<int>(table.rows.size())));
    // A short table leaves its room to the output below.
    const int wanted = (static_cast<int>(table.rows.size()) + 1) * m_rows->verticalHeader()->defaultSectionSize() +
                       m_theme.space(Space::medium);
    m_rows->setMaximumHeight(wanted);
    m_rows->setMinimumHeight(std::min(wanted, m_theme.scaled(130)));
    m_rows->setVisible(!table.rows.empty());
    m_rows_title->setVisible(!table.rows.empty());
}

void TileDetail::show_raw()
{
    const QString raw = core::strip_controls(QString::fromUtf8(m_live.raw.left(longest_raw)));
    if (m_raw->toPlainText() != raw)
        m_raw->setPlainText(raw);
    m_raw->setVisible(!raw.isEmpty());
    m_raw_title->setVisible(!raw.isEmpty());
}

} // namespace opsdeck::widgets
