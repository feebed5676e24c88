// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/run/run_state.h"

#include <QString>
#include <QStringList>
#include <qcoro/qcorotask.h>

namespace opsdeck::opsflow {

/// How much a person has to do before something runs.
enum class ConfirmationMode { none, preview, phrase };

/// Everything a person needs to decide; the same for a terminal and a window.
struct ConfirmationQuestion {
    ConfirmationMode mode = ConfirmationMode::preview;
    QString line; ///< canonical, secrets masked
    QString title;
    core::Danger danger = core::Danger::read;
    QString environment;
    QString room_name;
    QString plan;        ///< what the dry run printed; empty when there is none
    QString plan_reason; ///< why there is no plan, from the definition
    QString phrase;      ///< to be typed exactly, in phrase mode
    QStringList remarks; ///< what is not quite certain: the age of an offered value, one that could not be looked up
};

struct ConfirmationAnswer {
    bool accepted = false;
    QString typed; ///< in phrase mode; compared by the pipeline, not by the surface
};

/// A value that is never part of a line: asked for when the definition has a secret parameter without a source.
struct SecretQuestion {
    QString parameter;
    QString help;
    QString automation_title;
};

/// The surface's part of a run: asks the person. Called on the pipeline's thread.
class Confirmation {
public:
    virtual ~Confirmation() = default;
    virtual QCoro::Task<ConfirmationAnswer> confirm(ConfirmationQuestion question) = 0;
    /// `refused` when there is nobody to ask (a pipe).
    virtual QCoro::Task<core::Result<QString>> secret(SecretQuestion question) = 0;
};

} // namespace opsdeck::opsflow
