# SPDX-License-Identifier: GPL-3.0-or-later
# One interface target with the flags that everything of ours is compiled with.
add_library(reelyard_options INTERFACE)
target_include_directories(reelyard_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(reelyard_options INTERFACE
    QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING QT_STRICT_ITERATORS
    QT_NO_FOREACH QT_NO_KEYWORDS_COMPAT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
    target_compile_options(reelyard_options INTERFACE /W4 /utf-8 /permissive- /Zc:__cplusplus)
    target_compile_definitions(reelyard_options INTERFACE _CRT_SECURE_NO_WARNINGS NOMINMAX)
else()
    target_compile_options(reelyard_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align
        -Wformat=2 -Wimplicit-fallthrough -Wswitch-enum)
endif()
if(REELYARD_WARNINGS_AS_ERRORS)
    target_compile_options(reelyard_options INTERFACE $<IF:$<CXX_COMPILER_ID:MSVC>,/WX,-Werror>)
endif()
if(REELYARD_SANITIZE)
    target_compile_options(reelyard_options INTERFACE -fsanitize=${REELYARD_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(reelyard_options INTERFACE -fsanitize=${REELYARD_SANITIZE})
endif()

# The worker and its parent refuse each other when they were not built together.
set(REELYARD_BUILD_ID "${PROJECT_VERSION}" CACHE INTERNAL "")
