# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
# Every library we build on, found once. The Debian packages are listed in packaging/debian/control.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg DBus Network WebSockets Sql Qml Test LinguistTools)
find_package(tl-expected REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(simdjson REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3)
find_package(Threads REQUIRED)
# The archive where there is one: opsdeck-supervisor is linked without shared libraries.
find_library(OPSDECK_RE2 NAMES libre2.a re2 REQUIRED)
add_library(opsdeck_re2 UNKNOWN IMPORTED)
set_target_properties(opsdeck_re2 PROPERTIES IMPORTED_LOCATION "${OPSDECK_RE2}" INTERFACE_LINK_LIBRARIES Threads::Threads)
if(NOT OPSDECK_FUZZ)
    find_package(QCoro6 REQUIRED COMPONENTS Core Network WebSockets)
    find_package(Qt6Keychain REQUIRED)
    pkg_check_modules(readline REQUIRED IMPORTED_TARGET readline)
endif()

# Qt6::Test defines two paths per target; with them no precompiled header could be shared between tests.
set_target_properties(Qt6::Test PROPERTIES INTERFACE_COMPILE_DEFINITIONS "QT_TESTLIB_LIB")
# Nor could it with the QT_NETWORK_LIB and the like of each module that a test links; nothing reads those.
foreach(module Gui Widgets Svg DBus Network WebSockets Sql Qml QmlIntegration)
    if(TARGET Qt6::${module})
        set_target_properties(Qt6::${module} PROPERTIES INTERFACE_COMPILE_DEFINITIONS "")
    endif()
endforeach()
