// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dashboard/dashboard.h"
#include "core/result.h"
#include "core/run/run.h"
#include "opsflow/gaps/gap.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QObject>
#include <qcoro/qcorotask.h>

#include <vector>

namespace opsdeck::opsflow {

/// One line of a chart. A value that is not a number is a gap, and is drawn as one.
struct ChartLine {
    struct Point {
        core::Timestamp at;
        double value = 0;
    };
    QString name;
    std::vector<Point> points; ///< oldest first
};

/// What to ask, with all variables filled in.
struct SourceRequest {
    core::TileSource source;
    core::Millis range{0}; ///< of a Prometheus query: 0 asks for now
};

/// What a source said.
struct SourceAnswer {
    core::Timestamp observed_at;
    QJsonValue out;      ///< what expressions see under that name
    QJsonArray rows;     ///< likewise: a list of objects where the source gives a table
    QStringList columns; ///< of the table, in its order
    std::vector<ChartLine> lines;
    std::vector<core::Run> runs;
    std::vector<Gap> gaps;
    QByteArray raw; ///< for people: as it came, redacted
    QString note;   ///< for people: what could not be understood or was cut
};

/// What a line on a button would do.
struct LineSight {
    bool is_known = false;    ///< false: nobody has automated it; a click files a gap
    bool is_complete = false; ///< false: a form has to be filled in first
    core::Danger danger = core::Danger::read;
    bool is_production = false;
    QString title; ///< of the automation
};

/// Where the values of dashboards come from. UI thread. Must outlive whoever waits for an answer.
class DashboardSources : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Asks once; nothing is posted, so only reads are possible. Errors tell what happened in words.
    [[nodiscard]] virtual QCoro::Task<core::Result<SourceAnswer>> fetch(SourceRequest request) = 0;
    /// Why this source must not or cannot be asked: not a read, unknown, incomplete.
    [[nodiscard]] virtual core::Done check(const core::TileSource& source) const = 0;
    [[nodiscard]] virtual LineSight look_at(const QString& line) const = 0;

Q_SIGNALS:
    /// Something that is known without asking has changed: runs, gaps.
    void changed(opsdeck::core::TileSource::Kind kind);
    /// The automations are others now: check again.
    void lines_changed();
};

} // namespace opsdeck::opsflow
