// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace opsdeck::widgets {

class ChoiceModel;
class Theme;

/// Paints an offered value: the value with its hit letters bold, what people call it, and a tick at the one that is
/// used.
class ChoiceDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    ChoiceDelegate(const ChoiceModel& model, const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const ChoiceModel& m_model;
    const Theme& m_theme;
};

} // namespace opsdeck::widgets
