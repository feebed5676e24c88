// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace opsdeck::widgets {

/// Words::tr("...") for functions that belong to no QObject: lupdate finds these in the context that is asked at run
/// time.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

} // namespace opsdeck::widgets
