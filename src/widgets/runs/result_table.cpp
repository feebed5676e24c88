// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/runs/result_table.h"

#include "core/text/control_strip.h"
#include "widgets/theme/theme.h"

#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QStandardItemModel>

namespace opsdeck::widgets {
namespace {

constexpr int row_height = 26;
constexpr int widest_column = 260;
constexpr int most_rows_high = 8;
constexpr int most_rows = 1000;

bool is_number(const QString& text)
{
    bool is_right = false;
    text.simplified().remove(QLatin1Char('%')).trimmed().toDouble(&is_right);
    return is_right;
}

} // namespace

ResultTable::ResultTable(const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
    , m_table(std::make_unique<QStandardItemModel>())
{
    setModel(m_table.get());
    setAccessibleName(tr("Result"));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setAlternatingRowColors(true);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    connect(&theme, &Theme::changed, this, &ResultTable::restyle);
    restyle();
}

ResultTable::~ResultTable() = default;

void ResultTable::set_table(const QStringList& columns, const std::vector<QStringList>& rows)
{
    m_table->clear();
    m_table->setHorizontalHeaderLabels(columns);
    for (const QStringList& row : rows) {
        if (m_table->rowCount() == most_rows)
            break;
        QList<QStandardItem*> items;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const QString text = core::single_line(row.value(i));
            auto* item = new QStandardItem(text);
            item->setToolTip(text);
            item->setTextAlignment((is_number(text) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
            items.append(item);
        }
        m_table->appendRow(items);
    }
    restyle();
    updateGeometry();
}

QString ResultTable::copied_text() const
{
    QStringList lines;
    const QModelIndexList chosen = selectionModel()->selectedIndexes();
    if (chosen.isEmpty()) {
        QStringList header;
        for (int column = 0; column < m_table->columnCount(); ++column)
            header << m_table->headerData(column, Qt::Horizontal).toString();
        lines << header.join(QLatin1Char('\t'));
    }
    for (int row = 0; row < m_table->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QModelIndex index = m_table->index(row, column);
            if (chosen.isEmpty() || chosen.contains(index))
                cells << index.data().toString();
        }
        if (!cells.isEmpty())
            lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n'));
}

QSize ResultTable::sizeHint() const
{
    const int rows = std::clamp(m_table->rowCount(), 1, most_rows_high);
    int columns = 0;
    for (int column = 0; column < m_table->columnCount(); ++column)
        columns += columnWidth(column);
    const bool needs_bar = columns > width() && width() > 0;
    const int bar = needs_bar ? horizontalScrollBar()->sizeHint().height() : 0;
    return {m_theme.scaled(240), horizontalHeader()->sizeHint().height() + rows * m_theme.scaled(row_height) + bar + 2};
}

QSize ResultTable::minimumSizeHint() const { return {m_theme.scaled(120), sizeHint().height()}; }

void ResultTable::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        QApplication::clipboard()->setText(copied_text());
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

void ResultTable::restyle()
{
    setFont(m_theme.font(TextStyle::small));
    horizontalHeader()->setFont(m_theme.font(TextStyle::caption));
    verticalHeader()->setMinimumSectionSize(m_theme.scaled(row_height));
    verticalHeader()->setDefaultSectionSize(m_theme.scaled(row_height));
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setMaximumSectionSize(m_theme.scaled(widest_column));
    resizeColumnsToContents();
    horizontalHeader()->setMaximumSectionSize(QWIDGETSIZE_MAX);
    horizontalHeader()->setStretchLastSection(true);
    updateGeometry();
}

} // namespace opsdeck::widgets
