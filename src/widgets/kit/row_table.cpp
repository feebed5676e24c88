// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/kit/row_table.h"

#include "widgets/theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace opsdeck::widgets {
namespace {

constexpr int row_height = 34;
constexpr int header_height = 30;
constexpr int least_wide = 160;
constexpr int mark_width = 3;

/// Names of columns without bevels: small and quiet, the sorted one with an arrow.
class QuietHeader final : public QHeaderView {
public:
    QuietHeader(const Theme& theme, QWidget* parent)
        : QHeaderView(Qt::Horizontal, parent)
        , m_theme(theme)
    {
        setSectionsClickable(true);
        setHighlightSections(false);
        setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {QHeaderView::sizeHint().width(), m_theme.scaled(header_height)};
    }

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->fillRect(rect, m_theme.color(Role::surface));
        painter->setPen(m_theme.color(Role::border));
        painter->drawLine(rect.bottomLeft(), rect.bottomRight());
        const bool is_sorted = isSortIndicatorShown() && sortIndicatorSection() == section;
        QRect words = rect.adjusted(m_theme.space(Space::medium), 0, -m_theme.space(Space::medium), 0);
        const auto given = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>();
        const Qt::Alignment wanted = given ? given : defaultAlignment();
        const QString text = model()->headerData(section, Qt::Horizontal).toString();
        const QFont font = m_theme.font(TextStyle::caption);
        painter->setFont(font);
        painter->setPen(m_theme.color(is_sorted ? Role::text : Role::muted));
        const int side = m_theme.scaled(12);
        const QFontMetrics metrics(font);
        const int room = words.width() - (is_sorted ? side + m_theme.space(Space::hair) : 0);
        const QString shown = metrics.elidedText(text, Qt::ElideRight, room);
        const bool at_end = wanted & Qt::AlignRight;
        QRect place(words.left(), words.top(), metrics.horizontalAdvance(shown) + 1, words.height());
        if (at_end)
            place.moveRight(words.right());
        painter->drawText(QStyle::visualRect(layoutDirection(), rect, place), Qt::AlignVCenter | Qt::AlignLeading,
                          shown);
        if (is_sorted) {
            const QString icon = sortIndicatorOrder() == Qt::AscendingOrder ? QStringLiteral("chevron_up")
                                                                            : QStringLiteral("chevron_down");
            QRect drawing(at_end ? place.left() - side - m_theme.space(Space::hair)
                                 : place.right() + m_theme.space(Space::hair),
                          rect.center().y() - side / 2, side, side);
            painter->drawPixmap(QStyle::visualRect(layoutDirection(), rect, drawing),
                                m_theme.pixmap(icon, Role::muted, side, devicePixelRatioF()));
        }
    }

private:
    const Theme& m_theme;
};

} // namespace

RowTable::RowTable(const Theme& theme, QWidget* parent)
    : QTableView(parent)
    , m_theme(theme)
{
    setHorizontalHeader(new QuietHeader(theme, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(this, &QAbstractItemView::doubleClicked, this, &RowTable::opened);
    connect(&theme, &Theme::changed, this, &RowTable::restyle);
    restyle();
}

void RowTable::set_wide_column(int column)
{
    m_wide = column;
    fit_columns();
}

void RowTable::set_column_width(int column, int pixels)
{
    m_widths[column] = pixels;
    fit_columns();
}

void RowTable::set_column_from(int column, int table_pixels)
{
    m_from[column] = table_pixels;
    fit_columns();
}

void RowTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    fit_columns();
}

int RowTable::selected_row() const { return currentIndex().isValid() ? currentIndex().row() : -1; }

void RowTable::select_row(int row)
{
    if (model() && row >= 0 && row < model()->rowCount())
        setCurrentIndex(model()->index(row, m_wide));
}

void RowTable::keyPressEvent(QKeyEvent* event)
{
    const bool is_enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (is_enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
        event->accept();
        Q_EMIT opened(currentIndex());
        return;
    }
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        // Of the list, not of the line: there is nothing to do in a line.
        select_row(event->key() == Qt::Key_Home ? 0 : model()->rowCount() - 1);
        return;
    }
    QTableView::keyPressEvent(event);
}

void RowTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    fit_columns();
}

void RowTable::currentChanged(const QModelIndex& current, const QModelIndex& before)
{
    QTableView::currentChanged(current, before);
    Q_EMIT row_changed(current.isValid() ? current.row() : -1);
}

void RowTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (!currentIndex().isValid() && event->reason() != Qt::MouseFocusReason)
        select_row(0);
}

void RowTable::restyle()
{
    verticalHeader()->setDefaultSectionSize(m_theme.scaled(row_height));
    verticalHeader()->setMinimumSectionSize(m_theme.scaled(row_height));
    horizontalHeader()->setMinimumSectionSize(m_theme.scaled(24));
    horizontalHeader()->setFixedHeight(m_theme.scaled(header_height));
    fit_columns();
    viewport()->update();
}

void RowTable::fit_columns()
{
    if (!model())
        return;
    int left = viewport()->width();
    for (int column = 0; column < model()->columnCount(); ++column) {
        if (column == m_wide)
            continue;
        const bool is_shown = width() >= m_theme.scaled(m_from.value(column, 0));
        setColumnHidden(column, !is_shown);
        if (!is_shown)
            continue;
        const int wanted = m_theme.scaled(m_widths.value(column, 100));
        setColumnWidth(column, wanted);
        left -= wanted;
    }
    setColumnWidth(m_wide, std::max(left, m_theme.scaled(least_wide)));
}

RowDelegate::RowDelegate(const Theme& theme, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_theme(theme)
{}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const bool is_current = option.state.testFlag(QStyle::State_Selected);
    if (is_current)
        painter->fillRect(option.rect, m_theme.color(Role::selection));
    else if (view && view->rowAt(view->viewport()->mapFromGlobal(QCursor::pos()).y()) == index.row() &&
             view->viewport()->underMouse())
        painter->fillRect(option.rect, m_theme.color(Role::hover));
    if (is_current && view && view->hasFocus()) {
        // The focus is the whole row's: a line above and below, and a mark where the row begins.
        const QColor ring = m_theme.color(Role::focus);
        const int thick = 2;
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), option.rect.width(), thick), ring);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom() - thick + 1, option.rect.width(), thick),
                          ring);
    }
    if (is_current && view &&
        index.column() == view->horizontalHeader()->logicalIndexAt(
                              view->layoutDirection() == Qt::RightToLeft ? view->viewport()->width() - 1 : 0)) {
        const QRect mark(option.rect.left(), option.rect.top(), m_theme.scaled(mark_width), option.rect.height());
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, mark), m_theme.color(Role::focus));
    }
    const int edge = m_theme.space(Space::medium);
    paint_cell(*painter, option.rect.adjusted(edge, 0, -edge, 0), option, index);
    painter->restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& /*option*/, const QModelIndex& /*index*/) const
{
    return {m_theme.scaled(60), m_theme.scaled(row_height)};
}

void RowDelegate::paint_cell(QPainter& painter, const QRect& inner, const QStyleOptionViewItem& option,
                             const QModelIndex& index) const
{
    const auto wanted = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment alignment =
        wanted.isValid() ? wanted.value<Qt::Alignment>() : Qt::AlignLeading | Qt::AlignVCenter;
    const QFont font = m_theme.font(TextStyle::body);
    painter.setFont(font);
    painter.setPen(m_theme.color(Role::text));
    painter.drawText(inner, static_cast<int>(QStyle::visualAlignment(option.direction, alignment)),
                     QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, inner.width()));
}

} // namespace opsdeck::widgets
