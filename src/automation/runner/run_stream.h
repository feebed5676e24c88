// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/run/run_event.h"

#include <QObject>

namespace opsdeck::automation {

/// The numbered events of one run, from a cursor to its end. It lives on the thread that attached and emits there,
/// never from inside start(). A run without a finished event ends with a contact event that says it is lost.
class RunStream : public QObject {
    Q_OBJECT

public:
    ~RunStream() override;

    /// Connect first, then start. Later calls do nothing.
    virtual void start() = 0;
    /// The number of the last event emitted; attach with it to go on from there.
    [[nodiscard]] virtual qint64 cursor() const = 0;

Q_SIGNALS:
    void received(const opsdeck::core::RunEvent& event);
    /// Nothing more will come: after finished, after contact lost, or because the log itself is damaged.
    void ended();

protected:
    explicit RunStream(QObject* parent = nullptr);
};

} // namespace opsdeck::automation
