// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "opsflow/gaps/gap_list_model.h"

#include <QPointer>
#include <QSortFilterProxyModel>
#include <QTimer>
#include <QWidget>

#include <functional>

class QBoxLayout;
class QStackedLayout;

namespace opsdeck::widgets {

class DraftSheet;
class EmptyState;
class GapDetail;
class IconButton;
class NoticeLine;
class RowTable;
class ScrollColumn;
class SearchField;
class TextLabel;
class Theme;

/// Everything that was asked for and is not automated yet, the most wanted first, with what is known of the chosen one
/// beside the list. Enter begins an automation, + asks for it as well. UI thread.
class GapsPage final : public QWidget {
    Q_OBJECT

public:
    /// Lines near to one that nobody answers; may take some milliseconds.
    using Similar = std::function<QStringList(const QString& line)>;

    /// All outlive it.
    GapsPage(opsflow::GapListModel& gaps, const Theme& theme, const core::Clock& clock, QWidget* parent = nullptr);
    ~GapsPage() override;

    void set_similar(Similar similar) { m_similar = std::move(similar); }
    void select(const QString& key);
    [[nodiscard]] const opsflow::Gap* selected() const;
    /// Answers save_draft(): where it is now, or why it is not.
    void tell_saved(const core::Result<QString>& path);
    [[nodiscard]] RowTable& table() { return *m_table; }
    [[nodiscard]] DraftSheet* sheet() const { return m_sheet; }

public Q_SLOTS:
    /// Begins an automation for any line.
    void automate(const QString& line);

Q_SIGNALS:
    /// The line again, in the room in front: counted and posted.
    void wish(const QString& line);
    void save_draft(const QString& file_name, const QString& yaml);
    /// To the post of this gap in that room.
    void open_where_asked(const QString& gap_key, const opsdeck::core::RoomId& room);
    void use_line(const QString& line);
    /// The closed ones are wanted in the model, or not any more.
    void show_closed(bool shown);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    class Filter;
    void build();
    void connect_parts();
    void show_chosen();
    void choose_something();
    void show_empty();
    void arrange();
    void restyle();

    opsflow::GapListModel& m_gaps;
    const Theme& m_theme;
    const core::Clock& m_clock;
    std::unique_ptr<Filter> m_filter;
    Similar m_similar;
    TextLabel* m_title;
    TextLabel* m_count;
    SearchField* m_words;
    IconButton* m_closed;
    NoticeLine* m_notice;
    QWidget* m_list = nullptr;
    QStackedLayout* m_pages = nullptr;
    QBoxLayout* m_sides = nullptr;
    RowTable* m_table;
    EmptyState* m_empty;
    ScrollColumn* m_scroll;
    GapDetail* m_detail;
    QPointer<DraftSheet> m_sheet;
    QString m_key; ///< of the chosen one
    QTimer m_pause;
};

} // namespace opsdeck::widgets
