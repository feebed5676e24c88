// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QKeyEvent;

namespace opsdeck::widgets {

/// Whether a key answers what a person sees, or is still the one that led here. A question listens once it has been
/// painted and a moment has gone by, so that neither a second quick Enter nor one that waited in the queue is an
/// answer; a key that is held never is.
class FreshKeys final : public QObject {
    Q_OBJECT

public:
    explicit FreshKeys(QObject* parent = nullptr);

    /// Another question stands there.
    void restart();
    /// It was painted.
    void seen();
    [[nodiscard]] bool listens() const { return m_listens; }
    [[nodiscard]] bool is_answer(const QKeyEvent& key) const;

private:
    QTimer m_moment;
    bool m_listens = false;
};

} // namespace opsdeck::widgets
