# The toolchain of preset wasm: whichever Emscripten is on the PATH or in EMSDK.

find_program(SOMA_EM_CONFIG em-config
  HINTS ENV EMSDK PATH_SUFFIXES upstream/emscripten NO_CMAKE_FIND_ROOT_PATH)
if(NOT SOMA_EM_CONFIG)
  message(FATAL_ERROR "Emscripten not found: run tools/setup, or set EMSDK to where it is")
endif()
execute_process(COMMAND ${SOMA_EM_CONFIG} EMSCRIPTEN_ROOT
  OUTPUT_VARIABLE emscripten_root OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
include(${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake)
