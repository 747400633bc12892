# How Soma's own files are compiled: settings of its folders, and the target soma_warnings. None of it
# reaches a project that Soma is part of, nor one that links it.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ${PROJECT_IS_TOP_LEVEL})

# A product and a sum that are rounded together would differ from Python's in the last digit.
add_compile_options($<IF:$<COMPILE_LANGUAGE:CUDA>,-fmad=false,-ffp-contract=off>)

if(EMSCRIPTEN)
  # Embind hands no text of a C++ exception to JavaScript. Said to the linker too, which picks
  # libraries by it.
  add_compile_options(-fno-exceptions -fno-rtti)
  add_link_options(-fno-exceptions -fno-rtti)
endif()

add_library(soma_warnings INTERFACE)
if(PROJECT_IS_TOP_LEVEL)
  include(CheckCXXCompilerFlag)
  foreach(flag Wall Wextra Wpedantic Wconversion Wsign-conversion Wshadow Wdouble-promotion
      Wold-style-cast)
    check_cxx_compiler_flag(-${flag} SOMA_HAS_${flag})
    if(SOMA_HAS_${flag})
      list(APPEND warnings -${flag})
    endif()
  endforeach()
  target_compile_options(soma_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CXX>:${warnings};$<$<BOOL:${SOMA_WERROR}>:-Werror>>)
  if(SOMA_CUDA)
    # What nvcc hands to the host's compiler, its own headers among it, is not pedantic.
    list(REMOVE_ITEM warnings -Wpedantic -Wold-style-cast)
    list(JOIN warnings "," host_warnings)
    target_compile_options(soma_warnings INTERFACE
      "$<$<COMPILE_LANGUAGE:CUDA>:-Xcompiler=${host_warnings};$<$<BOOL:${SOMA_WERROR}>:-Werror=all-warnings>>")
  endif()
endif()
if(SOMA_CUDA)
  target_compile_options(soma_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CUDA>:--expt-relaxed-constexpr>)
endif()
