// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace opsdeck::widgets {

/// The runs that somebody wants to see: by state, and by words that all have to be in the line, the room, the person,
/// the state or the headline.
class RunFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    enum class Which { all, running, failed };

    explicit RunFilter(QObject* parent = nullptr);

    void set_which(Which which);
    [[nodiscard]] Which which() const { return m_which; }
    void set_words(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    Which m_which = Which::all;
    QStringList m_words;
};

} // namespace opsdeck::widgets
