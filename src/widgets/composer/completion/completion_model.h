// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/fuzzy_match.h"
#include "opsflow/compose/composer_aids.h"

#include <QAbstractListModel>

namespace opsdeck::widgets {

/// A suggestion, or a word about suggestions.
struct CompletionRow {
    opsflow::LineCompletion::Kind kind = opsflow::LineCompletion::Kind::word;
    QString insert;
    QString shown;
    QString detail;
    QString icon;
    core::FuzzyRanges hits; ///< in `shown`

    [[nodiscard]] bool can_be_taken() const { return !insert.isEmpty(); }
    bool operator==(const CompletionRow&) const = default;
};

class CompletionModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit CompletionModel(QObject* parent = nullptr);

    /// True when anything is another than before.
    bool show(std::vector<CompletionRow> rows);
    [[nodiscard]] const CompletionRow& row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    /// The next one that can be taken from `row` in a direction, round the end; -1: none.
    [[nodiscard]] int next_to_take(int row, int step) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    std::vector<CompletionRow> m_rows;
};

} // namespace opsdeck::widgets
