// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/composer/completion/completion_popup.h"

#include "widgets/composer/completion/completion_delegate.h"
#include "widgets/kit/key_hints.h"
#include "widgets/theme/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

constexpr int most_rows = 8;
constexpr int corner = 8;

} // namespace

CompletionPopup::CompletionPopup(const CompletionModel& model, const Theme& theme, QWidget* window)
    : QFrame(window)
    , m_theme(theme)
    , m_list(new QListView(this))
    , m_keys(new KeyHints(theme, this))
{
    hide();
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("Suggestions"));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Suggestions"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setModel(const_cast<CompletionModel*>(&model));
    m_list->setItemDelegate(new CompletionDelegate(model, theme, m_list));
    auto* column = new QVBoxLayout(this);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    m_keys->setAttribute(Qt::WA_TransparentForMouseEvents); // words only: a row is clicked, not its key
    m_keys_row = new QHBoxLayout;
    m_keys_row->addWidget(m_keys);
    column->addLayout(m_keys_row);
    connect(m_list, &QListView::pressed, this, [this, &model](const QModelIndex& index) {
        if (model.row(index.row()).can_be_taken())
            Q_EMIT taken(index.row());
    });
    connect(&theme, &Theme::changed, this, &CompletionPopup::restyle);
    restyle();
}

void CompletionPopup::restyle()
{
    const int edge = m_theme.space(Space::tight);
    layout()->setContentsMargins(1, edge + 1, 1, edge);
    const int side = m_theme.space(Space::medium); // under the rows' drawings
    m_keys_row->setContentsMargins(side, 0, side, 0);
    QPalette colors = m_theme.palette();
    colors.setColor(QPalette::Base, Qt::transparent);
    m_list->setPalette(colors);
    m_list->doItemsLayout();
    update();
}

void CompletionPopup::place(const QRect& anchor, int widest)
{
    const int count = m_list->model()->rowCount();
    const int row = m_list->sizeHintForRow(0);
    const QMargins margins = layout()->contentsMargins();
    const int around = margins.top() + margins.bottom() + m_keys->sizeHint().height();
    const int gap = m_theme.space(Space::tight);
    const int above = anchor.top() - gap;
    const int below = parentWidget()->height() - anchor.bottom() - gap;
    const int wanted = std::min(count, most_rows) * row + around;
    const bool goes_up = above >= wanted || above >= below;
    const int room = std::max(row + around, goes_up ? above : below);
    const int height = wanted <= room ? wanted : std::max(1, (room - around) / row) * row + around;
    const int width = std::min({widest, parentWidget()->width() - 2 * gap});
    int left = layoutDirection() == Qt::RightToLeft ? anchor.right() + 1 - width : anchor.left();
    left = std::clamp(left, gap, std::max(gap, parentWidget()->width() - width - gap));
    setGeometry(left, goes_up ? anchor.top() - gap - height : anchor.bottom() + 1 + gap, width, height);
    m_list->setVerticalScrollBarPolicy(height < count * row + around ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    raise();
    show();
    const QModelIndex current = m_list->currentIndex();
    if (current.isValid())
        m_list->scrollTo(current);
}

int CompletionPopup::current() const { return m_list->currentIndex().isValid() ? m_list->currentIndex().row() : -1; }

void CompletionPopup::set_current(int row)
{
    const QModelIndex index = row >= 0 ? m_list->model()->index(row, 0) : QModelIndex();
    m_list->setCurrentIndex(index);
    if (!index.isValid()) {
        m_list->clearSelection();
        return;
    }
    m_list->scrollTo(index);
    // The keyboard is elsewhere, so the view does not tell screen readers itself.
    if (QAccessible::isActive()) {
        QAccessibleEvent event(m_list, QAccessible::Focus);
        event.setChild(row);
        QAccessible::updateAccessibility(&event);
    }
}

void CompletionPopup::set_enter_takes(bool takes)
{
    m_keys->set({{takes ? tr("Tab or Enter") : tr("Tab"), tr("takes it")},
                 {QStringLiteral("↑ ↓"), tr("others")},
                 {tr("Esc"), tr("closes")}});
}

void CompletionPopup::mousePressEvent(QMouseEvent* event) { event->accept(); }

void CompletionPopup::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.color(Role::border_strong), 1));
    painter.setBrush(m_theme.color(Role::raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.scaled(corner),
                            m_theme.scaled(corner));
}

} // namespace opsdeck::widgets
