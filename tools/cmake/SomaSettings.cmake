# What every file is compiled with: the target soma_settings, and settings for all directories.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# A product and a sum that are rounded together would differ from Python's in the last digit.
add_compile_options($<IF:$<COMPILE_LANGUAGE:CUDA>,-fmad=false,-ffp-contract=off>)

if(EMSCRIPTEN)
  # Browsers before 2022 have no wasm exceptions. Said to the linker too, which picks libraries by it.
  add_compile_options(-fno-exceptions -fno-rtti)
  add_link_options(-fno-exceptions -fno-rtti)
endif()

option(SOMA_WERROR "Treat warnings as errors" ON)

add_library(soma_settings INTERFACE)
target_include_directories(soma_settings INTERFACE ${PROJECT_SOURCE_DIR}/src)
set(warnings -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wdouble-promotion)
target_compile_options(soma_settings INTERFACE
  $<$<NOT:$<COMPILE_LANGUAGE:CUDA>>:${warnings};-Wpedantic;-Wold-style-cast;$<$<BOOL:${SOMA_WERROR}>:-Werror>>)
if(SOMA_CUDA)
  # What nvcc hands to the host's compiler, its own headers among it, is not pedantic.
  list(JOIN warnings "," host_warnings)
  target_compile_options(soma_settings INTERFACE
    "$<$<COMPILE_LANGUAGE:CUDA>:--expt-relaxed-constexpr;-Xcompiler=${host_warnings};$<$<BOOL:${SOMA_WERROR}>:-Werror=all-warnings>>")
endif()
