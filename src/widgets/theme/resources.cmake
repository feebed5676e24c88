# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What the theme reads, compiled into the library: :/widgets/themes/roles.json and :/widgets/icons/<name>.svg
file(GLOB icons CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/resources/icons/*.svg")
qt_add_resources(opsdeck_widgets opsdeck_widgets_theme
    PREFIX "/widgets"
    BASE "${CMAKE_SOURCE_DIR}/resources"
    FILES "${CMAKE_SOURCE_DIR}/resources/themes/roles.json" ${icons})
