// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
// memory_probe PROFILE: changes the window's memory and writes it as fast as it can, until it is killed in the middle
// of it.
#include "app/platform/desktop/memory/window_memory.h"

#include <QCoreApplication>

int main(int argc, char* argv[])
{
    const QCoreApplication app(argc, argv);
    opsdeck::app::WindowMemory memory(QCoreApplication::arguments().value(1));
    for (int i = 0;; ++i) {
        memory.change([i](opsdeck::app::WindowState& state) { state.page = QString::number(i).repeated(200); });
        memory.save_now();
    }
}
