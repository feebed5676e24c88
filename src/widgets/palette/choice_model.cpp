// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/palette/choice_model.h"

#include <algorithm>

namespace opsdeck::widgets {
namespace {

enum Fit { begins, holds, letters, no_fit };

Fit fit_of(const opsflow::OfferedValue& offered, const QString& typed)
{
    for (const QString& text : {offered.value, offered.label}) {
        if (text.startsWith(typed, Qt::CaseInsensitive))
            return begins;
    }
    for (const QString& text : {offered.value, offered.label}) {
        if (text.contains(typed, Qt::CaseInsensitive))
            return holds;
    }
    return core::fuzzy_ranges(offered.value, typed).empty() ? no_fit : letters;
}

} // namespace

ChoiceModel::ChoiceModel(QObject* parent)
    : QAbstractListModel(parent)
{}

void ChoiceModel::show(const opsflow::ArgumentChip& chip)
{
    const bool is_one_of_them = std::any_of(chip.offered.begin(), chip.offered.end(),
                                            [&chip](const opsflow::OfferedValue& v) { return v.value == chip.text; });
    const QString typed = is_one_of_them ? QString() : chip.text;
    std::vector<std::pair<Fit, Row>> found;
    for (const opsflow::OfferedValue& offered : chip.offered) {
        const Fit fit = typed.isEmpty() ? begins : fit_of(offered, typed);
        if (fit != no_fit)
            found.push_back({fit,
                             {offered, typed.isEmpty() ? core::FuzzyRanges() : core::fuzzy_ranges(offered.value, typed),
                              offered.value == chip.value(), offered.value == chip.default_text}});
    }
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    beginResetModel();
    m_rows.clear();
    for (auto& [fit, row] : found)
        m_rows.push_back(std::move(row));
    endResetModel();
}

int ChoiceModel::row_of(const QString& value) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&value](const Row& row) { return row.offered.value == value; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int ChoiceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ChoiceModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& one = row(index.row());
    if (role == Qt::DisplayRole)
        return one.offered.value;
    if (role != Qt::AccessibleTextRole)
        return {};
    QStringList words{one.offered.value};
    if (one.offered.label != one.offered.value && !one.offered.label.isEmpty())
        words.append(one.offered.label);
    if (one.is_default)
        words.append(tr("default"));
    if (one.is_used)
        words.append(tr("chosen"));
    return words.join(QStringLiteral(", "));
}

} // namespace opsdeck::widgets
