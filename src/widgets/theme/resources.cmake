# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
# What the theme reads, compiled into the library: :/widgets/themes/roles.json and :/widgets/icons/<name>.svg
set(icons
    archive arrow_down arrow_left arrow_right at attach bell bell_off bot calendar cancelled chat check
    chevron_down chevron_left chevron_right chevron_up clock copy cross dashboard done dot download edit
    external eye failed file filter flag gaps grip hash image info keyboard link lock log minus moon more
    offline online outbox palette panel pause people person pin play plus question reply retry running runs
    search send server settings shield situation smile star stop sun thread trash undo unknown verified
    waiting warning)
list(TRANSFORM icons PREPEND "${CMAKE_SOURCE_DIR}/resources/icons/")
list(TRANSFORM icons APPEND ".svg")
qt_add_resources(opsdeck_widgets opsdeck_widgets_theme
    PREFIX "/widgets"
    BASE "${CMAKE_SOURCE_DIR}/resources"
    FILES "${CMAKE_SOURCE_DIR}/resources/themes/roles.json" ${icons})
