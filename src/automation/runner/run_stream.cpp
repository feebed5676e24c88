// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/runner/run_stream.h"

namespace opsdeck::automation {

RunStream::RunStream(QObject* parent)
    : QObject(parent)
{}
RunStream::~RunStream() = default;

} // namespace opsdeck::automation
