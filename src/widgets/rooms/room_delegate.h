// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace opsdeck::widgets {

class Theme;

/// A line of the room list: what kind it is, its name (bold while something is unread), and on the right what runs
/// there, a draft, and how much is unread or names me. Reads the roles of opsflow::RoomListModel through whatever
/// stands before it.
class RoomDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    explicit RoomDelegate(const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

} // namespace opsdeck::widgets
