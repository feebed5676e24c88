// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/dashboard/dashboard_folder.h"
#include "opsflow/dashboard/dashboard_sources.h"
#include "opsflow/dashboard/source_schedule.h"
#include "opsflow/dashboard/tile_live.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <memory>

namespace opsdeck::opsflow {

/// What a page of tiles works with: the dashboards of the watched folders, the one in front, its variables, and every
/// tile as it is now. Asks each source when it is due, never twice at a time, and not at all while nobody looks. What
/// was seen stays when another dashboard is shown, with its age. UI thread.
class DashboardDesk final : public QObject {
    Q_OBJECT

public:
    /// -1 to 1; another one is for tests.
    using Jitter = std::function<double()>;

    /// Both must outlive it.
    DashboardDesk(DashboardSources& sources, const core::Clock& clock, QObject* parent = nullptr);
    ~DashboardDesk() override;
    void set_jitter(Jitter jitter) { m_jitter = std::move(jitter); }

    /// Where dashboards come from; the first is a person's own and may not exist yet.
    void set_folders(const QStringList& folders);
    [[nodiscard]] QString own_folder() const { return m_folder.folders().value(0); }
    [[nodiscard]] const std::vector<DashboardFile>& dashboards() const { return m_folder.files(); }

    /// Puts one in front; an unknown id changes nothing.
    void show(const QString& id);
    /// The one in front; null when there is none.
    [[nodiscard]] const DashboardFile* shown() const;
    /// Whether somebody looks. Coming back asks what is overdue at once.
    void set_watched(bool watched);

    [[nodiscard]] const core::DashboardValues& values() const { return m_values; }
    void set_value(const QString& variable, const QString& value);
    [[nodiscard]] core::Millis range() const { return m_range; }
    void set_range(core::Millis range);

    [[nodiscard]] int tile_count() const { return static_cast<int>(m_tiles.size()); }
    [[nodiscard]] const TileLive& tile(int index) const { return *m_tiles[static_cast<size_t>(index)].live; }
    /// The age of the oldest value of the tiles in front; "never" while there is none.
    [[nodiscard]] core::Timestamp oldest() const;
    [[nodiscard]] LineSight look_at(const QString& line) const { return m_sources.look_at(line); }
    /// Where a click came from, with the value that the person saw.
    [[nodiscard]] QString origin_of(int index) const;

public Q_SLOTS:
    void refresh(int index);
    void refresh_all();
    /// Asks what is due; called by its own timer.
    void tick();

Q_SIGNALS:
    void dashboards_changed();
    /// The tiles in front are others now.
    void tiles_changed();
    void tile_changed(int index);

private:
    struct Source {
        SourceRequest request;
        SourceSchedule schedule{core::Millis(30'000)};
        std::optional<SourceAnswer> answer;
        bool is_refused = false;
    };
    struct Tile {
        std::shared_ptr<TileLive> live;
        std::shared_ptr<Source> source; ///< null: it asks nothing
        std::shared_ptr<core::SteadyState> steady;
    };

    void take_folder();
    void build();
    [[nodiscard]] Tile make_tile(const core::TileDefinition& definition);
    [[nodiscard]] std::shared_ptr<Source> source_of(TileLive& live);
    QCoro::Task<void> ask(std::shared_ptr<Source> source);
    void take(const std::shared_ptr<Source>& source, const core::Result<SourceAnswer>& answer);
    void show_answer(Tile& tile, const SourceAnswer& answer);
    void add_history(TileLive& live, TileContent& fresh) const;
    void tell(const std::shared_ptr<Source>& source);
    void hurry(core::TileSource::Kind kind);
    void arm();

    DashboardSources& m_sources;
    const core::Clock& m_clock;
    Jitter m_jitter;
    std::unique_ptr<automation::ExpressionEngine> m_engine;
    DashboardFolder m_folder;
    QString m_shown;
    core::DashboardValues m_values;
    std::map<QString, core::DashboardValues> m_chosen; ///< by dashboard
    core::Millis m_range{3'600'000};
    bool m_watched = false;
    std::vector<Tile> m_tiles;
    std::map<QString, Tile> m_known;                      ///< everything seen since the start, by what it is
    std::map<QString, std::shared_ptr<Source>> m_by_text; ///< by what is asked
    QTimer m_timer;
};

} // namespace opsdeck::opsflow
