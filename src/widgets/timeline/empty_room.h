// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "opsflow/timeline/timeline_model.h"
#include "widgets/kit/empty_state.h"

namespace opsdeck::widgets {

/// What stands where a room has no posts: whether it is empty, still being read, or whether none is open. UI thread.
class EmptyRoom final : public QWidget {
    Q_OBJECT

public:
    EmptyRoom(const Theme& theme, QWidget* parent);

    /// Looks at the model; hides itself when there is something to read.
    void look(const opsflow::TimelineModel& model);

Q_SIGNALS:
    /// A harmless line to begin with, for the composer.
    void line_wanted(const QString& line);

private:
    enum class Why { none, no_room, reading, empty };
    void show_why(Why why);

    EmptyState* m_no_room;
    EmptyState* m_reading;
    EmptyState* m_empty;
};

} // namespace opsdeck::widgets
