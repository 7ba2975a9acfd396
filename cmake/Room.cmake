# One place for strictness, and the shape of a room: one folder, one static library, one alias.

add_library(routedesk_strict INTERFACE)
target_compile_options(routedesk_strict INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough
    $<$<BOOL:${ROUTEDESK_WERROR}>:-Werror>)
target_compile_definitions(routedesk_strict INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_CONTEXTLESS_CONNECT QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_NO_FOREACH QT_STRICT_ITERATORS
    QT_DISABLE_DEPRECATED_UP_TO=0x060800)
if(ROUTEDESK_SANITIZE)
    target_compile_options(routedesk_strict INTERFACE -fsanitize=${ROUTEDESK_SANITIZE} -fno-omit-frame-pointer)
    target_link_options(routedesk_strict INTERFACE -fsanitize=${ROUTEDESK_SANITIZE})
endif()
target_link_options(routedesk_strict INTERFACE -fuse-ld=mold)

# routedesk_room(NAME SOURCES … LINKS … [PRIVATE_LINKS …] [PRECOMPILE …])
function(routedesk_room name)
    cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS;PRIVATE_LINKS;PRECOMPILE" ${ARGN})
    add_library(routedesk_${name} STATIC ${ROOM_SOURCES})
    add_library(routedesk::${name} ALIAS routedesk_${name})
    target_include_directories(routedesk_${name} PUBLIC ${CMAKE_SOURCE_DIR})
    target_link_libraries(routedesk_${name} PUBLIC ${ROOM_LINKS} PRIVATE routedesk_strict ${ROOM_PRIVATE_LINKS})
    if(ROOM_PRECOMPILE AND NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        target_precompile_headers(routedesk_${name} PRIVATE ${ROOM_PRECOMPILE})
    endif()
    set_property(GLOBAL APPEND PROPERTY ROUTEDESK_ROOMS ${name})
endfunction()

# routedesk_test(NAME SOURCES … LINKS …): a QtTest program that ctest runs without a display.
function(routedesk_test name)
    cmake_parse_arguments(TEST "" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${TEST_SOURCES})
    target_link_libraries(${name} PRIVATE routedesk_strict Qt6::Test ${TEST_LINKS})
    target_compile_definitions(${name} PRIVATE
        ROUTEDESK_SOURCE_DIR="${CMAKE_SOURCE_DIR}" ROUTEDESK_BINARY_DIR="${CMAKE_BINARY_DIR}")
    set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;QT_QUICK_BACKEND=software;TZ=UTC;LC_ALL=C.UTF-8")
endfunction()
