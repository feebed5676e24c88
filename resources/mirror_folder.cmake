# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
cmake_minimum_required(VERSION 3.25)
# cmake -DFROM=<folder> -DTO=<folder> -P mirror_folder.cmake: TO becomes what FROM is.
file(GLOB_RECURSE wanted LIST_DIRECTORIES false RELATIVE "${FROM}" "${FROM}/*")
list(FILTER wanted EXCLUDE REGEX "(^|/)__pycache__/")
file(GLOB_RECURSE present LIST_DIRECTORIES false RELATIVE "${TO}" "${TO}/*")
foreach(name IN LISTS present)
    if(NOT name IN_LIST wanted)
        file(REMOVE "${TO}/${name}")
    endif()
endforeach()
foreach(name IN LISTS wanted)
    get_filename_component(folder "${TO}/${name}" DIRECTORY)
    file(COPY "${FROM}/${name}" DESTINATION "${folder}")
endforeach()
