// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/compose/argument_form.h"

#include <QWidget>

namespace opsdeck::widgets {

class KeyedEdit;
class Theme;

/// One chip of a line: the parameter's name and a place to type its value, as wide as what is in it. An open one is
/// dashed, a wrong one has a warning sign; what is wrong stands below all chips, and is read with it.
class ArgumentChipEdit final : public QWidget {
    Q_OBJECT

public:
    explicit ArgumentChipEdit(const Theme& theme, QWidget* parent = nullptr);

    /// Keeps the cursor when the text is what it was.
    void show(const opsflow::ArgumentChip& chip);
    [[nodiscard]] KeyedEdit& edit() const { return *m_edit; }
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void size_changed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    void restyle();
    void place_edit();
    [[nodiscard]] int before_edit() const;
    [[nodiscard]] bool is_wrong() const { return !m_problem.isEmpty(); }

    const Theme& m_theme;
    KeyedEdit* m_edit;
    QString m_name;
    QString m_problem;
    bool m_is_missing = false;
};

} // namespace opsdeck::widgets
