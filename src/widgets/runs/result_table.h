// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTableView>

#include <memory>
#include <vector>

class QStandardItemModel;

namespace opsdeck::widgets {

class Theme;

/// The table that was read from the output of a run: cells can be selected and copied (Ctrl+C: with tabs), numbers
/// stand right.
class ResultTable final : public QTableView {
    Q_OBJECT

public:
    explicit ResultTable(const Theme& theme, QWidget* parent = nullptr);
    ~ResultTable() override;

    void set_table(const QStringList& columns, const std::vector<QStringList>& rows);
    /// Selected cells, a line each row; everything with its header when nothing is selected.
    [[nodiscard]] QString copied_text() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void restyle();

    const Theme& m_theme;
    std::unique_ptr<QStandardItemModel> m_table;
};

} // namespace opsdeck::widgets
