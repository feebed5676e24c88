// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace opsdeck::test {

/// JSON written with ' for ". Raw string literals with unbalanced braces in them confuse moc, which then finds no
/// class.
[[nodiscard]] inline QByteArray quoted(const char* json) { return QByteArray(json).replace('\'', '"'); }

} // namespace opsdeck::test
