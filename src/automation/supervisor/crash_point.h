// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace opsdeck::automation {

/// A moment at which the crash tests kill a supervisor, or whoever started it: everything before it is done. In the
/// program that people run it is nothing at all. In their order:
/// "ordered" it knows what to start, "claimed" nobody else may start it, "prepared" the spool and the first state are
/// there, "answered" its starter knows, "forked" the program runs, "running" the state says so, "output" something was
/// read, "spooled" and stored, "over" the program has ended, "ended" the state says how, "told" the spool does.
#ifdef OPSDECK_CRASH_POINTS
void crash_point(const char* name);
#else
inline void crash_point(const char* name) { static_cast<void>(name); }
#endif

} // namespace opsdeck::automation
