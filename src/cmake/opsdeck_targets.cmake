# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
# How our targets are compiled: one interface target carries the flags, three functions make libraries,
# programs and tests, so that no CMakeLists repeats them.

add_library(opsdeck_common INTERFACE)
target_include_directories(opsdeck_common INTERFACE "${CMAKE_SOURCE_DIR}/src")
target_compile_definitions(opsdeck_common INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(opsdeck_common INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<BOOL:${OPSDECK_WERROR}>:-Werror>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # GCC 12 reports these falsely inside its own coroutine frames and inlined std::string code.
    target_compile_options(opsdeck_common INTERFACE -fcoroutines -Wno-maybe-uninitialized -Wno-restrict
        -Wno-dangling-pointer -Wno-stringop-overflow -Wno-array-bounds -Wno-mismatched-new-delete)
endif()
if(OPSDECK_SANITIZE)
    target_compile_options(opsdeck_common INTERFACE -fsanitize=${OPSDECK_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(opsdeck_common INTERFACE -fsanitize=${OPSDECK_SANITIZE})
endif()

# opsdeck_library(<layer> SOURCES ... [LINKS ...] [PCH ...]): the static library opsdeck_<layer>.
function(opsdeck_library layer)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PCH" ${ARGN})
    add_library(opsdeck_${layer} STATIC ${arg_SOURCES})
    add_library(opsdeck::${layer} ALIAS opsdeck_${layer})
    target_link_libraries(opsdeck_${layer} PUBLIC opsdeck_common ${arg_LINKS})
    if(arg_PCH)
        target_precompile_headers(opsdeck_${layer} PRIVATE ${arg_PCH})
    endif()
endfunction()

# opsdeck_program(<name> SOURCES ... [LINKS ...]): a program in build/<preset>/bin.
function(opsdeck_program name)
    cmake_parse_arguments(arg "" "" "SOURCES;LINKS;PCH" ${ARGN})
    add_executable(${name} ${arg_SOURCES})
    target_link_libraries(${name} PRIVATE opsdeck_common ${arg_LINKS})
    if(arg_PCH)
        target_precompile_headers(${name} PRIVATE ${arg_PCH})
    endif()
endfunction()

# opsdeck_test(<test_file.cpp> [NAME ctest-name] [SOURCES ...] LINKS ... [TIMEOUT s] [RUN_SERIAL]):
# one Qt Test program of one file, named <folder>.<file without test_>, labelled with its folder.
# OPSDECK_FIXTURES and OPSDECK_BIN tell it where the fixtures and our programs are.
function(opsdeck_test file)
    cmake_parse_arguments(arg "RUN_SERIAL" "NAME;TIMEOUT" "SOURCES;LINKS" ${ARGN})
    file(RELATIVE_PATH folder "${CMAKE_SOURCE_DIR}/tests" "${CMAKE_CURRENT_SOURCE_DIR}")
    string(REGEX REPLACE "/.*" "" label "${folder}")
    get_filename_component(base "${file}" NAME_WE)
    string(REPLACE "/" "_" target "test_${folder}_${base}")
    string(REGEX REPLACE "^test_" "" short "${base}")
    if(NOT arg_NAME)
        set(arg_NAME "${label}.${short}")
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${target} ${file} ${arg_SOURCES})
    set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/tests/${folder}")
    target_link_libraries(${target} PRIVATE opsdeck_common Qt6::Test ${arg_LINKS})
    target_include_directories(${target} PRIVATE "${CMAKE_SOURCE_DIR}/tests")
    target_compile_definitions(${target} PRIVATE
        OPSDECK_FIXTURES="${CMAKE_SOURCE_DIR}/tests/fixtures" OPSDECK_BIN="${CMAKE_BINARY_DIR}/bin"
        OPSDECK_SOURCE="${CMAKE_SOURCE_DIR}")
    target_precompile_headers(${target} REUSE_FROM opsdeck_test_pch)
    # A test includes its moc output itself, so this file is empty: reading the precompiled header for it takes seconds.
    set_source_files_properties("${CMAKE_CURRENT_BINARY_DIR}/${target}_autogen/mocs_compilation.cpp"
        TARGET_DIRECTORY ${target} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
    add_test(NAME ${arg_NAME} COMMAND ${target})
    set_tests_properties(${arg_NAME} PROPERTIES LABELS "${label}" TIMEOUT ${arg_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;ASAN_OPTIONS=detect_leaks=0")
    if(arg_RUN_SERIAL)
        set_tests_properties(${arg_NAME} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()
