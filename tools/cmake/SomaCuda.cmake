# Makes CUDA one of the project's languages. The preset `cuda` says for which devices it compiles:
# Turing (2018) and later, the newest of them also as PTX, which drivers make code for newer ones of.

execute_process(COMMAND ${PROJECT_SOURCE_DIR}/tools/lib/find-nvcc
  OUTPUT_VARIABLE nvcc OUTPUT_STRIP_TRAILING_WHITESPACE)
if(NOT nvcc)
  message(FATAL_ERROR "nvcc not found: install the CUDA toolkit, or set CUDACXX to its nvcc")
endif()
set(CMAKE_CUDA_COMPILER ${nvcc})
enable_language(CUDA)

set(CMAKE_CUDA_STANDARD 20)
set(CMAKE_CUDA_STANDARD_REQUIRED ON)
set(CMAKE_CUDA_EXTENSIONS OFF)
# CMake 3.25 does not know that nvcc has had C++20 since CUDA 12.
if(NOT DEFINED CMAKE_CUDA20_STANDARD_COMPILE_OPTION)
  set(CMAKE_CUDA20_STANDARD_COMPILE_OPTION -std=c++20)
endif()
