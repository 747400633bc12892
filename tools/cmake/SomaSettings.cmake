# What every file is compiled with: the target soma_settings, and settings for all directories.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# A product and a sum that are rounded together would differ from Python's in the last digit.
add_compile_options(-ffp-contract=off)

if(EMSCRIPTEN)
  # Browsers before 2022 have no wasm exceptions. Said to the linker too, which picks libraries by it.
  add_compile_options(-fno-exceptions -fno-rtti)
  add_link_options(-fno-exceptions -fno-rtti)
endif()

option(SOMA_WERROR "Treat warnings as errors" ON)

add_library(soma_settings INTERFACE)
target_include_directories(soma_settings INTERFACE ${PROJECT_SOURCE_DIR}/src)
target_compile_options(soma_settings INTERFACE
  -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Wold-style-cast
  -Wdouble-promotion $<$<BOOL:${SOMA_WERROR}>:-Werror>)
