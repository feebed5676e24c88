// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/dashboard_page.h"

#include "widgets/dashboard/dashboard_bar.h"
#include "widgets/dashboard/tile.h"
#include "widgets/dashboard/tile_board.h"
#include "widgets/dashboard/tile_detail.h"
#include "widgets/kit/empty_state.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int most_findings = 3;

/// A ground of one role behind words, following the theme.
class Ground final : public QWidget {
public:
    Ground(const Theme& theme, Role role, Role line, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
        , m_role(role)
        , m_line(line)
    {}

protected:
    void paintEvent(QPaintEvent* /*event*/) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(m_line), 1));
        painter.setBrush(m_theme.color(m_role));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.scaled(6), m_theme.scaled(6));
    }

private:
    const Theme& m_theme;
    Role m_role;
    Role m_line;
};

} // namespace

DashboardPage::DashboardPage(opsflow::DashboardDesk& desk, const Theme& theme, const core::Clock& clock,
                             QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_theme(theme)
    , m_clock(clock)
    , m_bar(new DashboardBar(desk, theme, clock, this))
    , m_banner(new Ground(theme, Role::warning_soft, Role::warning, this))
    , m_findings(new TextLabel(theme, TextStyle::small, Role::warning, m_banner))
    , m_scroll(new QScrollArea(this))
    , m_board(new TileBoard(theme, nullptr))
    , m_empty(new EmptyState(theme, QStringLiteral("dashboard"), this))
    , m_echo(new Ground(theme, Role::surface, Role::border, this))
    , m_echo_words(new TextLabel(theme, TextStyle::small, Role::muted, m_echo))
    , m_echo_open(new IconButton(theme, QStringLiteral("arrow_right"), tr("Open the post"), m_echo))
    , m_detail(new TileDetail(theme, clock, this))
{
    setAccessibleName(tr("Dashboard"));
    m_findings->setWordWrap(true);
    m_findings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* banner = new QHBoxLayout(m_banner);
    banner->addWidget(m_findings, 1);
    m_scroll->setWidget(m_board);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_board->setAutoFillBackground(false);
    m_echo_words->set_elided(true);
    m_echo_open->set_word(tr("Open"));
    auto* echo = new QHBoxLayout(m_echo);
    echo->addWidget(m_echo_words, 1);
    echo->addWidget(m_echo_open);
    m_echo->hide();
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_bar);
    column->addWidget(m_banner);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_echo);

    connect(m_bar, &DashboardBar::wall_wanted, this, &DashboardPage::wall_wanted);
    connect(m_empty, &EmptyState::action_wanted, this, [this] { Q_EMIT open_folder(m_desk.own_folder()); });
    connect(m_echo_open, &IconButton::clicked, this, [this] { Q_EMIT open_post(m_echo_post); });
    connect(m_board, &TileBoard::focus_moved, this, [this](QWidget* tile) { m_scroll->ensureWidgetVisible(tile); });
    connect(m_detail, &TileDetail::refresh_wanted, this, [this] { m_desk.refresh(m_detailed); });
    connect(m_detail, &TileDetail::action_wanted, this, [this](const QString& line) { ask(m_detailed, line); });
    connect(m_detail, &TileDetail::run_wanted, this, &DashboardPage::open_run);
    connect(m_detail, &TileDetail::gap_wanted, this, &DashboardPage::open_gap);
    connect(m_detail, &Overlay::closed, this, [this] { m_detailed = -1; });
    connect(&desk, &opsflow::DashboardDesk::tiles_changed, this, &DashboardPage::rebuild);
    connect(&desk, &opsflow::DashboardDesk::tile_changed, this, &DashboardPage::show_tile);
    connect(&theme, &Theme::changed, this, &DashboardPage::restyle);
    m_clock_timer.setInterval(1'000);
    connect(&m_clock_timer, &QTimer::timeout, this, &DashboardPage::tick);
    restyle();
    rebuild();
}

DashboardPage::~DashboardPage() { m_desk.set_watched(false); }

void DashboardPage::rebuild()
{
    const auto wanted = static_cast<size_t>(m_desk.tile_count());
    const bool is_shorter = m_tiles.size() > wanted;
    while (m_tiles.size() > wanted) {
        m_tiles.back()->deleteLater();
        m_tiles.pop_back();
    }
    if (is_shorter && m_detailed >= m_desk.tile_count())
        m_detail->dismiss();
    while (m_tiles.size() < wanted) {
        auto* tile = new Tile(m_theme, m_clock, m_board);
        tile->set_wall(m_wall);
        connect_tile(tile, static_cast<int>(m_tiles.size()));
        m_tiles.push_back(tile);
    }
    for (int i = 0; i < m_desk.tile_count(); ++i)
        show_tile(i);
    place_tiles();
    m_bar->rebuild();
    show_findings();
    const bool is_empty = m_desk.dashboards().empty();
    m_bar->setVisible(!is_empty);
    m_scroll->setVisible(!is_empty);
    m_empty->setVisible(is_empty);
    m_empty->set_text(tr("No dashboard yet"), tr("Save a YAML file into your dashboards folder: it appears here."));
    m_empty->setToolTip(m_desk.own_folder());
    m_empty->set_action(QStringLiteral("external"), tr("Open the folder"));
    fill_wall();
}

