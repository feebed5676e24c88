// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "opsflow/compose/line_reading.h"
#include "opsflow/palette/palette_search.h"

#include <QAbstractListModel>
#include <QTimer>
#include <qcoro/qcorotask.h>

#include <functional>
#include <memory>

namespace opsdeck::opsflow {

/// Looks for posts that hold the text; entries made by post_entry().
using PostSearch = std::function<QCoro::Task<core::Result<std::vector<PaletteEntry>>>(QString text)>;

/// The rows of a palette for what is typed in its box. Letters are answered at once; posts come later and are put in
/// front of the wish, so that no row under the cursor moves. New entries wait for the next letter for the same reason.
/// UI thread only.
class PaletteModel final : public QAbstractListModel {
    Q_OBJECT

public:
    /// `clock` must outlive it.
    explicit PaletteModel(const core::Clock& clock, core::BindOptions options = {}, QObject* parent = nullptr);
    ~PaletteModel() override;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// Qt::DisplayRole is the title; Qt::AccessibleTextRole all of the row in words.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] const PaletteRow& row(int row) const { return m_rows[static_cast<size_t>(row)]; }

    void set_entries(std::vector<PaletteEntry> entries);
    void set_facts(PaletteFacts facts) { m_facts = std::move(facts); }
    void set_place(const core::RoomId& room, const QString& room_name);
    void set_in_incident(bool in_incident) { m_context.in_incident = in_incident; }
    void set_post_search(PostSearch search) { m_post_search = std::move(search); }
    void set_memory(PaletteMemory memory) { m_memory = std::move(memory); }
    [[nodiscard]] const PaletteMemory& memory() const { return m_memory; }
    /// What the usage table counts by now.
    void learn(const std::vector<PaletteUse>& uses);

    /// What is in the box, prefix and all. Also to look anew, for instance when the box is opened.
    void set_query(const QString& typed);
    [[nodiscard]] const QString& typed() const { return m_typed; }
    [[nodiscard]] const PaletteQuery& query() const { return m_query; }
    [[nodiscard]] const core::Definitions& definitions() const;
    [[nodiscard]] const core::BindOptions& bind_options() const { return m_options; }
    /// What would become of a line of a row, for instance of a run that is run again.
    [[nodiscard]] LineReading read(const QString& line) const { return read_line(line, m_index->lines(), m_options); }
    [[nodiscard]] core::Timestamp now() const { return m_clock.now(); }
    [[nodiscard]] const QString& room_name() const { return m_context.room_name; }
    [[nodiscard]] bool is_looking_for_posts() const { return m_is_asking; }

    /// The row was accepted: it comes first for these letters from now on. What no table counts is counted here.
    void note_picked(int row);
    /// "Reset ranking" of a row.
    void forget(int row);

Q_SIGNALS:
    /// Worth keeping: to_json() of memory() is different now.
    void memory_changed();
    /// Posts are looked for, or that has ended.
    void asking_changed();

private:
    void look_for_posts();
    void set_asking(bool asking);
    QCoro::Task<void> ask_posts(QString text, quint64 question);

    const core::Clock& m_clock;
    core::BindOptions m_options;
    std::unique_ptr<PaletteIndex> m_index;
    std::unique_ptr<PaletteIndex> m_next_index; ///< waits for the next letter
    std::unique_ptr<PaletteSearch> m_search;
    PaletteMemory m_memory;
    PaletteFacts m_facts;
    PaletteContext m_context;
    PostSearch m_post_search;

    QString m_typed;
    PaletteQuery m_query;
    std::vector<PaletteRow> m_rows;
    QTimer m_pause; ///< a search over all posts is not worth a letter
    quint64 m_question = 0;
    bool m_is_asking = false;
};

} // namespace opsdeck::opsflow
