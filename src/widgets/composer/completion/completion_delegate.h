// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace opsdeck::widgets {

class CompletionModel;
class Theme;

/// Paints a suggestion: its drawing, what would be typed with the hit letters bold, and what it is for. Words about
/// suggestions are quiet, a fault is in its colour.
class CompletionDelegate final : public QStyledItemDelegate {
    Q_OBJECT

public:
    CompletionDelegate(const CompletionModel& model, const Theme& theme, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    const CompletionModel& m_model;
    const Theme& m_theme;
};

} // namespace opsdeck::widgets