/// On a wall nobody clicks: buttons leave their place to what can be read.
void DashboardPage::place_tiles()
{
    std::vector<Tile*> placed;
    for (Tile* tile : m_tiles) {
        const bool is_shown = !m_wall || tile->live().tile.kind != core::TileKind::buttons;
        tile->setVisible(is_shown);
        if (is_shown)
            placed.push_back(tile);
    }
    m_board->set_tiles(std::move(placed));
}

void DashboardPage::connect_tile(Tile* tile, int index)
{
    connect(tile, &Tile::detail_wanted, this, [this, index] {
        m_detailed = index;
        const opsflow::DashboardFile* file = m_desk.shown();
        m_detail->open_tile(m_desk.tile(index), file ? file->dashboard.file : QString());
    });
    connect(tile, &Tile::refresh_wanted, this, [this, index] { m_desk.refresh(index); });
    connect(tile, &Tile::action_wanted, this, [this, index](const QString& line) { ask(index, line); });
    connect(tile, &Tile::run_wanted, this, &DashboardPage::open_run);
    connect(tile, &Tile::gap_wanted, this, &DashboardPage::open_gap);
    connect(tile, &Tile::link_wanted, this, &DashboardPage::open_link);
}

void DashboardPage::show_tile(int index)
{
    if (index >= static_cast<int>(m_tiles.size()))
        return;
    const opsflow::TileLive& live = m_desk.tile(index);
    std::vector<opsflow::LineSight> sights;
    for (const core::TileAction& action : live.tile.actions)
        sights.push_back(m_desk.look_at(action.line));
    m_tiles[static_cast<size_t>(index)]->show_tile(live, std::move(sights));
    if (index == m_detailed)
        m_detail->update_tile(live);
}

/// What is wrong with the file as a whole; what is wrong with a tile is shown in its place.
void DashboardPage::show_findings()
{
    const opsflow::DashboardFile* file = m_desk.shown();
    QStringList lines;
    for (const core::Finding& finding : file ? file->findings : core::Findings()) {
        if (finding.field.startsWith(QLatin1String("tiles[")) && !file->is_broken)
            continue;
        if (lines.size() == most_findings) {
            lines << tr("and more");
            break;
        }
        lines << core::to_text(finding);
    }
    if (file && file->is_kept)
        lines << tr("Shown is how it was before this change.");
    m_findings->set_text(lines.join(QLatin1Char('\n')));
    m_banner->setVisible(!lines.isEmpty());
}

/// Once, however often it is clicked, until it is acknowledged.
void DashboardPage::ask(int index, const QString& line)
{
    if (index < 0 || index >= m_desk.tile_count() || m_asked.contains(line) || m_wall)
        return;
    m_asked[line] = m_clock.now() + m_patience;
    tell_asked();
    QTimer::singleShot(m_patience, this, [this, line] { acknowledge(line); });
    Q_EMIT run_line(line, m_desk.origin_of(index));
}

void DashboardPage::acknowledge(const QString& line)
{
    if (m_asked.erase(line) == 0)
        return;
    tell_asked();
}

void DashboardPage::tell_asked()
{
    QStringList lines;
    for (const auto& [line, until] : m_asked)
        lines << line;
    for (Tile* tile : m_tiles)
        tile->set_asked(lines);
}

void DashboardPage::show_echo(const QString& words, const core::PostId& post)
{
    m_echo_post = post;
    m_echo_words->set_text(words);
    m_echo_open->setVisible(!post.is_empty());
    m_echo->setVisible(!words.isEmpty() && !m_wall);
}

void DashboardPage::set_wall(bool wall)
{
    m_wall = wall;
    if (wall)
        m_detail->dismiss();
    m_bar->set_wall(wall);
    for (Tile* tile : m_tiles)
        tile->set_wall(wall);
    place_tiles();
    if (wall)
        setCursor(Qt::BlankCursor);
    else
        unsetCursor();
    m_echo->setVisible(!wall && !m_echo_words->full_text().isEmpty());
    m_scroll->setVerticalScrollBarPolicy(wall ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    fill_wall();
}

void DashboardPage::fill_wall() { m_board->set_fill(m_wall ? m_scroll->viewport()->height() : 0); }

void DashboardPage::tick()
{
    m_bar->tick();
    for (Tile* tile : m_tiles)
        tile->tick();
}

void DashboardPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_desk.set_watched(true);
    tick();
    m_clock_timer.start();
}

void DashboardPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_clock_timer.stop();
    m_desk.set_watched(false);
}

void DashboardPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &DashboardPage::fill_wall, Qt::QueuedConnection);
}

void DashboardPage::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Role::window));
}

void DashboardPage::restyle()
{
    const int pad = m_theme.space(Space::large);
    layout()->setContentsMargins(pad, pad, pad, pad);
    layout()->setSpacing(m_theme.space(Space::medium));
    const int small = m_theme.space(Space::small);
    m_banner->layout()->setContentsMargins(m_theme.space(Space::medium), small, m_theme.space(Space::medium), small);
    m_echo->layout()->setContentsMargins(m_theme.space(Space::medium), m_theme.space(Space::tight), small,
                                         m_theme.space(Space::tight));
    update();
}

} // namespace opsdeck::widgets
