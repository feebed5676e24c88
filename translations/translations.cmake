# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
# The translations, compiled into the library that paints: :/i18n/opsdeck_<language>.qm. English has plural forms only.
set(translated "")
set(compiled "")
foreach(language en de fr)
    set(ts "${CMAKE_SOURCE_DIR}/translations/opsdeck_${language}.ts")
    set(qm "${CMAKE_CURRENT_BINARY_DIR}/opsdeck_${language}.qm")
    add_custom_command(OUTPUT "${qm}" COMMAND Qt6::lrelease -silent "${ts}" -qm "${qm}" DEPENDS "${ts}" VERBATIM)
    list(APPEND translated "${ts}")
    list(APPEND compiled "${qm}")
endforeach()
qt_add_resources(opsdeck_widgets opsdeck_translations
    PREFIX "/i18n"
    BASE "${CMAKE_CURRENT_BINARY_DIR}"
    FILES ${compiled})

# Writes the texts of today into the .ts files; what has gone is dropped.
set(update Qt6::lupdate -silent -recursive -no-obsolete -locations none -I "${CMAKE_SOURCE_DIR}/src")
set(update_from "${CMAKE_SOURCE_DIR}/src" "${CMAKE_SOURCE_DIR}/ui")
list(GET translated 0 english)
list(REMOVE_AT translated 0)
add_custom_target(update_translations
    COMMAND ${update} ${update_from} -ts ${translated}
    COMMAND ${update} -pluralonly ${update_from} -ts "${english}"
    VERBATIM)
