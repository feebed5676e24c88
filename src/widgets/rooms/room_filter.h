// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>

namespace opsdeck::widgets {

/// The rooms whose name or address holds what was typed, or only those with something unread. Keeps the list's own
/// order; the room that is open is always there, so that the list never loses the place.
class RoomFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void set_text(const QString& text);
    void set_unread_only(bool only);
    [[nodiscard]] bool is_unread_only() const { return m_unread_only; }
    void set_open(const QString& room);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_text;
    QString m_open;
    bool m_unread_only = false;
};

} // namespace opsdeck::widgets
