// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/situation/situation_words.h"

#include <QWidget>

#include <vector>

namespace opsdeck::widgets {

class SituationRow;
class TextLabel;
class Theme;
class WrappedText;

/// A titled column of entries; says in words when there are none, and how many did not fit.
class SituationList final : public QWidget {
    Q_OBJECT

public:
    SituationList(const Theme& theme, const QString& title, const QString& none, QWidget* parent = nullptr);

    void set_entries(std::vector<SituationEntry> entries);
    void set_percent(int percent);
    /// Rows can be clicked; not on a wall.
    void set_open(bool can_open);
    [[nodiscard]] std::vector<SituationRow*> rows() const;

Q_SIGNALS:
    void opened(const opsdeck::widgets::SituationEntry& entry);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void restyle();

    const Theme& m_theme;
    QString m_title_words;
    TextLabel* m_title;
    WrappedText* m_none;
    std::vector<SituationRow*> m_rows;
    std::vector<SituationEntry> m_entries;
    int m_percent = 100;
    bool m_can_open = true;
};

} // namespace opsdeck::widgets
