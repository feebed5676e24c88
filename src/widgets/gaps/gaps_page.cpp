// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/gaps/gaps_page.h"

#include "widgets/gaps/draft_sheet.h"
#include "widgets/gaps/gap_detail.h"
#include "widgets/gaps/gap_row_delegate.h"
#include "widgets/kit/empty_state.h"
#include "widgets/kit/flow_layout.h"
#include "widgets/kit/icon_button.h"
#include "widgets/kit/notice_line.h"
#include "widgets/kit/row_table.h"
#include "widgets/kit/scroll_column.h"
#include "widgets/kit/search_field.h"
#include "widgets/kit/text_label.h"
#include "widgets/theme/theme.h"

#include <QKeyEvent>
#include <QStackedLayout>
#include <QVBoxLayout>

namespace opsdeck::widgets {
namespace {

using opsflow::GapListModel;

constexpr int beside_from = 900;
constexpr int detail_width = 360;
constexpr int least_list = 240;
constexpr int pause_ms = 120;

} // namespace

/// Open ones, or all, that have every word.
class GapsPage::Filter final : public QSortFilterProxyModel {
public:
    Filter() { setSortRole(GapListModel::sort_role); }

    void set_closed(bool shown)
    {
        m_closed = shown;
        invalidateFilter();
    }
    void set_words(const QString& text)
    {
        m_words = text.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex first = sourceModel()->index(row, 0, parent);
        if (!m_closed && first.data(GapListModel::is_closed_role).toBool())
            return false;
        const QString all = first.data(Qt::AccessibleTextRole).toString();
        return std::all_of(m_words.begin(), m_words.end(),
                           [&all](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
    }

private:
    bool m_closed = false;
    QStringList m_words;
};

GapsPage::GapsPage(GapListModel& gaps, const Theme& theme, const core::Clock& clock, QWidget* parent)
    : QWidget(parent)
    , m_gaps(gaps)
    , m_theme(theme)
    , m_clock(clock)
    , m_filter(std::make_unique<Filter>())
    , m_title(new TextLabel(theme, TextStyle::headline, Role::text, tr("Gaps"), this))
    , m_count(new TextLabel(theme, TextStyle::body, Role::muted, this))
    , m_words(new SearchField(theme, this))
    , m_closed(new IconButton(theme, QStringLiteral("done"), tr("Show what is automated by now as well"), this))
    , m_notice(new NoticeLine(theme, this))
    , m_table(new RowTable(theme, this))
    , m_empty(new EmptyState(theme, QStringLiteral("gaps"), this))
    , m_scroll(new ScrollColumn(this))
    , m_detail(new GapDetail(theme, clock))
{
    setAccessibleName(tr("Gaps"));
    m_filter->setSourceModel(&gaps);
    build();
    connect_parts();
    restyle();
    choose_something();
    show_empty();
}

GapsPage::~GapsPage() = default;

void GapsPage::build()
{
    auto* column = new QVBoxLayout(this);
    auto* tools = new QWidget(this);
    auto* flow = new FlowLayout(tools);
    m_words->set_hint(tr("Filter by line or person"));
    m_closed->set_word(tr("Automated ones too"));
    m_closed->setCheckable(true);
    flow->addWidget(m_words);
    flow->addWidget(m_closed);
    m_count->setWordWrap(true);

    m_table->setAccessibleName(tr("Gaps, the most wanted first"));
    m_table->setItemDelegate(new GapRowDelegate(m_theme, m_clock, m_gaps, m_table));
    m_table->setModel(m_filter.get());
    m_table->set_wide_column(GapListModel::line_column);
    m_table->set_column_width(GapListModel::askers_column, 170);
    m_table->set_column_width(GapListModel::times_column, 72);
    m_table->set_column_width(GapListModel::last_column, 120);
    m_table->set_column_width(GapListModel::state_column, 150);
    m_table->set_column_from(GapListModel::state_column, 720);
    m_table->set_column_from(GapListModel::askers_column, 560);
    m_table->set_column_from(GapListModel::last_column, 420);
    m_list = new QWidget(this);
    m_pages = new QStackedLayout(m_list);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    m_scroll->set_content(m_detail);
    m_sides = new QBoxLayout(QBoxLayout::LeftToRight);
    m_sides->addWidget(m_list, 1);
    m_sides->addWidget(m_scroll);
    column->addWidget(m_title);
    column->addWidget(m_count);
    column->addWidget(tools);
    column->addWidget(m_notice);
    column->addLayout(m_sides, 1);
    setFocusProxy(m_table);
    m_table->installEventFilter(this);
    m_words->installEventFilter(this);
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause_ms);
}

void GapsPage::connect_parts()
{
    connect(m_words, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->set_words(text);
        choose_something();
    });
    connect(m_closed, &IconButton::toggled, this, [this](bool on) {
        m_filter->set_closed(on);
        Q_EMIT show_closed(on);
        choose_something();
    });
    connect(m_table, &RowTable::row_changed, this, &GapsPage::show_chosen);
    connect(m_table, &RowTable::opened, this, [this] {
        const opsflow::Gap* gap = selected();
        if (gap && core::to_ms(gap->closed_at) == 0)
            automate(gap->line);
        else if (gap)
            Q_EMIT use_line(QString(gap->line));
    });
    connect(m_empty, &EmptyState::action_wanted, m_words, &QLineEdit::clear);
    connect(m_detail, &GapDetail::automate_wanted, this, [this] { automate(m_detail->gap().line); });
    connect(m_detail, &GapDetail::wish_wanted, this, [this] { Q_EMIT wish(m_detail->gap().line); });
    connect(m_detail, &GapDetail::open_where_asked, this,
            [this] { Q_EMIT open_where_asked(m_detail->gap().key, m_detail->gap().room); });
    connect(m_detail, &GapDetail::use_line, this, &GapsPage::use_line);
    connect(&m_gaps, &QAbstractItemModel::modelReset, this, &GapsPage::choose_something, Qt::QueuedConnection);
    connect(m_filter.get(), &QAbstractItemModel::modelReset, this, &GapsPage::show_empty);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        const opsflow::Gap* gap = selected();
        if (gap && m_similar)
            m_detail->show_similar(m_similar(gap->line));
    });
    connect(&m_theme, &Theme::changed, this, &GapsPage::restyle);
}

