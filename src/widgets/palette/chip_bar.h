// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

namespace opsdeck::opsflow {
class ArgumentForm;
}

namespace opsdeck::widgets {

class ArgumentChipEdit;
class Theme;

/// A line as chips where the palette's box was: what it does, then a chip for each value, wrapped into as many rows as
/// it takes.
class ChipBar final : public QWidget {
    Q_OBJECT

public:
    explicit ChipBar(const Theme& theme, QWidget* parent = nullptr);
    ~ChipBar() override;

    /// Chips for all of its values; nullptr: none.
    void show(const opsflow::ArgumentForm* form);
    void refresh(int chip);
    [[nodiscard]] ArgumentChipEdit& chip(int chip) const { return *m_chips[static_cast<size_t>(chip)]; }
    [[nodiscard]] int count() const { return static_cast<int>(m_chips.size()); }
    /// The one that has the keyboard; -1: none.
    [[nodiscard]] int focused() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Flow {
        QRect lead;
        std::vector<QRect> chips;
        std::vector<QRect> arrows; ///< in front of each chip
        int height = 0;
    };
    [[nodiscard]] Flow flow(int width) const;
    void place_chips();

    const Theme& m_theme;
    const opsflow::ArgumentForm* m_form = nullptr;
    QString m_lead;
    std::vector<ArgumentChipEdit*> m_chips;
};

} // namespace opsdeck::widgets
