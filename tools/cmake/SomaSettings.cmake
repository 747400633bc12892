# How Soma's own files are compiled: settings of its folders, and the target soma_warnings. None of it
# reaches a project that Soma is part of, nor one that links it.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ${PROJECT_IS_TOP_LEVEL})

include(CheckCXXCompilerFlag)
# soma_known_flags(RESULT FLAG...): the flags, or none where the C++ compiler does not know them all.
function(soma_known_flags result)
  list(JOIN ARGN " " flags)
  check_cxx_compiler_flag("${flags}" SOMA_HAS_${result})
  if(SOMA_HAS_${result})
    set(${result} ${ARGN} PARENT_SCOPE)
  endif()
endfunction()

# Each product and each sum is rounded to its type, as in Python: not both together, nor later, as x87
# does, the default of 32-bit x86.
soma_known_flags(NO_CONTRACTION -ffp-contract=off)
if(NOT EMSCRIPTEN)
  soma_known_flags(SSE_MATH -msse2 -mfpmath=sse)
endif()
add_compile_options(
  $<$<COMPILE_LANGUAGE:CUDA>:-fmad=false> "$<$<COMPILE_LANGUAGE:CXX>:${NO_CONTRACTION};${SSE_MATH}>")

if(EMSCRIPTEN)
  # Embind hands no text of a C++ exception to JavaScript. Said to the linker too, which picks
  # libraries by it.
  add_compile_options(-fno-exceptions)
  add_link_options(-fno-exceptions)
endif()

add_library(soma_warnings INTERFACE)
if(PROJECT_IS_TOP_LEVEL)
  soma_known_flags(WARNINGS -Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow
    -Wdouble-promotion -Wold-style-cast)
  if(SOMA_WERROR AND WARNINGS)
    list(APPEND WARNINGS -Werror)
  endif()
  target_compile_options(soma_warnings INTERFACE "$<$<COMPILE_LANGUAGE:CXX>:${WARNINGS}>")
  if(SOMA_CUDA)
    # What nvcc hands to the host's compiler, its own headers among it, is not pedantic.
    list(REMOVE_ITEM WARNINGS -Wpedantic -Wold-style-cast -Werror)
    list(JOIN WARNINGS "," host_warnings)
    target_compile_options(soma_warnings INTERFACE
      "$<$<COMPILE_LANGUAGE:CUDA>:-Xcompiler=${host_warnings};$<$<BOOL:${SOMA_WERROR}>:-Werror=all-warnings>>")
  endif()
endif()
if(SOMA_CUDA)
  target_compile_options(soma_warnings INTERFACE
    $<$<COMPILE_LANGUAGE:CUDA>:--expt-relaxed-constexpr>)
endif()