void GapsPage::select(const QString& key)
{
    const int row = m_gaps.row_of(key);
    if (row >= 0)
        m_table->select_row(m_filter->mapFromSource(m_gaps.index(row, 0)).row());
}

const opsflow::Gap* GapsPage::selected() const
{
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? m_gaps.row_of(current.data(GapListModel::key_role).toString()) : -1;
    return row < 0 ? nullptr : &m_gaps.gap(row);
}

void GapsPage::automate(const QString& line)
{
    if (!m_sheet) {
        m_sheet = new DraftSheet(m_theme, window());
        connect(m_sheet, &DraftSheet::save_wanted, this, &GapsPage::save_draft);
    }
    m_notice->clear();
    m_sheet->open_draft(line, opsflow::definition_draft(line));
}

void GapsPage::tell_saved(const core::Result<QString>& path)
{
    if (!path) {
        if (m_sheet && m_sheet->is_open())
            m_sheet->show_problem(path.error().text);
        else
            m_notice->set(QStringLiteral("failed"), path.error().text, Role::danger, Role::danger_soft);
        return;
    }
    if (m_sheet)
        m_sheet->dismiss();
    m_notice->set(QStringLiteral("done"),
                  tr("Saved as %1. Once its program is there, the gap closes by itself.").arg(*path), Role::success,
                  Role::success_soft);
}

void GapsPage::show_chosen()
{
    const opsflow::Gap* gap = selected();
    m_scroll->setVisible(gap != nullptr);
    m_pause.stop();
    if (!gap)
        return;
    if (gap->key != m_key)
        m_detail->show_similar({});
    m_key = gap->key;
    m_detail->show_gap(*gap);
    if (m_similar)
        m_pause.start();
}

void GapsPage::choose_something()
{
    show_empty();
    const QString key = m_key;
    if (!selected() && !key.isEmpty())
        select(key);
    if (!selected() && m_filter->rowCount() > 0)
        m_table->select_row(0);
    show_chosen();
}

void GapsPage::show_empty()
{
    const int open = m_gaps.open_count();
    m_count->set_text(
        open == 0
            ? tr("Lines that people typed and nobody had automated yet.")
            : tr("%n line(s) that people typed and nobody has automated yet. The most wanted first.", nullptr, open));
    const bool is_empty = m_filter->rowCount() == 0;
    if (!m_words->text().isEmpty()) {
        m_empty->set_text(tr("No gap fits"), tr("No gap has all of these words."));
        m_empty->set_action({}, tr("Show all gaps"));
    } else {
        m_empty->set_text(tr("Everything that was asked for is automated"),
                          tr("When somebody types a line that no automation answers, it is counted here."));
        m_empty->set_action({}, {});
    }
    m_pages->setCurrentIndex(is_empty ? 1 : 0);
}

bool GapsPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    auto* key = static_cast<QKeyEvent*>(event);
    if (key->matches(QKeySequence::Find)) {
        m_words->setFocus(Qt::ShortcutFocusReason);
        m_words->selectAll();
        return true;
    }
    if (watched == m_table && (key->key() == Qt::Key_Plus)) {
        const opsflow::Gap* gap = selected();
        if (gap && core::to_ms(gap->closed_at) == 0)
            Q_EMIT wish(QString(gap->line));
        return true;
    }
    if (watched == m_words && key->key() == Qt::Key_Down && m_filter->rowCount() > 0) {
        m_table->setFocus(Qt::TabFocusReason);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void GapsPage::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void GapsPage::arrange()
{
    const bool beside = width() >= m_theme.scaled(beside_from);
    m_sides->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_sides->setStretch(0, beside ? 1 : 3);
    m_sides->setStretch(1, beside ? 0 : 2);
    if (beside)
        m_scroll->setFixedWidth(m_theme.scaled(detail_width));
    else {
        m_scroll->setMinimumWidth(0);
        m_scroll->setMaximumWidth(QWIDGETSIZE_MAX);
    }
    m_list->setMinimumHeight(beside ? 0 : std::min(m_theme.scaled(least_list), height() / 3));
}

void GapsPage::restyle()
{
    const int edge = m_theme.space(Space::large);
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(m_theme.space(Space::medium));
    m_sides->setSpacing(m_theme.space(Space::wide));
    m_words->setMinimumWidth(m_theme.scaled(240));
    m_words->parentWidget()->layout()->setSpacing(m_theme.space(Space::small));
    arrange();
}

} // namespace opsdeck::widgets
