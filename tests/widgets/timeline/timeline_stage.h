// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme/theme.h"
#include "widgets/timeline/timeline_items.h"
#include "widgets/timeline/timeline_view.h"

#include <QAbstractButton>
#include <QTest>
#include <QWheelEvent>

namespace opsdeck::widgets {

/// A timeline in a window of its own, as a test needs it: ana's, in UTC, at 704 x 620.
class TimelineStage final {
public:
    explicit TimelineStage(Theme::Settings settings = {})
        : theme(settings)
        , view(model, theme, clock)
    {
        view.set_account(core::UserId(QStringLiteral("ana")), QStringLiteral("ana"));
        view.set_time_zone(QTimeZone::utc());
        view.resize(704, 620);
        view.show();
    }

    void show(std::vector<opsflow::TimelineItem> items, bool at_start = true, bool at_end = true)
    {
        widgets::show(model, std::move(items), at_start, at_end);
        settle();
    }
    /// All that waits in the event loop has happened.
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }
    /// As if a person had come to it with Tab.
    void focus_by_key()
    {
        view.clearFocus();
        view.setFocus(Qt::TabFocusReason);
        settle();
    }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(&view, key, modifiers);
        settle();
    }
    void wheel(int notches)
    {
        const QPoint at = view.viewport()->rect().center();
        QWheelEvent event(at, view.viewport()->mapToGlobal(at), {}, {0, notches * 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(view.viewport(), &event);
        settle();
    }
    void click(QPoint at)
    {
        QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, at);
        settle();
    }

    /// Where the row with this key is; empty when it is not in view.
    [[nodiscard]] QRect rect(const QString& key) { return view.scene().row_rect(model.row_of(key)); }
    [[nodiscard]] static QString key_of(int post) { return QStringLiteral("post:p%1").arg(post); }
    [[nodiscard]] std::shared_ptr<const ItemLayout> layout(int row) { return view.scene().layout(row); }
    /// -1 when the row has no such spot.
    [[nodiscard]] int spot(int row, const QString& name)
    {
        const auto item = layout(row);
        for (size_t i = 0; i < item->spots.size(); ++i) {
            if (item->spots[i].name == name)
                return static_cast<int>(i);
        }
        return -1;
    }
    /// Its middle in the viewport.
    [[nodiscard]] QPoint spot_at(int row, const QString& name)
    {
        const auto rects = view.scene().spot_rects(row, spot(row, name));
        return rects.empty() ? QPoint(-1, -1) : rects.front().center();
    }
    [[nodiscard]] QAbstractButton* pill(const QString& name)
    {
        for (auto* button : view.findChildren<QAbstractButton*>()) {
            if (button->isVisible() && button->accessibleName().contains(name))
                return button;
        }
        return nullptr;
    }

    Theme theme;
    StillClock clock;
    opsflow::TimelineModel model;
    TimelineView view;
};

} // namespace opsdeck::widgets
