// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/dashboard/bodies/table_view.h"

#include "core/dashboard/tile_level.h"
#include "widgets/dashboard/level_look.h"
#include "widgets/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>

#include <set>

namespace opsdeck::widgets {
namespace {

constexpr int sort_role = Qt::UserRole + 1;
constexpr int row_role = Qt::UserRole + 2;
constexpr int widest_column = 360;

} // namespace

TileTable::TileTable(const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
{
    m_model.setSortRole(sort_role);
    setModel(&m_model);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    horizontalHeader()->setSortIndicatorClearable(true);
    setSortingEnabled(true);
    setAccessibleName(tr("Rows"));
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT row_activated(index.siblingAtColumn(0).data(row_role).toInt());
    });
    connect(&theme, &Theme::changed, this, &TileTable::restyle);
    restyle();
}

void TileTable::restyle()
{
    setFont(m_theme.font(TextStyle::body));
    horizontalHeader()->setFont(m_theme.font(TextStyle::small));
    verticalHeader()->setDefaultSectionSize(
        std::max(m_theme.scaled(26), fontMetrics().height() + m_theme.space(Space::small)));
    horizontalHeader()->setMinimumHeight(QFontMetrics(m_theme.font(TextStyle::small)).height() +
                                         m_theme.space(Space::small));
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    colors.setColor(QPalette::Highlight, m_theme.color(Role::selection));
    colors.setColor(QPalette::HighlightedText, m_theme.color(Role::text));
    setPalette(colors);
    // Fusion's header is a button; here it is a word above its column.
    horizontalHeader()->setStyleSheet(
        QStringLiteral(
            "QHeaderView { background: transparent; } QHeaderView::section { background: transparent; border: none; "
            "border-bottom: 1px solid %1; color: %2; padding: 2px %3px; }")
            .arg(m_theme.color(Role::border).name(), m_theme.color(Role::muted).name())
            .arg(m_theme.space(Space::tight)));
}

void TileTable::show_rows(const QStringList& columns, const std::vector<QStringList>& rows,
                          const core::TileDefinition& tile)
{
    QStringList headers;
    for (int i = 0; i < m_model.columnCount(); ++i)
        headers << m_model.headerData(i, Qt::Horizontal).toString();
    const bool is_new = headers != columns;
    if (is_new)
        m_model.clear();
    m_model.setSortRole(sort_role);
    m_model.setRowCount(0);
    m_model.setHorizontalHeaderLabels(columns);
    for (size_t row = 0; row < rows.size(); ++row) {
        QList<QStandardItem*> cells;
        for (const QString& text : rows[row]) {
            auto* cell = new QStandardItem(text);
            bool is_number = false;
            const double number = text.toDouble(&is_number);
            cell->setData(is_number ? QVariant(number) : QVariant(text.toCaseFolded()), sort_role);
            cell->setData(static_cast<int>(row), row_role);
            if (is_number)
                cell->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
            if (tile.states.contains(text.toCaseFolded())) {
                const LevelLook look = look_of(tile.states.value(text.toCaseFolded()));
                cell->setIcon(m_theme.icon(look.icon, look.ink));
                cell->setForeground(m_theme.color(look.ink));
            }
            cells << cell;
        }
        m_model.appendRow(cells);
    }
    const int sorted = horizontalHeader()->sortIndicatorSection();
    if (sorted >= 0 && sorted < m_model.columnCount())
        m_model.sort(sorted, horizontalHeader()->sortIndicatorOrder());
    if (!is_new)
        return;
    for (int i = 0; i < m_model.columnCount(); ++i) {
        const int wanted =
            std::max(sizeHintForColumn(i), horizontalHeader()->sectionSizeHint(i)) + m_theme.space(Space::medium);
        setColumnWidth(i, std::min(wanted, m_theme.scaled(widest_column)));
    }
}

void TileTable::copy()
{
    std::set<int> rows;
    for (const QModelIndex& index : selectionModel()->selectedIndexes())
        rows.insert(index.row());
    QStringList lines;
    for (const int row : rows) {
        QStringList cells;
        for (int i = 0; i < m_model.columnCount(); ++i)
            cells << m_model.index(row, i).data().toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    if (!lines.isEmpty())
        QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

void TileTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

} // namespace opsdeck::widgets
