// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/fuzzy_match.h"
#include "opsflow/compose/argument_form.h"

#include <QAbstractListModel>

namespace opsdeck::widgets {

/// What is offered for one chip, narrowed by what is typed into it: what begins with it first, then what holds it. All
/// of it while nothing is typed, or when what is typed is one of them.
class ChoiceModel final : public QAbstractListModel {
    Q_OBJECT

public:
    struct Row {
        opsflow::OfferedValue offered;
        core::FuzzyRanges hits; ///< in the value
        bool is_used = false;   ///< what the chip stands for now
        bool is_default = false;
    };

    explicit ChoiceModel(QObject* parent = nullptr);

    void show(const opsflow::ArgumentChip& chip);
    [[nodiscard]] const Row& row(int row) const { return m_rows[static_cast<size_t>(row)]; }
    [[nodiscard]] int row_of(const QString& value) const; ///< -1: not there

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    std::vector<Row> m_rows;
};

} // namespace opsdeck::widgets
