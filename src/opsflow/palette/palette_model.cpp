// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "opsflow/palette/palette_model.h"

#include <QPointer>

namespace opsdeck::opsflow {
namespace {

constexpr int pause_before_posts_ms = 80;
constexpr size_t most_posts = 6;

} // namespace

PaletteModel::PaletteModel(const core::Clock& clock, core::BindOptions options, QObject* parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_index(std::make_unique<PaletteIndex>(std::vector<PaletteEntry>()))
    , m_search(std::make_unique<PaletteSearch>(*m_index, m_options))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause_before_posts_ms);
    connect(&m_pause, &QTimer::timeout, this, &PaletteModel::look_for_posts);
}

PaletteModel::~PaletteModel() = default;

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PaletteRow& one = row(index.row());
    if (role == Qt::DisplayRole)
        return text_of(one.title);
    if (role == Qt::AccessibleTextRole)
        return one.accessible_text();
    if (role == Qt::ToolTipRole && one.kind != PaletteKind::wish && one.kind != PaletteKind::prefix)
        return one.rank.explanation();
    return {};
}

void PaletteModel::set_entries(std::vector<PaletteEntry> entries)
{
    m_next_index = std::make_unique<PaletteIndex>(std::move(entries));
}

const core::Definitions& PaletteModel::definitions() const { return m_index->lines().all(); }

void PaletteModel::set_place(const core::RoomId& room, const QString& room_name)
{
    m_context.room = room;
    m_context.room_name = room_name;
}

void PaletteModel::learn(const std::vector<PaletteUse>& uses)
{
    m_memory.learn(uses);
    Q_EMIT memory_changed();
}

void PaletteModel::set_query(const QString& typed)
{
    beginResetModel();
    if (m_next_index) {
        m_search.reset();
        m_index = std::move(m_next_index);
        m_search = std::make_unique<PaletteSearch>(*m_index, m_options);
    }
    m_context.now = m_clock.now();
    PaletteAnswer answer = m_search->search(typed, m_context, m_memory, m_facts);
    m_typed = typed;
    m_query = std::move(answer.query);
    m_rows = std::move(answer.rows);
    endResetModel();

    ++m_question; // an answer that comes now is one to other letters
    m_pause.stop();
    const bool asks = answer.wants_posts && m_post_search;
    if (asks)
        m_pause.start();
    set_asking(asks);
}

void PaletteModel::set_asking(bool asking)
{
    if (std::exchange(m_is_asking, asking) != asking)
        Q_EMIT asking_changed();
}

void PaletteModel::look_for_posts() { ask_posts(m_query.text, m_question); }

QCoro::Task<void> PaletteModel::ask_posts(QString text, quint64 question)
{
    const QPointer<PaletteModel> self(this);
    const PostSearch search = m_post_search;
    const core::Result<std::vector<PaletteEntry>> posts = co_await search(text);
    if (!self || question != m_question)
        co_return;
    set_asking(false);
    if (!posts || posts->empty())
        co_return; // everything else is there; a search that failed is told where posts are searched for
    std::vector<PaletteRow> rows;
    for (const PaletteEntry& post : *posts) {
        if (rows.size() >= most_posts)
            break;
        PaletteFound found;
        found.entry = &post;
        rows.push_back(palette_row(found, text, m_context, m_facts));
    }
    const bool has_wish = !m_rows.empty() && m_rows.back().kind == PaletteKind::wish;
    const auto at = m_rows.size() - (has_wish ? 1 : 0);
    beginInsertRows({}, static_cast<int>(at), static_cast<int>(at + rows.size() - 1));
    m_rows.insert(m_rows.begin() + static_cast<ptrdiff_t>(at), std::make_move_iterator(rows.begin()),
                  std::make_move_iterator(rows.end()));
    endInsertRows();
}

void PaletteModel::note_picked(int index)
{
    const PaletteRow& one = row(index);
    if (one.kind == PaletteKind::wish || one.kind == PaletteKind::prefix || one.kind == PaletteKind::post)
        return;
    const core::Timestamp now = m_clock.now();
    if (!m_query.text.isEmpty())
        m_memory.picked(m_typed, one.key, now);
    // An automation that is given up at its confirmation was not used; those that ran are counted by the usage table.
    if (one.kind != PaletteKind::automation)
        m_memory.used(one.key, m_context.room, now);
    Q_EMIT memory_changed();
}

void PaletteModel::forget(int index)
{
    m_memory.forget(row(index).key);
    Q_EMIT memory_changed();
}

} // namespace opsdeck::opsflow
