// SPDX-FileCopyrightText: The Opsdeck developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Our targets do not tell Qt Test that there are widgets, so that all tests can share one precompiled header: this header does.
// It stands first in a test of something painted, and OPSDECK_GUI_TEST_MAIN at its end.
#include <QApplication>
#include <QtTest/qtest_widgets.h>

/// QTEST_MAIN with a QApplication.
#define OPSDECK_GUI_TEST_MAIN(TestObject) QTEST_MAIN_WRAPPER(TestObject, QApplication app(argc, argv);)
